import { readPdfText } from '../../src/platform/testing/read-pdf-text.ts';
import { readZip } from '../../src/platform/testing/read-zip.ts';

export const withoutSpace = (text: string) => text.replace(/\s/gu, '');
const unescapeXml = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** What stands in the cells of each table row of a Word document. */
export function readDocxRows(bytes: Buffer): string[][] {
  const xml = readZip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
  const inside = (tag: string, text: string) =>
    [...text.matchAll(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs'))].map(([found]) => found);
  return inside('tr', xml).map((row) =>
    inside('tc', row).map((cell) =>
      unescapeXml(
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:br\b|<\/w:p>/g)]
          .map(([, said]) => said ?? '\n')
          .join(''),
      ),
    ),
  );
}

/** What a reader of a PDF copies from it as a whole, page by page in the order it is drawn, without white space. */
export async function readPdfWords(bytes: Buffer): Promise<string> {
  return withoutSpace(
    (await readPdfText(bytes))
      .flat()
      .map(({ text }) => text)
      .join(''),
  );
}

/** The figures of a text however its language writes them: 1 234 567,50 and 1,234,567.50 are one. */
export function figuresOf(text: string): string[] {
  const figures = /\d{1,3}(?:[\s,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?/gu;
  return [...text.matchAll(figures)]
    .map(([figure]) => figure.replace(/[.,](\d{1,2})$/u, '·$1').replace(/[\s,]/gu, ''))
    .toSorted();
}
