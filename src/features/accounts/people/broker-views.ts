import { sql } from 'kysely';
import { hasRole } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationKinds } from '../organisations/kinds.ts';
import { roleFromMembership } from '../organisations/rules.ts';
import type { PublicPerson } from './contract.ts';
import { findActor } from './find-actor.ts';
import { findPublicPeople, shownPeople } from './findable-views.ts';

const brokersMax = 500;
const kindsOfBrokers = organisationKinds.filter((kind) => roleFromMembership(kind, 'verified') === 'broker');

/**
 * Brokers whom owners may choose: of the people everybody may see (they agreed to it) those who hold the role, given by
 * an administrator or by belonging to a verified intermediary.
 */
function shownBrokers(ctx: Ctx) {
  return shownPeople(ctx).where((where) =>
    where.or([
      where.exists(
        where
          .selectFrom('accounts_person_role as given')
          .select('given.role')
          .whereRef('given.person_id', '=', 'person.id')
          .where('given.role', '=', 'broker'),
      ),
      where.exists(
        where
          .selectFrom('accounts_membership as place')
          .innerJoin('accounts_organisation as kept', 'kept.id', 'place.organisation_id')
          .innerJoin('accounts_organisation as intermediary', (join) =>
            join.on(sql<boolean>`intermediary.id = coalesce(kept.merged_into, kept.id)`),
          )
          .select('place.id')
          .whereRef('place.person_id', '=', 'person.id')
          .where('intermediary.kind', 'in', kindsOfBrokers)
          .where('intermediary.verification_state', '=', 'verified'),
      ),
    ]),
  );
}

/** All of them as everybody may see them, by name as a reader of ctx.language writes it; 500 at most. */
export async function listShownBrokers(ctx: Ctx): Promise<PublicPerson[]> {
  const rows = await shownBrokers(ctx).select('person.id').orderBy('person.id').limit(brokersMax).execute();
  const people = await findPublicPeople(
    ctx,
    rows.map(({ id }) => id),
  );
  return people.toSorted(
    (a, b) => a.displayName.localeCompare(b.displayName, ctx.language) || a.id.localeCompare(b.id),
  );
}

/**
 * How a person stands as a broker: `shown` may be chosen; `hidden` is one who does not agree to be shown (any more);
 * `none` does not hold the role, or has closed the account.
 */
export async function findBrokerStanding(ctx: Ctx, personId: string): Promise<'shown' | 'hidden' | 'none'> {
  const row = await shownBrokers(ctx)
    .select('person.id')
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (row) return 'shown';
  const actor = await findActor(ctx, personId);
  return actor && hasRole(actor, 'broker') ? 'hidden' : 'none';
}
