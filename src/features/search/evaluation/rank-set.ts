import { languages, type Language } from '../../../shared/language.ts';
import type { SearchEngine } from '../engine/search-engine.ts';
import type { SearchHit, SearchQuery, SearchRecord } from '../engine/search-record.ts';
import type { JudgedSet, JudgedText } from './read-judged-set.ts';

const depth = 100;

/** The documents of one language, or of all in one pool. */
export type Pool = Language | 'all';
export type ExtraListOf = (query: JudgedText, to: Pool) => SearchQuery['extraList'];
export type Asked = Pick<SearchEngine, 'search'>;
export type RankedAnswer = {
  readonly query: JudgedText;
  readonly to: Pool;
  readonly hits: readonly SearchHit[];
  readonly milliseconds: number;
};

/** Puts the documents of the set into an empty engine. */
export async function fillEngine(engine: SearchEngine, set: JudgedSet): Promise<void> {
  await engine.apply(set.docs.map((doc) => ({ put: toRecord(doc) })));
}

/** Asks every query of every pool that holds a document it should find, by pair of languages. */
export async function* rankSet(
  engine: Asked,
  set: JudgedSet,
  extraListOf: ExtraListOf = () => undefined,
): AsyncGenerator<RankedAnswer> {
  const languageOf = new Map(set.docs.map((doc) => [doc.id, doc.language]));
  const held = languages.filter((language) => set.docs.some((doc) => doc.language === language));
  const pools: readonly Pool[] = held.length > 1 ? [...held, 'all'] : held;
  for (const from of languages) {
    const queries = set.queries.filter(({ language }) => language === from);
    for (const to of pools) {
      for (const query of queries) {
        const isAsked = [...(set.grades.get(query.id) ?? [])].some(
          ([doc, grade]) => grade >= 1 && (to === 'all' || languageOf.get(doc) === to),
        );
        if (isAsked) yield await ask(engine, query, to, extraListOf(query, to));
      }
    }
  }
}

async function ask(
  engine: Asked,
  query: JudgedText,
  to: Pool,
  extraList: SearchQuery['extraList'],
): Promise<RankedAnswer> {
  const text = wholeText(query);
  const start = performance.now();
  const { hits } = await engine.search({
    text,
    isPlain: true,
    readerAudience: ['public'],
    offset: 0,
    limit: depth,
    ...(to !== 'all' && { languages: [to] }),
    ...(extraList && { extraList }),
  });
  return { query, to, hits, milliseconds: performance.now() - start };
}

/** What is asked of a query: of a listing everything it says, as matching does. */
export function wholeText({ title, keywords = [], text }: JudgedText): string {
  return [title, keywords.join(' | '), text].filter((part) => part !== '').join('\n');
}

function toRecord({ id, language, title, keywords = [], text }: JudgedText): SearchRecord {
  return {
    key: id,
    kind: 'document',
    audience: ['public'],
    facets: {},
    sortDate: 0,
    level: 0,
    texts: [{ language, title, keywords, text }],
    names: [],
    ownerNames: [],
    stored: '',
  };
}
