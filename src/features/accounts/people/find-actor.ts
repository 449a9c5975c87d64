import { sql } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Actor, Role } from '../../../shared/actor.ts';
import { organisationKindShape, verificationStateShape } from '../organisations/contract.ts';
import { grantableRoleShape } from './contract.ts';
import { rolesInForce } from './roles-in-force.ts';

const organisationsShape = z.array(
  z.object({ id: z.string(), kind: organisationKindShape, verificationState: verificationStateShape }),
);

/** The actor a person is now; undefined when the account is closed or unknown. One query: every request asks it. */
export async function findActor(ctx: Ctx, personId: string): Promise<Actor | undefined> {
  const { rows } = await sql<{ roles: unknown; organisations: unknown }>`
    select
      (select coalesce(jsonb_agg(role), '[]') from accounts_person_role where person_id = person.id) as roles,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', organisation.id, 'kind', organisation.kind, 'verificationState', organisation.verification_state)
          order by membership.created_at, membership.id), '[]')
        from accounts_membership membership
        join accounts_organisation organisation on organisation.id = membership.organisation_id
        where membership.person_id = person.id) as organisations
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
    organisationIds: organisations.map(({ id }) => id),
    isPartner: organisations.some(({ verificationState }) => verificationState === 'verified'),
  };
}
