import type { Language } from '../../../shared/language.ts';

/** One sense, with its words in each language: the preferred one first, then synonyms. */
export type Concept = {
  readonly id: string;
  readonly domain: string;
  readonly kind: string;
  readonly words: Readonly<Record<Language, readonly string[]>>;
};

const columns = [
  'concept_id',
  'domain',
  'kind',
  'zh',
  'ru',
  'en',
  'zh_synonyms',
  'ru_synonyms',
  'en_synonyms',
] as const;

/** Reads the termbase file (tab-separated, one concept a line, synonyms separated by |). Throws on a line it cannot read. */
export function parseConcepts(tsv: string): Concept[] {
  const lines = tsv.replace(/^\ufeff/, '').split(/\r?\n/);
  const header = lines[0]?.split('\t') ?? [];
  if (columns.some((column, at) => header[at] !== column)) {
    throw new Error(`termbase line 1: expected the columns ${columns.join(', ')}`);
  }
  const concepts: Concept[] = [];
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') concepts.push(parseLine(line, at + 1));
  }
  return concepts;
}

function parseLine(line: string, lineNumber: number): Concept {
  const [id = '', domain = '', kind = '', zh = '', ru = '', en = '', zhMore = '', ruMore = '', enMore = ''] =
    line.split('\t');
  if (id === '' || (zh === '' && ru === '' && en === '')) {
    throw new Error(`termbase line ${lineNumber}: a concept needs an id and a word`);
  }
  return { id, domain, kind, words: { zh: words(zh, zhMore), ru: words(ru, ruMore), en: words(en, enMore) } };
}

function words(preferred: string, synonyms: string): string[] {
  const all = [preferred, ...synonyms.split('|')].map((word) => word.trim()).filter((word) => word !== '');
  return [...new Set(all)];
}
