import { addMonths, daysBetween } from '../../../shared/day.ts';
import type { Currency } from '../../../shared/money.ts';
import type { ModeValues } from './field-shapes.ts';
import { banks, silentAfterDays, type Bank, type LedgerName } from './vocabulary.ts';

export type LedgerRow = { readonly ledger: LedgerName; readonly values: ModeValues };

const rowsOf = (rows: readonly LedgerRow[], ledger: LedgerName) =>
  rows.filter((row) => row.ledger === ledger).map(({ values }) => values);

/**
 * What part of the contributions each bank brings, in thousandths, by currency: sums of different currencies are never
 * added. The two always make 1000 together.
 */
export function sharesOf(
  rows: readonly LedgerRow[],
): { currency: Currency; total: number; perMille: Record<Bank, number> }[] {
  const sums = new Map<Currency, Record<Bank, number>>();
  for (const { bank, value } of rowsOf(rows, 'contributions')) {
    if (typeof value !== 'object') continue;
    const sum = sums.get(value.currency) ?? { cn: 0, ru: 0 };
    sum[bank as Bank] += value.amountMinor;
    sums.set(value.currency, sum);
  }
  return [...sums]
    .filter(([, sum]) => sum.cn + sum.ru > 0)
    .map(([currency, sum]) => {
      const total = sum.cn + sum.ru;
      const cn = Math.round((sum.cn / total) * 1000);
      return { currency, total, perMille: { cn, ru: 1000 - cn } };
    });
}

/** Sites of a paired park whose last monthly report lies too long back; where there is no site nobody is silent. */
export function silentSites(
  rows: readonly LedgerRow[],
  today: string,
): { bank: Bank; since: string | null }[] {
  const reports = rowsOf(rows, 'reports');
  return banks.flatMap((bank): { bank: Bank; since: string | null }[] => {
    const site = rowsOf(rows, 'sites').find((values) => values['bank'] === bank);
    if (!site) return [];
    const months = reports.filter((values) => values['bank'] === bank).map(({ month }) => String(month));
    const last = months.sort().at(-1);
    // A report of a month speaks of that month to its end.
    const known = last === undefined ? String(site['openedOn'] ?? '') : addMonths(`${last}-01`, 1);
    if (known === '') return [{ bank, since: null }];
    return daysBetween(known, today) > silentAfterDays ? [{ bank, since: known }] : [];
  });
}

/** Guest nights against the nights there were places for, in the twelve months before a day. */
export function occupancy(
  rows: readonly LedgerRow[],
  today: string,
): { bank: Bank; nights: number; places: number }[] {
  const start = addMonths(today, -12);
  const days = daysBetween(start, today);
  return banks.flatMap((bank) => {
    const places = rowsOf(rows, 'bases')
      .filter((values) => values['bank'] === bank)
      .reduce((sum, { lodgingPlaces }) => sum + Number(lodgingPlaces), 0);
    if (places === 0) return [];
    const nights = rowsOf(rows, 'visits')
      .filter(
        (values) =>
          values['bank'] === bank && values['standing'] !== 'dropped' && values['standing'] !== 'planned',
      )
      .reduce((sum, { guests, from, to }) => {
        const first = String(from) < start ? start : String(from);
        const last = String(to) > today ? today : String(to);
        return sum + Number(guests) * Math.max(0, daysBetween(first, last));
      }, 0);
    return [{ bank, nights, places: places * days }];
  });
}

/** Rows with a due day behind them that are neither done nor dropped. */
export function countOverdue(rows: readonly LedgerRow[], today: string): number {
  return rows.filter(({ values }) => {
    const { due, doneOn, standing } = values;
    return typeof due === 'string' && due < today && !doneOn && standing !== 'done' && standing !== 'dropped';
  }).length;
}

/** People who are on the other bank's side of the river today, by the bank they came from. */
export function peopleAway(rows: readonly LedgerRow[], today: string): Record<Bank, number> {
  const away: Record<Bank, number> = { cn: 0, ru: 0 };
  for (const { bank, guests, from, to } of rowsOf(rows, 'stays')) {
    if (String(from) <= today && today <= String(to)) away[bank as Bank] += Number(guests);
  }
  return away;
}

/** The first fault of a row that only shows when its fields are seen together. */
export function rowFault(values: ModeValues): { path: string; code: string } | undefined {
  if (
    typeof values['from'] === 'string' &&
    typeof values['to'] === 'string' &&
    values['to'] < values['from']
  ) {
    return { path: 'values.to', code: 'cooperation.mode.endsBeforeBeginning' };
  }
  return undefined;
}
