import type { Ctx } from '../../../platform/db/context.ts';
import { findContradictionsOf } from '../contradictions/views.ts';
import type { Entry } from '../reference/contract.ts';
import { listEntries } from '../reference/views.ts';
import type { Comparison, IndicatorPair, Strength } from './comparison-contract.ts';
import type { StatisticValue } from './contract.ts';
import { withRecords } from './service.ts';
import { readLine, themes, themesOf } from './strengths-matrix.ts';
import { topicOf, type Topic } from './topics.ts';
import { listValues } from './views.ts';

const indexPeriod = '2020';

/** The two innovation systems as the sources describe them. */
export async function readComparison(ctx: Ctx): Promise<Comparison> {
  const [values, entries] = await Promise.all([
    listValues(ctx, {}).then((stored) => withRecords(ctx, stored)),
    listEntries(ctx, 'comparativeStrengths'),
  ]);
  const { index, spending, personnel, output, parks, trade } = groupByTopic(values);
  const lines = [...index.rows, ...spending, ...personnel, ...output, ...parks, ...trade];
  const shown = lines.map(({ indicator }) => indicator.code);
  const strengths = entries.flatMap(strengthOf);
  return {
    index,
    ...{ spending, personnel, output, parks, trade },
    matrix: matrixOf(strengths),
    contradictions: await findContradictionsOf(ctx, { indicators: shown }),
    asOf: ctx.clock().toISOString(),
  };
}

/** An entry of the list of strengths; none where it is about neither country. */
export function strengthOf(entry: Entry): Strength[] {
  const { entity, strengthKind } = entry.details;
  if (entity !== 'CN' && entity !== 'RU') return [];
  return [
    { key: entry.key, names: entry.names, country: entity, kind: strengthKind ?? '', source: entry.source },
  ];
}

function groupByTopic(values: readonly StatisticValue[]) {
  const ofTopic = (topic: Topic) => values.filter(({ indicator }) => topicOf(indicator) === topic);
  return {
    index: indexTable(ofTopic('index')),
    spending: pairsOf(ofTopic('spending')),
    personnel: pairsOf(ofTopic('personnel')),
    output: pairsOf(ofTopic('output')),
    parks: pairsOf(ofTopic('parks')),
    trade: byIndicator(ofTopic('trade')),
  };
}

function indexTable(values: readonly StatisticValue[]): Comparison['index'] {
  const current = values.filter(({ period, unit }) => period === indexPeriod && unit === 'rank');
  const overall = current.filter(({ indicator }) => indicator === 'gii-rank');
  const countries = overall.toSorted((one, other) => one.value - other.value).map(({ entity }) => entity);
  return {
    period: indexPeriod,
    countries,
    economies: values.find(({ indicator }) => indicator === 'gii-economies-count') ?? null,
    rows: byIndicator(current).map(({ indicator, values: some }) => ({
      indicator,
      values: countries.map((country) => some.find(({ entity }) => entity === country) ?? null),
    })),
  };
}

function byIndicator(values: readonly StatisticValue[]) {
  const groups = new Map<string, StatisticValue[]>();
  for (const value of values) groups.set(value.indicator, [...(groups.get(value.indicator) ?? []), value]);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    return first ? [{ indicator: { code: first.indicator, names: first.names }, values: some }] : [];
  });
}

/** Lines for which at least one of the two countries has a value. */
function pairsOf(values: readonly StatisticValue[]): IndicatorPair[] {
  return byIndicator(values)
    .map(({ indicator, values: some }) => ({
      indicator,
      cn: some.filter(({ entity }) => entity === 'CN'),
      ru: some.filter(({ entity }) => entity === 'RU'),
    }))
    .filter(({ cn, ru }) => cn.length + ru.length > 0);
}

function matrixOf(entries: readonly Strength[]): Comparison['matrix'] {
  return themes.flatMap((theme) => {
    const here = entries.filter(({ key }) => themesOf(key).includes(theme));
    if (here.length === 0) return [];
    const strengths = here.filter(({ kind }) => kind !== 'weakness');
    const weaknesses = here.filter(({ kind }) => kind === 'weakness');
    return [{ theme, strengths, weaknesses, reading: readLine(strengths, weaknesses) }];
  });
}
