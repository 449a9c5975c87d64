import { hash } from 'node:crypto';
import { gramsOf } from './likeness.ts';
import type { NameReading } from './name-readings.ts';

/** What a reading of a name is found by. */
export type NameSignature = {
  /** 48 bits of the skeleton: the same for names that sound the same. */
  readonly soundKey: number;
  /** Of the core where there is one, as signed integers of 32 bits. */
  readonly grams: readonly number[];
  /** A row of bits, one set for each gram, in hexadecimal digits as the database reads them. */
  readonly marks: string;
};

/** As many as the column of the table has. */
const markBits = 256;

/** FNV-1a over UTF-16 units with a last mix, as a signed integer of 32 bits. */
function hashGram(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) | 0;
}

function marksOf(grams: readonly number[]): string {
  const marks = Buffer.alloc(markBits / 8);
  for (const gram of grams) {
    const bit = (gram >>> 8) % markBits;
    marks[bit >>> 3] = (marks[bit >>> 3] ?? 0) | (0x80 >>> (bit & 7));
  }
  return `x${marks.toString('hex')}`;
}

export function signReading({ skeleton, core }: NameReading): NameSignature {
  const grams = gramsOf(core === '' ? skeleton : core).map(hashGram);
  return { soundKey: hash('sha256', skeleton, 'buffer').readUIntBE(0, 6), grams, marks: marksOf(grams) };
}
