import { languages, type Language } from '../../../shared/language.ts';
import { fieldNames, languageBit, openSegment, type Field, type Segment } from './segment.ts';
import { hashKinds, hashText, type TermHash } from './term-hash.ts';

/** What a change does to the segments: a search sees all of it or nothing. */
export type SegmentChange = {
  readonly added: readonly SegmentWithDeaths[];
  readonly dropped: readonly number[];
  /** Records that are no more, by segment. */
  readonly deaths: readonly { readonly segment: number; readonly records: Uint16Array }[];
};
export type SegmentWithDeaths = {
  readonly id: number;
  readonly memory: SharedArrayBuffer;
  readonly dead: Uint16Array;
};

/** A segment with what has died of it since; each thread keeps its own marks, so that it changes between two searches only. */
export type LiveSegment = {
  readonly segment: Segment;
  /** 1 for a record that is no more. */
  readonly dead: Uint8Array;
  live: number;
};

/** A record's place: number of the segment in the set's order, and the record in it. */
export type Place = { readonly at: number; readonly record: number };

/** The texts of one language in all segments together. */
export type LanguageTotals = { texts: number; lengths: Record<Field, number> };

/** All segments as one thread sees them. */
export class SegmentSet {
  #segments: LiveSegment[] = [];
  readonly totals: Readonly<Record<Language, LanguageTotals>> = {
    zh: newTotals(),
    ru: newTotals(),
    en: newTotals(),
  };

  get segments(): readonly LiveSegment[] {
    return this.#segments;
  }

  get size(): number {
    return this.#segments.reduce((sum, each) => sum + each.live, 0);
  }

  /** Returns the segments that were added. */
  change({ added, dropped, deaths }: SegmentChange): LiveSegment[] {
    for (const { segment, records } of deaths) {
      const held = this.find(segment);
      if (held !== undefined) this.#bury(held, records);
    }
    for (const id of dropped) {
      const held = this.find(id);
      if (held === undefined) continue;
      this.#count(held, -1);
      this.#segments = this.#segments.filter((each) => each !== held);
    }
    return added.map(({ id, memory, dead }) => {
      const segment = openSegment(id, memory);
      const held = { segment, dead: new Uint8Array(segment.size), live: segment.size };
      this.#count(held, 1);
      this.#bury(held, dead);
      this.#segments = [...this.#segments, held];
      return held;
    });
  }

  find(id: number): LiveSegment | undefined {
    return this.#segments.find((each) => each.segment.id === id);
  }

  /** Where a record that is there stands. */
  findKey(key: string): Place | undefined {
    const hash = { high: 0, low: 0 };
    hashText(key, hashKinds.key, hash);
    for (let at = this.#segments.length - 1; at >= 0; at--) {
      const { segment, dead } = this.#segments[at] as LiveSegment;
      const record = findRecord(segment, hash, (number) => dead[number] === 0);
      if (record >= 0) return { at, record };
    }
    return undefined;
  }

  #bury(held: LiveSegment, records: Uint16Array): void {
    for (const record of records) {
      if (held.dead[record] !== 0) continue;
      held.dead[record] = 1;
      held.live--;
      this.#countRecord(held.segment, record, -1);
    }
  }

  #count(held: LiveSegment, sign: 1 | -1): void {
    for (let record = 0; record < held.segment.size; record++) {
      if (held.dead[record] === 0) this.#countRecord(held.segment, record, sign);
    }
  }

  #countRecord(segment: Segment, record: number, sign: 1 | -1): void {
    const bits = segment.languageBits[record] as number;
    for (const language of languages) {
      if ((bits & languageBit(language)) === 0) continue;
      const totals = this.totals[language];
      totals.texts += sign;
      const { lengths } = segment.lists[language];
      for (const field of fieldNames) totals.lengths[field] += sign * (lengths[field][record] as number);
    }
  }
}

function newTotals(): LanguageTotals {
  return { texts: 0, lengths: { title: 0, keywords: 0, text: 0 } };
}

/** Binary search by the first half of the key's hash; of equal keys (one dead, one not) the wanted one. */
function findRecord(segment: Segment, hash: TermHash, isWanted: (record: number) => boolean): number {
  const { keyOrder, keyHigh, keyLow } = segment;
  let from = 0;
  let to = keyOrder.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((keyHigh[keyOrder[middle] as number] as number) < hash.high) from = middle + 1;
    else to = middle;
  }
  for (; from < keyOrder.length; from++) {
    const record = keyOrder[from] as number;
    if (keyHigh[record] !== hash.high) return -1;
    if (keyLow[record] === hash.low && isWanted(record)) return record;
  }
  return -1;
}
