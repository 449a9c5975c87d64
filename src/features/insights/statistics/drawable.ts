import type { StatisticValue } from './contract.ts';

type Value = Pick<StatisticValue, 'key' | 'entity' | 'period' | 'value' | 'unit'>;

/** The values of one unit and kind that have one scale: those of the unit most values have. */
export function sameScale<One extends Value>(values: readonly One[]): One[] {
  const units = Map.groupBy(values, ({ unit }) => unit);
  return [...units.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** Every year between the first and the last; years nobody has a value for are gaps. */
export type YearSeries = { steps: string[]; series: { entity: string; values: (number | null)[] }[] };

/** A line of years, where at least three values are of single years; otherwise the values are better drawn as bars. */
export function yearSeries(values: readonly Value[]): YearSeries | undefined {
  const ofYears = values.filter(({ period }) => period !== null && /^\d{4}$/.test(period));
  const longest = Math.max(
    0,
    ...[...Map.groupBy(ofYears, ({ entity }) => entity).values()].map((some) => some.length),
  );
  if (longest < 3) return undefined;
  const years = ofYears.map(({ period }) => Number(period));
  const first = Math.min(...years);
  const steps = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => String(first + at));
  const entities = [...new Set(ofYears.map(({ entity }) => entity))];
  return {
    steps,
    series: entities.map((entity) => ({
      entity,
      values: steps.map(
        (year) => ofYears.find((one) => one.entity === entity && one.period === year)?.value ?? null,
      ),
    })),
  };
}
