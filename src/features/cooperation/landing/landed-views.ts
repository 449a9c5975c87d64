import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { agreedToShow } from '../projects/list-views.ts';
import { asWritten } from './spoken-texts.ts';
import type { Spoken } from './contract.ts';

export type LandedRow = { projectId: string; number: string; title: Spoken; isVerified: boolean };
export type LandedFilter = {
  country?: 'CN' | 'RU' | undefined;
  region?: string | undefined;
  projectId?: string | undefined;
};

/** Projects with a landing record that both leads agreed to show; `verified` where both confirmed the record as it stands. */
const shown = (ctx: Ctx, filter: LandedFilter) => sql`
  from cooperation_landing landing
  join cooperation_project project on project.id = landing.project_id
  join cooperation_project_text own on own.project_id = project.id and own.language = project.source_language
  left join cooperation_project_text read on read.project_id = project.id and read.language = ${ctx.language}
  cross join lateral (
    select count(distinct side) = 2 as verified from cooperation_confirmation
    where subject_kind = 'project' and subject_id = project.id and what = 'landing'
      and of_revision = landing.revision and side in ('cn', 'ru')
  ) confirmed
  where ${agreedToShow}
    and (${filter.country ?? null}::text is null or landing.country = ${filter.country ?? null}::text)
    and (${filter.region ?? null}::text is null or landing.region = ${filter.region ?? null}::text)
    and (${filter.projectId ?? null}::uuid is null or project.id = ${filter.projectId ?? null}::uuid)`;

/** A page of them, the newest landing first; titles in ctx.language where there is one, with its state. */
export async function listLanded(
  ctx: Ctx,
  filter: LandedFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<LandedRow[]> {
  const { rows } = await sql<TitleRow & { id: string; number: string; verified: boolean }>`
    select project.id, project.number, confirmed.verified, own.title as own_title, own.language as own_language,
      read.title, read.state as title_state, read.of_source < own.source_revision as is_stale
    ${shown(ctx, filter)}
    order by landing.landed_on desc, project.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return rows.map((row) => ({
    projectId: row.id,
    number: row.number,
    title: titleOf(ctx.language, row),
    isVerified: row.verified,
  }));
}

type TitleRow = {
  own_title: string;
  own_language: Language;
  title: string | null;
  title_state: string | null;
  is_stale: boolean | null;
};

function titleOf(reader: Language, row: TitleRow): Spoken {
  const own = asWritten(row.own_title, row.own_language);
  if (row.own_language === reader) return own;
  if (row.title === null) return { ...own, state: 'none' };
  const states = { own: 'original', machine: 'machine', human: 'human' } as const;
  const state = row.is_stale ? 'stale' : (states[row.title_state as keyof typeof states] ?? 'human');
  return { text: row.title, language: reader, state, original: own.original };
}

export type LandedCounts = { landed: number; verified: number; jobs: number; withoutJobs: number };

export async function countLanded(ctx: Ctx, filter: LandedFilter): Promise<LandedCounts> {
  const { rows } = await sql<LandedCounts>`
    select count(*)::int as landed, (count(*) filter (where confirmed.verified))::int as verified,
      coalesce(sum(landing.jobs), 0)::int as jobs,
      (count(*) filter (where landing.jobs is null))::int as "withoutJobs"
    ${shown(ctx, filter)}`.execute(ctx.db);
  return rows[0] ?? { landed: 0, verified: 0, jobs: 0, withoutJobs: 0 };
}
