import type { TableEncoding } from '../vocabulary.ts';

const sampleBytes = 65_536;
/** Russian text in windows-1251 is letters for the most part; what is Chinese has many signs of other kinds. */
const lettersLeast = 0.85;
/** A capital after a small letter: rare in words, as common as not where the bytes are halves of characters. */
const turnsMost = 0.1;

/** What a table without byte order mark is written in, of the three that are read. */
export function guessTableEncoding(bytes: Uint8Array): TableEncoding {
  const sample = bytes.subarray(0, sampleBytes);
  if (isUtf8(sample)) return 'utf-8';
  return looksRussian(new TextDecoder('windows-1251').decode(sample)) ? 'windows-1251' : 'gb18030';
}

/** The sample may end within a character, so the decoder is not told that the text ends. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function looksRussian(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const foreign = count(/[^\p{ASCII}]/gu);
  const letters = count(/[а-яёА-ЯЁ«»№—]/gu);
  const turns = count(/[а-яё](?=[А-ЯЁ])/gu);
  return letters >= lettersLeast * foreign && turns <= turnsMost * letters;
}
