import type { Recogniser } from '../../translation/public-text.ts';
import { createQueryReader, type QueryReader } from '../understanding/understand-query.ts';
import { AnswerBuilder } from './answer-builder.ts';
import type { TextReader } from './document-terms.ts';
import { PassageMemory } from './passage-memory.ts';
import type { PassageReader } from './passages.ts';
import { ScoreBoard } from './score-texts.ts';
import type { SearchAnswer, SearchQuery, SuggestQuery, Suggestion } from './search-record.ts';
import { SegmentSet, type SegmentChange } from './segment-set.ts';
import { suggestTitles } from './suggest-titles.ts';
import { Survivors } from './survivors.ts';
import { TextPlacesMemory } from './text-places.ts';
import { hashConcepts } from './term-hash.ts';
import { ValueNumbers } from './value-column.ts';

/** Everything one thread needs to search: the segments as it sees them, the termbase, working memory. */
export class Searcher {
  readonly reader: TextReader;
  readonly set = new SegmentSet();
  readonly board = new ScoreBoard();
  /** One for each language. */
  readonly survivors = [new Survivors(), new Survivors(), new Survivors()] as const;
  readonly queryReader: QueryReader;
  readonly passageMemory = new PassageMemory();
  readonly passageReader: PassageReader;
  /** For tests: every text of every list is looked at. */
  isExhaustive = false;
  readonly #facets = new Map<string, ValueNumbers>();

  constructor(recogniser: Recogniser) {
    this.reader = { recogniser, conceptHashes: hashConcepts(recogniser.concepts) };
    this.passageReader = { recogniser, places: new TextPlacesMemory(recogniser) };
    this.queryReader = createQueryReader(recogniser.concepts);
  }

  /**
   * Segments made by merging hold no words that are not known already, unless the thread is new. Words that are gone
   * stay in memory, but no query is corrected to one: `checkTerms` is asked each time.
   */
  change(change: SegmentChange, learnsWords: boolean): void {
    const added = this.set.change(change);
    if (!learnsWords) return;
    for (const { segment } of added) this.queryReader.learnWords(segment.publicWords());
  }

  numbersOf(facet: string): ValueNumbers {
    let numbers = this.#facets.get(facet);
    if (numbers === undefined) this.#facets.set(facet, (numbers = new ValueNumbers()));
    return numbers;
  }

  search(query: SearchQuery): SearchAnswer {
    return new AnswerBuilder(this, query).build();
  }

  suggest(query: SuggestQuery): Suggestion[] {
    return suggestTitles(this.set, query);
  }
}
