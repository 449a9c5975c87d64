import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { findBriefsById } from '../organisations/views.ts';
import { askForDrafts } from '../wordings/draft-wordings.ts';
import { mayDecideOn, openExpert } from './access.ts';
import type { Expert, expertEndpoints } from './contract.ts';
import { approvedUntil, stateAfter } from './rules.ts';
import { note, readExpert } from './service.ts';
import { moveExpert } from './store.ts';
import { tellExpert } from './tell-people.ts';
import { listLapsing } from './views.ts';

/**
 * The institution confirms one of its people for a year, or refuses with a reason. Errors: `platform.forbidden`,
 * `accounts.expert.notFromHere`, `accounts.expert.reasonMissing`, `accounts.expert.organisationNotVerified`.
 */
export async function decideOnExpert(
  ctx: Ctx,
  { id, step, reason }: ParsedInputOf<typeof expertEndpoints.decide>,
): Promise<Expert> {
  const decidedBy = personIdOf(ctx.actor);
  await ctx.transaction(async (tx) => {
    const one = await openExpert(tx, id, { forChange: true });
    if (!(await mayDecideOn(tx, one))) throw new AppError('forbidden', 'platform.forbidden');
    const to = stateAfter(one.state, step, 'organisation');
    if (!to) throw new AppError('conflict', 'accounts.expert.notFromHere');
    if (to === 'refused' && reason === '') throw fieldFault('reason', 'accounts.expert.reasonMissing');
    const organisation = (await findBriefsById(tx, [one.organisationId])).get(one.organisationId);
    if (to === 'approved' && organisation?.verificationState !== 'verified') {
      throw new AppError('conflict', 'accounts.expert.organisationNotVerified');
    }
    await moveExpert(tx, id, {
      from: one.state,
      to,
      decidedBy,
      reason: to === 'refused' ? reason : null,
      approvedUntil: to === 'approved' ? approvedUntil(dayOf(tx.clock())) : null,
    });
    if (to === 'approved') await askForDrafts(tx, { subject: 'expert', id });
    await note(tx, id, step === 'approve' ? 'approved' : 'refused', { from: one.state });
    await tellExpert(tx, one.personId, to, reason);
  });
  return readExpert(ctx, id);
}

/** Ends approvals whose year is over or whose holder left the organisation; of one person, or of all. */
export async function lapseExperts(ctx: Ctx, personId?: string): Promise<number> {
  const lapsing = await listLapsing(ctx, personId);
  for (const one of lapsing) {
    await ctx.transaction(async (tx) => {
      const to = stateAfter(one.state, 'lapse', 'clock');
      const rest = { reason: null, decidedBy: null, approvedUntil: null };
      if (!to || !(await moveExpert(tx, one.id, { from: one.state, to, ...rest }))) return;
      await note(tx, one.id, 'lapsed', { from: one.state });
      await tellExpert(tx, one.personId, to, '');
    });
  }
  return lapsing.length;
}
