import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { ProjectState } from './vocabulary.ts';

export type ProjectStanding = { id: string; number: string; state: ProjectState; since: Date };

/** Where projects stand, by id; ids nobody knows are left out. No access check: for those who began the project elsewhere. */
export async function projectStandings(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, ProjectStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_project')
    .select(['id', 'number', 'state', 'state_since'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map(({ id, number, state, state_since }) => [
      id,
      { id, number, state: state as ProjectState, since: state_since },
    ]),
  );
}
