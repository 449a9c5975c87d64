import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import type { Page } from '../../../shared/paging.ts';
import { languageShape } from '../contract.ts';
import { findFacilityBriefs } from '../facilities/views.ts';
import { idsOfSame } from '../merging/alias-views.ts';
import { patternOfPart } from '../name-search.ts';
import { findBriefsById } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { wordingForReader, wordingsOf } from '../wordings/views.ts';
import type { PracticeBrief } from './contract.ts';
import type { PracticeFacts } from './store.ts';
import { answersMax, practiceKinds, practiceStates, type PracticeState } from './vocabulary.ts';

export type StoredPractice = PracticeFacts & {
  id: string;
  authorId: string | null;
  sourceLanguage: Language;
  state: PracticeState;
  reason: string | null;
  revision: number;
  isDemo: boolean;
  writtenAt: Date;
  changedAt: Date;
};

const stateOf = (state: string) => z.enum(practiceStates).parse(state);

function practiceOf(row: Selectable<AccountsTables['accounts_practice']>): StoredPractice {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    facilityId: row.facility_id,
    authorId: row.author_id,
    kind: z.enum(practiceKinds).parse(row.kind),
    field: row.field,
    country: row.country,
    sourceLanguage: languageShape.parse(row.source_language),
    state: stateOf(row.state),
    reason: row.reason,
    revision: row.revision,
    isDemo: row.is_demo,
    writtenAt: row.written_at,
    changedAt: row.changed_at,
  };
}

export async function findPractice(
  ctx: Ctx,
  id: string,
  { forChange = false } = {},
): Promise<StoredPractice | undefined> {
  const row = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_practice')
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && practiceOf(row);
}

/** Short forms of stored ones, in their order. No access check. */
export async function presentPractices(
  ctx: Ctx,
  stored: readonly StoredPractice[],
): Promise<PracticeBrief[]> {
  const ids = stored.map(({ id }) => id);
  const wordings = await wordingsOf(ctx, 'practice', ids);
  const organisations = await findBriefsById(
    ctx,
    stored.map(({ organisationId }) => organisationId),
  );
  const facilities = await findFacilityBriefs(
    ctx,
    stored.flatMap(({ facilityId }) => facilityId ?? []),
  );
  const answers = await countAnswers(ctx, ids);
  return stored.map((one) => {
    const facility = facilities.find(({ id }) => id === one.facilityId);
    return {
      id: one.id,
      kind: one.kind,
      field: one.field,
      country: one.country,
      organisation: organisations.get(one.organisationId) ?? null,
      facility: facility ? { id: facility.id, names: facility.names } : null,
      state: one.state,
      sourceLanguage: one.sourceLanguage,
      text: wordingForReader(ctx, wordings.get(one.id) ?? [], one.sourceLanguage),
      answers: answers.get(one.id) ?? 0,
      writtenAt: one.writtenAt.toISOString(),
      changedAt: one.changedAt.toISOString(),
      isDemo: one.isDemo,
    };
  });
}

async function countAnswers(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_practice_answer')
    .select(['practice_id', (select) => select.fn.countAll<number>().as('count')])
    .where('practice_id', 'in', [...ids])
    .where('state', '=', 'shown')
    .groupBy('practice_id')
    .execute();
  return new Map(rows.map((row) => [row.practice_id, Number(row.count)]));
}

export type PracticeFilter = {
  q?: string | undefined;
  kind?: string | undefined;
  field?: string | undefined;
  country?: string | undefined;
  organisationId?: string | undefined;
  page: number;
  pageSize: number;
};

/** Notes everybody sees, the newest first. */
export async function listPractices(ctx: Ctx, filter: PracticeFilter): Promise<Page<PracticeBrief>> {
  const { q, kind, field, country, organisationId, page, pageSize } = filter;
  let query = tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_practice')
    // Literal, so that the index of the shown ones is found.
    .where(sql<boolean>`state = 'shown'`);
  if (q) query = query.where(sql<boolean>`search_words like ${patternOfPart(q)} escape '\\'`);
  if (kind) query = query.where('kind', '=', kind);
  if (field) query = query.where('field', '=', field);
  if (country) query = query.where('country', '=', country);
  if (organisationId) query = query.where('organisation_id', 'in', await idsOfSame(ctx, organisationId));
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll()
    .orderBy('written_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const items = await presentPractices(ctx, rows.map(practiceOf));
  return { items, total: Number(total), page, pageSize, asOf: ctx.clock().toISOString() };
}

export type StoredAnswer = {
  id: string;
  organisationId: string;
  authorId: string | null;
  sourceLanguage: Language;
  state: PracticeState;
  reason: string | null;
  writtenAt: Date;
};

/** What stands below a note, the oldest first; so many at most. */
export async function listAnswers(ctx: Ctx, practiceId: string): Promise<StoredAnswer[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_practice_answer')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .orderBy('written_at')
    .orderBy('id')
    .limit(answersMax)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    authorId: row.author_id,
    sourceLanguage: languageShape.parse(row.source_language),
    state: stateOf(row.state),
    reason: row.reason,
    writtenAt: row.written_at,
  }));
}
