import type { Ctx } from '../../platform/db/context.ts';
import type { Actor } from '../../shared/actor.ts';
import { actorOf, demoPersonId, findOrganisationsByKey, type OrganisationBrief } from '../accounts/public.ts';
import { findListingSides, listDemoListings, type ListingSides } from '../catalogue/public.ts';

const dayMs = 86_400_000;

/** Who and what the demonstration speaks of, by key, and when it happened. */
export type DemoWorld = {
  organisations: ReadonlyMap<string, OrganisationBrief>;
  listings: ReadonlyMap<string, ListingSides>;
  officer: Extract<Actor, { kind: 'person' }> | undefined;
  daysAgo: (days: number) => Date;
};

export async function findDemoWorld(
  ctx: Ctx,
  wish: { organisations: readonly string[]; listings: readonly string[] },
): Promise<DemoWorld> {
  const found = (await listDemoListings(ctx)).filter(
    ({ key }) => key !== null && wish.listings.includes(key),
  );
  const sides = await findListingSides(
    ctx,
    found.map(({ id }) => id),
  );
  const officer = await actorOf(ctx, demoPersonId('compliance'));
  const now = ctx.clock().getTime();
  return {
    organisations: await findOrganisationsByKey(ctx, [...new Set(wish.organisations)]),
    listings: new Map(
      found.flatMap(({ id, key }) => {
        const listing = sides.get(id);
        return key !== null && listing ? [[key, listing] as const] : [];
      }),
    ),
    officer: officer?.kind === 'person' ? officer : undefined,
    daysAgo: (days) => new Date(now - days * dayMs),
  };
}

/** The owner of a demonstration organisation. */
export const ownerOf = (organisationKey: string) => demoPersonId(`owner.${organisationKey}`);

/** The same, as it was at another time: for stores, which ask the clock and nothing else. */
export function asOf(ctx: Ctx, at: Date): Ctx {
  return { ...ctx, clock: () => at };
}
