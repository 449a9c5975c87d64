import { grntiNames } from '../../../shared/grnti-names.ts';
import type { languages } from '../../../shared/language.ts';
import { currencies, type Currency, type MoneyRange } from '../../../shared/money.ts';
import { findCountry, findRegions } from '../../../platform/imports/find-place.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import { wordsOfList, type RowReader } from '../../../platform/imports/row-reader.ts';

const firstLevel = /^(\d\d)(?:\.\d\d){0,2}$/;
const fieldsByName = wordsOfList(Object.keys(grntiNames), (language) =>
  Object.fromEntries(Object.entries(grntiNames).map(([code, names]) => [code, names[language]])),
);
/** GRNTI 78 by number and by name: military science has no place here. */
const militaryField = '78';
const militaryNames = new Set(
  ['Военное дело', '军事', '军事科学', '军事学', 'Military science', 'Military affairs'].map(plainWord),
);

/** Rubrics by number or name, each once; the platform keeps their first level. */
export function readFields(cells: RowReader, columns: readonly string[], most: number): string[] {
  const found = columns.flatMap((column) =>
    cells
      .entries(column, (part) => fieldsByName.has(plainWord(part)), /[,，]+|\s+(?=\d)/)
      .flatMap((part) => {
        const code = firstLevel.exec(part)?.[1] ?? fieldsByName.get(plainWord(part));
        if (code === militaryField || militaryNames.has(plainWord(part))) {
          cells.fail(column, 'catalogue.gap.fieldExcluded', part);
          return [];
        }
        if (code !== undefined && Object.hasOwn(grntiNames, code)) return [code];
        cells.fail(column, 'platform.row.fieldUnknown', part);
        return [];
      }),
  );
  const different = [...new Set(found)];
  if (different.length > most) cells.fail(columns[0] ?? null, 'platform.row.tooMany', String(most));
  return different;
}

const symbolPattern = /^[A-H]\d{2}([A-Z](\s?\d{1,4}\/\d{2,6})?)?$/;

/** Symbols of the IPC; weapons and ammunition are refused. */
export function readPatentClasses(cells: RowReader, column: string): string[] {
  const codes = cells.entries(column, () => false).map((code) => code.toUpperCase());
  for (const code of codes) {
    if (/^F4[12]/.test(code)) cells.fail(column, 'catalogue.row.military', code);
    else if (!symbolPattern.test(code)) cells.fail(column, 'catalogue.gap.ipcMalformed', code);
  }
  if (codes.length > 10) cells.fail(column, 'platform.row.tooMany', '10');
  return codes;
}

/** Codes of regions or countries. */
export function readPlaces(
  cells: RowReader,
  column: string,
  { of, most }: { of: 'region' | 'country'; most: number },
): string[] {
  const read = (part: string) => (of === 'region' ? findRegions(part) : [findCountry(part) ?? []].flat());
  const found = cells
    .entries(column, (part) => read(part).length > 0)
    .flatMap((part) => {
      const codes = read(part);
      if (codes.length === 0) cells.fail(column, 'platform.row.unknownWord', part);
      if (codes.length > 1) cells.fail(column, 'platform.row.severalRegions', part);
      return codes.length === 1 ? codes : [];
    });
  if (found.length > most) cells.fail(column, 'platform.row.tooMany', String(most));
  return [...new Set(found)];
}

/** A level of 1 to 9, also as `TRL 6`, `УГТ-6`, `6级`. */
export function readLevel(cells: RowReader, column: string): number | undefined {
  const typed = cells.text(column, { max: 40 });
  const level = /^\D{0,12}?([1-9])\D{0,8}$/.exec(typed)?.[1];
  if (typed !== '' && level === undefined) cells.fail(column, 'catalogue.row.levelForm');
  return level === undefined ? undefined : Number(level);
}

/** A name, its value, the unit, and what each kind says besides. */
export type FigureLine = readonly [string, string, string, string];

/**
 * Lines of figures: entries divided by ; with parts divided by |, at least the two first of them. Gives the parts of
 * every entry, empty ones for those left out.
 */
export function readFigureLines(
  cells: RowReader,
  column: string,
  { most, widths }: { most: number; widths: readonly [number, number, number, number] },
): FigureLine[] {
  return cells.list(column, { most, max: 600 }).flatMap((entry) => {
    const parts = entry.split(/[|｜]/).map((part) => part.trim());
    const [first = '', second = '', third = '', fourth = ''] = parts;
    if (parts.length > 4 || first === '' || second === '') {
      cells.fail(column, 'catalogue.row.figureForm', entry);
      return [];
    }
    const tooLong = widths.find((width, at) => (parts[at]?.length ?? 0) > width);
    if (tooLong !== undefined) cells.fail(column, 'platform.row.tooLong', String(tooLong));
    return [[first, second, third, fourth] as const];
  });
}

const currencyWords: ReadonlyMap<string, Currency> = new Map([
  ...currencies.map((currency) => [plainWord(currency), currency] as const),
  ...Object.entries({
    CNY: '人民币 元 人民币元 rmb yuan юань юани юаней',
    RUB: '卢布 俄罗斯卢布 руб рубль рубли рублей ruble rubles rouble roubles rur',
    USD: '美元 доллар доллары долларов долларсша долларысша dollar dollars usdollar usdollars',
  } satisfies Record<Currency, string>).flatMap(([currency, words]) =>
    words.split(' ').map((word) => [plainWord(word), currency as Currency] as const),
  ),
]);

/** Whole units as minor ones. */
function readMinor(cells: RowReader, column: string): number | undefined {
  const amount = cells.number(column, { min: 0, max: 90_000_000_000_000 });
  return amount === undefined ? undefined : Math.round(amount * 100);
}

/** Amounts need their currency; one is never guessed. */
export function readMoneyRange(
  cells: RowReader,
  columns: { min: string; max: string; currency: string },
): MoneyRange | null {
  const minMinor = readMinor(cells, columns.min) ?? null;
  const maxMinor = readMinor(cells, columns.max) ?? null;
  const isGiven = minMinor !== null || maxMinor !== null;
  const currency = cells.choice(columns.currency, currencyWords, { isRequired: isGiven });
  if (!isGiven || currency === undefined) return null;
  if (minMinor !== null && maxMinor !== null && minMinor > maxMinor) {
    cells.fail(columns.max, 'catalogue.moneyRangeReversed');
    return null;
  }
  return { minMinor, maxMinor, currency };
}

export function readMoney(cells: RowReader, columns: { amount: string; currency: string }) {
  const amountMinor = readMinor(cells, columns.amount);
  const currency = cells.choice(columns.currency, currencyWords, { isRequired: amountMinor !== undefined });
  return amountMinor === undefined || currency === undefined ? null : { amountMinor, currency };
}

/** A closed list by its words in all languages, and by others people write for them. */
export function wordsOfCodes<Value extends string>(
  values: readonly Value[],
  named: Readonly<Record<(typeof languages)[number], Readonly<Partial<Record<Value, string>>>>>,
  alsoNamed: Readonly<Record<Value, string>>,
): ReadonlyMap<string, Value> {
  return new Map([
    ...values.flatMap((value) =>
      alsoNamed[value].split(';').flatMap((word) => {
        const plain = plainWord(word);
        return plain === '' ? [] : [[plain, value] as const];
      }),
    ),
    ...wordsOfList(values, (language) => named[language]),
  ]);
}
