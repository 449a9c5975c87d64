import { dayShape } from '../../../shared/day.ts';
import type { Value, Variable } from './template-shapes.ts';
import { valueCharactersMax, type TextSide } from './vocabulary.ts';

/** What is kept of a value somebody gave: `undefined` takes it away, `null` is no value of its blank. */
export function readValue(
  variable: Variable,
  given: Value,
  kept: Value | undefined,
  side: TextSide,
): Value | undefined | null {
  if (variable.type === 'text') return readText(given, kept, side);
  if (given === '') return undefined;
  if (variable.type === 'money')
    return typeof given === 'object' && 'amountMinor' in given ? positive(given) : null;
  if (typeof given === 'object') return null;
  if (variable.type === 'number') return readNumber(variable, given);
  if (typeof given === 'number') return null;
  if (variable.type === 'day') return dayShape.safeParse(given).success ? given : null;
  if (variable.type === 'party') return given === 'zh' || given === 'ru' ? given : null;
  return variable.choices && Object.hasOwn(variable.choices, given) ? given : null;
}

/** A side writes its own language; the words of the other side stay. */
function readText(given: Value, kept: Value | undefined, side: TextSide): Value | null {
  const own = typeof given === 'string' ? given : isBoth(given) ? given[side] : undefined;
  if (own === undefined || own.length > valueCharactersMax || own.includes('{{')) return null;
  const before = isBoth(kept) ? kept : { zh: '', ru: '' };
  return { ...before, [side]: own.trim() };
}

function isBoth(value: Value | undefined): value is { zh: string; ru: string } {
  return typeof value === 'object' && 'zh' in value;
}

function positive(money: { amountMinor: number; currency: 'CNY' | 'RUB' | 'USD' }): Value | null {
  return Number.isSafeInteger(money.amountMinor) && money.amountMinor >= 0 ? money : null;
}

function readNumber({ minimum, maximum }: Variable, given: string | number): Value | null {
  const number = Number(given);
  if (!Number.isFinite(number)) return null;
  return number >= (minimum ?? 0) && number <= (maximum ?? 1_000_000_000) ? number : null;
}

/** The languages of the text in which a value changed: both where it is the same fact in both columns. */
export function sidesChanged(before: Value | undefined, after: Value | undefined): TextSide[] {
  const [a, b] = [isBoth(before) ? before : undefined, isBoth(after) ? after : undefined];
  if (!a && !b) return [];
  return (['zh', 'ru'] as const).filter((side) => (a?.[side] ?? '') !== (b?.[side] ?? ''));
}
