import { tablesOf, type Ctx } from '../../platform/db/context.ts';
import type { InsightsTables } from './tables.gen.ts';
import type { Insertable } from 'kysely';

type NewRow<Table extends keyof InsightsTables> = Insertable<InsightsTables[Table]>;
export type NewIndicator = NewRow<'insights_indicator'>;
export type NewValue = NewRow<'insights_value'>;
export type NewContradiction = NewRow<'insights_contradiction'>;
export type NewMoment = NewRow<'insights_moment'>;
export type NewEntry = NewRow<'insights_entry'>;

/** The keys that are there already, of all kinds. */
export async function listKnownKeys(ctx: Ctx): Promise<Set<string>> {
  const tables = ['insights_value', 'insights_contradiction', 'insights_moment', 'insights_entry'] as const;
  const known = new Set<string>();
  for (const table of tables) {
    const rows = await tablesOf<InsightsTables>(ctx).selectFrom(table).select('key').execute();
    for (const { key } of rows) known.add(key);
  }
  return known;
}

/** Writes indicators and values as the facts say them now. */
export async function putStatistics(
  ctx: Ctx,
  indicators: readonly NewIndicator[],
  values: readonly NewValue[],
): Promise<void> {
  const tables = tablesOf<InsightsTables>(ctx);
  await tables
    .insertInto('insights_indicator')
    .values([...indicators])
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((set) => ({
        names: set.ref('excluded.names'),
        topic: set.ref('excluded.topic'),
        position: set.ref('excluded.position'),
      })),
    )
    .execute();
  await tables
    .insertInto('insights_value')
    .values([...values])
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((set) => ({
        indicator: set.ref('excluded.indicator'),
        entity: set.ref('excluded.entity'),
        entity_kind: set.ref('excluded.entity_kind'),
        period: set.ref('excluded.period'),
        value: set.ref('excluded.value'),
        value_max: set.ref('excluded.value_max'),
        unit: set.ref('excluded.unit'),
        qualifier: set.ref('excluded.qualifier'),
        nature: set.ref('excluded.nature'),
        seed_form: set.ref('excluded.seed_form'),
        note: set.ref('excluded.note'),
        source: set.ref('excluded.source'),
        also_in: set.ref('excluded.also_in'),
        position: set.ref('excluded.position'),
      })),
    )
    .execute();
}

/** Writes contradictions with what they are about. */
export async function putContradictions(
  ctx: Ctx,
  contradictions: readonly NewContradiction[],
  subjects: readonly NewRow<'insights_contradiction_subject'>[],
): Promise<void> {
  const tables = tablesOf<InsightsTables>(ctx);
  await tables
    .insertInto('insights_contradiction')
    .values([...contradictions])
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((set) => ({
        topic: set.ref('excluded.topic'),
        claims: set.ref('excluded.claims'),
        remark: set.ref('excluded.remark'),
        related: set.ref('excluded.related'),
        position: set.ref('excluded.position'),
      })),
    )
    .execute();
  await tables
    .insertInto('insights_contradiction_subject')
    .values([...subjects])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes phases and milestones. */
export async function putMoments(ctx: Ctx, moments: readonly NewMoment[]): Promise<void> {
  await tablesOf<InsightsTables>(ctx)
    .insertInto('insights_moment')
    .values([...moments])
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((set) => ({
        kind: set.ref('excluded.kind'),
        scope: set.ref('excluded.scope'),
        starts: set.ref('excluded.starts'),
        ends: set.ref('excluded.ends'),
        names: set.ref('excluded.names'),
        name_confidence: set.ref('excluded.name_confidence'),
        parent: set.ref('excluded.parent'),
        related: set.ref('excluded.related'),
        note: set.ref('excluded.note'),
        source: set.ref('excluded.source'),
        also_in: set.ref('excluded.also_in'),
        position: set.ref('excluded.position'),
      })),
    )
    .execute();
}

/** Writes the entries of reference lists. */
export async function putEntries(ctx: Ctx, entries: readonly NewEntry[]): Promise<void> {
  await tablesOf<InsightsTables>(ctx)
    .insertInto('insights_entry')
    .values([...entries])
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((set) => ({
        list: set.ref('excluded.list'),
        names: set.ref('excluded.names'),
        details: set.ref('excluded.details'),
        source: set.ref('excluded.source'),
        position: set.ref('excluded.position'),
      })),
    )
    .execute();
}
