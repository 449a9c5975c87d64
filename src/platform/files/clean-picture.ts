/** Thrown for bytes that are not the picture they look like. */
export class UnreadableFile extends Error {}

/**
 * JPEG without what cameras and programs wrote into it: EXIF, XMP, IPTC, comments, previews behind the picture. Colour
 * (ICC, Adobe) stays, and which way is up.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.length < 4 || all.readUInt16BE(0) !== 0xffd8) throw new UnreadableFile('no JPEG');
  const kept: Buffer[] = [all.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (all[at] === 0xff && all[at + 1] === 0xff) at += 1;
    if (at + 4 > all.length || all[at] !== 0xff) throw new UnreadableFile('broken JPEG');
    const marker = all[at + 1] ?? 0;
    const end = at + 2 + all.readUInt16BE(at + 2);
    if (end > all.length || end < at + 4) throw new UnreadableFile('broken JPEG');
    const segment = all.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    else if (isKeptSegment(marker, segment)) kept.push(segment);
    at = end;
    if (marker === 0xda) break;
  }
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)];
  const picture = all.subarray(at, endOfPicture(all, at));
  return Buffer.concat([...kept.slice(0, 1), ...upright, ...kept.slice(1), picture]);
}

function isKeptSegment(marker: number, segment: Buffer): boolean {
  // JFIF (its extensions hold thumbnails), ICC and Adobe; of the rest only what the picture is made of.
  if (marker === 0xe0) return segment.subarray(4, 9).toString('latin1') === 'JFIF\0';
  if (marker === 0xe2) return segment.subarray(4, 15).toString('latin1') === 'ICC_PROFILE';
  if (marker === 0xee) return segment.subarray(4, 9).toString('latin1') === 'Adobe';
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** After the end-of-image sign; later scans of a progressive picture bring segments of their own, which stay. */
function endOfPicture(all: Buffer, from: number): number {
  const end = all.indexOf(Buffer.from([0xff, 0xd9]), from);
  return end < 0 ? all.length : end + 2;
}

function orientationOf(segment: Buffer): number | undefined {
  if (segment.subarray(4, 10).toString('latin1') !== 'Exif\0\0' || segment.length < 24) return undefined;
  const tiff = segment.subarray(10);
  const isLittle = tiff.subarray(0, 2).toString('latin1') === 'II';
  const read16 = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < read16(directory); entry++) {
    const at = directory + 2 + entry * 12;
    const value = read16(at + 8);
    if (read16(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** EXIF that says nothing but which way is up. */
function orientationSegment(orientation: number): Buffer {
  const head = Buffer.from('ffe10022457869660000', 'hex');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([head, tiff]);
}

const keptChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs iCCP hIST sPLT cICP acTL fcTL fdAT'.split(' '),
);

/** PNG without texts, EXIF, times and whatever is not part of the picture. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  if (!all.subarray(0, 8).equals(signature)) throw new UnreadableFile('no PNG');
  const kept: Buffer[] = [signature];
  let at = 8;
  for (;;) {
    if (at + 12 > all.length) throw new UnreadableFile('broken PNG');
    const end = at + 12 + all.readUInt32BE(at);
    if (end > all.length) throw new UnreadableFile('broken PNG');
    const name = all.subarray(at + 4, at + 8).toString('latin1');
    if (keptChunks.has(name)) kept.push(all.subarray(at, end));
    at = end;
    if (name === 'IEND') return Buffer.concat(kept);
  }
}

const keptWebpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** WebP without EXIF and XMP; the flags that announced them are taken back. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWebp =
    all.subarray(0, 4).toString('latin1') === 'RIFF' && all.subarray(8, 12).toString('latin1') === 'WEBP';
  if (!isWebp) throw new UnreadableFile('no WebP');
  const kept: Buffer[] = [];
  const whole = Math.min(all.length, 8 + all.readUInt32LE(4));
  for (let at = 12; at + 8 <= whole;) {
    const size = all.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > all.length) throw new UnreadableFile('broken WebP');
    const name = all.subarray(at, at + 4).toString('latin1');
    if (keptWebpChunks.has(name)) {
      const chunk = Buffer.from(all.subarray(at, end));
      if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
      kept.push(chunk);
    }
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from(all.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}
