import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { ConceptState } from './concept-content.ts';
import type { Concept } from './concepts.ts';
import { foldWord } from './fold-word.ts';
import type { StandingConcept } from './merge-file.ts';

type ConceptRow = { id: string; domain: string; kind: string; zh: string[]; ru: string[]; en: string[] };

const conceptColumns = ['id', 'domain', 'kind', 'zh', 'ru', 'en'] as const;

const stamp = sql<string>`md5(domain || array_to_string(zh || '|'::text || ru || '|'::text || en, ','))`;

function toConcept({ id, domain, kind, zh, ru, en }: ConceptRow): Concept {
  return { id, domain, kind, words: { zh, ru, en } };
}

export async function allConcepts(ctx: Ctx): Promise<Concept[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept')
    .select(conceptColumns)
    .orderBy('id')
    .execute();
  return rows.map(toConcept);
}

/** All concepts with who answers for them. */
export async function standingConcepts(ctx: Ctx): Promise<StandingConcept[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept')
    .select([...conceptColumns, 'state'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...toConcept(row), state: row.state as ConceptState }));
}

export async function conceptsByIds(ctx: Ctx, ids: readonly string[]): Promise<Concept[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept')
    .select(conceptColumns)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map(toConcept);
}

/** Concepts ascending by id with a fingerprint of their words, those after `afterId`. */
export async function listConceptStamps(
  ctx: Ctx,
  { afterId, limit }: { afterId: string | null; limit: number },
): Promise<{ id: string; stamp: string }[]> {
  return tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept')
    .select(['id', stamp.as('stamp')])
    .$if(afterId !== null, (query) => query.where('id', '>', afterId))
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** These concepts with the same fingerprint as `listConceptStamps`; in no order, unknown ids are left out. */
export async function findStampedConcepts(
  ctx: Ctx,
  ids: readonly string[],
): Promise<(Concept & { stamp: string })[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept')
    .select(conceptColumns)
    .select(stamp.as('stamp'))
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({ ...toConcept(row), stamp: row.stamp }));
}

export type ListedConcept = Concept & { state: ConceptState; uses: number; openProposals: number };
export type ConceptPage = {
  items: ListedConcept[];
  total: number;
  openProposals: number;
  domains: { value: string; count: number }[];
};

/** Open proposals of changes of a concept. */
const openProposals = sql<number>`(
  select count(*)::integer from translation_concept_proposal proposal
  where proposal.concept_id = concept.id and proposal.state = 'open')`;

/** Concepts with a word that holds the text (forbidden words too); exact ones first, then those that begin with it. */
export async function browse(
  ctx: Ctx,
  wish: {
    text: string;
    domains: readonly string[];
    states: readonly ConceptState[];
    order: 'number' | 'uses' | 'changed';
    page: number;
    pageSize: number;
  },
): Promise<ConceptPage> {
  const db = tablesOf<TranslationTables>(ctx);
  const folded = foldWord(wish.text);
  const pattern = patternHolding(folded);
  const matching = db
    .selectFrom('translation_concept as concept')
    .$if(wish.states.length > 0, (query) => query.where('concept.state', 'in', [...wish.states]))
    .$if(folded !== '', (query) =>
      query.where('concept.id', 'in', (inner) =>
        inner
          .selectFrom('translation_word as word')
          .select('word.concept_id')
          .where('word.folded', 'like', pattern),
      ),
    );
  const inDomains =
    wish.domains.length > 0 ? matching.where('concept.domain', 'in', [...wish.domains]) : matching;
  const closeness = sql<number>`(
    select min(case when word.folded = ${folded} then 0 else length(word.folded) end)
    from translation_word word where word.concept_id = concept.id and word.folded like ${pattern})`;
  const rows = await inDomains
    .select(conceptColumns.map((column) => `concept.${column}` as const))
    .select(['concept.state', 'concept.uses', openProposals.as('openProposals')])
    .$if(folded !== '', (query) => query.orderBy(closeness))
    .$if(wish.order === 'uses', (query) => query.orderBy('concept.uses', 'desc'))
    .$if(wish.order === 'changed', (query) => query.orderBy('concept.updated_at', 'desc'))
    .orderBy('concept.id')
    .limit(wish.pageSize)
    .offset((wish.page - 1) * wish.pageSize)
    .execute();
  const counted = await inDomains
    .select((build) => build.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  const domains = await matching
    .select((build) => ['concept.domain as value', build.fn.countAll<number>().as('count')])
    .groupBy('concept.domain')
    .orderBy('concept.domain')
    .execute();
  return {
    items: rows.map((row) => ({
      ...toConcept(row),
      state: row.state as ConceptState,
      uses: row.uses,
      openProposals: row.openProposals,
    })),
    total: Number(counted?.count ?? 0),
    openProposals: await countOpenProposals(ctx),
    domains: domains.map(({ value, count }) => ({ value, count: Number(count) })),
  };
}

export async function countOpenProposals(ctx: Ctx, conceptId?: string): Promise<number> {
  const row = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_concept_proposal')
    .select((build) => build.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .$if(conceptId !== undefined, (query) => query.where('concept_id', '=', conceptId ?? ''))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** For each word the concept that has it and allows it (its preferred word first), or null. Same order as asked. */
export async function conceptIdsByWords(
  ctx: Ctx,
  words: readonly string[],
  language: Language,
): Promise<(string | null)[]> {
  if (words.length === 0) return [];
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_word')
    .select(['concept_id', 'folded', 'position'])
    .where('language', '=', language)
    .where('folded', 'in', words.map(foldWord))
    .where('status', '<>', 'forbidden')
    .orderBy('position', 'desc')
    .orderBy('concept_id', 'desc')
    .execute();
  const byWord = new Map(rows.map((row) => [row.folded, row.concept_id]));
  return words.map((word) => byWord.get(foldWord(word)) ?? null);
}

/** Concepts that have one of the words of this one in the same language: other senses. */
export async function conceptsSharingWords(ctx: Ctx, id: string): Promise<Concept[]> {
  const rows = await tablesOf<TranslationTables>(ctx)
    .selectFrom('translation_word as own')
    .innerJoin('translation_word as other', (join) =>
      join.onRef('other.language', '=', 'own.language').onRef('other.folded', '=', 'own.folded'),
    )
    .select('other.concept_id')
    .distinct()
    .where('own.concept_id', '=', id)
    .where('own.status', '<>', 'forbidden')
    .where('other.status', '<>', 'forbidden')
    .where('other.concept_id', '<>', id)
    .limit(20)
    .execute();
  return conceptsByIds(
    ctx,
    rows.map((row) => row.concept_id),
  );
}
