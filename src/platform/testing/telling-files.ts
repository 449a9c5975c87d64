import { crc32, deflateSync } from 'node:zlib';
import PdfKit from 'pdfkit';
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';

/** Files that tell a secret everywhere where programs write about authors; nothing of it is seen in them. */

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The segments of a JPEG; no decoder would draw it. */
export function buildJpeg(secret: string, orientation: number): Uint8Array {
  const exif = Buffer.from(
    '457869660000' + '49492a0008000000' + '0100' + '120103000100000000000000' + '00000000',
    'hex',
  );
  exif.writeUInt16LE(orientation, 6 + 18);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0', 'latin1')),
    segment(0xe0, Buffer.from(`JFXX\0${secret}`, 'latin1')),
    segment(0xe1, Buffer.concat([exif, Buffer.from(secret)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0colours')),
    segment(0xe2, Buffer.from(`MPF\0${secret}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, Buffer.from(secret)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 4, 0xff, 0xd9]),
    Buffer.from(secret),
  ]);
}

export function buildPng(secret: string): Uint8Array {
  const chunk = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    chunk('tEXt', Buffer.from(`Author\0${secret}`)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${secret}`)),
    chunk('eXIf', Buffer.from(secret)),
    chunk('tIME', Buffer.alloc(7)),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(secret),
  ]);
}

export function buildWebp(secret: string): Uint8Array {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    chunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 7])),
    chunk('EXIF', Buffer.from(secret)),
    chunk('XMP ', Buffer.from(secret)),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** One page with a sentence nobody minds. */
export async function buildTellingPdf(secret: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 300]);
  page.drawText('Test report', { x: 20, y: 200, font: await pdf.embedFont(StandardFonts.Helvetica) });
  pdf.setAuthor(secret);
  pdf.setProducer(secret);
  pdf.setSubject(secret);
  const { context, catalog } = pdf;
  const xmp = context.flateStream(`<x:xmpmeta>${secret}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(xmp));
  page.node.set(PDFName.of('PieceInfo'), context.obj({ Word: { Private: PDFString.of(secret) } }));
  page.node.set(PDFName.of('Metadata'), context.register(context.flateStream(secret, { Type: 'Metadata' })));
  const note = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 30, 30],
    T: PDFString.of(secret),
    Contents: PDFString.of('Checked'),
  });
  page.node.set(PDFName.of('Annots'), context.obj([context.register(note)]));
  await pdf.attach(Buffer.from(secret), `${secret}.txt`, { description: secret });
  // A photograph with EXIF of its own.
  const photo = context.stream(buildJpeg(secret, 1), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'DCTDecode',
  });
  page.node.setXObject(PDFName.of('Photo'), context.register(photo));
  // What an earlier version left behind: no page leads to it.
  context.register(context.flateStream(`draft of ${secret}`));
  return pdf.save();
}

/** A PDF that opens with a password only. */
export async function buildLockedPdf(): Promise<Uint8Array> {
  const pdf = new PdfKit({ userPassword: 'secret', pdfVersion: '1.7', margin: 20 });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.text('Locked');
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
