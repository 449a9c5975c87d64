import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { StoredCase } from './stored-case.ts';
import { appealOf, decisionsOf } from './views.ts';

/** Who blocked a case does not decide on the appeal, nor on the case that was opened by it. */
export async function barredAfterAppeal(ctx: Ctx, one: StoredCase, personId: string): Promise<void> {
  const appeal = await appealOf(ctx, one.id);
  if (!appeal || (one.occasion !== 'appeal' && one.state !== 'blocked')) return;
  const blocked = (await decisionsOf(ctx, one.id)).find(({ id }) => id === appeal.decision_id);
  if (blocked && [blocked.person_id, blocked.second_person_id].includes(personId)) {
    throw new AppError('forbidden', 'evaluation.gate.thirdOfficer');
  }
}
