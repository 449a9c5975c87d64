import type { Language } from '../../../shared/language.ts';
import type { SearchEngine } from './engine.ts';
import type { SearchAnswer, SearchQuery, SearchRecord } from './search-record.ts';

/** A record with sensible values, for tests of the engine. */
export function buildRecord(
  overrides: Partial<SearchRecord> & { text?: string; language?: Language } = {},
): SearchRecord {
  const { text = 'лазерная наплавка валов', language = 'ru', ...rest } = overrides;
  return {
    key: 'offer/1',
    kind: 'offer',
    audience: ['public'],
    facets: {},
    sortDate: 0,
    level: 0,
    texts: [{ language, title: text, keywords: [], text: '' }],
    names: [],
    ownerNames: [],
    stored: '',
    ...rest,
  };
}

/** Puts records one after another, each as a change of its own. */
export async function putAll(engine: SearchEngine, ...records: SearchRecord[]): Promise<void> {
  for (const record of records) await engine.apply([{ put: record }]);
}

export function ask(engine: SearchEngine, query: Partial<SearchQuery>): Promise<SearchAnswer> {
  return engine.search({ text: '', readerAudience: ['public'], offset: 0, limit: 50, ...query });
}

export async function keysFound(engine: SearchEngine, query: Partial<SearchQuery>): Promise<string[]> {
  const { hits } = await ask(engine, query);
  return hits.map((hit) => hit.key);
}
