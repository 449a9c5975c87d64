import type { Encoding } from './table.ts';

const sampleBytes = 262_144;
/** Russian text is mostly small letters; Chinese bytes read as windows-1251 give them by chance one time in three. */
const russianSmallShare = 0.6;
/** Words of capitals only: nearly all of their bytes are letters, of Chinese ones two thirds; and many have an odd length. */
const russianLetterShare = 0.85;
const oddRunShare = 0.2;
/** The second byte of a character of GB 2312 is never below A1; in Big5 four of ten are. */
const lowSecondShare = 0.1;

/**
 * The encoding of a text file: by its byte order mark, by zero bytes (UTF-16), as UTF-8 if it can be that, or by how
 * Chinese and Russian bytes are distributed. Undefined where none of the six fits.
 */
export function recogniseEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const wide = wideEncoding(sample);
  if (wide) return wide;
  if (fits(sample, 'utf-8')) return 'utf-8';
  if (isRussian(sample)) return 'windows-1251';
  const isBig5 = shareOfLowSeconds(sample) > lowSecondShare && fits(sample, 'big5');
  if (isBig5) return 'big5';
  return fits(sample, 'gb18030') ? 'gb18030' : undefined;
}

function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  let even = 0;
  let odd = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

/** A sample may end within a character, so the decoder is never told that the text ends. */
function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function isRussian(bytes: Uint8Array): boolean {
  const foreign = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const small = bytes.reduce((count, byte) => count + (byte >= 0xe0 || byte === 0xb8 ? 1 : 0), 0);
  const letters = bytes.reduce((count, byte) => count + (byte >= 0xc0 || byte === 0xb8 ? 1 : 0), 0);
  if (foreign === 0) return false;
  if (small / foreign >= russianSmallShare) return true;
  return letters / foreign >= russianLetterShare && shareOfOddRuns(bytes) >= oddRunShare;
}

/** Of the runs of bytes outside ASCII, those of an odd length. */
function shareOfOddRuns(bytes: Uint8Array): number {
  let runs = 0;
  let odd = 0;
  let length = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      length++;
      continue;
    }
    if (length > 0) runs++;
    odd += length % 2;
    length = 0;
  }
  return runs === 0 ? 0 : odd / runs;
}

function shareOfLowSeconds(bytes: Uint8Array): number {
  let pairs = 0;
  let low = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    at++;
    pairs++;
    if ((bytes[at] ?? 0) < 0xa1) low++;
  }
  return pairs === 0 ? 0 : low / pairs;
}
