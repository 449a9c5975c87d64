import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { findActor } from '../people/find-actor.ts';
import type { Organisation } from './contract.ts';
import { getOrganisation } from './service.ts';

/** The organisation for somebody who became its member during this request, which the actor does not know yet. */
export async function getOrganisationAsMember(ctx: Ctx, id: string): Promise<Organisation> {
  const actor = await findActor(ctx, personIdOf(ctx.actor));
  return getOrganisation(actor ? ctx.withActor(actor) : ctx, id);
}
