import type { Ctx } from '../../platform/db/context.ts';
import { ownListingIds } from '../catalogue/public.ts';
import { personIdOf, requireAdministrator } from './access.ts';
import { readStatistics } from './statistics-views.ts';

type Wish = { of: 'own' | 'all'; from?: string | undefined; to?: string | undefined };

/** What became of matches: of the reader's side, or for administrators of all sides. */
export async function showStatistics(ctx: Ctx, { of, ...period }: Wish) {
  if (of === 'all') requireAdministrator(ctx.actor);
  else personIdOf(ctx.actor);
  const found = await readStatistics(ctx, period, of === 'all' ? undefined : await ownListingIds(ctx));
  return { asOf: ctx.clock().toISOString(), ...found };
}
