import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { isLanguage } from '../../../shared/language.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { languageShape, type ListProject } from './contract.ts';
import type { ListProjectState, ReportStanding, Side } from './vocabulary.ts';

export type ProjectFilter = {
  id?: string | undefined;
  year?: number | undefined;
  listId?: string | undefined;
  region?: string | undefined;
  field?: string | undefined;
  state?: ListProjectState | undefined;
  isOverdue?: 'yes' | undefined;
};

type Row = {
  id: string;
  list_id: string;
  year: number;
  number: string;
  state: ListProjectState;
  title_cn: string;
  title_ru: string;
  language_cn: string;
  language_ru: string;
  organisations_cn: unknown;
  organisations_ru: unknown;
  region_cn: string | null;
  region_ru: string | null;
  field_cn: string | null;
  field_ru: string | null;
  budget_cn: number | null;
  budget_ru: number | null;
  overdue: number;
  nomination_id: string | null;
};

/** `overdueBefore`: milestones due before that day and not done are called overdue. */
const chosen = (filter: ProjectFilter, overdueBefore: string): RawBuilder<unknown> => sql`
  from programmes_list_pair pair
  join programmes_list list on list.id = pair.list_id
  join programmes_list_row cn on cn.id = pair.row_cn
  join programmes_list_row ru on ru.id = pair.row_ru
  cross join lateral (
    select count(*)::int as count from programmes_list_milestone milestone
    where milestone.pair_id = pair.id and milestone.done_on is null
      and pair.state = 'approved' and milestone.due_on < ${overdueBefore}::date
  ) overdue
  where pair.state in ('approved', 'finished', 'carriedOver')
    and (${filter.id ?? null}::uuid is null or pair.id = ${filter.id ?? null}::uuid)
    and (${filter.year ?? null}::int is null or list.year = ${filter.year ?? null}::int)
    and (${filter.listId ?? null}::uuid is null or pair.list_id = ${filter.listId ?? null}::uuid)
    and (${filter.state ?? null}::text is null or pair.state = ${filter.state ?? null}::text)
    and (${filter.region ?? null}::text is null or ${filter.region ?? null}::text in (cn.region, ru.region))
    and (${filter.field ?? null}::text is null or cn.field like ${filter.field ?? ''} || '%'
      or ru.field like ${filter.field ?? ''} || '%')
    and (${filter.isOverdue ?? null}::text is null or overdue.count > 0)`;

/** Projects of approved lists, the newest list first, in the order of their numbers. */
export async function pageOfProjects(
  ctx: Ctx,
  filter: ProjectFilter,
  overdueBefore: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ListProject[]; total: number }> {
  const { rows } = await sql<Row>`
    select pair.id, pair.list_id, list.year, pair.number, pair.state, cn.title as title_cn, ru.title as title_ru,
      cn.language as language_cn, ru.language as language_ru,
      cn.organisations as organisations_cn, ru.organisations as organisations_ru, cn.region as region_cn,
      ru.region as region_ru, cn.field as field_cn, ru.field as field_ru, cn.budget_minor as budget_cn,
      ru.budget_minor as budget_ru, overdue.count as overdue, cn.nomination_id
    ${chosen(filter, overdueBefore)}
    order by list.year desc, pair.number, pair.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ count: number }>`
    select count(*)::int as count ${chosen(filter, overdueBefore)}`.execute(ctx.db);
  return { items: rows.map(readProjectRow), total: counted.rows[0]?.count ?? 0 };
}

const names = z.array(z.string());

function readProjectRow(row: Row): ListProject {
  const money = <C extends 'CNY' | 'RUB'>(amountMinor: number | null, currency: C) =>
    amountMinor === null ? null : { amountMinor: Number(amountMinor), currency };
  return {
    id: row.id,
    listId: row.list_id,
    year: row.year,
    number: row.number,
    state: row.state,
    title: { zh: row.title_cn, ru: row.title_ru },
    titleLanguages: { zh: languageShape.parse(row.language_cn), ru: languageShape.parse(row.language_ru) },
    organisations: { cn: names.parse(row.organisations_cn), ru: names.parse(row.organisations_ru) },
    regions: [...new Set([row.region_cn, row.region_ru].flatMap((region) => region ?? []))],
    field: row.field_cn ?? row.field_ru,
    budget: { cn: money(row.budget_cn, 'CNY'), ru: money(row.budget_ru, 'RUB') },
    overdueMilestones: row.overdue,
    nominationId: row.nomination_id,
  };
}

/** Who stands on each side of a project, where the directory knows them. */
export async function institutionsOfProject(ctx: Ctx, id: string): Promise<Record<Side, string | null>> {
  const { rows } = await sql<{ cn: string | null; ru: string | null }>`
    select cn.organisation_id as cn, ru.organisation_id as ru from programmes_list_pair pair
    join programmes_list_row cn on cn.id = pair.row_cn join programmes_list_row ru on ru.id = pair.row_ru
    where pair.id = ${id}`.execute(ctx.db);
  return { cn: rows[0]?.cn ?? null, ru: rows[0]?.ru ?? null };
}

export async function milestonesOf(ctx: Ctx, id: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_milestone')
    .selectAll()
    .where('pair_id', '=', id)
    .orderBy('due_on')
    .orderBy('position')
    .execute();
  return rows.flatMap((row) =>
    isLanguage(row.language)
      ? [{ title: row.title, language: row.language, dueOn: row.due_on, doneOn: row.done_on }]
      : [],
  );
}

export async function reportsOf(ctx: Ctx, id: string) {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_report')
    .selectAll()
    .where('pair_id', '=', id)
    .orderBy('year', 'desc')
    .orderBy('side')
    .execute();
  return rows.flatMap((row) =>
    isLanguage(row.language)
      ? [
          {
            side: row.side as Side,
            year: row.year,
            language: row.language,
            dueOn: row.due_on,
            requestedAt: row.requested_at.toISOString(),
            answeredAt: row.answered_at?.toISOString() ?? null,
            standing: row.standing as ReportStanding | null,
            text:
              row.text !== null && isLanguage(row.answer_language)
                ? { text: row.text, language: row.answer_language }
                : null,
          },
        ]
      : [],
  );
}

/** Running projects of a list with the institutions of both sides. */
export async function runningProjects(
  ctx: Ctx,
  listId: string,
): Promise<{ id: string; number: string; cn: string | null; ru: string | null }[]> {
  const { rows } = await sql<{ id: string; number: string; cn: string | null; ru: string | null }>`
    select pair.id, pair.number, cn.organisation_id as cn, ru.organisation_id as ru from programmes_list_pair pair
    join programmes_list_row cn on cn.id = pair.row_cn join programmes_list_row ru on ru.id = pair.row_ru
    where pair.list_id = ${listId} and pair.state = 'approved' order by pair.number`.execute(ctx.db);
  return rows;
}

/** The cooperation project opened for the nomination of a pair, or of the one it was carried over from. */
export async function projectOfPair(ctx: Ctx, id: string): Promise<string | null> {
  const { rows } = await sql<{ project_id: string }>`
    with recursive years as (
      select row_cn, carried_from from programmes_list_pair where id = ${id}
      union
      select earlier.row_cn, earlier.carried_from from years
        join programmes_list_pair earlier on earlier.id = years.carried_from
    )
    select nomination.project_id from years
    join programmes_list_row cn on cn.id = years.row_cn
    join programmes_nomination nomination on nomination.id = cn.nomination_id
    where nomination.project_id is not null limit 1`.execute(ctx.db);
  return rows[0]?.project_id ?? null;
}

type OtherYear = { id: string; number: string };

/** The same project in the approved lists of other years: that it was carried over from, and to. */
export async function otherYearsOf(
  ctx: Ctx,
  id: string,
): Promise<{ carriedFrom: OtherYear | null; carriedTo: OtherYear | null }> {
  const { rows } = await sql<OtherYear & { isLater: boolean }>`
    select other.id, other.number, other.carried_from is not distinct from ${id}::uuid as "isLater"
    from programmes_list_pair other
    where other.state in ('approved', 'finished', 'carriedOver') and (other.carried_from = ${id}
      or other.id = (select own.carried_from from programmes_list_pair own where own.id = ${id}))`.execute(
    ctx.db,
  );
  const one = (isLater: boolean) => {
    const found = rows.find((row) => row.isLater === isLater);
    return found ? { id: found.id, number: found.number } : null;
  };
  return { carriedFrom: one(false), carriedTo: one(true) };
}
