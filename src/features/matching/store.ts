import { sql } from 'kysely';
import type { Ctx } from '../../platform/db/context.ts';
import { tablesOf } from '../../platform/db/context.ts';
import type { SideFacts } from './rules.ts';
import type { SideSignals } from './signals.ts';
import type { MatchingTables } from './tables.gen.ts';
import type { DigestRhythm, Relation } from './vocabulary.ts';

/** Notes that a listing waits to be computed. */
export async function wantRecord(ctx: Ctx, wish: { id: string; kind: 'offer' | 'request' }): Promise<void> {
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_record')
    .values({ ...wish, source_language: 'en', facts: '{}', wanted_at: ctx.clock() })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ wanted_at: ctx.clock() }))
    .execute();
}

export type ComputedRecord = {
  id: string;
  kind: 'offer' | 'request';
  sourceLanguage: string;
  ownerOrganisationId: string | null;
  facts: SideFacts;
  concepts: readonly string[];
  /** How surely its text means each of them, in the same order. */
  sureness: readonly number[];
  /** When the work on it began: news that came later make it wait again. */
  computedAt: Date;
};

export async function writeRecord(ctx: Ctx, record: ComputedRecord): Promise<void> {
  const values = {
    kind: record.kind,
    source_language: record.sourceLanguage,
    owner_organisation_id: record.ownerOrganisationId,
    facts: JSON.stringify(record.facts),
    concepts: [...record.concepts],
    sureness: [...record.sureness],
    computed_at: record.computedAt,
  };
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_record')
    .values({ id: record.id, wanted_at: record.computedAt, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Takes a listing that is open no more out of all matches; what people decided about it stays. */
export async function removeRecord(ctx: Ctx, id: string): Promise<void> {
  await removePairsOf(ctx, id);
  await tablesOf<MatchingTables>(ctx).deleteFrom('matching_record').where('id', '=', id).execute();
}

export async function removePairsOf(ctx: Ctx, id: string): Promise<void> {
  const db = tablesOf<MatchingTables>(ctx);
  await db.deleteFrom('matching_pair').where('left_id', '=', id).execute();
  await db.deleteFrom('matching_pair').where('right_id', '=', id).execute();
}

export async function removePairsBetween(ctx: Ctx, id: string, otherIds: readonly string[]): Promise<void> {
  if (otherIds.length === 0) return;
  await tablesOf<MatchingTables>(ctx)
    .deleteFrom('matching_pair')
    .where((where) =>
      where.or([
        where.and([where('left_id', '=', id), where('right_id', 'in', [...otherIds])]),
        where.and([where('right_id', '=', id), where('left_id', 'in', [...otherIds])]),
      ]),
    )
    .execute();
}

export type PairWrite = {
  relation: Relation;
  leftId: string;
  rightId: string;
  rightRoom: string;
  rightKind: string;
  /** Which of the two was asked. */
  asked: 'left' | 'right';
  signals: SideSignals;
  score: number;
};

/** Keeps what the search of one side said; what the other side's search said stays as it is. */
export async function writePairs(ctx: Ctx, pairs: readonly PairWrite[]): Promise<void> {
  if (pairs.length === 0) return;
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_pair')
    .values(
      // In one order, so that two jobs that meet in the same pairs never wait for each other.
      pairs
        .toSorted((a, b) => (a.leftId + a.rightId).localeCompare(b.leftId + b.rightId))
        .map((pair) => ({
          relation: pair.relation,
          left_id: pair.leftId,
          right_id: pair.rightId,
          right_room: pair.rightRoom,
          right_kind: pair.rightKind,
          from_left: pair.asked === 'left' ? JSON.stringify(pair.signals) : null,
          from_right: pair.asked === 'right' ? JSON.stringify(pair.signals) : null,
          score: pair.score,
          found_at: ctx.clock(),
        })),
    )
    .onConflict((conflict) =>
      conflict.columns(['left_id', 'right_id']).doUpdateSet((excluded) => ({
        from_left: sql`coalesce(${excluded.ref('excluded.from_left')}, matching_pair.from_left)`,
        from_right: sql`coalesce(${excluded.ref('excluded.from_right')}, matching_pair.from_right)`,
        score: excluded.ref('excluded.score'),
      })),
    )
    .execute();
}

/** Forgets what this side's search said of records it no longer finds; pairs neither side finds go. */
export async function forgetOthers(
  ctx: Ctx,
  id: string,
  relation: Relation,
  found: { left: readonly string[]; right: readonly string[] },
): Promise<void> {
  const db = tablesOf<MatchingTables>(ctx);
  const mine = { left: 'left_id', right: 'right_id' } as const;
  const theirs = { left: 'right_id', right: 'left_id' } as const;
  for (const side of ['left', 'right'] as const) {
    const kept = found[side];
    await db
      .updateTable('matching_pair')
      .set(side === 'left' ? { from_left: null } : { from_right: null })
      .where(mine[side], '=', id)
      .where('relation', '=', relation)
      .$if(kept.length > 0, (query) => query.where(theirs[side], 'not in', [...kept]))
      .execute();
    await db
      .deleteFrom('matching_pair')
      .where(mine[side], '=', id)
      .where('relation', '=', relation)
      .where('from_left', 'is', null)
      .where('from_right', 'is', null)
      .execute();
  }
}

/** Counts anew in how many open listings each concept occurs. */
export async function countConcepts(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (tx) => {
    const db = tablesOf<MatchingTables>(tx);
    await sql`select pg_advisory_xact_lock(hashtext('matching_concept'))`.execute(db);
    await db.deleteFrom('matching_concept').execute();
    await sql`insert into matching_concept (concept_id, records)
      select concept, count(*) from matching_record, unnest(concepts) as concept group by concept
      union all select '', count(*) from matching_record where computed_at is not null`.execute(db);
  });
}

export async function startRebuild(ctx: Ctx, total: number): Promise<void> {
  const values = { started_at: ctx.clock(), finished_at: null, after_id: null, done: 0, total };
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_rebuild')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function advanceRebuild(ctx: Ctx, afterId: string, more: number): Promise<void> {
  await tablesOf<MatchingTables>(ctx)
    .updateTable('matching_rebuild')
    .set((build) => ({ after_id: afterId, done: build('done', '+', more) }))
    .execute();
}

export async function finishRebuild(ctx: Ctx): Promise<void> {
  await tablesOf<MatchingTables>(ctx)
    .updateTable('matching_rebuild')
    .set({ finished_at: ctx.clock() })
    .execute();
}

export async function writeRhythm(ctx: Ctx, personId: string, rhythm: DigestRhythm): Promise<void> {
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_digest')
    .values({ person_id: personId, rhythm })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ rhythm }))
    .execute();
}

export async function noteSent(ctx: Ctx, personId: string): Promise<void> {
  const at = ctx.clock();
  await tablesOf<MatchingTables>(ctx)
    .insertInto('matching_digest')
    .values({ person_id: personId, rhythm: 'weekly', last_sent_at: at })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ last_sent_at: at }))
    .execute();
}

/** What is kept of a closed account: that something was dismissed and why, not by whom nor in which words. */
export async function forgetPerson(ctx: Ctx, personId: string): Promise<void> {
  const db = tablesOf<MatchingTables>(ctx);
  await db
    .updateTable('matching_answer')
    .set({ person_id: null, note: '' })
    .where('person_id', '=', personId)
    .execute();
  await db.deleteFrom('matching_digest').where('person_id', '=', personId).execute();
  await removePairsOf(ctx, personId);
}
