import { isCoverageEnough, type WatchUnit } from './answer-rules.ts';
import { createNumberList } from './number-list.ts';
import type { Term } from './terms.ts';

/** The terms of one text, as numbers of this table's dictionary: `stamps[term] === stamp` says that it has the term. */
export type PresentTerms = { readonly stamps: Uint32Array; readonly stamp: number };

/**
 * The words of all saved queries in flat arrays: a slot has its units one after another, a unit its alternatives. A
 * query of ten words with their translations takes some 500 bytes.
 */
export type WatchTable = {
  add(units: readonly WatchUnit[]): number;
  slots(): number;
  /** The number of a term some query asks for. */
  termNumber(term: Term): number | undefined;
  terms(): number;
  hasWords(slot: number): boolean;
  covers(slot: number, present: PresentTerms, isChinese: boolean): boolean;
  /** What of the query was found: ids of concepts, and words as typed. */
  foundIn(slot: number, present: PresentTerms, isChinese: boolean): { concepts: string[]; words: string[] };
  bytes(): number;
};

export function createWatchTable(): WatchTable {
  const numbers = new Map<Term, number>();
  const names = createNames();
  const unitFrom = createNumberList((length) => new Uint32Array(length));
  const weights = createNumberList((length) => new Float32Array(length));
  const isOnlyChinese = createNumberList((length) => new Uint8Array(length));
  const alternativeFrom = createNumberList((length) => new Uint32Array(length));
  const alternativeTerm = createNumberList((length) => new Uint32Array(length));
  const alternativeName = createNumberList((length) => new Uint32Array(length));
  unitFrom.push(0);
  alternativeFrom.push(0);

  const numberOf = (term: Term): number => {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
    }
    return number;
  };
  const range = (list: Uint32Array, at: number): [number, number] => [list[at] ?? 0, list[at + 1] ?? 0];

  return {
    add(units) {
      for (const unit of units) {
        for (const { term, conceptId, word } of unit.alternatives) {
          alternativeTerm.push(numberOf(term));
          alternativeName.push(
            conceptId === undefined ? names.numberOf(`w${word ?? ''}`) : names.numberOf(`c${conceptId}`),
          );
        }
        weights.push(unit.weight);
        isOnlyChinese.push(unit.isOnlyChinese ? 1 : 0);
        alternativeFrom.push(alternativeTerm.length());
      }
      unitFrom.push(weights.length());
      return unitFrom.length() - 2;
    },
    slots: () => unitFrom.length() - 1,
    termNumber: (term) => numbers.get(term),
    terms: () => numbers.size,
    hasWords(slot) {
      const [from, to] = range(unitFrom.values(), slot);
      return to > from;
    },
    covers(slot, { stamps, stamp }, isChinese) {
      const [from, to] = range(unitFrom.values(), slot);
      const heard = isOnlyChinese.values();
      const weight = weights.values();
      const ends = alternativeFrom.values();
      const terms = alternativeTerm.values();
      let found = 0;
      let total = 0;
      for (let unit = from; unit < to; unit++) {
        if (!isChinese && heard[unit] === 1) continue;
        const own = weight[unit] ?? 0;
        total += own;
        const end = ends[unit + 1] ?? 0;
        for (let at = ends[unit] ?? 0; at < end; at++) {
          if (stamps[terms[at] ?? 0] !== stamp) continue;
          found += own;
          break;
        }
      }
      return isCoverageEnough(found, total);
    },
    foundIn(slot, { stamps, stamp }, isChinese) {
      const found = new Set<number>();
      const [from, to] = range(unitFrom.values(), slot);
      for (let unit = from; unit < to; unit++) {
        if (!isChinese && isOnlyChinese.values()[unit] === 1) continue;
        const [first, end] = range(alternativeFrom.values(), unit);
        for (let at = first; at < end; at++) {
          if (stamps[alternativeTerm.values()[at] ?? 0] === stamp)
            found.add(alternativeName.values()[at] ?? 0);
        }
      }
      const written = [...found].map((name) => names.textOf(name));
      const ofKind = (kind: string) =>
        written.filter((text) => text.startsWith(kind)).map((text) => text.slice(1));
      return { concepts: ofKind('c'), words: ofKind('w') };
    },
    bytes: () =>
      [unitFrom, weights, isOnlyChinese, alternativeFrom, alternativeTerm, alternativeName].reduce(
        (sum, list) => sum + list.bytes(),
        0,
      ),
  };
}

/** Each text once, as a number. */
function createNames(): { numberOf(text: string): number; textOf(number: number): string } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    numberOf(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.length;
        numbers.set(text, number);
        texts.push(text);
      }
      return number;
    },
    textOf: (number) => texts[number] ?? '',
  };
}
