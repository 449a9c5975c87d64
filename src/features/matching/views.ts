import { sql } from 'kysely';
import { isLanguage, type Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tablesOf } from '../../platform/db/context.ts';
import type { Dismissal } from './dismissal-rules.ts';
import type { SideFacts } from './rules.ts';
import { readFacts } from './side-facts.ts';
import { rarityFrom, readSignals, type Rarity, type SideSignals } from './signals.ts';
import type { MatchingTables } from './tables.gen.ts';
import type { DismissReason, MatchState, Relation } from './vocabulary.ts';

export type KnownRecord = {
  id: string;
  kind: 'offer' | 'request';
  sourceLanguage: Language;
  ownerOrganisationId: string | null;
  facts: SideFacts;
  concepts: string[];
  /** How surely its text means each of them; empty where that is not known. */
  sureness: number[];
  computedAt: Date;
};

/** What matching knows of listings that were computed, by id. */
export async function recordsByIds(ctx: Ctx, ids: readonly string[]): Promise<Map<string, KnownRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_record')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .where('computed_at', 'is not', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        kind: row.kind === 'request' ? 'request' : 'offer',
        sourceLanguage: isLanguage(row.source_language) ? row.source_language : 'en',
        ownerOrganisationId: row.owner_organisation_id,
        facts: readFacts(row.facts),
        concepts: row.concepts,
        sureness: row.sureness,
        computedAt: row.computed_at ?? row.wanted_at,
      },
    ]),
  );
}

export type PairRow = {
  relation: Relation;
  ownId: string;
  otherId: string;
  isOwnLeft: boolean;
  otherRoom: string;
  otherKind: string;
  fromLeft: SideSignals | null;
  fromRight: SideSignals | null;
  foundAt: Date;
  state: MatchState;
  reason: DismissReason | null;
  note: string;
  isShown: boolean;
  changedAt: Date | null;
};

type PairFilter = {
  states: readonly MatchState[];
  otherId?: string;
  /** Found after this moment and not shown to anybody of the side before it. */
  freshSince?: Date;
  limit: number;
};

/** The pairs of each of some listings, the best kept score first, with what its side did with them. */
export async function pairsOf(ctx: Ctx, ownIds: readonly string[], filter: PairFilter): Promise<PairRow[]> {
  if (ownIds.length === 0) return [];
  const { rows } = await sql<Row>`
    select * from (
      select one.*, coalesce(answer.state, 'suggested') as state, answer.reason, coalesce(answer.note, '') as note,
        answer.own_id is not null as is_shown, answer.changed_at,
        row_number() over (partition by one.own_id, one.relation order by one.score desc, one.other_id) as place
      from (
        select relation, left_id as own_id, right_id as other_id, true as is_own_left, right_room as other_room,
          right_kind as other_kind, from_left, from_right, score, found_at
        from matching_pair where left_id = any(${[...ownIds]}::uuid[])
        union all
        select relation, right_id, left_id, false, 'catalogue',
          case relation when 'complement' then 'offer' else 'request' end, from_left, from_right, score, found_at
        from matching_pair where right_id = any(${[...ownIds]}::uuid[]) and relation <> 'partner'
      ) as one
      left join matching_answer as answer on answer.own_id = one.own_id and answer.other_id = one.other_id
      where (${filter.otherId ?? null}::uuid is null or one.other_id = ${filter.otherId ?? null})
        and (${filter.freshSince ?? null}::timestamptz is null
          or (one.found_at > ${filter.freshSince ?? null}
            and (answer.own_id is null or answer.shown_at > ${filter.freshSince ?? null})))
        and coalesce(answer.state, 'suggested') = any(${[...filter.states]}::text[])
    ) as ranked where place <= ${filter.limit} order by own_id, place`.execute(ctx.db);
  return rows.map((row) => ({
    relation: row.relation as Relation,
    ownId: row.own_id,
    otherId: row.other_id,
    isOwnLeft: row.is_own_left,
    otherRoom: row.other_room,
    otherKind: row.other_kind,
    fromLeft: readSignals(row.from_left),
    fromRight: readSignals(row.from_right),
    foundAt: row.found_at,
    state: row.state as MatchState,
    reason: row.reason as DismissReason | null,
    note: row.note,
    isShown: row.is_shown,
    changedAt: row.changed_at,
  }));
}

type Row = {
  relation: string;
  own_id: string;
  other_id: string;
  is_own_left: boolean;
  other_room: string;
  other_kind: string;
  from_left: unknown;
  from_right: unknown;
  found_at: Date;
  state: string;
  reason: string | null;
  note: string;
  is_shown: boolean;
  changed_at: Date | null;
};

/** How rare the concepts are among the open listings, by the last count. */
export async function readRarity(ctx: Ctx, conceptIds: Iterable<string>): Promise<Rarity> {
  const wanted = [...new Set(conceptIds)];
  if (wanted.length === 0) return () => 1;
  const rows = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_concept')
    .selectAll()
    // The row without a concept holds the number of listings.
    .where('concept_id', '=', sql<string>`any(${['', ...wanted]}::text[])`)
    .execute();
  const counts = new Map(rows.map((row) => [row.concept_id, row.records]));
  return rarityFrom(counts, counts.get('') ?? 0);
}

const dismissalsRead = 500;

/** What a person dismissed, the latest first. */
/** How many answers a listing has among records of another language: who waits to read it. */
export async function countForeignAnswers(ctx: Ctx, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count
    from matching_record own
    join matching_pair pair on pair.relation = 'answer' and (pair.left_id = own.id or pair.right_id = own.id)
    join matching_record other
      on other.id = case when pair.left_id = own.id then pair.right_id else pair.left_id end
    where own.id = ${id} and other.source_language <> own.source_language`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

export async function dismissalsBy(ctx: Ctx, personId: string): Promise<Dismissal[]> {
  const rows = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_answer')
    .select(['own_id', 'reason', 'other_fields'])
    .where('person_id', '=', personId)
    .where('state', '=', 'dismissed')
    .orderBy('dismissed_at', 'desc')
    .limit(dismissalsRead)
    .execute();
  return rows.map((row) => ({
    ownId: row.own_id,
    reason: (row.reason ?? 'other') as DismissReason,
    otherFields: row.other_fields,
  }));
}

/** How many people dismissed a record, and how often each reason was given. */
export async function countReasons(
  ctx: Ctx,
  recordId: string,
): Promise<{ people: number; total: number; counts: { reason: DismissReason; count: number }[] }> {
  const rows = await tablesOf<MatchingTables>(ctx)
    .selectFrom('matching_answer')
    .select((build) => [
      'reason',
      build.fn.countAll<number>().as('count'),
      sql<string[]>`array_agg(coalesce(person_id, own_id))`.as('people'),
    ])
    .where('other_id', '=', recordId)
    .where('state', '=', 'dismissed')
    .groupBy('reason')
    .execute();
  const counts = rows.map((row) => ({
    reason: (row.reason ?? 'other') as DismissReason,
    count: Number(row.count),
  }));
  return {
    people: new Set(rows.flatMap((row) => row.people)).size,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    counts: counts.toSorted((a, b) => b.count - a.count || a.reason.localeCompare(b.reason)),
  };
}
