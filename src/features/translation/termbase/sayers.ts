import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { roles } from '../../../shared/actor.ts';
import type { Sayer } from './proposal-contract.ts';

export type Said = { readonly by: string | null; readonly as: string };

/** How a reader is told who did something: everybody the role, who signed in the name as well. */
export async function tellSayers(ctx: Ctx, all: readonly Said[]): Promise<(said: Said) => Sayer> {
  const { actor } = ctx;
  const ids = all.flatMap(({ by }) => by ?? []);
  const names = actor.kind === 'visitor' ? new Map<string, string>() : await personNamesOf(ctx, ids);
  return ({ by, as }) => ({
    role: roles.find((role) => role === as) ?? 'platform',
    name: (by !== null && names.get(by)) || null,
    isReader: actor.kind === 'person' && by === actor.personId,
  });
}
