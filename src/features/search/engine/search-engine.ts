import { languages, type Language } from '../../../shared/language.ts';
import { keepBest } from './best-texts.ts';
import { readDocumentTerms } from './document-terms.ts';
import { fuseByRank, leastPartOfBest, type RankedText } from './fuse-by-rank.ts';
import { LanguageIndex } from './language-index.ts';
import { readQuery, type QueryUnit } from './query-units.ts';
import { openGate, type RecordGate } from './record-gate.ts';
import { RecordTable } from './record-table.ts';
import { ScoreBoard, type ScoredTexts } from './score-texts.ts';
import type { SearchAnswer, SearchHit, SearchQuery, SearchRecord, SearchText } from './search-record.ts';
import type { Recogniser } from '../../translation/public.ts';

export type SearchEngine = {
  /** Adds a record, or replaces the one with its key. */
  put(record: SearchRecord): void;
  /** True when there was such a record. */
  remove(key: string): boolean;
  search(query: SearchQuery): SearchAnswer;
  /** Number of records. */
  size(): number;
  /** What the index holds, without the termbase; dictionaries and keys are estimated. */
  memoryBytes(): number;
};

type Shard = { readonly language: Language; readonly index: LanguageIndex; readonly board: ScoreBoard };

/** A search index that lives in memory; the database it is filled from is the truth. Method: docs and `weights.ts`. */
export function createSearchEngine(recogniser: Recogniser): SearchEngine {
  const records = new RecordTable();
  const shards: Shard[] = languages.map((language) => ({
    language,
    index: new LanguageIndex(),
    board: new ScoreBoard(),
  }));
  let seen = new Uint32Array(0);
  let searchNumber = 0;

  /** Marks the record as met in this search; true the first time. */
  const meet = (record: number): boolean => {
    if (seen[record] === searchNumber) return false;
    seen[record] = searchNumber;
    return true;
  };

  const startSearch = (): void => {
    searchNumber++;
    if (seen.length < records.capacity || searchNumber > 0xfffffff0) {
      seen = new Uint32Array(Math.ceil(records.capacity * 1.25));
      searchNumber = 1;
    }
  };

  const isLater = (a: number, b: number): boolean => {
    const difference = records.dates.get(a) - records.dates.get(b);
    if (difference !== 0) return difference > 0;
    return (records.key(a) ?? '') < (records.key(b) ?? '');
  };

  const listAll = (query: SearchQuery, gate: RecordGate): SearchHit[] => {
    const best = keepBest<number>(query.offset + query.limit, isLater);
    const wanted = query.languages;
    for (let record = 0; record < records.capacity; record++) {
      if (records.key(record) === undefined || !gate.isVisible(record)) continue;
      const isWritten =
        wanted === undefined ||
        shards.some((each) => wanted.includes(each.language) && each.index.has(record));
      if (isWritten && gate.admit(record)) best.offer(record);
    }
    const page = best.sorted().slice(query.offset);
    return page.map((record) => toHit({ record, score: 0, share: 0, language: undefined, found: [] }));
  };

  const toHit = (ranked: RankedText): SearchHit => ({
    key: records.key(ranked.record) ?? '',
    score: ranked.score,
    language: ranked.language,
    conceptIds: [...new Set(ranked.found.flatMap(({ conceptId }) => conceptId ?? []))],
    words: [...new Set(ranked.found.flatMap(({ word }) => word ?? []))],
  });

  const rankShard = (
    shard: Shard,
    query: SearchQuery,
    units: readonly QueryUnit[],
    gate: RecordGate,
  ): RankedText[] => {
    const { index, language, board } = shard;
    const scored = board.score(index, language, units);
    const least = leastPartOfBest * bestShare(scored, (text) => isShown(gate, (index.owners[text] ?? 0) - 1));
    const isBetter =
      query.sort === 'date'
        ? (a: Place, b: Place): boolean => isLater(a.record, b.record)
        : (a: Place, b: Place): boolean =>
            a.score > b.score || (a.score === b.score && isLater(a.record, b.record));
    const best = keepBest<Place>(query.offset + query.limit, isBetter);
    for (let at = 0; at < scored.count; at++) {
      const text = scored.touched[at] as number;
      if ((scored.share[text] as number) < least) continue;
      const record = (index.owners[text] ?? 0) - 1;
      if (!isShown(gate, record)) continue;
      if (meet(record)) passes[record] = gate.admit(record) ? 1 : 0;
      if (passes[record] === 1) best.offer({ record, text, score: scored.score[text] as number });
    }
    return best.sorted().map(({ record, text, score }) => ({
      record,
      score,
      share: scored.share[text] ?? 0,
      language,
      found: scored.tracked.filter((_, bit) => (((scored.found[text] ?? 0) >>> bit) & 1) === 1),
    }));
  };
  let passes = new Uint8Array(0);

  return {
    put(record) {
      const number = records.put(record);
      for (const { language, index } of shards) {
        const text = joinTexts(record.texts.filter((each) => each.language === language));
        if (text === undefined) index.remove(number);
        else index.put(number, (add) => readDocumentTerms(recogniser, text, add));
      }
    },
    remove(key) {
      const number = records.remove(key);
      if (number === undefined) return false;
      for (const { index } of shards) index.remove(number);
      return true;
    },
    search(query) {
      startSearch();
      if (passes.length < records.capacity) passes = new Uint8Array(seen.length);
      const gate = openGate(records, query);
      if (query.text.trim() === '') {
        const hits = listAll(query, gate);
        return { total: gate.total(), hits, facets: gate.facetCounts(), queryConceptIds: [] };
      }
      const { units, conceptIds } = readQuery(recogniser, query.text);
      const lists = shards
        .filter((shard) => query.languages?.includes(shard.language) ?? true)
        .map((shard) => rankShard(shard, query, units, gate));
      const fused = fuseByRank(lists, query.sort === 'date' ? isLater : undefined);
      const hits = fused.slice(query.offset, query.offset + query.limit).map(toHit);
      return { total: gate.total(), hits, facets: gate.facetCounts(), queryConceptIds: conceptIds };
    },
    size: () => records.size,
    memoryBytes: () => {
      const indexes = shards.reduce((sum, shard) => sum + shard.index.bytes + shard.board.bytes, 0);
      return records.bytes + indexes + seen.byteLength + passes.byteLength;
    },
  };
}

type Place = { readonly record: number; readonly text: number; readonly score: number };

function isShown(gate: RecordGate, record: number): boolean {
  return record >= 0 && gate.isVisible(record);
}

function bestShare(scored: ScoredTexts, isSeen: (text: number) => boolean): number {
  let best = 0;
  for (let at = 0; at < scored.count; at++) {
    const text = scored.touched[at] as number;
    const share = scored.share[text] as number;
    if (share > best && isSeen(text)) best = share;
  }
  return best;
}

/** Several texts in one language are one text. */
function joinTexts(texts: readonly SearchText[]): SearchText | undefined {
  const first = texts[0];
  if (first === undefined || texts.length === 1) return first;
  return {
    language: first.language,
    title: texts.map((text) => text.title).join('. '),
    keywords: texts.flatMap((text) => text.keywords),
    text: texts.map((text) => text.text).join('\n'),
  };
}
