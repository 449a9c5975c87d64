import { isMemberOf } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { ownersOfOrganisations } from '../../accounts/public.ts';
import { bankOfActor, isOfficer } from '../access.ts';
import type { ListSide } from './life-cycle.ts';
import type { StoredNomination } from './nomination-stored.ts';
import { sides, type Side } from './vocabulary.ts';

/** The side whose institution the actor belongs to; of both he stands for the Chinese one only. */
export function memberSide(
  ctx: Ctx,
  { institutions }: Pick<StoredNomination, 'institutions'>,
): Side | undefined {
  return sides.find((side) => isMemberOf(ctx.actor, institutions[side].id));
}

/**
 * The sides the actor may act for: owners for their institution, officers for their bank, but nobody as an officer over
 * a card of his own institution.
 */
export async function sidesOfNomination(ctx: Ctx, nomination: StoredNomination): Promise<ListSide[]> {
  if (ctx.actor.kind !== 'person') return [];
  const member = memberSide(ctx, nomination);
  if (member !== undefined) {
    const institution = nomination.institutions[member].id;
    const owners = (await ownersOfOrganisations(ctx, [institution])).get(institution) ?? [];
    return owners.includes(ctx.actor.personId) ? [`${member}Institution`] : [];
  }
  const bank = isOfficer(ctx.actor) ? await bankOfActor(ctx) : undefined;
  return bank === undefined ? [] : [bank];
}

/** Its institutions in every state; officers of the two banks once it was handed in. */
export async function mayReadNomination(ctx: Ctx, nomination: StoredNomination): Promise<boolean> {
  if (memberSide(ctx, nomination) !== undefined) return true;
  if (nomination.state === 'drafted' || nomination.state === 'withdrawn') return false;
  return isOfficer(ctx.actor) && (await bankOfActor(ctx)) !== undefined;
}
