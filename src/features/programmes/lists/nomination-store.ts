import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { readNominationRow, type CardFacts, type StoredNomination } from './nomination-stored.ts';
import type { NominationState, Side, Verdict } from './vocabulary.ts';

const kept = (facts: CardFacts) => ({
  language: facts.language,
  title: facts.texts.title,
  goal: facts.texts.goal,
  result: facts.texts.result,
  ip_terms: facts.texts.ipTerms,
  field: facts.field,
  mode: facts.mode,
  institution_cn: facts.institutions.cn.id,
  institution_ru: facts.institutions.ru.id,
  leader_cn: facts.institutions.cn.leader,
  leader_ru: facts.institutions.ru.leader,
  budget_cn_minor: facts.institutions.cn.budgetMinor,
  budget_ru_minor: facts.institutions.ru.budgetMinor,
});

/** A new card; numbers count within the list, whose row the caller holds. */
export async function insertNomination(
  ctx: Ctx,
  list: { id: string; number: string },
  facts: CardFacts,
  proposedSide: Side,
): Promise<{ id: string; number: string }> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const { count } = await db
    .selectFrom('programmes_nomination')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('list_id', '=', list.id)
    .executeTakeFirstOrThrow();
  const made = { id: newId(), number: `${list.number}-N${String(Number(count) + 1).padStart(4, '0')}` };
  const now = ctx.clock();
  await db
    .insertInto('programmes_nomination')
    .values({
      ...made,
      list_id: list.id,
      state: 'drafted',
      state_since: now,
      ...kept(facts),
      proposed_side: proposedSide,
      created_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return made;
}

/** The card, held until the transaction ends. */
export async function lockNomination(ctx: Ctx, id: string): Promise<StoredNomination | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_nomination')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && readNominationRow(row);
}

/** What an institution confirmed before was the revision before. */
export async function updateCard(ctx: Ctx, id: string, facts: CardFacts): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_nomination')
    .set({ ...kept(facts), revision: sql`revision + 1`, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

export async function moveNomination(ctx: Ctx, id: string, to: NominationState, at: Date): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_nomination')
    .set({ state: to, state_since: at, updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** What an officer said of a card, in the language he said it; what his side said before is replaced. */
export async function putVerdict(
  ctx: Ctx,
  nomination: { id: string; revision: number },
  given: { side: Side; verdict: Verdict; reason: string },
): Promise<void> {
  const values = {
    verdict: given.verdict,
    of_revision: nomination.revision,
    reason: given.reason,
    language: ctx.language,
    person_id: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    at: ctx.clock(),
  };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_nomination_verdict')
    .values({ nomination_id: nomination.id, side: given.side, ...values })
    .onConflict((conflict) => conflict.columns(['nomination_id', 'side']).doUpdateSet(values))
    .execute();
}

export async function setProject(ctx: Ctx, id: string, projectId: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_nomination')
    .set({ project_id: projectId, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}
