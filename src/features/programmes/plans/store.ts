import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Bank } from '../access.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { PlanDetails } from './contract.ts';
import { searchTextOf } from './fact-rows.ts';
import type { ItemContent } from './rules.ts';
import type { ItemVersion, StoredItem } from './views.ts';
import type { ItemStatus, PlanKind, PlanStatus, ProposalDecision } from './vocabulary.ts';

/** What officers write of a plan. */
export type PlanFacts = {
  names: LocalizedText;
  kind: PlanKind;
  status: PlanStatus;
  starts: string | null;
  ends: string | null;
  continuesId: string | null;
  details: PlanDetails;
};
type Hand = { personId: string; bank: Bank };

const columnsOf = (facts: PlanFacts) => ({
  names: JSON.stringify(facts.names),
  kind: facts.kind,
  status: facts.status,
  starts: facts.starts,
  ends: facts.ends,
  continues_id: facts.continuesId,
  details: JSON.stringify(facts.details),
});

export async function insertPlan(
  ctx: Ctx,
  id: string,
  facts: PlanFacts,
  { personId, bank }: Hand,
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan')
    .values({
      id,
      ...columnsOf(facts),
      // Both banks give the name that stands; until then it is a proposal.
      name_confidence: 'proposed',
      search_text: searchTextOf(Object.values(facts.names)),
      is_listed: false,
      started_by_bank: bank,
      confirmed_on: ctx.clock().toISOString().slice(0, 10),
      confirmed_by: personId,
      changed_at: ctx.clock(),
    })
    .execute();
}

/** Rewrites the facts of a plan unless somebody was faster; says whether it was written. */
export async function updatePlan(
  ctx: Ctx,
  id: string,
  facts: PlanFacts,
  wish: { seenRevision: number; keepsRevision: boolean; personId: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_plan')
    .set({
      ...columnsOf(facts),
      search_text: searchTextOf(Object.values(facts.names)),
      revision: wish.keepsRevision ? wish.seenRevision : wish.seenRevision + 1,
      confirmed_on: ctx.clock().toISOString().slice(0, 10),
      confirmed_by: wish.personId,
      changed_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('revision', '=', wish.seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Counts a change of the contents: what was agreed before must be agreed anew. Holds the plan for the transaction. */
export async function raiseRevision(ctx: Ctx, planId: string): Promise<number> {
  const { revision } = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_plan')
    .set((row) => ({ revision: row('revision', '+', 1), changed_at: ctx.clock() }))
    .where('id', '=', planId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Holds a plan until the transaction ends, so that two officers decide one after the other. */
export async function lockPlan(ctx: Ctx, planId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_plan')
    .select('id')
    .where('id', '=', planId)
    .forUpdate()
    .execute();
}

/** One at a time: plans that each continue another could close a circle together. */
export async function lockChains(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${chainsLock})`.execute(ctx.db);
}
const chainsLock = 7_130_002;

export async function putConsent(
  ctx: Ctx,
  planId: string,
  { bank, personId, ofRevision }: Hand & { ofRevision: number },
): Promise<void> {
  const given = { of_revision: ofRevision, person_id: personId, agreed_at: ctx.clock() };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan_consent')
    .values({ plan_id: planId, bank, ...given })
    .onConflict((conflict) => conflict.columns(['plan_id', 'bank']).doUpdateSet(given))
    .execute();
}

const itemColumns = (content: ItemContent, language: Language) => ({
  title: content.title,
  indicator: content.indicator,
  source_language: language,
  responsible_cn: content.responsibleCn,
  responsible_ru: content.responsibleRu,
  due_on: content.dueOn,
  planned_value: content.plannedValue,
  unit: content.unit,
});

export async function insertItem(
  ctx: Ctx,
  planId: string,
  content: ItemContent,
  language: Language,
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan_item')
    .values({
      id,
      plan_id: planId,
      ...itemColumns(content, language),
      first_due_on: content.dueOn,
      status: content.isDropped ? 'dropped' : 'planned',
      revision: 1,
      changed_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** Writes what an item says, or how it stands, unless somebody was faster. */
export async function updateItem(
  ctx: Ctx,
  item: Pick<StoredItem, 'id' | 'revision'>,
  change:
    | { content: ItemContent; language: Language; status: ItemStatus }
    | {
        status: ItemStatus;
        doneOn: string | null;
        actualValue: number | null;
        evidence: string;
        evidenceLanguage: Language | null;
      },
): Promise<boolean> {
  const columns =
    'content' in change
      ? { ...itemColumns(change.content, change.language), status: change.status }
      : {
          status: change.status,
          done_on: change.doneOn,
          actual_value: change.actualValue,
          evidence: change.evidence,
          evidence_language: change.evidenceLanguage,
        };
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_plan_item')
    .set({ ...columns, revision: item.revision + 1, changed_at: ctx.clock() })
    .where('id', '=', item.id)
    .where('revision', '=', item.revision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function insertItemVersion(
  ctx: Ctx,
  itemId: string,
  version: { revision: number; content: ItemVersion } & Hand,
): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan_item_version')
    .values({
      item_id: itemId,
      revision: version.revision,
      content: JSON.stringify(version.content),
      bank: version.bank,
      changed_by: version.personId,
      changed_at: ctx.clock(),
    })
    .execute();
}

export async function insertProposal(
  ctx: Ctx,
  planId: string,
  proposal: Hand & { itemId: string | null; content: ItemContent; language: Language; reason: string },
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_plan_proposal')
    .values({
      id,
      plan_id: planId,
      item_id: proposal.itemId,
      content: JSON.stringify(proposal.content),
      source_language: proposal.language,
      reason: proposal.reason,
      bank: proposal.bank,
      proposed_by: proposal.personId,
      proposed_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** Says whether the proposal was still open. */
export async function decideProposal(
  ctx: Ctx,
  id: string,
  { decision, reason, personId }: { decision: ProposalDecision; reason: string; personId: string },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_plan_proposal')
    .set({
      decision,
      decision_reason: reason,
      decided_by: personId,
      decided_at: ctx.clock(),
    })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
