import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { tableDownload } from '../../platform/tables/table-download.ts';
import type { Cell, Column } from '../../platform/tables/table.ts';
import type { OutputOf } from '../../shared/endpoint.ts';
import type { Language } from '../../shared/language.ts';
import { languageNames } from '../../shared/language-names.ts';
import { grntiName, placeName } from '../../shared/vocabulary-names.ts';
import type { LiveTermbase } from '../translation/public.ts';
import { chosenLines } from './chosen-lines.ts';
import { pathOfRecord, searchInput, type search, type SearchHit } from './contract.ts';
import type { DenseSearch } from './dense/dense-search.ts';
import type { SearchIndex } from './documents/search-index.ts';
import { exportsWords } from './messages/exports-words.ts';
import { searchWords } from './messages/search-words.ts';
import { openOrganisationNames } from './organisation-names.ts';
import { savedDownloads } from './saved/downloads.ts';
import { answerSearch } from './service.ts';

/** Further results are no answer any more; who needs them asks more precisely. */
export const exportedHitsMax = 500;
const hitsAtOnce = 100;

const text = (title: string): Column => ({ title, kind: 'text' });

/** Results and saved searches as files. */
export function searchDownloads(living: {
  index: SearchIndex;
  termbase: LiveTermbase;
  dense?: Pick<DenseSearch, 'find'>;
}): DownloadRoute[] {
  const organisationNames = openOrganisationNames(() => living.index.engine());
  const parts = { ...living, organisationNames };
  return [
    tableDownload({
      id: 'search.search.export',
      path: '/api/exports/search',
      summary: `The first ${exportedHitsMax} results of a search in their order; the file says how many there are`,
      audience: 'public',
      input: searchInput.omit({ page: true, pageSize: true }),
      table: async (ctx, input) => {
        const { language } = ctx;
        const own = exportsWords[language];
        const hits: SearchHit[] = [];
        let answer: OutputOf<typeof search>;
        let page = 0;
        do {
          page += 1;
          answer = await answerSearch(ctx, parts, { ...input, page, pageSize: hitsAtOnce });
          hits.push(...answer.items);
        } while (hits.length < exportedHitsMax && page * hitsAtOnce < answer.total);
        return {
          title: searchWords[language].title,
          about: [
            [own.asOf, answer.asOf],
            [own.query, input.q],
            ...chosenLines(input, answer.organisationNames, language),
            [searchWords[language].sortLabel, searchWords[language].order[input.sort]],
            [own.firstOf, own.first(hits.length, answer.total)],
          ],
          columns: hitColumns(language),
          rows: hits.map((hit) => hitCells(hit, language)),
        };
      },
    }),
    ...savedDownloads({ termbase: living.termbase, organisationNames }),
  ];
}

function hitColumns(language: Language): Column[] {
  const own = exportsWords[language];
  const { facetNames: facets } = searchWords[language];
  return [
    ...[facets.kind, own.number, own.title, own.titleLanguage, own.otherNames].map(text),
    ...[facets.country, facets.region, facets.field].map(text),
    { title: facets.level, kind: 'number' },
    text(facets.levelState),
    { title: own.date, kind: 'day' },
    ...[facets.language, own.summary, own.matched, own.address].map(text),
  ];
}

function hitCells(hit: SearchHit, language: Language): Cell[] {
  const words = searchWords[language];
  const names = languageNames[language];
  const { country, region, field, level, levelState } = hit.facets;
  return [
    words.kinds[hit.kind],
    hit.number,
    hit.title.text,
    names[hit.title.language],
    hit.otherNames.map((name) => name.text).join('; '),
    country?.[0] ? placeName(country[0], language) : null,
    region?.[0] ? placeName(region[0], language) : null,
    field?.[0] ? grntiName(field[0].slice(0, 2), language) : null,
    level?.[0] ? Number(level[0]) : null,
    (words.levelStates as Record<string, string>)[levelState?.[0] ?? ''] ?? null,
    hit.date?.slice(0, 10) ?? null,
    names[hit.sourceLanguage],
    hit.summary.text,
    [...hit.matchedConcepts.map((concept) => concept.words[language]), ...hit.matchedWords].join('; '),
    `/${language}${pathOfRecord(hit.kind, hit.ref)}`,
  ];
}
