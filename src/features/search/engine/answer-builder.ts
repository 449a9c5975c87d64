import { languages, type Language } from '../../../shared/language.ts';
import { keepBest } from './best-texts.ts';
import { blockRecords } from './blocked-records.ts';
import { checkTerms } from './check-terms.ts';
import {
  addExtraList,
  fuseByRank,
  joinLists,
  leastPartOfBest,
  type FusedRecord,
  type RankedLists,
} from './fuse-by-rank.ts';
import { writePassages } from './passages.ts';
import { prepareUnits, type PreparedQuery } from './prepare-units.ts';
import { readQuery, type Alternative, type QueryUnits } from './query-units.ts';
import { orderRecords, recordId, recordOfId, segmentOfId } from './rank-order.ts';
import { RecordGate, type FilterSets } from './record-gate.ts';
import type { Passage, SearchAnswer, SearchHit, SearchQuery } from './search-record.ts';
import type { Searcher } from './searcher.ts';
import type { LiveSegment } from './segment-set.ts';
import { languageBit, recordsPerSegment, type Segment } from './segment.ts';
import type { UnderstoodQuery } from '../understanding/understand-query.ts';

/** Lists are merged with another one at least this deep, whatever the page. */
const fusionDepth = 1000;

/** Working memory of the thread: records of the segment that is being counted. */
const passes = new Uint8Array(recordsPerSegment);
const candidates = new Uint16Array(recordsPerSegment);

/** Answers one search. */
export class AnswerBuilder {
  readonly #searcher: Searcher;
  readonly #query: SearchQuery;
  readonly #understood: UnderstoodQuery;
  readonly #gate: RecordGate;
  readonly #blocked: readonly Uint8Array[] | undefined;
  readonly #mayAnswer: readonly ((record: number) => boolean)[];
  readonly #order;
  readonly #wanted: readonly Language[];
  /** What is asked, as a key of remembered passages; written once. */
  #asked: string | undefined;

  constructor(searcher: Searcher, query: SearchQuery) {
    this.#searcher = searcher;
    this.#query = query;
    this.#understood =
      query.isPlain === true
        ? asWords(query.text)
        : searcher.queryReader.read(query.text, {
            isExact: query.isExact ?? false,
            knowsTerm: checkTerms(searcher.set, query.readerAudience),
          });
    const filters = joinFilters(query.filters ?? {}, this.#understood.filters);
    this.#gate = new RecordGate(searcher.set, { ...query, filters }, searcher);
    this.#blocked = blockRecords(searcher.set, searcher.reader, {
      ...this.#understood,
      excludedKeys: query.excludedKeys ?? [],
    });
    this.#mayAnswer = searcher.set.segments.map((_, at) => this.#gate.openSegment(at, this.#blocked?.[at]));
    this.#order = orderRecords(searcher.set);
    this.#wanted = languages.filter((language) => query.languages?.includes(language) ?? true);
  }

  build(): SearchAnswer {
    const words = this.#understood.words;
    if (words.trim() === '' && this.#query.extraList === undefined)
      return this.#answer(this.#listAll(), undefined, []);
    const asked = readQuery(this.#searcher.reader, words, this.#query.mutedConcepts);
    const prepared = this.#wanted.map((language) => this.#scoreLanguage(language, asked));
    const extra = this.#placeExtraList();
    const ranked = this.#rank(extra);
    const records = this.#merge(ranked, extra);
    return this.#answer(records, asked, prepared);
  }

  /** Fills the language's survivors. */
  #scoreLanguage(language: Language, { units }: QueryUnits): PreparedQuery {
    const { set, board, isExhaustive } = this.#searcher;
    const survivors = this.#survivorsOf(language);
    survivors.clear();
    const prepared = prepareUnits(set, language, units);
    board.begin(set.totals[language]);
    set.segments.forEach(({ segment }, at) => {
      survivors.beginSegment();
      const mayAnswer = this.#mayAnswer[at] as (record: number) => boolean;
      if (prepared.units.length > 0)
        board.scoreSegment(segment.lists[language], at, prepared, survivors, { mayAnswer, isExhaustive });
    });
    survivors.starts.push(survivors.count);
    survivors.least = leastPartOfBest * board.bestShare;
    return prepared;
  }

  #survivorsOf(language: Language): Searcher['survivors'][number] {
    return this.#searcher.survivors[languages.indexOf(language) as 0 | 1 | 2];
  }

  /** Passes every record that was found through the gate, once, and keeps the best of each language. */
  #rank(extra: readonly number[]): RankedLists {
    const lists = this.#wanted.map((language) => this.#survivorsOf(language));
    const { sort, offset, limit, extraList } = this.#query;
    const count = extraList === undefined ? offset + limit : Math.max(offset + limit, fusionDepth);
    const compare = this.#order.bySort(sort);
    const best = lists.map((list) => {
      const idOf = (place: number): number =>
        recordId(list.segments[place] as number, list.records[place] as number);
      const isBetter =
        sort === 'date' || sort === 'level'
          ? (a: number, b: number): boolean => compare(idOf(a), idOf(b)) < 0
          : (a: number, b: number): boolean => {
              const difference = (list.scores[a] as number) - (list.scores[b] as number);
              return difference > 0 || (difference === 0 && this.#order.later(idOf(a), idOf(b)) < 0);
            };
      return keepBest<number>(count, isBetter);
    });
    this.#searcher.set.segments.forEach((_, at) => {
      let met = 0;
      const meet = (record: number): void => {
        if (passes[record] !== 0) return;
        passes[record] = 2;
        candidates[met++] = record;
      };
      for (const list of lists) {
        for (let place = list.starts[at] as number; place < (list.starts[at + 1] as number); place++)
          if ((list.shares[place] as number) >= list.least) meet(list.records[place] as number);
      }
      for (const id of extra) if (segmentOfId(id) === at) meet(recordOfId(id));
      this.#gate.admit(at, candidates, met, passes);
      lists.forEach((list, number) => {
        for (let place = list.starts[at] as number; place < (list.starts[at + 1] as number); place++) {
          if ((list.shares[place] as number) >= list.least && passes[list.records[place] as number] === 1)
            best[number]?.offer(place);
        }
      });
      for (const id of extra)
        if (segmentOfId(id) === at && passes[recordOfId(id)] === 1) this.#passedExtra.add(id);
      for (let place = 0; place < met; place++) passes[candidates[place] as number] = 0;
    });
    return {
      lists: best.map((each) => each.sorted()),
      recordOf: (list, place) =>
        recordId(lists[list]?.segments[place] as number, lists[list]?.records[place] as number),
      shareOf: (list, place) => lists[list]?.shares[place] as number,
    };
  }
  readonly #passedExtra = new Set<number>();

  /** The records of the extra list that are there and may answer, best first. */
  #placeExtraList(): number[] {
    const ids = (this.#query.extraList?.keys ?? []).flatMap((key) => {
      const place = this.#searcher.set.findKey(key);
      if (place === undefined || this.#mayAnswer[place.at]?.(place.record) !== true) return [];
      return this.#hasWantedText(place.at, place.record) ? [recordId(place.at, place.record)] : [];
    });
    return [...new Set(ids)];
  }

  #hasWantedText(at: number, record: number): boolean {
    if (this.#query.languages === undefined) return true;
    const bits = this.#searcher.set.segments[at]?.segment.languageBits[record] ?? 0;
    return this.#wanted.some((language) => (bits & languageBit(language)) !== 0);
  }

  #merge(ranked: RankedLists, extra: readonly number[]): FusedRecord[] {
    const { sort, offset, limit, extraList } = this.#query;
    const toRecord = (text: { list: number; place: number; score: number }): FusedRecord => ({
      id: ranked.recordOf(text.list, text.place),
      score: text.score,
      text,
    });
    if (sort === 'date' || sort === 'level') {
      const compare = this.#order.bySort(sort);
      const found = joinLists(ranked, compare).map(toRecord);
      const ids = new Set(found.map(({ id }) => id));
      const rest = [...this.#passedExtra].filter((id) => !ids.has(id));
      const all = [...found, ...rest.map((id) => ({ id, score: 0, text: undefined }))];
      if (rest.length > 0) all.sort((a, b) => compare(a.id, b.id));
      return all.slice(offset, offset + limit);
    }
    const depth = extraList === undefined ? offset + limit : Math.max(offset + limit, fusionDepth);
    const own = fuseByRank(ranked, depth, this.#order);
    if (extraList === undefined) return own.slice(offset, offset + limit).map(toRecord);
    const passed = extra.filter((id) => this.#passedExtra.has(id));
    const all = addExtraList(ranked, own, passed, extraList.weight, this.#order);
    return all.slice(offset, offset + limit);
  }

  /** Everything there is, by date or level: what is asked names no words. */
  #listAll(): FusedRecord[] {
    const { sort, offset, limit } = this.#query;
    const compare = this.#order.bySort(sort);
    const best = keepBest<number>(offset + limit, (a, b) => compare(a, b) < 0);
    this.#searcher.set.segments.forEach(({ segment }, at) => {
      const mayAnswer = this.#mayAnswer[at] as (record: number) => boolean;
      let met = 0;
      for (let record = 0; record < segment.size; record++) {
        if (mayAnswer(record) && this.#hasWantedText(at, record)) candidates[met++] = record;
      }
      this.#gate.admit(at, candidates, met, passes);
      for (let place = 0; place < met; place++) {
        const record = candidates[place] as number;
        if (passes[record] === 1) best.offer(recordId(at, record));
        passes[record] = 0;
      }
    });
    return best
      .sorted()
      .slice(offset)
      .map((id) => ({ id, score: 0, text: undefined }));
  }

  #answer(
    records: readonly FusedRecord[],
    asked: QueryUnits | undefined,
    prepared: readonly PreparedQuery[],
  ): SearchAnswer {
    const { askedText, changes, problems } = this.#understood;
    return {
      total: this.#gate.total,
      hits: records.map((record) => this.#toHit(record, asked, prepared)),
      facets: this.#gate.facetCounts(),
      queryConceptIds: asked?.conceptIds ?? [],
      units: asked?.views ?? [],
      askedText,
      changes,
      problems,
    };
  }

  #toHit(
    { id, score, text }: FusedRecord,
    asked: QueryUnits | undefined,
    prepared: readonly PreparedQuery[],
  ): SearchHit {
    const { segment } = this.#searcher.set.segments[segmentOfId(id)] as LiveSegment;
    const record = recordOfId(id);
    const language = text === undefined ? undefined : this.#wanted[text.list];
    const survivors = language === undefined ? undefined : this.#survivorsOf(language);
    const bits = text === undefined ? 0 : (survivors?.found[text.place] ?? 0);
    const tracked: readonly Alternative[] = text === undefined ? [] : (prepared[text.list]?.tracked ?? []);
    const found = tracked.filter((_, bit) => ((bits >>> bit) & 1) === 1);
    return {
      key: segment.key(record),
      score,
      share: text === undefined ? 0 : (survivors?.shares[text.place] ?? 0),
      language,
      conceptIds: [...new Set(found.flatMap(({ conceptId }) => conceptId ?? []))],
      words: [...new Set(found.flatMap(({ word }) => word ?? []))],
      stored: segment.stored(record),
      passages: this.#query.passages === true ? this.#passagesOf(segment, record, asked, language) : [],
    };
  }

  #passagesOf(
    segment: Segment,
    record: number,
    asked: QueryUnits | undefined,
    language: Language | undefined,
  ): readonly Passage[] {
    const { mutedConcepts, passageLanguages } = this.#query;
    const { words, phrases } = this.#understood;
    const order = passageLanguages && [...passageLanguages, ...(language === undefined ? [] : [language])];
    this.#asked ??= JSON.stringify([words, phrases, mutedConcepts]);
    return this.#searcher.passageMemory.recall(
      `${order?.join(' ') ?? '-'} ${this.#asked}`,
      segment.id,
      record,
      () => writePassages(this.#searcher.passageReader, segment.texts(record), asked, phrases, order),
    );
  }
}

function asWords(text: string): UnderstoodQuery {
  return {
    words: text,
    phrases: [],
    excluded: [],
    ownerWords: [],
    ownerPhrases: [],
    filters: {},
    askedText: text,
    changes: [],
    problems: [],
  };
}

/** Filters of the query and of its text must hold both. */
function joinFilters(...parts: readonly Readonly<Record<string, readonly string[]>>[]): FilterSets {
  const joined: Record<string, (readonly string[])[]> = {};
  for (const part of parts) {
    for (const [name, values] of Object.entries(part)) {
      if (Object.hasOwn(joined, name)) joined[name]?.push(values);
      else joined[name] = [values];
    }
  }
  return joined;
}
