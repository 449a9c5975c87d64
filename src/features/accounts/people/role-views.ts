import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Role } from '../../../shared/actor.ts';
import type { AccountsTables } from '../tables.gen.ts';

/** People with an account who were given a role by an administrator, in a steady order; 200 at most. */
export async function listRoleHolders(ctx: Ctx, role: Role): Promise<string[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_person as person')
    .innerJoin('accounts_person_role as given', 'given.person_id', 'person.id')
    .select('person.id')
    .where('given.role', '=', role)
    .where('person.state', '=', 'active')
    .orderBy('person.id')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}
