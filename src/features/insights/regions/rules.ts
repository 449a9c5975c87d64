import { fieldFault } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { monthNumber } from '../records/rules.ts';
import type { RecordKind } from '../records/vocabulary.ts';
import type { Board } from './contract.ts';
import { boardColumnNames, columnOf, type BoardColumn, type BoardOrder } from './vocabulary.ts';

/** YYYY or YYYY-MM, both included. */
export type Period = { from: string; to: string };

const monthText = (months: number) =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;

/**
 * The period that is meant and the one before it, as many months long: without anything the year of `asOf`, with one end
 * alone that year or month. Refuses a period that ends before it begins with `insights.query.periodTurned`.
 */
export function periodsOf(
  asked: { from?: string | undefined; to?: string | undefined },
  asOf: Date,
): { period: Period; before: Period; isUnfinished: boolean } {
  const year = String(asOf.getUTCFullYear());
  const period = { from: asked.from ?? asked.to ?? year, to: asked.to ?? asked.from ?? year };
  const [first, last] = [monthNumber(period.from, 'first'), monthNumber(period.to, 'last')];
  if (first > last) throw fieldFault('to', 'insights.query.periodTurned');
  const start = first - (last - first + 1);
  const isOfYears = period.from.length === 4 && period.to.length === 4;
  const said = (months: number) => (isOfYears ? monthText(months).slice(0, 4) : monthText(months));
  return {
    period,
    before: { from: said(start), to: said(first - 1) },
    isUnfinished: last >= asOf.getUTCFullYear() * 12 + asOf.getUTCMonth(),
  };
}

/** Records of one kind in one region: those that began within the period, within the one before, or at another time. */
export type RegionCount = {
  region: string;
  kind: RecordKind;
  part: 'period' | 'before' | null;
  isUnderWay: boolean;
  count: number;
};

type Counts = readonly RegionCount[];
type Row = Board['rows'][number];

/** A row for every region of the countries that are asked for, with what was counted in it, in the order that is asked for. */
export function boardRows(
  counts: Counts,
  { bank, sort, language }: { bank: 'CN' | 'RU' | undefined; sort: BoardOrder; language: Language },
): Row[] {
  const byRegion = Map.groupBy(counts, ({ region }) => region);
  const rows = Object.keys(regionNames).flatMap((region): Row[] => {
    const country = region.slice(0, 2);
    if ((country !== 'CN' && country !== 'RU') || (bank !== undefined && country !== bank)) return [];
    const own = byRegion.get(region) ?? [];
    const cells = Object.fromEntries(boardColumnNames.map((name) => [name, cellOf(own, name)]));
    return [{ region, country, cells: cells as Row['cells'] }];
  });
  const byName = (one: Row, other: Row) =>
    placeName(one.region, language).localeCompare(placeName(other.region, language), language);
  if (sort === 'name') return rows.toSorted(byName);
  return rows.toSorted((one, other) => other.cells[sort].count - one.cells[sort].count || byName(one, other));
}

function cellOf(counts: Counts, name: BoardColumn): Row['cells'][BoardColumn] {
  const { kinds, states, isOfPeriod } = columnOf(name);
  const sum = (isMeant: (one: RegionCount) => boolean) =>
    counts
      .filter((one) => kinds.includes(one.kind) && isMeant(one))
      .reduce((all, { count }) => all + count, 0);
  return isOfPeriod
    ? { count: sum(({ part }) => part === 'period'), before: sum(({ part }) => part === 'before') }
    : { count: sum(({ isUnderWay }) => states === undefined || isUnderWay), before: null };
}
