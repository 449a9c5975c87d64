/**
 * `npm run eval:retrieval -- FOLDER`: search quality of the production tokeniser, index and ranker on a judged set.
 * A pair q>d is scored on the documents of language d alone, over the queries of language q that have a relevant
 * document there; where documents come in several languages, q>all is the merged list. Definitions: measures.ts.
 * The last line of output is one JSON object (fractions from 0 to 1). Exit code 1 and a message on bad input.
 */
import { pathToFileURL } from 'node:url';
import { languages, type Language } from '../../../shared/language.ts';
import { createSearchEngine, type SearchEngine } from '../engine/search-engine.ts';
import { loadRecogniser } from './load-recogniser.ts';
import { averageMeasures, measureRanking, type Measures } from './measures.ts';
import { JudgedSetError, readJudgedSet, type JudgedSet, type JudgedText } from './read-judged-set.ts';

const depth = 100;

export type Evaluation = {
  readonly set: string;
  readonly docs: number;
  readonly queries: number;
  readonly pairs: Readonly<Record<string, Measures>>;
  readonly msPerQuery: { readonly p50: number; readonly p95: number };
  readonly indexMB: number;
};

/** Indexes the set and runs every query against every document language it has judgements in. */
export function evaluateSet(set: JudgedSet): Evaluation {
  const engine = createSearchEngine(loadRecogniser());
  for (const doc of set.docs) engine.put(toRecord(doc));
  const docLanguages = languages.filter((language) => set.docs.some((doc) => doc.language === language));
  const languageOf = new Map(set.docs.map((doc) => [doc.id, doc.language]));
  const times: number[] = [];
  const pairs: Record<string, Measures> = {};
  for (const from of languages) {
    const queries = set.queries.filter((query) => query.language === from);
    for (const to of [...docLanguages, ...(docLanguages.length > 1 ? (['all'] as const) : [])]) {
      const found = queries.flatMap((query) => scoreQuery(engine, set, query, to, languageOf, times) ?? []);
      if (found.length > 0) pairs[`${from}>${to}`] = averageMeasures(found);
    }
  }
  times.sort((a, b) => a - b);
  return {
    set: set.name,
    docs: set.docs.length,
    queries: set.queries.length,
    pairs,
    msPerQuery: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    indexMB: round(engine.memoryBytes() / 1e6),
  };
}

function toRecord(doc: JudgedText): Parameters<SearchEngine['put']>[0] {
  const texts = [{ language: doc.language, title: doc.title, keywords: [], text: doc.text }];
  return { key: doc.id, kind: 'document', audience: ['public'], facets: {}, sortDate: 0, texts };
}

function scoreQuery(
  engine: SearchEngine,
  set: JudgedSet,
  query: JudgedText,
  to: Language | 'all',
  languageOf: ReadonlyMap<string, Language>,
  times: number[],
): Measures | undefined {
  const all = [...(set.grades.get(query.id) ?? [])];
  const grades = new Map(
    all.filter(([doc, grade]) => grade >= 1 && (to === 'all' || languageOf.get(doc) === to)),
  );
  if (grades.size === 0) return undefined;
  const text = query.title === '' ? query.text : `${query.title}\n${query.text}`;
  const start = performance.now();
  const answer = engine.search({
    text,
    readerAudience: ['public'],
    offset: 0,
    limit: depth,
    ...(to === 'all' ? {} : { languages: [to] }),
  });
  times.push(performance.now() - start);
  return measureRanking(
    answer.hits.map((hit) => hit.key),
    grades,
  );
}

function percentile(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function printTable(evaluation: Evaluation): void {
  const columns = ['success1', 'recall10', 'ndcg10', 'mrr10', 'map'] as const;
  console.log(`${evaluation.set}: ${evaluation.docs} documents, ${evaluation.queries} queries`);
  console.log(['pair'.padEnd(8), ...columns.map((column) => column.padStart(9))].join(''));
  for (const [pair, measures] of Object.entries(evaluation.pairs)) {
    const cells = columns.map((column) => (measures[column] * 100).toFixed(1).padStart(9));
    console.log([pair.padEnd(8), ...cells].join(''));
  }
  const { msPerQuery, indexMB } = evaluation;
  console.log(`ms per query: p50 ${msPerQuery.p50}, p95 ${msPerQuery.p95}; index ${indexMB} MB`);
}

/** Measures and prints; the exit code: 1 when the folder cannot be read. */
export function evaluateFolder(folder: string | undefined): number {
  try {
    if (folder === undefined) throw new JudgedSetError('usage: npm run eval:retrieval -- FOLDER');
    const evaluation = evaluateSet(readJudgedSet(folder));
    printTable(evaluation);
    console.log(JSON.stringify(evaluation));
    return 0;
  } catch (cause) {
    if (!(cause instanceof JudgedSetError)) throw cause;
    console.error(cause.message);
    return 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = evaluateFolder(process.argv[2]);
}
