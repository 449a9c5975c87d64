import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib';

/** One drawn string; `y` from the foot of the page, in points. */
export type DrawnText = { text: string; x: number; y: number };

/**
 * What a reader who copies gets, for tests: the strings of each page in the order they are drawn, through the ToUnicode
 * tables of the embedded fonts. Knows what `writePdf` writes, not every PDF.
 */
export async function readPdfText(bytes: Uint8Array): Promise<DrawnText[][]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map(readPage);
}

/** The same as one string per line of a page. */
export async function readPdfLines(bytes: Uint8Array): Promise<string[][]> {
  const pages = await readPdfText(bytes);
  return pages.map((drawn) => {
    const lines: { y: number; text: string }[] = [];
    for (const { text, y } of drawn) {
      const last = lines.at(-1);
      if (last && Math.abs(last.y - y) < 0.1) last.text += text;
      else lines.push({ y, text });
    }
    return lines.map(({ text }) => text);
  });
}

function readPage(page: PDFPage): DrawnText[] {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const tables = new Map<string, Map<string, string>>();
  for (const [name] of fonts?.entries() ?? []) {
    const table = fonts?.lookup(name, PDFDict).lookup(PDFName.of('ToUnicode'));
    if (table instanceof PDFRawStream) tables.set(name.asString(), readUnicodeTable(textOf(table)));
  }
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const content = streams.map((stream) => (stream instanceof PDFRawStream ? textOf(stream) : '')).join('\n');
  const drawn: DrawnText[] = [];
  let table = new Map<string, string>();
  let at = { x: 0, y: 0 };
  const steps = /(\/F\d+) [\d.]+ Tf|1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|\[((?:<[0-9a-f]*> ?[-\d.]* ?)+)\] TJ/g;
  for (const [, font, x, y, shown] of content.matchAll(steps)) {
    if (font !== undefined) table = tables.get(font) ?? new Map();
    if (x !== undefined) at = { x: Number(x), y: Number(y) };
    if (shown === undefined) continue;
    const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []);
    drawn.push({ text: codes.map((code) => table.get(code) ?? '\ufffd').join(''), ...at });
  }
  return drawn;
}

function readUnicodeTable(cmap: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, first, , list] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[(.*?)\]/gs)) {
    const entries = [...(list ?? '').matchAll(/<([0-9a-f ]*)>/g)];
    entries.forEach(([, hex], step) => {
      const units = (hex ?? '').split(' ').filter(Boolean);
      const code = (Number.parseInt(first ?? '0', 16) + step).toString(16).padStart(4, '0');
      table.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))));
    });
  }
  return table;
}

function textOf(stream: PDFRawStream): string {
  const isPacked = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents).toString('latin1');
}
