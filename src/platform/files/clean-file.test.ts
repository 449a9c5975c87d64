import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../documents/testing-agreement.ts';
import { writePdf } from '../documents/write-pdf.ts';
import { readPdfText } from '../testing/read-pdf-text.ts';
import { buildJpeg, buildLockedPdf, buildPng, buildTellingPdf, buildWebp } from '../testing/telling-files.ts';
import { canClean, cleanFile } from './clean-file.ts';

const secret = 'Ivanov-of-Harbin';

async function cleaned(bytes: Uint8Array, type: string): Promise<Buffer> {
  const outcome = await cleanFile(bytes, type);
  if ('fault' in outcome) throw new Error(outcome.fault);
  return Buffer.from(outcome.bytes);
}

describe('cleanFile', { timeout: 60_000 }, () => {
  it('frees a JPEG of EXIF, XMP, comments and what hangs behind it, and keeps the picture and which way is up', async () => {
    const dirty = buildJpeg(secret, 6);
    expect(Buffer.from(dirty).includes(secret)).toBe(true);
    const clean = await cleaned(dirty, 'image/jpeg');
    expect(clean.includes(secret)).toBe(false);
    expect(clean.includes('ICC_PROFILE')).toBe(true);
    expect(clean.includes('JFIF')).toBe(true);
    const exif = clean.indexOf('Exif');
    expect(exif).toBeGreaterThan(0);
    // Tag 0x0112 in the only entry there is.
    expect(clean.readUInt16BE(exif + 6 + 10)).toBe(0x0112);
    expect(clean.readUInt16BE(exif + 6 + 18)).toBe(6);
    expect(clean.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(clean.subarray(-6, -2)).toEqual(Buffer.from([1, 2, 3, 4]));
    expect((await cleaned(clean, 'image/jpeg')).equals(clean)).toBe(true);
  });

  it('frees a PNG of texts, EXIF and times, and a WebP of EXIF and XMP', async () => {
    const png = await cleaned(buildPng(secret), 'image/png');
    expect(png.includes(secret)).toBe(false);
    expect(
      [...png.toString('latin1').matchAll(/IHDR|IDAT|IEND|tEXt|iTXt|eXIf|tIME/g)].map(([name]) => name),
    ).toEqual(['IHDR', 'IDAT', 'IEND']);
    const webp = await cleaned(buildWebp(secret), 'image/webp');
    expect(webp.includes(secret)).toBe(false);
    expect(webp.readUInt32LE(4)).toBe(webp.length - 8);
    expect((webp[20] ?? 0) & 0x0c).toBe(0);
    expect(webp.includes('VP8L')).toBe(true);
  });

  it('frees a PDF of its author, XMP, earlier versions, embedded files, authors of notes and EXIF of its photographs', async () => {
    const dirty = await buildTellingPdf(secret);
    const clean = await cleaned(dirty, 'application/pdf');
    for (const bytes of await allBytesOf(clean)) expect(bytes.includes(secret)).toBe(false);
    const pdf = await PDFDocument.load(clean, { updateMetadata: false });
    expect(pdf.getAuthor()).toBeUndefined();
    expect(pdf.catalog.has(PDFName.of('Metadata'))).toBe(false);
    expect(pdf.getPageCount()).toBe(1);
  });

  it('leaves the pages of a PDF as they are', async () => {
    const bytes = await writePdf(agreementOf(12));
    const clean = await cleaned(bytes, 'application/pdf');
    expect(await readPdfText(clean)).toEqual(await readPdfText(bytes));
  });

  it('refuses what is signed, protected, broken, or cannot be freed at all', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const signature = pdf.context.obj({ Type: 'Sig', Name: PDFString.of(secret) });
    const field = pdf.context.obj({ FT: 'Sig', V: pdf.context.register(signature) });
    pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [pdf.context.register(field)] }));
    expect(await cleanFile(await pdf.save(), 'application/pdf')).toEqual({ fault: 'signed' });

    expect(await cleanFile(await buildLockedPdf(), 'application/pdf')).toEqual({ fault: 'encrypted' });

    const broken = new TextEncoder().encode('%PDF-1.7\nnothing\n%%EOF');
    for (const type of ['application/pdf', 'image/jpeg', 'image/png', 'image/webp']) {
      expect(await cleanFile(broken, type)).toEqual({ fault: 'unreadable' });
      expect(await cleanFile(new Uint8Array(), type)).toEqual({ fault: 'unreadable' });
    }
    const jpeg = buildJpeg(secret, 1);
    expect(await cleanFile(jpeg.subarray(0, 40), 'image/jpeg')).toEqual({ fault: 'unreadable' });
    for (const type of [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.oasis.opendocument.text',
      'image/tiff',
      'application/xml',
    ]) {
      expect(canClean(type)).toBe(false);
    }
  });
});

/** The file as it is, and every stream of it unpacked. */
async function allBytesOf(bytes: Uint8Array): Promise<Buffer[]> {
  const { inflateSync } = await import('node:zlib');
  const all = Buffer.from(bytes);
  const found = [all];
  for (let at = all.indexOf('stream\n'); at >= 0; at = all.indexOf('stream\n', at + 7)) {
    try {
      found.push(inflateSync(all.subarray(at + 7)));
    } catch {
      // Not a packed stream.
    }
  }
  return found;
}
