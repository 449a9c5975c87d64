import { hasRole, isMemberOf } from '../../../../shared/actor.ts';
import { AppError } from '../../../../shared/app-error.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { personIdOf } from '../../access.ts';
import { findOrganisationBriefs } from '../../organisations/views.ts';
import { banks, type Bank } from './vocabulary.ts';

/** The banks a programme officer acts for: those of his organisations; of nobody else any. */
export async function banksOfOfficer(ctx: Ctx): Promise<readonly Bank[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person' || !hasRole(actor, 'programme_officer')) return [];
  const own = await findOrganisationBriefs(ctx, actor.organisationIds);
  return banks.filter((bank) => own.some(({ country }) => country === bank));
}

/** Moderators, and officers of the bank: how sure it is, and who stands across the border. */
export async function mayJudge(ctx: Ctx, country: string | null): Promise<boolean> {
  if (hasRole(ctx.actor, 'moderator')) return true;
  return (await banksOfOfficer(ctx)).some((bank) => bank === country);
}

/** Its own members besides. */
export async function mayWriteOf(
  ctx: Ctx,
  organisation: { id: string; country: string | null },
): Promise<boolean> {
  return isMemberOf(ctx.actor, organisation.id) || (await mayJudge(ctx, organisation.country));
}

export function requireLeave(ctx: Ctx, may: boolean): string {
  const personId = personIdOf(ctx.actor);
  if (!may) throw new AppError('forbidden', 'platform.forbidden');
  return personId;
}
