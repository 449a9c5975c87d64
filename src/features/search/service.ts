import { pickText, type Language, type LocalizedText } from '../../shared/language.ts';
import { parseRecordRef } from '../../shared/record-ref.ts';
import { shortenText } from '../../shared/shorten-text.ts';
import type { Ctx } from '../../platform/db/context.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { facetNames, type search, type SearchHit } from './contract.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/endpoint.ts';
import { readerAudience } from './access.ts';
import type { SearchIndex, ShownDocument } from './documents/search-index.ts';

const summaryCharactersMax = 320;

/** Answers a search for a reader: what he may see, in his language, with the concepts that matched. */
export function answerSearch(
  ctx: Ctx,
  index: SearchIndex,
  termbase: LiveTermbase,
  input: ParsedInputOf<typeof search>,
): OutputOf<typeof search> {
  const startedAt = performance.now();
  const found = index.engine().search({
    text: input.q,
    readerAudience: readerAudience(ctx.actor),
    filters: filtersOf(input),
    facets: facetNames,
    sort: input.sort,
    offset: (input.page - 1) * input.pageSize,
    limit: input.pageSize,
  });
  const items: SearchHit[] = [];
  for (const hit of found.hits) {
    const document = index.shown(hit.key);
    const ref = parseRecordRef(hit.key);
    if (!document || !ref) continue;
    items.push({
      ...shownHit(document, ctx.language, termbase),
      ref,
      matchedConcepts: wordsOf(hit.conceptIds, termbase),
      matchedWords: hit.words.slice(0, 12),
    });
  }
  const facets = {} as OutputOf<typeof search>['facets'];
  for (const name of facetNames) facets[name] = found.facets[name] ?? [];
  return {
    items,
    total: found.total,
    page: input.page,
    pageSize: input.pageSize,
    asOf: ctx.clock().toISOString(),
    queryConcepts: wordsOf(found.queryConceptIds, termbase),
    facets,
    tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
  };
}

function filtersOf(input: ParsedInputOf<typeof search>): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const name of facetNames) {
    const values: string[] = name === 'language' ? [...input.language] : [...input[name]];
    if (values.length > 0) filters[name] = values;
  }
  if (input.levelMin !== undefined && input.level.length === 0) {
    filters.level = Array.from({ length: 10 - input.levelMin }, (_, at) => String(input.levelMin! + at));
  }
  return filters;
}

function shownHit(
  document: ShownDocument,
  reader: Language,
  termbase: LiveTermbase,
): Omit<SearchHit, 'ref' | 'matchedConcepts' | 'matchedWords'> {
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const { language, title, summary } of document.titles) {
    titles[language] = title;
    summaries[language] = summary;
  }
  const title = pickText(titles, reader, document.sourceLanguage) ?? {
    text: '',
    language: document.sourceLanguage,
  };
  const summary = pickText(summaries, reader, document.sourceLanguage) ?? {
    text: '',
    language: title.language,
  };
  return {
    kind: document.kind,
    number: document.number ?? null,
    title,
    summary: { ...summary, text: shortenText(summary.text, summaryCharactersMax) },
    sourceLanguage: document.sourceLanguage,
    textStates: document.textStates,
    titleGloss: title.language === reader ? [] : glossOf(title.text, termbase),
    facets: document.facets,
    isDemo: document.isDemo,
    date: document.sortDate.toISOString(),
  };
}

/** The concepts of a title in a foreign language, so that a reader knows what it is about before opening it. */
function glossOf(title: string, termbase: LiveTermbase): SearchHit['titleGloss'] {
  const mentions = termbase.recogniser().mentions(title);
  const outermost = mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
  const bySpan = new Map(outermost.map((mention) => [`${mention.start}-${mention.end}`, mention.conceptId]));
  return wordsOf([...bySpan.values()], termbase).slice(0, 8);
}

function wordsOf(conceptIds: readonly string[], termbase: LiveTermbase): SearchHit['matchedConcepts'] {
  const ids = [...new Set(conceptIds)];
  return ids.flatMap((conceptId) => {
    const words = termbase.firstWords(conceptId);
    return words ? [{ conceptId, words }] : [];
  });
}
