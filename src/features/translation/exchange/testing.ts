import fc from 'fast-check';
import { expect } from 'vitest';
import { ExchangeError, type ExchangeErrorCode } from './xml/exchange-error.ts';

/** Texts that break writers: markup, quotes, breaks, spaces at the ends, characters beyond the basic plane. */
const hostileTexts = [
  '<b>&amp;</b> "a" \'b\' ]]> -->',
  '  spaces at both ends  ',
  '\tline\nbreak\r\nand\rreturn\n',
  'emoji 👩‍🔬🇷🇺 and combining й ё',
  '𠀀𪚥 扩展B，全角。',
  'control \u0000\u0001\u000b and half \ud83d pair \ufffe',
  '=1+1',
  "'=cmd",
  '@sum;"x",y',
  'нбсп\u00a0и\u2028строка',
];

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ minLength: 1, unit: 'binary', maxLength: 30 }),
  fc.string({ minLength: 1, unit: 'grapheme', maxLength: 30 }),
);

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export async function collect<T>(pieces: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

/** The refusal of a file as plain data. */
export async function refusalOf(work: Promise<unknown>): Promise<{
  code: ExchangeErrorCode;
  line: number;
  column: number;
  detail: ExchangeError['detail'];
}> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ExchangeError);
  const { code, line, column, detail } = error as ExchangeError;
  return { code, line, column, detail };
}

/** Encodes by turning the decoder's table around; for the characters of GBK and of the one-byte code pages. */
export function encodeIn(label: 'gb18030' | 'windows-1251' | 'koi8-r', text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(label);
  for (let first = 0x80; first <= 0xff; first++) {
    if (label !== 'gb18030') table.set(decoder.decode(Uint8Array.of(first)), [first]);
    else {
      for (let second = 0x40; second <= 0xfe; second++) {
        table.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
      }
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]));
}

export function encodeUtf16(text: string, order: 'le' | 'be', withMark: boolean): Uint8Array {
  const bytes = Buffer.from(withMark ? `\ufeff${text}` : text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}
