import type { OutputOf, ParsedInputOf } from '../../shared/endpoint.ts';
import type { Language } from '../../shared/language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { readerAudience } from './access.ts';
import { facetNames, queryCharactersMax, recordKinds, type search, type SearchCriteria } from './contract.ts';
import type { DenseSearch } from './dense/dense-search.ts';
import type { SearchIndex } from './documents/search-index.ts';
import type { QueryUnitView, SearchAnswer } from './engine/search-record.ts';
import { withLeastLevels } from './least-levels.ts';
import { searchListingsFirst } from './listings-first.ts';
import type { OrganisationNames } from './organisation-names.ts';
import { shownHit } from './shown-hit.ts';
import { readPrefixName } from './understanding/prefixes.ts';

const unitsShownMax = 100;
const wordsPerSenseMax = 6;
const organisationsShownMax = 50;

type Answer = OutputOf<typeof search>;

export type SearchParts = {
  index: Pick<SearchIndex, 'engine'>;
  termbase: LiveTermbase;
  organisationNames: OrganisationNames;
  dense?: Pick<DenseSearch, 'find'> | undefined;
};

/** Answers a search for a reader: what he may see, in his language, with the concepts that matched. */
export async function answerSearch(
  ctx: Ctx,
  { index, termbase, organisationNames, dense }: SearchParts,
  input: ParsedInputOf<typeof search>,
): Promise<Answer> {
  const startedAt = performance.now();
  const text = cutQuery(input.q);
  const audience = readerAudience(ctx.actor);
  const isRanked = input.sort === 'relevance' && text.trim() !== '' && !input.exact;
  const nearest: Awaited<ReturnType<DenseSearch['find']>> =
    isRanked && dense ? await dense.find(text) : { state: 'off' };
  const found = await searchListingsFirst(index.engine(), {
    text,
    isExact: input.exact,
    mutedConcepts: input.off,
    readerAudience: audience,
    filters: filtersOf({ ...input, q: text }),
    facets: facetNames,
    sort: input.sort,
    now: ctx.clock().getTime(),
    passages: true,
    passageLanguages: [ctx.language],
    ...(nearest.extraList && { extraList: nearest.extraList }),
    offset: (input.page - 1) * input.pageSize,
    limit: input.pageSize,
  });
  const facets = facetsOf(found, input.organisation);
  const organisations = [...facets.organisation.map(({ value }) => value), ...input.organisation];
  return {
    items: found.hits.flatMap((hit) => shownHit(hit, ctx.language, termbase) ?? []),
    total: found.total,
    page: input.page,
    pageSize: input.pageSize,
    asOf: ctx.clock().toISOString(),
    expansion: expansionOf(found.units, termbase),
    askedText: found.askedText,
    changes: [...found.changes],
    problems: problemsOf(found, text.length < input.q.length),
    facets,
    organisationNames: await organisationNames.find(
      [...new Set(organisations)].slice(0, 2 * organisationsShownMax),
      audience,
      ctx.language,
    ),
    denseState: nearest.state,
    tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
  };
}

const possiblePrefix = /(?<![\p{L}\p{N}-])\p{L}+[:：∶]/gu;

/** Whether the query itself says of what kind the records shall be (`kind:`, `вид:`, `类型:`). */
function namesKind(text: string): boolean {
  return [...text.matchAll(possiblePrefix)].some(({ index }) => readPrefixName(text, index)?.name === 'kind');
}

/**
 * What a search asks of the facets, as the engine takes it: records where no kind is named, neither as a filter nor in
 * the query; of the chosen levels those that reach the least one.
 */
export function filtersOf(input: Omit<SearchCriteria, 'off' | 'exact'>): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const name of facetNames) {
    if (input[name].length > 0) filters[name] = input[name];
  }
  if (!filters.kind && !namesKind(input.q)) filters.kind = [...recordKinds];
  return withLeastLevels(filters, input);
}

/** The part of a query that is read; a character is never cut in two. */
export function cutQuery(text: string): string {
  return text.length <= queryCharactersMax
    ? text
    : text.slice(0, queryCharactersMax).replace(/[\ud800-\udbff]$/, '');
}

function facetsOf(found: SearchAnswer, chosenOrganisations: readonly string[]): Answer['facets'] {
  const facets = Object.fromEntries(
    facetNames.map((name) => [name, [...(found.facets[name] ?? [])]]),
  ) as Answer['facets'];
  facets.organisation = facets.organisation.filter(
    ({ value }, at) => at < organisationsShownMax || chosenOrganisations.includes(value),
  );
  return facets;
}

function expansionOf(units: readonly QueryUnitView[], termbase: LiveTermbase): Answer['expansion'] {
  return units.slice(0, unitsShownMax).map(({ written, senses }) => ({
    written,
    senses: senses.flatMap(({ conceptId, isOn }) => {
      const concept = termbase.concept(conceptId);
      if (!concept) return [];
      const wordsIn = (language: Language) => concept.words[language].slice(0, wordsPerSenseMax);
      const { domain } = concept;
      return [
        { conceptId, domain, isOn, words: { zh: wordsIn('zh'), ru: wordsIn('ru'), en: wordsIn('en') } },
      ];
    }),
  }));
}

function problemsOf(found: SearchAnswer, isCut: boolean): Answer['problems'] {
  const isSaid = found.problems.some(({ code }) => code === 'tooLong');
  return isCut && !isSaid ? [{ code: 'tooLong', part: '' }, ...found.problems] : [...found.problems];
}
