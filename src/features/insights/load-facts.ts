import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { keepFacts, plainNames, type Fact } from '../../platform/facts/facts.ts';
import {
  contradictionAdditions,
  discrepancyRow,
  entryLists,
  momentRow,
  statisticRow,
  type StatisticRow,
} from './fact-shapes.ts';
import { topicOf } from './statistics/topics.ts';
import {
  listKnownKeys,
  putContradictions,
  putEntries,
  putMoments,
  putStatistics,
  type NewContradiction,
} from './store.ts';

/** How many rows were not there before. */
export type LoadedInsights = { rows: number };

/**
 * Reads statistics, contradictions, the timeline and the reference lists of data/facts; may be run again at any time:
 * rows are read only, so what the files say now is what is there.
 */
export async function loadInsightFacts(ctx: Ctx): Promise<LoadedInsights> {
  const [statistics, discrepancies, timeline, taxonomies, additions] = await Promise.all(
    [
      'facts/statistics.json',
      'facts/discrepancies.json',
      'facts/timeline.json',
      'facts/taxonomies.json',
      'contradictions.json',
    ].map(readJson),
  );
  return ctx.transaction(async (inside) => {
    const known = await listKnownKeys(inside);
    const kept = [
      ...(await loadStatistics(inside, statistics)),
      ...(await loadContradictions(inside, discrepancies, additions)),
      ...(await loadTimeline(inside, timeline)),
      ...(await loadEntries(inside, taxonomies)),
    ];
    await keepFacts(inside, kept);
    const rows = kept.filter(({ key }) => !known.has(key)).length;
    if (rows > 0) await recordAudit(inside, { action: 'insights.factsLoaded', ref: null, details: { rows } });
    return { rows };
  });
}

async function loadStatistics(ctx: Ctx, read: unknown): Promise<Fact[]> {
  const rows = z.array(statisticRow).parse(read);
  const indicators = new Map<string, StatisticRow>();
  for (const row of rows) if (!indicators.has(row.indicator)) indicators.set(row.indicator, row);
  await putStatistics(
    ctx,
    [...indicators.values()].map(({ indicator, indicatorNames }, position) => ({
      code: indicator,
      names: JSON.stringify(indicatorNames),
      topic: topicOf(indicator),
      position,
    })),
    rows.map((row, position) => ({
      key: row.id,
      indicator: row.indicator,
      entity: row.entity,
      entity_kind: row.entityKind,
      period: row.period ?? null,
      value: row.value,
      value_max: row.valueMax ?? null,
      unit: row.unit,
      qualifier: row.qualifier,
      nature: row.nature,
      seed_form: row.seedForm ?? null,
      note: row.note ?? null,
      source: JSON.stringify(row.source),
      also_in: JSON.stringify(row.alsoIn),
      position,
    })),
  );
  return rows.map((row, at) =>
    fact('statistics.json', 'value', row.id, at, read, {
      names: row.indicatorNames,
      path: `/insights/statistics/${row.indicator}`,
    }),
  );
}

async function loadContradictions(ctx: Ctx, read: unknown, added: unknown): Promise<Fact[]> {
  const rows = z.array(discrepancyRow).parse(read);
  const additions = contradictionAdditions.parse(added);
  const topicOfRow = (row: (typeof rows)[number]) => ({ ...additions[row.id]?.topic, en: row.topic });
  await putContradictions(
    ctx,
    rows.map((row, position): NewContradiction => {
      const own = additions[row.id];
      return {
        key: row.id,
        topic: JSON.stringify(topicOfRow(row)),
        claims: JSON.stringify(
          row.claims.map(({ value, source }, at) => ({ text: { ...own?.claims[at], en: value }, source })),
        ),
        remark: own?.remark ? JSON.stringify({ ...own.remark, en: row.recommendation }) : null,
        related: JSON.stringify(row.related),
        position,
      };
    }),
    rows.flatMap((row) => [
      ...row.related.map((subject) => ({ contradiction: row.id, kind: 'row', subject })),
      ...(additions[row.id]?.indicators ?? []).map((subject) => ({
        contradiction: row.id,
        kind: 'indicator',
        subject,
      })),
    ]),
  );
  return rows.map((row, at) =>
    fact('discrepancies.json', 'contradiction', row.id, at, read, {
      names: topicOfRow(row),
      path: `/insights/contradictions#${row.id}`,
    }),
  );
}

async function loadTimeline(ctx: Ctx, read: unknown): Promise<Fact[]> {
  const rows = z.array(momentRow).parse(read);
  await putMoments(
    ctx,
    rows.map((row, position) => ({
      key: row.id,
      kind: row.kind,
      scope: row.scope,
      starts: row.start ?? null,
      ends: row.end ?? null,
      names: JSON.stringify(row.names),
      name_confidence: row.nameConfidence,
      parent: row.parent ?? null,
      related: JSON.stringify(row.related),
      note: row.note ?? null,
      source: JSON.stringify(row.source),
      also_in: JSON.stringify(row.alsoIn),
      position,
    })),
  );
  return rows.map((row, at) =>
    fact('timeline.json', 'moment', row.id, at, read, {
      names: row.names,
      path: `/insights/timeline#${row.id}`,
    }),
  );
}

async function loadEntries(ctx: Ctx, read: unknown): Promise<Fact[]> {
  const lists = Object.entries(entryLists.parse(read));
  const rows = lists.flatMap(([list, entries]) => entries.map((entry) => ({ list, ...entry })));
  await putEntries(
    ctx,
    rows.map(({ list, code, names, source, ...details }, position) => ({
      key: code,
      list,
      names: JSON.stringify(names),
      details: JSON.stringify(details),
      source: JSON.stringify(source),
      position,
    })),
  );
  const whole = z.record(z.string(), z.array(z.unknown())).parse(read);
  return lists.flatMap(([list, entries]) =>
    entries.map((entry, at) =>
      fact('taxonomies.json', 'entry', entry.code, at, whole[list], {
        names: entry.names,
        path: `/insights/reference#${entry.code}`,
      }),
    ),
  );
}

/** The row `at` of a list as it was read, with where it is shown. */
function fact(
  file: string,
  kind: string,
  key: string,
  at: number,
  list: unknown,
  { names, path }: { names: Partial<Record<'zh' | 'ru' | 'en', string | undefined>>; path: string },
): Fact {
  return {
    key,
    file,
    content: z.array(z.unknown()).parse(list)[at],
    names: plainNames(names),
    ref: { room: 'insights', kind, id: key },
    path,
    isPublic: true,
  };
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../../../data/${file}`, import.meta.url), 'utf8'));
}
