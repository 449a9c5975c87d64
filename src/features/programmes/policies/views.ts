import { sql, type Selectable } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { escapeLike } from '../../../platform/db/like-pattern.ts';
import { someTextShape } from '../../accounts/contract.ts';
import { containsWords } from '../plans/fact-rows.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { policyContentShape, standardFactsShape } from './contract.ts';
import { designationKey } from './rules.ts';
import { policyTopics, type Confidence, type Equivalence, type PolicyTopic } from './vocabulary.ts';

export type StoredPolicy = ReturnType<typeof readPolicyRow>;
type Paging = { page: number; pageSize: number };

function readPolicyRow(row: Selectable<ProgrammesTables['programmes_policy']>) {
  return {
    id: row.id,
    topic: row.topic as PolicyTopic,
    content: policyContentShape.parse(row.content),
    revision: row.revision,
    reviewedBy: row.reviewed_by,
    reviewedOn: row.reviewed_on,
    validUntil: row.valid_until,
    changedAt: row.changed_at,
  };
}

export async function findPolicy(ctx: Ctx, id: string): Promise<StoredPolicy | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_policy')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readPolicyRow(row);
}

/** Comparisons in the order of the topics, with their number. */
export async function listPolicies(
  ctx: Ctx,
  filter: { q?: string | undefined; topic?: PolicyTopic | undefined },
  { page, pageSize }: Paging,
): Promise<{ rows: StoredPolicy[]; total: number }> {
  const asked = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_policy')
    .$if(filter.topic !== undefined, (query) => query.where('topic', '=', filter.topic ?? ''))
    .$if(filter.q !== undefined, (query) => query.where(containsWords('search_text', filter.q ?? '')));
  const order = sql`array_position(array[${sql.join(policyTopics.map((topic) => sql.lit(topic)))}], topic)`;
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy(order)
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readPolicyRow), total };
}

/** Earlier texts and the one that stands, the newest first. */
export async function listPolicyVersions(ctx: Ctx, policyId: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_policy_version')
    .selectAll()
    .where('policy_id', '=', policyId)
    .orderBy('revision', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    content: policyContentShape.parse(row.content),
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

/** Topics a person watches. */
export async function watchedTopics(ctx: Ctx, personId: string): Promise<PolicyTopic[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_policy_watch')
    .select('topic')
    .where('person_id', '=', personId)
    .orderBy('topic')
    .execute();
  return rows.map(({ topic }) => topic as PolicyTopic);
}

/** Who watches a topic, with the word that stops it. */
export async function watchersOf(
  ctx: Ctx,
  topic: PolicyTopic,
): Promise<{ personId: string; stopToken: string }[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_policy_watch')
    .select(['person_id', 'stop_token'])
    .where('topic', '=', topic)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, stopToken: row.stop_token }));
}

function readStandardRow(row: Selectable<ProgrammesTables['programmes_standard']>) {
  return {
    id: row.id,
    gb: row.gb,
    gost: row.gost,
    iso: row.iso,
    subject: someTextShape.parse(row.subject),
    gbToIso: row.gb_to_iso as Equivalence,
    gostToIso: row.gost_to_iso as Equivalence,
    gbToGost: row.gb_to_gost as Equivalence,
    note: someTextShape.parse(row.note),
    source: row.source,
    confidence: row.confidence as Confidence,
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
  };
}

export async function findStandard(ctx: Ctx, id: string) {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_standard')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readStandardRow(row);
}

/** Earlier rows and the one that stands, the newest first. */
export async function listStandardVersions(ctx: Ctx, standardId: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_standard_version')
    .selectAll()
    .where('standard_id', '=', standardId)
    .orderBy('revision', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    facts: standardFactsShape.parse(row.content),
    reason: row.reason,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  }));
}

/** Standards by designation or by words of their subject in any language; designations may be typed in either script. */
export async function listStandards(
  ctx: Ctx,
  filter: { q?: string | undefined; relation?: Equivalence | undefined },
  { page, pageSize }: Paging,
) {
  const key = escapeLike(designationKey(filter.q ?? ''));
  const asked = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_standard')
    .$if(filter.q !== undefined, (query) =>
      query.where(
        sql<boolean>`(${containsWords('search_text', filter.q ?? '')}
          or (${key} <> '' and search_text like ${`%${key}%`}))`,
      ),
    )
    .$if(filter.relation !== undefined, (query) =>
      query.where(sql<boolean>`${filter.relation ?? ''} in (gb_to_iso, gost_to_iso, gb_to_gost)`),
    );
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy(sql`coalesce(gb, gost, iso)`)
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readStandardRow), total };
}
