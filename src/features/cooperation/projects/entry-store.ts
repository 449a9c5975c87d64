import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { StoredDocument, StoredMilestone, StoredRisk } from './stored.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

export type MilestonePlan = Pick<
  StoredMilestone,
  'dueOn' | 'deliverable' | 'deliverableLanguage' | 'level' | 'scheme' | 'payment' | 'payerOrganisationId'
> & { id: string | null };

/** Writes the plan as it is sent: those with an id are changed, others made, missing ones removed. */
export async function replaceMilestones(
  ctx: Ctx,
  projectId: string,
  plan: readonly MilestonePlan[],
): Promise<void> {
  const kept = plan.flatMap(({ id }) => id ?? []);
  await tables(ctx)
    .deleteFrom('cooperation_project_milestone')
    .where('project_id', '=', projectId)
    .$if(kept.length > 0, (query) => query.where('id', 'not in', kept))
    .execute();
  for (const [position, one] of plan.entries()) {
    const values = {
      position,
      due_on: one.dueOn,
      deliverable: one.deliverable,
      deliverable_language: one.deliverableLanguage,
      level: one.level,
      scheme: one.scheme,
      payment_minor: one.payment?.amountMinor ?? null,
      payment_currency: one.payment?.currency ?? null,
      payer_organisation_id: one.payerOrganisationId,
    };
    if (one.id === null) {
      await tables(ctx)
        .insertInto('cooperation_project_milestone')
        .values({ id: newId(), project_id: projectId, ...values })
        .execute();
    } else {
      await tables(ctx)
        .updateTable('cooperation_project_milestone')
        .set(values)
        .where('id', '=', one.id)
        .where('project_id', '=', projectId)
        .execute();
    }
  }
}

export async function finishMilestone(
  ctx: Ctx,
  milestoneId: string,
  done: { doneOn: string; evidence: string; documentId: string | null },
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_project_milestone')
    .set({
      done_on: done.doneOn,
      evidence: done.evidence,
      evidence_language: ctx.language,
      evidence_document_id: done.documentId,
      done_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    })
    .where('id', '=', milestoneId)
    .execute();
}

export async function replaceRisks(
  ctx: Ctx,
  projectId: string,
  risks: readonly Omit<StoredRisk, 'id'>[],
): Promise<void> {
  await tables(ctx).deleteFrom('cooperation_project_risk').where('project_id', '=', projectId).execute();
  if (risks.length === 0) return;
  await tables(ctx)
    .insertInto('cooperation_project_risk')
    .values(
      risks.map((one, position) => ({
        id: newId(),
        project_id: projectId,
        position,
        risk: one.risk,
        action: one.action,
        language: one.language,
        level: one.level,
        owner_organisation_id: one.ownerOrganisationId,
      })),
    )
    .execute();
}

export async function insertDocument(
  ctx: Ctx,
  projectId: string,
  document: Omit<StoredDocument, 'id' | 'addedAt'>,
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('cooperation_project_document')
    .values({
      id,
      project_id: projectId,
      file_id: document.fileId,
      name: document.name,
      kind: document.kind,
      language: document.language,
      is_authentic: document.isAuthentic,
      is_signed: document.isSigned,
      sha256: document.sha256,
      content_type: document.contentType,
      size_bytes: document.sizeBytes,
      added_by: document.addedBy,
      added_at: now,
    })
    .execute();
  return id;
}

export async function hideDocument(ctx: Ctx, documentId: string): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_project_document')
    .set({ removed_at: ctx.clock() })
    .where('id', '=', documentId)
    .execute();
}

export type RegistrationEntry = {
  key: string;
  state: 'done' | 'notApplicable';
  number: string | null;
  issuedOn: string | null;
  authority: string | null;
  documentId: string | null;
  reason: string | null;
  reasonLanguage: Language | null;
  changedAt: Date;
};

export async function putRegistration(
  ctx: Ctx,
  projectId: string,
  entry: Omit<RegistrationEntry, 'changedAt'>,
): Promise<void> {
  const values = {
    state: entry.state,
    number: entry.number,
    issued_on: entry.issuedOn,
    authority: entry.authority,
    document_id: entry.documentId,
    reason: entry.reason,
    reason_language: entry.reasonLanguage,
    changed_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    changed_at: ctx.clock(),
  };
  await tables(ctx)
    .insertInto('cooperation_project_registration')
    .values({ project_id: projectId, item_key: entry.key, ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'item_key']).doUpdateSet(values))
    .execute();
}

export async function deleteRegistration(ctx: Ctx, projectId: string, key: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('cooperation_project_registration')
    .where('project_id', '=', projectId)
    .where('item_key', '=', key)
    .execute();
}

export async function putImpact(
  ctx: Ctx,
  projectId: string,
  impact: { months: number; note: string; personId: string },
): Promise<void> {
  const values = { note: impact.note, language: ctx.language, person_id: impact.personId, at: ctx.clock() };
  await tables(ctx)
    .insertInto('cooperation_project_impact')
    .values({ project_id: projectId, months: impact.months, ...values })
    .onConflict((conflict) => conflict.columns(['project_id', 'months']).doUpdateSet(values))
    .execute();
}

export async function dropConfirmation(
  ctx: Ctx,
  projectId: string,
  what: string,
  side: string,
): Promise<void> {
  await tables(ctx)
    .deleteFrom('cooperation_confirmation')
    .where('subject_kind', '=', 'project')
    .where('subject_id', '=', projectId)
    .where('what', '=', what)
    .where('side', '=', side)
    .execute();
}

/** What sides agreed to in one state is no agreement in another. */
export async function dropStepAgreements(ctx: Ctx, projectId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('cooperation_confirmation')
    .where('subject_kind', '=', 'project')
    .where('subject_id', '=', projectId)
    .where('what', 'like', 'step:%')
    .execute();
}
