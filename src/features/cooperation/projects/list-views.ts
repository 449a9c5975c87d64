import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { ProjectState } from './vocabulary.ts';

type Paging = { page: number; pageSize: number };

/** The project that came of an interest. */
export async function projectOfInterest(ctx: Ctx, interestId: string): Promise<string | undefined> {
  const row = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_project')
    .select('id')
    .where('interest_id', '=', interestId)
    .executeTakeFirst();
  return row?.id;
}

/** SQL of `project`: both banks agreed to what visitors would see, and the gate has checked the project. */
export const agreedToShow = sql`project.state <> 'proposed' and (select count(distinct confirmation.side)
  from cooperation_confirmation confirmation where confirmation.subject_kind = 'project'
  and confirmation.subject_id = project.id and confirmation.what = 'publication'
  and confirmation.side in ('cn', 'ru') and confirmation.of_revision = project.public_revision) = 2`;

/** Whether visitors may see a project: checked by the gate, and both banks agreed to what they would see. */
export async function isShownToVisitors(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from cooperation_project project
    where project.id = ${id} and ${agreedToShow}`.execute(ctx.db);
  return rows.length > 0;
}

export async function shownPage(
  ctx: Ctx,
  { state, field }: { state?: ProjectState | undefined; field?: string | undefined },
  { page, pageSize }: Paging,
): Promise<{ ids: string[]; total: number }> {
  const { rows } = await sql<{ id: string; total: number }>`
    select project.id, count(*) over () as total from cooperation_project project
    where ${agreedToShow} and (${state ?? null}::text is null or project.state = ${state ?? null})
      and (${field ?? null}::text is null
        or exists (select from unnest(project.fields) code where code = ${field ?? null} or code like ${`${field ?? ''}.%`}))
    order by project.state_since desc, project.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    ctx.db,
  );
  return countedPage(rows, page, async () => {
    const all = await shownPage(ctx, { state, field }, { page: 1, pageSize: 1 });
    return all.total;
  });
}

async function countedPage(
  rows: readonly { id: string; total: number }[],
  page: number,
  countAll: () => Promise<number>,
): Promise<{ ids: string[]; total: number }> {
  const [first] = rows;
  const total = first ? Number(first.total) : page === 1 ? 0 : await countAll();
  return { ids: rows.map(({ id }) => id), total };
}

export type OwnWish = {
  personId: string;
  organisationIds: readonly string[];
  /** Officers who check read all projects, programme officers their cards. */
  readsAll: boolean;
  state?: ProjectState | undefined;
};

/** Projects of one's organisations or that one accompanies; those that ask for an answer first, then the last changed. */
export async function ownPage(
  ctx: Ctx,
  wish: OwnWish,
  { page, pageSize }: Paging,
): Promise<{ ids: string[]; total: number }> {
  const mine = sql`exists (select from cooperation_project_party party where party.project_id = project.id
    and party.answer <> 'declined' and party.organisation_id = any(${[...wish.organisationIds]}::uuid[]))`;
  const { rows } = await sql<{ id: string; total: number }>`
    select project.id, count(*) over () as total from cooperation_project project
    where (${wish.readsAll} or ${mine} or exists (select from cooperation_project_person person
        where person.project_id = project.id and person.person_id = ${wish.personId} and person.side = 'broker'))
      and (${wish.state ?? null}::text is null or project.state = ${wish.state ?? null})
    order by exists (select from cooperation_project_party party where party.project_id = project.id
        and party.answer = 'asked' and party.organisation_id = any(${[...wish.organisationIds]}::uuid[])) desc,
      project.changed_at desc, project.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return countedPage(rows, page, async () => (await ownPage(ctx, wish, { page: 1, pageSize: 1 })).total);
}

/** Ids in a state, for the platform's daily care. */
export async function idsInState(ctx: Ctx, state: ProjectState): Promise<string[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_project')
    .select('id')
    .where('state', '=', state)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
