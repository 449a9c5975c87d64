import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { searchTextOf } from '../plans/fact-rows.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { PolicyContent, StandardFacts } from './contract.ts';
import { designationKey } from './rules.ts';
import type { PolicyTopic } from './vocabulary.ts';

export type PolicyFacts = { topic: PolicyTopic; content: PolicyContent };

const textsOf = ({ title, cn, ru, difference, consequence }: PolicyContent) =>
  [title, cn?.rule, ru?.rule, difference, consequence].flatMap((text) => Object.values(text ?? {}));

const policyColumns = (ctx: Ctx, { topic, content }: PolicyFacts) => ({
  topic,
  content: JSON.stringify(content),
  search_text: searchTextOf(textsOf(content)),
  changed_at: ctx.clock(),
});

/** Says false where a row with this key of the starting content is there already. */
export async function insertPolicy(
  ctx: Ctx,
  facts: PolicyFacts,
  origin: { id?: string; seedKey: string | null },
): Promise<string | undefined> {
  const id = origin.id ?? newId(ctx.clock().getTime());
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_policy')
    .values({ id, seed_key: origin.seedKey, revision: 1, ...policyColumns(ctx, facts) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** Rewrites a comparison unless somebody was faster; what was reviewed must be reviewed anew. */
export async function updatePolicy(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: PolicyFacts,
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_policy')
    .set({
      ...policyColumns(ctx, facts),
      revision: seenRevision + 1,
      reviewed_by: null,
      reviewed_on: null,
      valid_until: null,
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function insertPolicyVersion(
  ctx: Ctx,
  policyId: string,
  version: { revision: number; content: PolicyContent; reason: string; personId: string | null },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_policy_version')
    .values({
      policy_id: policyId,
      revision: version.revision,
      content: JSON.stringify(version.content),
      reason: version.reason,
      changed_by: version.personId,
      changed_at: ctx.clock(),
    })
    .execute();
}

/** Says whether the revision that was looked at is the one that stands. */
export async function putPolicyReview(
  ctx: Ctx,
  id: string,
  review: { revision: number; personId: string; today: string; validUntil: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_policy')
    .set({ reviewed_by: review.personId, reviewed_on: review.today, valid_until: review.validUntil })
    .where('id', '=', id)
    .where('revision', '=', review.revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function putWatch(
  ctx: Ctx,
  watch: { personId: string; topic: PolicyTopic; stopToken: string },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_policy_watch')
    .values({
      person_id: watch.personId,
      topic: watch.topic,
      stop_token: watch.stopToken,
      asked_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'topic']).doNothing())
    .execute();
}

/** Ends a watch, by its person and topic or by the word in the mails; false where there was none. */
export async function deleteWatch(
  ctx: Ctx,
  watch: { personId: string; topic: PolicyTopic } | { stopToken: string },
): Promise<boolean> {
  const from = tablesOf<ProgrammesTables>(ctx).deleteFrom('programmes_policy_watch');
  const result = await (
    'stopToken' in watch
      ? from.where('stop_token', '=', watch.stopToken)
      : from.where('person_id', '=', watch.personId).where('topic', '=', watch.topic)
  ).executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

const standardColumns = (ctx: Ctx, facts: StandardFacts, personId: string | null) => ({
  gb: facts.gb,
  gost: facts.gost,
  iso: facts.iso,
  subject: JSON.stringify(facts.subject),
  gb_to_iso: facts.gbToIso,
  gost_to_iso: facts.gostToIso,
  gb_to_gost: facts.gbToGost,
  note: JSON.stringify(facts.note),
  source: facts.source,
  confidence: facts.confidence,
  search_text: searchTextOf([
    ...Object.values(facts.subject),
    ...[facts.gb, facts.gost, facts.iso].flatMap((name) => (name ? [name, designationKey(name)] : [])),
  ]),
  written_by: personId,
  changed_at: ctx.clock(),
});

/** Undefined where a row with this key of the starting content is there already. */
export async function insertStandard(
  ctx: Ctx,
  facts: StandardFacts,
  origin: { id?: string; seedKey: string | null; personId: string | null },
): Promise<string | undefined> {
  const id = origin.id ?? newId(ctx.clock().getTime());
  const added = await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_standard')
    .values({
      id,
      seed_key: origin.seedKey,
      revision: 1,
      ...standardColumns(ctx, facts, origin.personId),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n ? id : undefined;
}

export async function updateStandard(
  ctx: Ctx,
  id: string,
  facts: StandardFacts,
  { seenRevision, personId }: { seenRevision: number; personId: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_standard')
    .set({ ...standardColumns(ctx, facts, personId), revision: seenRevision + 1 })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function insertStandardVersion(
  ctx: Ctx,
  standardId: string,
  version: { revision: number; facts: StandardFacts; reason: string; personId: string | null },
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_standard_version')
    .values({
      standard_id: standardId,
      revision: version.revision,
      content: JSON.stringify(version.facts),
      reason: version.reason,
      changed_by: version.personId,
      changed_at: ctx.clock(),
    })
    .execute();
}
