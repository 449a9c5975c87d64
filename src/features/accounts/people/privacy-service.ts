import { revokeOneTimeTokens } from '../../../platform/auth/one-time-tokens.ts';
import { closeSessionsOf } from '../../../platform/auth/sessions.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { AppError } from '../../../shared/app-error.ts';
import { personIdOf } from '../access.ts';
import { forgetClaimsOf } from '../directory/claims/store.ts';
import { forgetExpertOf } from '../experts/service.ts';
import { deleteMembershipsOf } from '../organisations/membership-store.ts';
import { forgetAuthor } from '../practices/store.ts';
import { recordPersonAct, recordPersonChange } from '../record-change.ts';
import { findKeptAbout } from './kept-about-views.ts';
import { passwordResetPurpose, requireOwnPassword } from './password-service.ts';
import { getMe } from './service.ts';
import { listOwnSessions } from './sign-in-service.ts';
import { erasePerson } from './store.ts';
import { countHolders } from './views.ts';

/** All that this room keeps about the actor. */
export async function exportMe(ctx: Ctx, sessionToken: string | null) {
  const personId = personIdOf(ctx.actor);
  const account = await getMe(ctx);
  const kept = await findKeptAbout(ctx, personId);
  await recordPersonAct(ctx, personId, 'dataExported');
  return {
    exportedAt: ctx.clock().toISOString(),
    account,
    sessions: await listOwnSessions(ctx, sessionToken),
    ...kept,
  };
}

/** Closes the actor's account for ever and erases his personal data; the last administrator stays. */
export async function closeMe(ctx: Ctx, password: string): Promise<void> {
  const personId = personIdOf(ctx.actor);
  const { email } = await requireOwnPassword(ctx, password, 'password');
  const me = await getMe(ctx);
  await ctx.transaction(async (inside) => {
    if (me.roles.includes('administrator') && (await countHolders(inside, 'administrator')) <= 1) {
      throw new AppError('conflict', 'accounts.person.lastAdministrator');
    }
    await deleteMembershipsOf(inside, personId, email);
    await forgetClaimsOf(inside, personId);
    await forgetExpertOf(inside, personId);
    await forgetAuthor(inside, personId);
    await erasePerson(inside, personId);
    await revokeOneTimeTokens(inside, passwordResetPurpose, personId);
    await closeSessionsOf(inside, personId);
    await recordPersonChange(inside, personId, 'closed', 'closed');
  });
}
