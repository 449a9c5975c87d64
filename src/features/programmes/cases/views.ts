import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { factSourceShape, nameConfidenceShape, someTextShape } from '../../accounts/contract.ts';
import { figureShape } from '../plans/contract.ts';
import { containsWords } from '../plans/fact-rows.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { CaseKind, CaseMode, CaseStage, CaseStatus, ReviewFlag } from './vocabulary.ts';

export type StoredCase = ReturnType<typeof readCaseRow>;
export const milestonesShape = z.array(z.object({ date: z.string(), event: someTextShape }));

export function readCaseRow(row: Selectable<ProgrammesTables['programmes_case']>) {
  return {
    id: row.id,
    factKey: row.fact_key,
    kind: row.kind as CaseKind,
    names: someTextShape.parse(row.names),
    nameConfidence: nameConfidenceShape.parse(row.name_confidence),
    status: row.status as CaseStatus | null,
    parties: row.parties,
    fields: row.fields,
    modes: row.modes as CaseMode[],
    country: row.place_country,
    region: row.place_region,
    city: row.place_city,
    figures: z.array(figureShape).parse(row.figures),
    milestones: milestonesShape.parse(row.milestones),
    related: row.related,
    note: row.note,
    source: factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    reviewFlag: row.review_flag as ReviewFlag | null,
    isPublic: row.is_public,
    reviewedAt: row.reviewed_at,
    reviewReason: row.review_reason,
    loadedAt: row.loaded_at,
  };
}

export async function findCase(ctx: Ctx, id: string): Promise<StoredCase | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_case')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && readCaseRow(row);
}

export type CaseFilter = {
  q?: string | undefined;
  kind?: CaseKind | undefined;
  mode?: CaseMode | undefined;
  field?: string | undefined;
  country?: 'CN' | 'RU' | undefined;
};
type Paging = { page: number; pageSize: number };

const byName = (ctx: Ctx) =>
  sql`coalesce(names ->> ${ctx.language}, names ->> 'en', names ->> 'zh', names ->> 'ru')`;

/** Public cases by kind and name, with their number. */
export async function listCases(
  ctx: Ctx,
  filter: CaseFilter,
  { page, pageSize }: Paging,
): Promise<{ rows: StoredCase[]; total: number }> {
  const asked = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_case')
    .where('is_public', '=', true)
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? ''))
    .$if(filter.country !== undefined, (query) => query.where('place_country', '=', filter.country ?? ''))
    .$if(filter.mode !== undefined, (query) =>
      query.where(sql<boolean>`modes @> array[${filter.mode ?? ''}]::text[]`),
    )
    .$if(filter.field !== undefined, (query) =>
      query.where(sql<boolean>`fields @> array[${filter.field ?? ''}]::text[]`),
    )
    .$if(filter.q !== undefined, (query) => query.where(containsWords('search_text', filter.q ?? '')));
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy('kind')
      .orderBy(byName(ctx))
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readCaseRow), total };
}

/** Flagged cases, those nobody has looked at first. */
export async function listFlagged(
  ctx: Ctx,
  { page, pageSize }: Paging,
): Promise<{ rows: StoredCase[]; total: number }> {
  const asked = tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_case')
    .where('review_flag', 'is not', null);
  const [{ total }, rows] = await Promise.all([
    asked.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow(),
    asked
      .selectAll()
      .orderBy(sql`reviewed_at is not null`)
      .orderBy(byName(ctx))
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
  ]);
  return { rows: rows.map(readCaseRow), total };
}

/** Flagged cases nobody has looked at. No access check. */
export async function countUnreviewed(ctx: Ctx): Promise<number> {
  const { total } = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_case')
    .where('review_flag', 'is not', null)
    .where('reviewed_at', 'is', null)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

export type StoredStage = { stage: CaseStage; reachedOn: string; evidence: string; language: Language };

export async function listStages(ctx: Ctx, caseId: string): Promise<StoredStage[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_case_stage')
    .select(['stage', 'reached_on', 'evidence', 'source_language'])
    .where('case_id', '=', caseId)
    .execute();
  return rows.map((row) => ({
    stage: row.stage as CaseStage,
    reachedOn: row.reached_on,
    evidence: row.evidence,
    language: row.source_language as Language,
  }));
}
