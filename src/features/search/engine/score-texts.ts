import { countsPerMention } from './document-terms.ts';
import { leastPartOfBest } from './fuse-by-rank.ts';
import type { PreparedQuery, PreparedUnit } from './prepare-units.ts';
import type { LanguageTotals } from './segment-set.ts';
import { fieldNames, recordsPerSegment, type LanguageLists } from './segment.ts';
import type { Survivors } from './survivors.ts';
import { weights } from './weights.ts';

const lengthSteps = 1024;
/** A look-up by halving costs about as much as stepping over this many entries of a list. */
const stepsPerLookUp = 40;
/** Shares are sums of single-precision numbers; what is left out must be further below than their errors. */
const slack = 1e-4;

export type ScoringOptions = {
  /** Whether a text of the record may answer this search at all. */
  readonly mayAnswer: (record: number) => boolean;
  /** Looks at every text of every list; for tests, which compare. */
  readonly isExhaustive?: boolean;
};

/**
 * Working memory for scoring one segment at a time: it is small enough to stay in the processor's cache.
 *
 * Units come by falling gain. Once the gains that are left cannot bring an untouched text to `leastPartOfBest` of the
 * best share met so far, lists are no longer walked for new texts: the frequent, cheap words only add to the texts
 * that the rare ones have found. Nothing that counts as found is ever left out, so facet counts stay exact.
 */
export class ScoreBoard {
  readonly #score = new Float32Array(recordsPerSegment);
  readonly #share = new Float32Array(recordsPerSegment);
  readonly #found = new Uint32Array(recordsPerSegment);
  readonly #mentions = new Float32Array(recordsPerSegment);
  readonly #isTouched = new Uint8Array(recordsPerSegment);
  readonly #touched = new Uint16Array(recordsPerSegment);
  readonly #unitTexts = new Uint16Array(recordsPerSegment);
  #count = 0;
  #best = 0;
  readonly #norms = {
    title: new Float32Array(lengthSteps),
    keywords: new Float32Array(lengthSteps),
    text: new Float32Array(lengthSteps),
  };

  /** The greatest share of a text that may answer, over the segments scored since `begin`. */
  get bestShare(): number {
    return this.#best;
  }

  get bytes(): number {
    return recordsPerSegment * 21;
  }

  /** Starts the texts of a language: the norms of their lengths, and no best share yet. */
  begin({ texts, lengths }: LanguageTotals): void {
    this.#best = 0;
    for (const field of fieldNames) {
      const average = lengths[field] / Math.max(1, texts);
      const factor = weights[field] / countsPerMention;
      const norms = this.#norms[field];
      for (let length = 0; length < lengthSteps; length++) {
        const relative = average > 0 ? length / average : 1;
        norms[length] = factor / (1 - weights.lengthPenalty + weights.lengthPenalty * relative);
      }
    }
  }

  /**
   * BM25 over fields: each unit's mentions are summed over fields and alternatives, then saturated once. Texts that
   * may still count as found go to `survivors`; the final best share decides about them.
   */
  scoreSegment(
    lists: LanguageLists,
    at: number,
    { units, total }: PreparedQuery,
    survivors: Survivors,
    options: ScoringOptions,
  ): void {
    let left = units.reduce((sum, unit) => sum + unit.gain, 0);
    for (const unit of units) {
      const rest = left / total;
      left -= unit.gain;
      const least = options.isExhaustive === true ? 0 : leastPartOfBest * this.#best - slack;
      if (rest >= least) this.#walkUnit(lists, at, unit);
      else {
        this.#dropHopeless(least - rest);
        if (this.#count === 0) break;
        this.#lookUpUnit(lists, at, unit);
      }
      this.#fold(unit.gain, total, options);
    }
    const least = options.isExhaustive === true ? 0 : leastPartOfBest * this.#best;
    for (let place = 0; place < this.#count; place++) {
      const record = this.#touched[place] as number;
      this.#isTouched[record] = 0;
      const share = this.#share[record] as number;
      if (share < least || !options.mayAnswer(record)) continue;
      const score = (this.#score[record] as number) * share ** weights.coveragePower;
      survivors.push(record, score, share, this.#found[record] as number);
    }
    this.#count = 0;
  }

  #unitCount = 0;

  /** Adds the unit's mentions to every text that has one of its terms. */
  #walkUnit(lists: LanguageLists, at: number, unit: PreparedUnit): void {
    const { records, counts, lengths } = lists;
    const { title, keywords, text: body } = this.#norms;
    const { title: titleLengths, keywords: keywordsLengths, text: textLengths } = lengths;
    const mentions = this.#mentions;
    const isTouched = this.#isTouched;
    const found = this.#found;
    const unitTexts = this.#unitTexts;
    let unitCount = 0;
    for (const { ranges, weight, bit } of unit.terms) {
      const end = ranges[at * 2 + 1] as number;
      for (let place = ranges[at * 2] as number; place < end; place++) {
        const record = records[place] as number;
        const packed = counts[place] as number;
        let amount = 0;
        if (packed >>> 8 !== 0) amount += (packed >>> 8) * (body[textLengths[record] as number] as number);
        if ((packed & 15) !== 0) amount += (packed & 15) * (title[titleLengths[record] as number] as number);
        if ((packed & 240) !== 0)
          amount += ((packed >>> 4) & 15) * (keywords[keywordsLengths[record] as number] as number);
        if (mentions[record] === 0) unitTexts[unitCount++] = record;
        mentions[record] = (mentions[record] as number) + amount * weight;
        if (isTouched[record] === 0) {
          this.#touch(record);
          found[record] = bit;
        } else found[record] = (found[record] as number) | bit;
      }
    }
    this.#unitCount = unitCount;
  }

  /** Adds the unit's mentions to texts that are touched already. */
  #lookUpUnit(lists: LanguageLists, at: number, unit: PreparedUnit): void {
    this.#unitCount = 0;
    for (const { ranges, weight, bit } of unit.terms) {
      const start = ranges[at * 2] as number;
      const end = ranges[at * 2 + 1] as number;
      if (end - start < this.#count * stepsPerLookUp) {
        for (let place = start; place < end; place++) {
          if (this.#isTouched[lists.records[place] as number] === 1)
            this.#addMention(lists, place, weight, bit);
        }
        continue;
      }
      for (let number = 0; number < this.#count; number++) {
        const place = findRecord(lists.records, start, end, this.#touched[number] as number);
        if (place >= 0) this.#addMention(lists, place, weight, bit);
      }
    }
  }

  #addMention({ records, counts, lengths }: LanguageLists, place: number, weight: number, bit: number): void {
    const record = records[place] as number;
    const packed = counts[place] as number;
    const { title, keywords, text } = this.#norms;
    let amount = 0;
    if (packed >>> 8 !== 0) amount += (packed >>> 8) * (text[lengths.text[record] as number] as number);
    if ((packed & 15) !== 0) amount += (packed & 15) * (title[lengths.title[record] as number] as number);
    if ((packed & 240) !== 0)
      amount += ((packed >>> 4) & 15) * (keywords[lengths.keywords[record] as number] as number);
    if (this.#mentions[record] === 0) this.#unitTexts[this.#unitCount++] = record;
    this.#mentions[record] = (this.#mentions[record] as number) + amount * weight;
    this.#found[record] = (this.#found[record] as number) | bit;
  }

  #touch(record: number): void {
    this.#isTouched[record] = 1;
    this.#touched[this.#count++] = record;
    this.#score[record] = 0;
    this.#share[record] = 0;
  }

  /** Saturates the unit's mentions, adds what they gain, and notes the best share. */
  #fold(gain: number, total: number, { mayAnswer }: ScoringOptions): void {
    const { saturation } = weights;
    const part = gain / total;
    const mentions = this.#mentions;
    const shares = this.#share;
    const scores = this.#score;
    let best = this.#best;
    for (let at = 0; at < this.#unitCount; at++) {
      const record = this.#unitTexts[at] as number;
      const amount = mentions[record] as number;
      mentions[record] = 0;
      scores[record] =
        (scores[record] as number) + (gain * amount * (saturation + 1)) / (saturation + amount);
      shares[record] = (shares[record] as number) + part;
      if ((shares[record] as number) > best && mayAnswer(record)) best = shares[record] as number;
    }
    this.#best = best;
    this.#unitCount = 0;
  }

  /** Forgets texts whose share is so low that all that is left cannot save them. */
  #dropHopeless(least: number): void {
    let kept = 0;
    for (let place = 0; place < this.#count; place++) {
      const record = this.#touched[place] as number;
      if ((this.#share[record] as number) >= least) this.#touched[kept++] = record;
      else this.#isTouched[record] = 0;
    }
    this.#count = kept;
  }
}

/** Place of a record in ascending ones, or -1. */
function findRecord(records: Uint16Array, start: number, end: number, wanted: number): number {
  let from = start;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((records[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from < end && records[from] === wanted ? from : -1;
}
