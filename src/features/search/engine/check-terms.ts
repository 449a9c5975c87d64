import { languages } from '../../../shared/language.ts';
import type { TermCheck } from '../understanding/correction.ts';
import { findHash } from './find-term.ts';
import type { LiveSegment, SegmentSet } from './segment-set.ts';
import type { TermLists } from './segment.ts';
import { hashTerm } from './term-hash.ts';

/** Records of one term looked at in one list of a segment; who sees none of so many hardly sees the word. */
const recordsLookedAt = 8192;
/** Packed counts of the title and the text; the keywords, names in other scripts among them, are left out. */
const writtenCounts = 0xff0f;

/**
 * Says for one search whether the reader may see a record that has a term. Records that are hidden or no more do not
 * count: what is done with a query must not tell that they have a word.
 */
export function checkTerms(set: SegmentSet, readerAudience: readonly string[]): TermCheck {
  const visible = new Map<LiveSegment, Uint8Array>();
  const hash = { high: 0, low: 0 };
  const stands = (held: LiveSegment, lists: TermLists, isWritten: boolean): boolean => {
    const term = findHash(lists.high, lists.low, hash);
    if (term < 0) return false;
    let flags = visible.get(held);
    if (flags === undefined) visible.set(held, (flags = held.segment.audience.flagListsWith(readerAudience)));
    const from = lists.starts[term] as number;
    const end = Math.min(lists.starts[term + 1] as number, from + recordsLookedAt);
    const { byRecord } = held.segment.audience;
    for (let at = from; at < end; at++) {
      const record = lists.records[at] as number;
      if (held.dead[record] !== 0 || flags[byRecord[record] as number] !== 1) continue;
      if (!isWritten || ((lists.counts[at] as number) & writtenCounts) !== 0) return true;
    }
    return false;
  };
  return (key, isWritten = false) => {
    hashTerm(key, hash);
    return set.segments.some((held) =>
      languages.some((language) => stands(held, held.segment.lists[language], isWritten)),
    );
  };
}
