import type { Language } from '../../../shared/language.ts';
import type { Money } from '../../../shared/money.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { followUpDays } from './rules.ts';
import type {
  AbsorptionStage,
  FollowUpMonths,
  FollowUpStanding,
  LandingKind,
  SalesBand,
} from './vocabulary.ts';

export type LandingFacts = {
  kind: LandingKind;
  landedOn: string;
  region: string;
  place: string;
  built: string;
  product: string;
  jobs: number | null;
  investment: Money[];
  firstPayment: Money | null;
  firstPaymentOn: string | null;
  evidence: string;
};
type Written = { language: Language; personId: string };

/** Writes the record if nobody was faster; says whether it was written. Its questions come with it. */
export async function putLanding(
  ctx: Ctx,
  projectId: string,
  seenRevision: number,
  facts: LandingFacts,
  { language, personId }: Written,
): Promise<boolean> {
  const db = tablesOf<CooperationTables>(ctx);
  const kept = {
    revision: seenRevision + 1,
    kind: facts.kind,
    landed_on: facts.landedOn,
    country: facts.region.slice(0, 2),
    region: facts.region,
    place: facts.place,
    built: facts.built,
    product: facts.product,
    source_language: language,
    jobs: facts.jobs,
    investment: JSON.stringify(facts.investment),
    first_payment: facts.firstPayment && JSON.stringify(facts.firstPayment),
    first_payment_on: facts.firstPaymentOn,
    evidence: facts.evidence,
    written_by: personId,
    written_at: ctx.clock(),
  };
  const isWritten =
    seenRevision === 0
      ? (
          await db
            .insertInto('cooperation_landing')
            .values({ project_id: projectId, ...kept })
            .onConflict((conflict) => conflict.column('project_id').doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows === 1n
      : (
          await db
            .updateTable('cooperation_landing')
            .set(kept)
            .where('project_id', '=', projectId)
            .where('revision', '=', seenRevision)
            .executeTakeFirst()
        ).numUpdatedRows === 1n;
  if (isWritten) await putFollowUps(ctx, projectId, facts.landedOn);
  return isWritten;
}

/** Questions that were answered keep their day; the others follow the day of landing. */
async function putFollowUps(ctx: Ctx, projectId: string, landedOn: string): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_follow_up')
    .values(
      followUpDays(landedOn).map(({ months, dueOn }) => ({ project_id: projectId, months, due_on: dueOn })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'months'])
        .doUpdateSet((row) => ({ due_on: row.ref('excluded.due_on') }))
        .where('cooperation_follow_up.answered_at', 'is', null),
    )
    .execute();
}

/** Says whether there was such a question. */
export async function answerFollowUp(
  ctx: Ctx,
  projectId: string,
  answer: {
    months: FollowUpMonths;
    standing: FollowUpStanding;
    jobs: number | null;
    salesBand: SalesBand;
    remarks: string;
  } & Written,
): Promise<boolean> {
  const changed = await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_follow_up')
    .set({
      answered_at: ctx.clock(),
      answered_by: answer.personId,
      standing: answer.standing,
      jobs: answer.jobs,
      sales_band: answer.salesBand,
      remarks: answer.remarks,
      source_language: answer.language,
    })
    .where('project_id', '=', projectId)
    .where('months', '=', answer.months)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function markReminded(ctx: Ctx, projectId: string, months: number): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_follow_up')
    .set({ reminded_at: ctx.clock() })
    .where('project_id', '=', projectId)
    .where('months', '=', months)
    .execute();
}

export async function putStage(
  ctx: Ctx,
  projectId: string,
  reached: { stage: AbsorptionStage; reachedOn: string; evidence: string; cost: Money | null } & Written,
): Promise<void> {
  const kept = {
    reached_on: reached.reachedOn,
    evidence: reached.evidence,
    source_language: reached.language,
    cost: reached.cost && JSON.stringify(reached.cost),
    written_by: reached.personId,
    written_at: ctx.clock(),
  };
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_absorption')
    .values({ project_id: projectId, stage: reached.stage, ...kept })
    .onConflict((conflict) => conflict.columns(['project_id', 'stage']).doUpdateSet(kept))
    .execute();
}

/** Says whether this step of age was not told before. */
export async function noteAgeing(
  ctx: Ctx,
  subject: { kind: 'interest' | 'project'; id: string },
  level: string,
): Promise<boolean> {
  const added = await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_ageing_notice')
    .values({ subject_kind: subject.kind, subject_id: subject.id, level, told_at: ctx.clock() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
