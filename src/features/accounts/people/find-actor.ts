import { sql } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Actor, Role } from '../../../shared/actor.ts';
import { organisationKindShape, verificationStateShape } from '../organisations/contract.ts';
import { grantableRoleShape } from './contract.ts';
import { rolesInForce } from './roles-in-force.ts';

const organisationsShape = z.array(
  z.object({
    id: z.string(),
    kind: organisationKindShape,
    verificationState: verificationStateShape,
    mergedIds: z.array(z.string()),
  }),
);

/**
 * The actor a person is now; undefined when the account is closed or unknown. Who belongs to an organisation belongs to
 * all that was merged into it and to what it was merged into: all these ids are his, those of living ones first. One
 * query: every request asks it.
 */
export async function findActor(ctx: Ctx, personId: string): Promise<Actor | undefined> {
  const { rows } = await sql<{ roles: unknown; organisations: unknown }>`
    select
      (select coalesce(jsonb_agg(role), '[]') from accounts_person_role where person_id = person.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', organisation.id, 'kind', organisation.kind, 'verificationState', organisation.verification_state,
          'mergedIds', (select coalesce(jsonb_agg(merged.id order by merged.id), '[]')
            from accounts_organisation merged where merged.merged_into = organisation.id))
          order by own.since, own.first_id), '[]')
        from (
          select coalesce(kept.merged_into, kept.id) as id, min(membership.created_at) as since,
            min(membership.id::text) as first_id
          from accounts_membership membership
          join accounts_organisation kept on kept.id = membership.organisation_id
          where membership.person_id = person.id
          group by 1
        ) own
        join accounts_organisation organisation on organisation.id = own.id) as organisations
    from accounts_person person
    where person.id = ${personId} and person.state = 'active'`.execute(ctx.db);
  const row = rows[0];
  if (!row) return undefined;
  const granted: Role[] = z.array(grantableRoleShape).parse(row.roles);
  const organisations = organisationsShape.parse(row.organisations);
  return {
    kind: 'person',
    personId,
    roles: rolesInForce(granted, organisations),
    organisationIds: [
      ...organisations.map(({ id }) => id),
      ...organisations.flatMap(({ mergedIds }) => mergedIds),
    ],
    isPartner: organisations.some(({ verificationState }) => verificationState === 'verified'),
  };
}
