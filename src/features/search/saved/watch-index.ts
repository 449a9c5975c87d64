import {
  holdBesidesWords,
  type BesidesWords,
  type ReadRecord,
  type ReadText,
  type Watch,
} from './answer-rules.ts';
import { chooseKeys, ownerFacet, type Frequencies } from './choose-keys.ts';
import { createNumberList } from './number-list.ts';
import type { Term } from './terms.ts';
import { createWatchTable, type PresentTerms } from './watch-table.ts';

export type WatchHit = {
  readonly id: string;
  /** Ids of concepts and words as typed that were found: why it answers. */
  readonly concepts: readonly string[];
  readonly words: readonly string[];
};

/**
 * Saved searches turned round: a record finds those it answers. Each lies under its rarest terms only, so one that
 * shares none of them with a record costs nothing when that record comes. In memory; filled from the table.
 */
export type WatchIndex = {
  /** Adds or replaces. False when it asks for nothing that could be looked up; then it is not kept. */
  put(id: string, watch: Watch, since: number): boolean;
  remove(id: string): void;
  /** Those that a record answers which became news at this change; one saved later is not told of it. */
  match(record: ReadRecord, change: number): WatchHit[];
  has(id: string): boolean;
  size(): number;
  /** So much of it is left over from removed ones that it had better be filled anew. */
  isWorn(): boolean;
  /** How many were compared since it was made. */
  comparisons(): number;
  bytes(): number;
};

const wornFrom = 1_000;
const stampMax = 0xffffffff;

export function createWatchIndex(frequencies: Frequencies): WatchIndex {
  const table = createWatchTable();
  const ids: (string | undefined)[] = [];
  const slotOf = new Map<string, number>();
  const since = createNumberList((length) => new Float64Array(length));
  const besides = new Map<number, BesidesWords>();
  const underChinese = new Map<Term, number[]>();
  const underOthers = new Map<Term, number[]>();
  const underValues = new Map<string, number[]>();
  let postings = 0;
  let compared = 0;
  let stamp = 0;
  let matchStamp = 0;
  let stamps = new Uint32Array(0);
  let slotStamps = new Uint32Array(0);

  const lay = <Key>(lists: Map<Key, number[]>, key: Key, slot: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [slot]);
    else list.push(slot);
    postings++;
  };

  const remove = (id: string): void => {
    const slot = slotOf.get(id);
    if (slot === undefined) return;
    ids[slot] = undefined;
    slotOf.delete(id);
    besides.delete(slot);
  };

  const presentIn = (text: ReadText): PresentTerms => {
    if (stamps.length < table.terms() || stamp === stampMax) {
      stamps = new Uint32Array(Math.ceil(table.terms() * 1.25) + 64);
      stamp = 0;
    }
    stamp++;
    for (const term of text.terms) {
      const number = table.termNumber(term);
      if (number !== undefined) stamps[number] = stamp;
    }
    return { stamps, stamp };
  };

  return {
    put(id, watch, sinceChange) {
      remove(id);
      const keys = chooseKeys(watch, frequencies);
      if (keys === undefined) return false;
      const slot = table.add(watch.units);
      ids[slot] = id;
      slotOf.set(id, slot);
      since.push(sinceChange);
      const { phrases, excluded, owners, filters } = watch;
      if (phrases.length + excluded.length + owners.length + filters.length > 0)
        besides.set(slot, { phrases, excluded, owners, filters });
      for (const term of keys.chinese) lay(underChinese, term, slot);
      for (const term of keys.others) lay(underOthers, term, slot);
      for (const { facet, value } of keys.values) lay(underValues, `${facet} ${value}`, slot);
      return true;
    },
    remove,
    match(record, change) {
      if (slotOf.size === 0) return [];
      if (slotStamps.length < ids.length || matchStamp === stampMax) {
        slotStamps = new Uint32Array(Math.ceil(ids.length * 1.25) + 64);
        matchStamp = 0;
      }
      matchStamp++;
      const candidates: number[] = [];
      const take = (list: readonly number[] | undefined): void => {
        for (const slot of list ?? []) {
          if (slotStamps[slot] === matchStamp) continue;
          slotStamps[slot] = matchStamp;
          if (ids[slot] !== undefined && (since.values()[slot] ?? 0) < change) candidates.push(slot);
        }
      };
      for (const { language, terms } of record.texts) {
        const lists = language === 'zh' ? underChinese : underOthers;
        for (const term of terms) take(lists.get(term));
      }
      for (const [facet, values] of record.facets)
        for (const value of values) take(underValues.get(`${facet} ${value}`));
      for (const term of record.owner) take(underValues.get(`${ownerFacet} ${term}`));
      compared += candidates.length;
      return hitsAmong(candidates, record);
    },
    has: (id) => slotOf.has(id),
    size: () => slotOf.size,
    isWorn: () => ids.length - slotOf.size > wornFrom && ids.length > slotOf.size * 1.5,
    comparisons: () => compared,
    bytes: () => table.bytes() + since.bytes() + postings * 8 + stamps.byteLength + slotStamps.byteLength,
  };

  function hitsAmong(candidates: readonly number[], record: ReadRecord): WatchHit[] {
    const hits = new Map<number, { concepts: Set<string>; words: Set<string> }>();
    const isHeld = new Map<number, boolean>();
    const holds = (slot: number): boolean => {
      let held = isHeld.get(slot);
      if (held === undefined) {
        const more = besides.get(slot);
        held = more === undefined || holdBesidesWords(more, record);
        isHeld.set(slot, held);
      }
      return held;
    };
    for (const text of candidates.length > 0 ? record.texts : []) {
      const present = presentIn(text);
      const isChinese = text.language === 'zh';
      for (const slot of candidates) {
        if (!table.hasWords(slot) || !table.covers(slot, present, isChinese) || !holds(slot)) continue;
        const { concepts, words } = table.foundIn(slot, present, isChinese);
        const hit = hits.get(slot) ?? { concepts: new Set(), words: new Set() };
        for (const concept of concepts) hit.concepts.add(concept);
        for (const word of words) hit.words.add(word);
        hits.set(slot, hit);
      }
    }
    for (const slot of candidates) {
      if (!table.hasWords(slot) && holds(slot)) hits.set(slot, { concepts: new Set(), words: new Set() });
    }
    return [...hits].map(([slot, { concepts, words }]) => ({
      id: ids[slot] ?? '',
      concepts: [...concepts],
      words: [...words],
    }));
  }
}
