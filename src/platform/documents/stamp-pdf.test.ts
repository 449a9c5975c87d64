import { PDFDocument, degrees } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { agreementOf } from './testing-agreement.ts';
import { checkPdf } from './clean-pdf.ts';
import { stampPdf } from './stamp-pdf.ts';
import { writePdf } from './write-pdf.ts';
import { readPdfText } from '../testing/read-pdf-text.ts';

/** Strings in the standard font, page by page. */
async function marksOf(bytes: Uint8Array): Promise<number[]> {
  const { inflateSync } = await import('node:zlib');
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams =
      contents && 'asArray' in contents ? contents.asArray().map((ref) => pdf.context.lookup(ref)) : [];
    const text = streams.map((stream) => {
      const packed = (stream as unknown as { contents?: Uint8Array }).contents;
      if (!packed) return '';
      try {
        return inflateSync(packed).toString('latin1');
      } catch {
        return Buffer.from(packed).toString('latin1');
      }
    });
    const mark = Buffer.from('AMUR ABCDE').toString('hex').toUpperCase();
    return text.join('\n').split(mark).length - 1;
  });
}

describe('stampPdf', { timeout: 60_000 }, () => {
  it('puts the mark over and below every page, and leaves what is written there', async () => {
    const bytes = await writePdf(agreementOf(12));
    const stamped = await stampPdf(bytes, 'AMUR ABCDE | 李明');
    if ('fault' in stamped) throw new Error(stamped.fault);
    const marks = await marksOf(stamped.bytes);
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks)).toEqual(new Set([4]));
    expect((await readPdfText(stamped.bytes)).flat().map(({ text }) => text)).toEqual(
      expect.arrayContaining((await readPdfText(bytes)).flat().map(({ text }) => text)),
    );
  });

  it('fits odd pages and refuses what it cannot open', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([60, 900]).setRotation(degrees(90));
    pdf.addPage([2000, 100]).setCropBox(500, 20, 900, 60);
    const stamped = await stampPdf(await pdf.save(), 'AMUR ABCDE');
    if ('fault' in stamped) throw new Error(stamped.fault);
    expect(await marksOf(stamped.bytes)).toEqual([4, 4]);
    const broken = new TextEncoder().encode('%PDF-1.7 nothing');
    expect(await stampPdf(broken, 'x')).toEqual({ fault: 'unreadable' });
    expect(await checkPdf(broken)).toBe('unreadable');
    expect(await checkPdf(stamped.bytes)).toBeUndefined();
  });
});
