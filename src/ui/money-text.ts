import type { Language } from '../shared/language.ts';
import { readNumber, writeNumber } from '../shared/number-text.ts';

/** Whole units as typed (`1 500 000,50`) as minor units; undefined when it is no amount of money. */
export function readMinorUnits(typed: string, language: Language): number | undefined {
  const plain = readNumber(typed, language);
  const match = plain === undefined ? null : /^(\d{1,14})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  const minor = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Minor units as whole units in the writing of the language; decimals only where there are some. */
export function writeMinorUnits(minor: number, language: Language): string {
  const whole = Math.floor(minor / 100);
  const rest = minor % 100;
  return writeNumber(rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`, language);
}
