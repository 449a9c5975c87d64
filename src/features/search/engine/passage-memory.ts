import { ownText } from '../../../shared/own-text.ts';
import type { Passage } from './search-record.ts';
import { recordsPerSegment } from './segment.ts';

const passagesMax = 3000;

type Kept = Map<number, readonly Passage[]>;

/**
 * Passages of the last queries: whoever sets a filter, turns a page or goes back asks the same again, and to find what
 * answers in a text is most of a search's work. Segments never change, so a record's place is its name.
 */
export class PassageMemory {
  /** The query asked longest ago first. */
  readonly #queries = new Map<string, Kept>();
  #count = 0;

  /** `query` names all that passages depend on; `write` is called for what is not known. */
  recall(
    query: string,
    segment: number,
    record: number,
    write: () => readonly Passage[],
  ): readonly Passage[] {
    const kept = this.#refresh(query);
    const place = segment * recordsPerSegment + record;
    const known = kept.get(place);
    if (known !== undefined) return known;
    const written = write().map((passage) => ({ ...passage, text: ownText(passage.text) }));
    kept.set(place, written);
    this.#count++;
    this.#forget();
    return written;
  }

  #refresh(query: string): Kept {
    const kept: Kept = this.#queries.get(query) ?? new Map();
    this.#queries.delete(query);
    this.#queries.set(query, kept);
    return kept;
  }

  #forget(): void {
    for (const [query, kept] of this.#queries) {
      if (this.#count <= passagesMax) return;
      this.#queries.delete(query);
      this.#count -= kept.size;
    }
  }
}
