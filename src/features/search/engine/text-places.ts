import { analyseText, type Recogniser } from '../../translation/public-text.ts';
import { ownText } from '../../../shared/own-text.ts';
import { hashTerm } from './term-hash.ts';

/** What stands where in a text; places are of the original text. */
export type TextPlaces = {
  /** Of each term: high and low half of its hash, start, end. */
  readonly terms: Uint32Array;
  /** Of each concept: number of the match that names it, number of the concept, start, end. */
  readonly concepts: Uint32Array;
};

/** Numbers a place takes in both arrays. */
export const placeSize = 4;

/** Some 6 MB at most. */
const charactersMax = 250_000;
const charactersOfEntry = 40;

/**
 * Analyses texts and remembers the last ones: other queries find the same records, and to analyse what is shown of
 * these is half of a search's work.
 */
export class TextPlacesMemory {
  /** The one read longest ago first. */
  readonly #known = new Map<string, TextPlaces>();
  #characters = 0;
  readonly #recogniser: Recogniser;

  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
  }

  read(text: string): TextPlaces {
    const known = this.#known.get(text);
    if (known !== undefined) this.#known.delete(text);
    else this.#characters += text.length + charactersOfEntry;
    const places = known ?? findPlaces(text, this.#recogniser);
    this.#known.set(known === undefined ? ownText(text) : text, places);
    this.#forget();
    return places;
  }

  #forget(): void {
    for (const text of this.#known.keys()) {
      if (this.#characters <= charactersMax) return;
      this.#known.delete(text);
      this.#characters -= text.length + charactersOfEntry;
    }
  }
}

function findPlaces(text: string, recogniser: Recogniser): TextPlaces {
  const analysis = analyseText(text);
  const { normal, atoms, tokens } = analysis;
  const originalAt = (at: number): number => normal.offsets?.[at] ?? Math.min(at, normal.original.length);
  const terms = new Uint32Array(tokens.length * placeSize);
  const hash = { high: 0, low: 0 };
  tokens.forEach(({ value, start, end }, at) => {
    hashTerm(value, hash);
    terms.set([hash.high, hash.low, originalAt(start), originalAt(end)], at * placeSize);
  });
  const concepts = recogniser.match(analysis).flatMap((match, number) => {
    const first = atoms[match.start];
    const last = atoms[match.end - 1];
    if (first === undefined || last === undefined) return [];
    const place = [originalAt(first.start), originalAt(last.end)];
    return match.group.members.flatMap(({ concept }) => [number, concept, ...place]);
  });
  return { terms, concepts: Uint32Array.from(concepts) };
}
