import type { Language } from '../../../shared/language.ts';
import { countsPerMention } from './document-terms.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Alternative, QueryUnit } from './query-units.ts';
import { weights } from './weights.ts';

/** Scores of the texts of one language for one query; arrays are by text number and valid for `touched` only. */
export type ScoredTexts = {
  readonly touched: Uint32Array;
  readonly count: number;
  readonly score: Float32Array;
  /** Share of the query's weight found in the text, 0 to 1. */
  readonly share: Float32Array;
  /** Which of `tracked` was found, one bit each. */
  readonly found: Uint32Array;
  readonly tracked: readonly Alternative[];
};

type Resolved = { readonly term: number; readonly weight: number; readonly bit: number };
type Prepared = { readonly terms: Resolved[]; readonly gain: number };

const trackedAtMost = 32;
/** Of a whole document asked as a query the rarest units are enough. */
const unitsAtMost = 256;
const lengthSteps = 1024;

/** Working memory of one language, kept between searches. */
export class ScoreBoard {
  #score = new Float32Array(0);
  #share = new Float32Array(0);
  #found = new Uint32Array(0);
  #mentions = new Float32Array(0);
  #isTouched = new Uint8Array(0);
  #touched = new Uint32Array(0);
  #unitTexts = new Uint32Array(0);
  #count = 0;
  readonly #norms = {
    title: new Float32Array(lengthSteps),
    keywords: new Float32Array(lengthSteps),
    text: new Float32Array(lengthSteps),
  };

  /** BM25 over fields: each unit's mentions are summed over fields and alternatives, then saturated once. */
  score(index: LanguageIndex, language: Language, units: readonly QueryUnit[]): ScoredTexts {
    this.#reset(index.capacity);
    this.#computeNorms(index);
    const tracked: Alternative[] = [];
    const { prepared, total } = prepareUnits(index, language, units, tracked);
    for (const unit of prepared) this.#addUnit(index, unit, total);
    for (let at = 0; at < this.#count; at++) {
      const text = this.#touched[at] ?? 0;
      const share = this.#share[text] ?? 0;
      this.#score[text] = (this.#score[text] ?? 0) * share ** weights.coveragePower;
    }
    const { touched, count, score, share, found } = this.#view();
    return { touched, count, score, share, found, tracked };
  }

  get bytes(): number {
    return this.#score.length * 25;
  }

  #view(): Omit<ScoredTexts, 'tracked'> {
    return {
      touched: this.#touched,
      count: this.#count,
      score: this.#score,
      share: this.#share,
      found: this.#found,
    };
  }

  #reset(capacity: number): void {
    if (this.#score.length < capacity) {
      const size = Math.ceil(capacity * 1.25);
      this.#score = new Float32Array(size);
      this.#share = new Float32Array(size);
      this.#found = new Uint32Array(size);
      this.#mentions = new Float32Array(size);
      this.#isTouched = new Uint8Array(size);
      this.#touched = new Uint32Array(size);
      this.#unitTexts = new Uint32Array(size);
    } else {
      for (let at = 0; at < this.#count; at++) this.#isTouched[this.#touched[at] ?? 0] = 0;
    }
    this.#count = 0;
  }

  #computeNorms(index: LanguageIndex): void {
    const average = index.averageLengths();
    for (const field of ['title', 'keywords', 'text'] as const) {
      const factor = weights[field] / countsPerMention;
      for (let length = 0; length < lengthSteps; length++) {
        const relative = average[field] > 0 ? length / average[field] : 1;
        this.#norms[field][length] = factor / (1 - weights.lengthPenalty + weights.lengthPenalty * relative);
      }
    }
  }

  #addUnit(index: LanguageIndex, unit: Prepared, total: number): void {
    const mentions = this.#mentions;
    const unitTexts = this.#unitTexts;
    let unitCount = 0;
    for (const { term, weight, bit } of unit.terms) {
      const { title, keywords, text: body } = this.#norms;
      const titleLengths = index.titleLengths.values;
      const keywordLengths = index.keywordLengths.values;
      const textLengths = index.textLengths.values;
      index.postings.forEachBlock(term, (texts, counts, from, to) => {
        for (let at = from; at < to; at++) {
          const text = texts[at] as number;
          const packed = counts[at] as number;
          let amount = 0;
          if (packed >>> 8 !== 0) amount += (packed >>> 8) * (body[textLengths[text] as number] as number);
          if ((packed & 15) !== 0) amount += (packed & 15) * (title[titleLengths[text] as number] as number);
          const inKeywords = (packed >>> 4) & 15;
          if (inKeywords !== 0) amount += inKeywords * (keywords[keywordLengths[text] as number] as number);
          if (mentions[text] === 0) unitTexts[unitCount++] = text;
          mentions[text] = (mentions[text] as number) + amount * weight;
          if (this.#isTouched[text] === 0) this.#touch(text);
          this.#found[text] = (this.#found[text] as number) | bit;
        }
      });
    }
    const { saturation } = weights;
    const part = unit.gain / total;
    for (let at = 0; at < unitCount; at++) {
      const text = unitTexts[at] as number;
      const amount = mentions[text] as number;
      mentions[text] = 0;
      this.#score[text] =
        (this.#score[text] as number) + (unit.gain * amount * (saturation + 1)) / (saturation + amount);
      this.#share[text] = (this.#share[text] as number) + part;
    }
  }

  #touch(text: number): void {
    this.#isTouched[text] = 1;
    this.#touched[this.#count++] = text;
    this.#score[text] = 0;
    this.#share[text] = 0;
    this.#found[text] = 0;
  }
}

/** Looks the units up in the dictionary; a unit that this language lacks altogether still counts in the total. */
function prepareUnits(
  index: LanguageIndex,
  language: Language,
  units: readonly QueryUnit[],
  tracked: Alternative[],
): { prepared: Prepared[]; total: number } {
  const texts = index.size;
  const candidates: {
    unit: QueryUnit;
    gain: number;
    terms: { term: number; weight: number; alternative: Alternative }[];
  }[] = [];
  let total = 0;
  let lacking = 0;
  for (const unit of units) {
    if (unit.isOnlyChinese && language !== 'zh') continue;
    const terms = resolveUnit(index, unit);
    if (terms.length === 0) {
      lacking += unit.weight;
      continue;
    }
    const gain =
      (unit.weight * inverseFrequency(texts, unitFrequency(index, terms))) / vagueness(terms.length);
    candidates.push({ unit, gain, terms });
    total += gain;
  }
  candidates.sort((a, b) => b.gain - a.gain);
  candidates.length = Math.min(candidates.length, unitsAtMost);
  const heard = candidates.reduce((sum, candidate) => sum + candidate.unit.weight, 0);
  const mean = heard > 0 ? total / heard : 1;
  const prepared = candidates.map(({ gain, terms }) => ({
    gain,
    terms: terms.map(({ term, weight, alternative }) => ({
      term,
      weight,
      bit: trackBit(tracked, alternative),
    })),
  }));
  return { prepared, total: total + lacking * mean };
}

function resolveUnit(
  index: LanguageIndex,
  unit: QueryUnit,
): { term: number; weight: number; alternative: Alternative }[] {
  const found: { term: number; weight: number; alternative: Alternative }[] = [];
  let hasWord = false;
  for (const alternative of unit.alternatives) {
    const term = index.findTerm(alternative.term);
    if (term === undefined) continue;
    const isConcept = alternative.conceptId !== undefined;
    hasWord ||= !isConcept;
    const weight = isConcept && hasWord ? alternative.weight * weights.conceptBesideWord : alternative.weight;
    found.push({ term, weight, alternative });
  }
  return found;
}

/** A word and its concepts mostly meet in the same texts, so the most frequent one stands for all of them. */
function unitFrequency(index: LanguageIndex, terms: readonly { term: number; weight: number }[]): number {
  let most = 0;
  for (const { term, weight } of terms)
    most = Math.max(most, index.postings.size(term) * Math.min(1, weight));
  return most;
}

/** A word with many senses says less about the subject, whatever its frequency. */
function vagueness(alternatives: number): number {
  return 1 + weights.vagueness * Math.log(alternatives);
}

function inverseFrequency(texts: number, frequency: number): number {
  const held = Math.min(texts, frequency);
  return Math.log(1 + (texts - held + 0.5) / (held + 0.5));
}

function trackBit(tracked: Alternative[], alternative: Alternative): number {
  if (tracked.length >= trackedAtMost) return 0;
  tracked.push(alternative);
  return (1 << (tracked.length - 1)) >>> 0;
}
