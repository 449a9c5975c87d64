import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf, readerOfCase } from '../access.ts';
import { keepFile } from './keep-file.ts';
import { caseForOfficer, requireReason } from './officer-service.ts';
import { settleCase } from './settle-case.ts';
import type { StoredCase, StoredCondition } from './stored-case.ts';
import { bumpRevision, changeCondition, insertCaseStep } from './store.ts';
import { tellOwners } from './tell-owners.ts';
import { currentConditions, findCase } from './views.ts';

export type Fulfilment = { value: string; fileId?: string | undefined; on?: string | undefined };

/**
 * A party enters what a condition asks for: a number with its day, or a file of his. A compliance officer confirms it
 * where the kind says so; until then it is not met. Entering again replaces what was not confirmed. Refuses with
 * `evaluation.gate.caseNotFound`, `.conditionNotFound`, `.notYourSide`, `.alreadyMet`, `.valueNeeded`, `.dayInFuture`.
 */
export async function fulfilCondition(
  ctx: Ctx,
  caseId: string,
  conditionId: string,
  given: Fulfilment,
): Promise<void> {
  const personId = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await findCase(tx, caseId, { forChange: true });
    const reader = one ? readerOfCase(one, ctx.actor) : 'nobody';
    if (!one || reader === 'nobody') throw new AppError('notFound', 'evaluation.gate.caseNotFound');
    if (reader !== 'owner' && reader !== 'party')
      throw new AppError('forbidden', 'evaluation.gate.notYourSide');
    const condition = await openCondition(tx, one, conditionId);
    if (condition.isMet || condition.confirmedAt)
      throw new AppError('conflict', 'evaluation.gate.alreadyMet');
    refuseValue(tx, given);
    const file = given.fileId ? await keepFile(tx, one.id, given.fileId, personId) : null;
    await changeCondition(tx, condition.id, {
      value: given.value.trim(),
      value_on: given.on ?? null,
      file_id: file,
      fulfilled_by: personId,
      fulfilled_at: tx.clock(),
      refusal: '',
    });
    await note(tx, one, condition, { step: 'fulfilCondition', side: reader, reason: '' });
    await settleCase(tx, one.id, 'system');
  });
}

function refuseValue(ctx: Ctx, given: Fulfilment): void {
  if (given.value.trim() === '') {
    throw new AppError('invalid', 'evaluation.gate.valueNeeded', {
      fields: [{ path: 'value', code: 'field.required' }],
    });
  }
  // The far side of the day line may be a day ahead.
  const tomorrow = new Date(ctx.clock().getTime() + 86_400_000).toISOString().slice(0, 10);
  if (given.on === undefined || given.on <= tomorrow) return;
  throw new AppError('invalid', 'evaluation.gate.dayInFuture', {
    fields: [{ path: 'on', code: 'evaluation.gate.dayInFuture' }],
  });
}

async function openCondition(tx: Ctx, one: StoredCase, id: string): Promise<StoredCondition> {
  const found = (await currentConditions(tx, one.id)).find((condition) => condition.id === id);
  if (!found) throw new AppError('notFound', 'evaluation.gate.conditionNotFound');
  return found;
}

/** An officer confirms what was entered, or refuses it with a reason; then it has to be entered anew. */
export async function checkCondition(
  ctx: Ctx,
  wish: { id: string; conditionId: string; isConfirmed: boolean; reason: string },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { one, personId } = await caseForOfficer(tx, wish.id);
    const condition = await openCondition(tx, one, wish.conditionId);
    if (!condition.needsOfficer || condition.fulfilledAt === null || condition.confirmedAt !== null) {
      throw new AppError('conflict', 'evaluation.gate.nothingToConfirm');
    }
    if (!wish.isConfirmed) requireReason(wish.reason);
    await changeCondition(
      tx,
      condition.id,
      wish.isConfirmed
        ? { confirmed_by: personId, confirmed_at: tx.clock() }
        : { fulfilled_at: null, fulfilled_by: null, refusal: wish.reason.trim() },
    );
    const step = wish.isConfirmed ? 'confirmCondition' : 'refuseCondition';
    await note(tx, one, condition, { step, side: 'officer', reason: wish.reason.trim() });
    await tellOwners(tx, one, 'conditions');
    await settleCase(tx, one.id, 'officer');
  });
}

async function note(
  tx: Ctx,
  { id, state, occasion }: StoredCase,
  { kind, rule, id: conditionId }: StoredCondition,
  { step, side, reason }: { step: string; side: 'owner' | 'party' | 'officer'; reason: string },
): Promise<void> {
  await bumpRevision(tx, id);
  const about = [rule, reason].filter((part) => part !== '').join(': ');
  await insertCaseStep(tx, id, { step, from: state, to: state, side, occasion, reason: about });
  await recordAudit(tx, {
    action: `evaluation.case.${step}`,
    ref: { room: 'evaluation', kind: 'case', id },
    details: { conditionId, kind, rule },
  });
}
