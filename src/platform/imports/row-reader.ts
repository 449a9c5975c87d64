import { languages, type Language } from '../../shared/language.ts';
import { findCountry, findRegions } from './find-place.ts';
import { plainWord } from './plain-word.ts';
import type { RowProblem } from './table-import.ts';

/** Reads the cells of one line by their columns and gathers what is wrong with them. */
export type RowReader = {
  /** The trimmed words; '' where the file says nothing. `max` in characters. */
  text(column: string, rule?: { isRequired?: boolean; max?: number; min?: number }): string;
  /** A word of a closed list, in any language; undefined where it is empty or not of the list. */
  choice<Value>(
    column: string,
    from: ReadonlyMap<string, Value>,
    rule?: { isRequired?: boolean },
  ): Value | undefined;
  /** YYYY-MM-DD of any usual writing. */
  day(column: string, rule?: { isRequired?: boolean }): string | undefined;
  number(
    column: string,
    rule?: { isRequired?: boolean; min?: number; max?: number; isWhole?: boolean },
  ): number | undefined;
  /** Parts divided by ; ； 、 or a new line. */
  list(column: string, rule?: { isRequired?: boolean; most?: number; max?: number }): string[];
  /** The same; one that is not known as a whole is divided further, by commas if nothing else is said. */
  entries(column: string, isKnown: (part: string) => boolean, divider?: RegExp): string[];
  /** Words of a closed list, in any language, each once. */
  choices<Value>(column: string, from: ReadonlyMap<string, Value>): Value[];
  /** Codes of the classification GRNTI. */
  fields(column: string, rule?: { isRequired?: boolean; most?: number }): string[];
  /** ISO 3166-2, by code or by name in any language. */
  region(column: string): string | undefined;
  country(column: string, rule?: { isRequired?: boolean }): string | undefined;
  yesNo(column: string): boolean | undefined;
  /** Notes something the kind found itself. */
  fail(column: string | null, code: string, value?: string): void;
  readonly problems: readonly RowProblem[];
};

/** A closed list by its codes and its words in all languages, for `choice`. */
export function wordsOfList<Value extends string>(
  values: readonly Value[],
  wordsIn: (language: Language) => Readonly<Partial<Record<Value, string>>>,
): ReadonlyMap<string, Value> {
  return new Map(
    values.flatMap((value) =>
      [value, ...languages.map((language) => wordsIn(language)[value] ?? value)].map(
        (word) => [plainWord(word), value] as const,
      ),
    ),
  );
}

const yes = new Set(
  ['yes', 'true', '1', '是', '有', 'да', 'x', '√', '+'].map((word) => plainWord(word) || word),
);
const no = new Set(['no', 'false', '0', '否', '无', 'нет', '-'].map((word) => plainWord(word) || word));

/** A reader of the cells of one line. Cells of columns that are not in the file are empty. */
export function readRowOf(cells: ReadonlyMap<string, string>): RowReader {
  const problems: RowProblem[] = [];
  const cell = (column: string) => cells.get(column)?.trim() ?? '';
  const fail = (column: string | null, code: string, value?: string) => {
    problems.push({ column, code, value: (value ?? (column === null ? '' : cell(column))).slice(0, 200) });
  };
  /** The words, after saying so where they are missing. */
  const asked = (column: string, isRequired = false) => {
    const typed = cell(column);
    if (typed === '' && isRequired) fail(column, 'platform.row.missing');
    return typed;
  };
  const chosen = <Value>(column: string, from: ReadonlyMap<string, Value>, isRequired?: boolean) => {
    const typed = asked(column, isRequired);
    if (typed === '') return undefined;
    const found = from.get(plainWord(typed));
    if (found === undefined) fail(column, 'platform.row.unknownWord');
    return found;
  };
  const parts = (column: string, divider: RegExp, { isRequired = false, most = 50 } = {}) => {
    const found = asked(column, isRequired)
      .split(divider)
      .map((part) => part.trim())
      .filter(Boolean);
    if (found.length > most) fail(column, 'platform.row.tooMany', String(most));
    return found;
  };
  const list = (
    column: string,
    { max = 300, ...rule }: { isRequired?: boolean; most?: number; max?: number } = {},
  ) => {
    const found = parts(column, /[;；、\n]/, rule);
    if (found.some((part) => part.length > max)) fail(column, 'platform.row.tooLong', String(max));
    return found;
  };
  const entries = (column: string, isKnown: (part: string) => boolean, divider = /[,，]+/) =>
    list(column)
      .flatMap((part) => (isKnown(part) ? [part] : part.split(divider).map((one) => one.trim())))
      .filter(Boolean);
  return {
    problems,
    fail,
    list,
    entries,
    choices(column, from) {
      const found = entries(column, (part) => from.has(plainWord(part))).flatMap((part) => {
        const value = from.get(plainWord(part));
        if (value === undefined) fail(column, 'platform.row.unknownWord', part);
        return value === undefined ? [] : [value];
      });
      return [...new Set(found)];
    },
    text(column, { isRequired = false, max = 300, min = 0 } = {}) {
      const typed = asked(column, isRequired);
      if (typed.length > max) fail(column, 'platform.row.tooLong', String(max));
      if (typed !== '' && typed.length < min) fail(column, 'platform.row.tooShort', String(min));
      return typed;
    },
    choice: (column, from, { isRequired = false } = {}) => chosen(column, from, isRequired),
    day(column, { isRequired = false } = {}) {
      const typed = asked(column, isRequired);
      const day = readWrittenDay(typed);
      if (typed !== '' && day === undefined) fail(column, 'platform.row.notADay');
      return day;
    },
    number(column, { isRequired = false, min, max, isWhole = false } = {}) {
      const typed = asked(column, isRequired);
      if (typed === '') return undefined;
      const value = readWrittenNumber(typed);
      const isWrong = value === undefined || (isWhole && !Number.isSafeInteger(value));
      if (isWrong) fail(column, isWhole ? 'platform.row.notWhole' : 'platform.row.notANumber');
      else if (min !== undefined && value < min) fail(column, 'platform.row.tooSmall', String(min));
      else if (max !== undefined && value > max) fail(column, 'platform.row.tooBig', String(max));
      else return value;
      return undefined;
    },
    fields(column, rule) {
      const found = parts(column, /[,;，；、\s]+/, { most: 10, ...rule });
      const wrong = found.find((code) => !/^\d\d(\.\d\d){0,2}$/.test(code));
      if (wrong !== undefined) fail(column, 'platform.row.fieldUnknown', wrong);
      return found;
    },
    region(column) {
      const typed = asked(column);
      if (typed === '') return undefined;
      const found = findRegions(typed);
      if (found.length === 0) fail(column, 'platform.row.unknownWord');
      if (found.length > 1) fail(column, 'platform.row.severalRegions');
      return found.length === 1 ? found[0] : undefined;
    },
    country(column, { isRequired = false } = {}) {
      const typed = asked(column, isRequired);
      const found = typed === '' ? undefined : findCountry(typed);
      if (typed !== '' && found === undefined) fail(column, 'platform.row.unknownWord');
      return found;
    },
    yesNo(column) {
      const typed = cell(column);
      if (typed === '') return undefined;
      const word = plainWord(typed) || typed;
      if (yes.has(word)) return true;
      if (no.has(word)) return false;
      fail(column, 'platform.row.unknownWord');
      return undefined;
    },
  };
}

/** A number as both banks write it: 1 234,5 or 1,234.5; a comma parts thousands only where it can. */
function readWrittenNumber(typed: string): number | undefined {
  const bare = typed.normalize('NFKC').replace(/\s/g, '');
  const plain = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * A whole day as tables write it (2026-03-05, 2026/3/5, 2026年3月5日, 05.03.2026), with a clock time behind it or without;
 * undefined for anything else.
 */
export function readWrittenDay(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '');
  const bigFirst = /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?$/.exec(text);
  const smallFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?г\.?)?$/.exec(text);
  const [year, month, day] = bigFirst?.slice(1) ?? smallFirst?.slice(1).reverse() ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  // 31 February rolls over into March.
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== written
    ? undefined
    : written;
}
