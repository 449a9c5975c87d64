import { columnsOf, valuesMax } from './columns.ts';
import type { ListKind } from '../vocabulary.ts';
import type { RawEntry, RowFault } from './raw-entry.ts';

// A zero character or half of a pair: the database takes neither.
const unstorable = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;
const day = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u;
const dayOfEurope = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/** The values of one row, column by column, with all that is wrong with them. */
export type EntryValues = {
  one(column: string): string;
  /** Empty ones are left out. */
  many(column: string): string[];
  /** In their places, empty ones too. */
  places(column: string): readonly string[];
  /** `YYYY-MM-DD`; also 2026年1月5日, 05.01.2026, 2026/1/5. */
  day(column: string): string | null;
  refuse(code: RowFault['code'], params?: RowFault['params']): void;
  readonly faults: readonly RowFault[];
};

export function valuesOfRow(raw: RawEntry, kind: ListKind): EntryValues {
  const faults: RowFault[] = [...raw.faults];
  const refuse: EntryValues['refuse'] = (code, params = {}) => {
    faults.push({ code, params });
  };
  for (const [column, values] of raw.values) checkValues(column, values, kind, refuse);
  const places = (column: string): readonly string[] => raw.values.get(column) ?? [];
  const one = (column: string): string => places(column)[0] ?? '';
  return {
    one,
    places,
    many: (column) => [...new Set(places(column).filter((value) => value !== ''))],
    day: (column) => readDay(one(column), column, refuse),
    refuse,
    faults,
  };
}

function checkValues(
  column: string,
  values: readonly string[],
  kind: ListKind,
  refuse: EntryValues['refuse'],
): void {
  const { lengthMax } = columnsOf(kind).get(column) ?? { lengthMax: 0 };
  if (values.length > valuesMax) refuse('tooMany', { column, max: valuesMax });
  if (values.some((value) => value.length > lengthMax)) refuse('tooLong', { column, max: lengthMax });
  if (values.some((value) => unstorable.test(value))) refuse('characterUnstorable', { column });
}

function readDay(text: string, column: string, refuse: EntryValues['refuse']): string | null {
  if (text === '') return null;
  const [, year, month, date] = day.exec(text) ?? [];
  const [, europeDate, europeMonth, europeYear] = dayOfEurope.exec(text) ?? [];
  const iso = [
    year ?? europeYear ?? '',
    (month ?? europeMonth ?? '').padStart(2, '0'),
    (date ?? europeDate ?? '').padStart(2, '0'),
  ].join('-');
  const parsed = new Date(`${iso}T00:00:00Z`);
  if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso)) return iso;
  refuse('dateWrong', { column, value: text.slice(0, 40) });
  return null;
}

/** The days an entry holds; the last must not lie before the first. */
export function readValidity(values: EntryValues): { validFrom: string | null; validTo: string | null } {
  const validFrom = values.day('valid_from');
  const validTo = values.day('valid_to');
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    values.refuse('datesReversed', { from: validFrom, to: validTo });
  return { validFrom, validTo };
}
