import { AppError } from '../../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/endpoint.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { gateState } from '../../../evaluation/public.ts';
import { stepsOf } from '../../steps/views.ts';
import { actingSides, mayEdit, openForEditor, openProject } from '../access.ts';
import type { projectEndpoints } from '../contract.ts';
import { dayOf } from '../../../../shared/day.ts';
import { deleteRegistration, putRegistration, type RegistrationEntry } from '../entry-store.ts';
import { documentsOf, milestonesOf, registrationsOf } from '../entry-views.ts';
import { fieldRefusal, refuseUnknownDocument } from '../plan-service.ts';
import { projectRef } from '../project-ref.ts';
import { auditProject } from '../record-change.ts';
import { stepLines } from '../step-lines.ts';
import { bumpProject } from '../store.ts';
import type { StoredProject } from '../stored.ts';
import { tellTalk } from '../talk.ts';
import type { RegistrationView } from '../view-shapes.ts';
import { makeChecklist, type ChecklistItem, type RegistrationFacts } from './checklist.ts';
import { registrationRules } from './rule-table.ts';

export type Checklist = { items: ChecklistItem[]; entered: RegistrationEntry[] };

/** The checklist of a project as it stands today. No access check. */
export async function checklistOf(ctx: Ctx, project: StoredProject): Promise<Checklist> {
  const entered = await registrationsOf(ctx, project.id);
  const facts = await factsOf(ctx, project);
  return {
    items: makeChecklist({ rules: registrationRules, facts, entered, today: dayOf(ctx.clock()) }),
    entered,
  };
}

async function factsOf(ctx: Ctx, project: StoredProject): Promise<RegistrationFacts> {
  const [gate, steps, milestones] = await Promise.all([
    gateState(ctx, projectRef(project.id)),
    stepsOf(ctx, { kind: 'project', id: project.id }),
    milestonesOf(ctx, project.id),
  ]);
  const isDecided = gate.state === 'clear' || gate.state === 'conditional' || gate.state === 'blocked';
  const asked = gate.conditions.map(({ kind }) => kind);
  const checked = steps.findLast(({ step }) => step === 'check');
  const { traits } = project;
  return {
    ...traits,
    // Until the gate has decided, nobody knows what it will ask for.
    gateAsks: isDecided ? asked : [...asked, 'unknown'],
    effectiveOn: project.effectiveOn,
    startsOn: project.startsOn,
    checkedOn: checked ? dayOf(checked.at) : null,
    firstPaymentOn: milestones.find(({ payment }) => payment !== null)?.dueOn ?? null,
    royalties: project.royalties,
  };
}

export function presentChecklist({ items, entered }: Checklist): RegistrationView[] {
  const entries = new Map(entered.map((entry) => [entry.key, entry]));
  return items.map(({ key, rule, ...item }) => {
    const entry = entries.get(key);
    return {
      key,
      country: rule.country,
      doneBy: rule.doneBy,
      title: rule.title,
      why: rule.why,
      who: rule.who,
      authority: rule.authority,
      confidence: rule.confidence,
      source: rule.source,
      validFrom: rule.validFrom,
      note: rule.note,
      applies: item.applies,
      unknownFacts: [...item.unknownFacts],
      isRequired: rule.isRequired,
      blocks: rule.blocks !== null && rule.isRequired,
      dueFrom: rule.due?.from ?? null,
      dueDays: rule.due?.days ?? null,
      startedOn: item.startedOn,
      dueOn: item.dueOn,
      daysLeft: item.daysLeft,
      state: item.state,
      number: entry?.number ?? null,
      issuedOn: entry?.issuedOn ?? null,
      enteredAuthority: entry?.authority ?? null,
      documentId: entry?.documentId ?? null,
      reason: entry?.reason ?? null,
      reasonLanguage: entry?.reasonLanguage ?? null,
      changedAt: entry?.changedAt.toISOString() ?? null,
    };
  });
}

export async function readRegistrations(
  ctx: Ctx,
  id: string,
): Promise<OutputOf<typeof projectEndpoints.registrations>> {
  const project = await openProject(ctx, id);
  const [checklist, documents] = await Promise.all([checklistOf(ctx, project), documentsOf(ctx, id)]);
  const text =
    project.texts.find(({ language }) => language === ctx.language) ??
    project.texts.find(({ language }) => language === project.sourceLanguage);
  return {
    id,
    number: project.number,
    title: { language: text?.language ?? project.sourceLanguage, text: text?.title ?? project.number },
    revision: project.revision,
    effectiveOn: project.effectiveOn,
    royalties: project.royalties,
    mayEnter: mayEdit(project, ctx.actor),
    documents: documents.map((document) => ({ id: document.id, name: document.name })),
    items: presentChecklist(checklist),
    asOf: dayOf(ctx.clock()),
  };
}

/**
 * Enters what became of a registration. Each bank enters its own, brokers enter for either. Errors:
 * `cooperation.project.registrationNotFound`, `.otherBanksRegistration`, `.dayInFuture`, `.documentNotFound`.
 */
export async function saveRegistration(
  ctx: Ctx,
  input: ParsedInputOf<typeof projectEndpoints.saveRegistration>,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const project = await openForEditor(tx, input.id);
    const item = (await checklistOf(tx, project)).items.find(({ key }) => key === input.key);
    if (!item) throw new AppError('notFound', 'cooperation.project.registrationNotFound');
    const sides = actingSides(project, tx.actor);
    const { doneBy } = item.rule;
    if (doneBy !== 'both' && !sides.includes(doneBy) && !sides.includes('broker')) {
      throw new AppError('forbidden', 'cooperation.project.otherBanksRegistration');
    }
    if (input.issuedOn !== undefined && input.issuedOn > dayOf(tx.clock())) {
      throw fieldRefusal('issuedOn', 'cooperation.project.dayInFuture');
    }
    await refuseUnknownDocument(tx, project.id, input.documentId);
    const isDone = input.state === 'done';
    if (input.state === 'open') await deleteRegistration(tx, project.id, input.key);
    else {
      await putRegistration(tx, project.id, {
        key: input.key,
        state: input.state,
        number: isDone ? input.number : null,
        issuedOn: isDone ? (input.issuedOn ?? null) : null,
        authority: input.authority === '' ? null : input.authority,
        documentId: input.documentId ?? null,
        reason: input.reason === '' ? null : input.reason,
        reasonLanguage: input.reason === '' ? null : tx.language,
      });
    }
    await bumpProject(tx, project, {});
    await auditProject(tx, project, 'saveRegistration', { key: input.key, state: input.state });
    if (isDone) await tellTalk(tx, project.id, stepLines.registered(item.rule.title, input.number));
  });
}
