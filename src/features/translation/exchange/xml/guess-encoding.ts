import type { Encoding } from './detect-encoding.ts';

const sampleBytes = 65_536;
const sureShare = 0.7;

/** The encoding such bytes are probably in, told to a reader whose file names none or a wrong one. */
export function guessEncoding(bytes: Uint8Array): Encoding | 'unknown' {
  const sample = bytes.subarray(0, sampleBytes);
  if (isValid(sample, 'utf-8')) return 'utf-8';
  const windows = lowerCyrillicShare(sample, 'windows-1251');
  const koi = lowerCyrillicShare(sample, 'koi8-r');
  if (Math.max(windows, koi) >= sureShare) return windows >= koi ? 'windows-1251' : 'koi8-r';
  return isValid(sample, 'gb18030') ? 'gb18030' : 'unknown';
}

/** How many characters outside ASCII the bytes hold if they are UTF-8; undefined if they are not. */
export function countUtf8Characters(bytes: Uint8Array): number | undefined {
  if (!isValid(bytes, 'utf-8')) return undefined;
  let count = 0;
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

/** A sample may end within a character, so the decoder is never told that the text ends. */
function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Russian text is mostly small letters; read with the other code page they turn into capitals and signs. */
function lowerCyrillicShare(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const lower = text.match(/[а-яё]/gu)?.length ?? 0;
  return foreign === 0 ? 0 : lower / foreign;
}
