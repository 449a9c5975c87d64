import { findCodeParts } from './designations.ts';
import type { QueryUnitView } from './search-record.ts';
import { hashTerm, type ConceptHashes } from './term-hash.ts';
import { weights } from './weights.ts';
import {
  analyseText,
  isLightWord,
  type Recogniser,
  type TermMatch,
  type TextAnalysis,
  type Token,
} from '../../translation/public-text.ts';

/** One way a unit of the query may stand in a text. */
export type Alternative = {
  /** Hash of the term. */
  readonly high: number;
  readonly low: number;
  readonly weight: number;
  /** What is shown to the reader when it matched; a word as he wrote it. */
  readonly conceptId: string | undefined;
  readonly word: string | undefined;
};

/**
 * A unit of the query: a place in it with everything that may stand for it. All alternatives together count as one
 * word with one frequency (Pirkola's structured query), so a word with ten translations weighs no more than one with one.
 */
export type QueryUnit = {
  readonly alternatives: Alternative[];
  weight: number;
  /** Pairs of Chinese characters can only be met in Chinese texts. */
  readonly isOnlyChinese: boolean;
};

export type QueryUnits = {
  readonly units: readonly QueryUnit[];
  readonly conceptIds: string[];
  /** What was typed with its senses, as the reader is shown it. */
  readonly views: readonly QueryUnitView[];
};

type Reading = {
  readonly recogniser: Recogniser;
  readonly hashes: ConceptHashes;
  readonly analysis: TextAnalysis;
  readonly muted: ReadonlySet<string>;
  readonly places: Map<string, QueryUnit>;
  /** Places of quantities below zero. */
  readonly negatives: ReadonlySet<string>;
  readonly conceptIds: Set<string>;
  readonly views: Map<string, { written: string; senses: Map<string, boolean> }>;
};

export function readQuery(
  { recogniser, conceptHashes }: { recogniser: Recogniser; conceptHashes: ConceptHashes },
  text: string,
  mutedConcepts: readonly string[] = [],
): QueryUnits {
  const analysis = analyseText(text);
  const reading: Reading = {
    recogniser,
    hashes: conceptHashes,
    analysis,
    muted: new Set(mutedConcepts),
    places: new Map(),
    negatives: new Set(analysis.tokens.filter(isNegative).map(({ start, end }) => `${start}-${end}`)),
    conceptIds: new Set(),
    views: new Map(),
  };
  const isCodePart = findCodeParts(analysis);
  for (const token of analysis.tokens) if (!isCodePart(token)) addToken(reading, token);
  const matches = recogniser.match(analysis);
  for (const match of matches) if (!isCodePart(placeOf(analysis, match))) addMatch(reading, match);
  lightenCrossingPairs(reading.places, analysis, matches);
  return {
    units: joinRepeated(reading.places.values()),
    conceptIds: [...reading.conceptIds],
    views: viewsOf(reading),
  };
}

const tokenWeights = {
  word: 1,
  code: 1,
  quantity: 1,
  bigram: weights.bigram,
  number: weights.number,
} as const;

function addToken({ places, negatives, analysis }: Reading, token: Token): void {
  const isPair = token.kind === 'bigram';
  const place = `${isPair ? 'pair' : token.kind === 'word' ? '' : token.kind} ${token.start}-${token.end}`;
  const unit = places.get(place) ?? {
    alternatives: [],
    weight: tokenWeights[token.kind],
    isOnlyChinese: isPair,
  };
  places.set(place, unit);
  const word = analysis.normal.text.slice(token.start, token.end);
  const hash = { high: 0, low: 0 };
  hashTerm(token.value, hash);
  if (hasTerm(unit, hash.high, hash.low)) return;
  const isSignLost = !isNegative(token) && negatives.has(`${token.start}-${token.end}`);
  const weight = token.kind === 'quantity' && isSignLost ? weights.signLost : 1;
  unit.alternatives.push({ ...hash, weight, conceptId: undefined, word: writtenAt(analysis, token) });
  if (isLightWord(typeof token.value === 'string' ? token.value : word))
    unit.weight = Math.min(unit.weight, weights.light * tokenWeights[token.kind]);
}

function addMatch(reading: Reading, match: TermMatch): void {
  const { recogniser, analysis, places, hashes } = reading;
  const { start, end } = placeOf(analysis, match);
  const place = ` ${start}-${end}`;
  const known = places.get(place);
  const unit = known ?? { alternatives: [], weight: match.isPart ? weights.part : 1, isOnlyChinese: false };
  if (known !== undefined && match.isPart) unit.weight = Math.min(unit.weight, weights.part);
  places.set(place, unit);
  const isLight = isLightWord(analysis.normal.text.slice(start, end));
  if (isLight || isGeneral(recogniser, match))
    unit.weight = Math.min(unit.weight, isLight ? weights.light : weights.general);
  for (const member of match.group.members) {
    const conceptId = recogniser.concepts[member.concept]?.id;
    const high = hashes.high[member.concept];
    const low = hashes.low[member.concept];
    if (conceptId === undefined || high === undefined || low === undefined) continue;
    const isOn = !reading.muted.has(conceptId);
    addSense(reading, start, end, conceptId, isOn);
    if (!isOn || hasTerm(unit, high, low)) continue;
    reading.conceptIds.add(conceptId);
    unit.alternatives.push({
      high,
      low,
      weight: member.weight * match.certainty,
      conceptId,
      word: undefined,
    });
  }
  if (unit.alternatives.length === 0) places.delete(place);
}

function isNegative({ kind, value }: Token): boolean {
  return kind === 'quantity' && String(value).startsWith('q:-');
}

function placeOf({ atoms }: TextAnalysis, match: TermMatch): { start: number; end: number } {
  return { start: atoms[match.start]?.start ?? 0, end: atoms[match.end - 1]?.end ?? 0 };
}

function hasTerm(unit: QueryUnit, high: number, low: number): boolean {
  return unit.alternatives.some((alternative) => alternative.high === high && alternative.low === low);
}

function addSense(reading: Reading, start: number, end: number, conceptId: string, isOn: boolean): void {
  const written = writtenAt(reading.analysis, { start, end });
  const name = reading.analysis.normal.text.slice(start, end);
  const view = reading.views.get(name) ?? { written, senses: new Map<string, boolean>() };
  reading.views.set(name, view);
  view.senses.set(conceptId, isOn);
}

/** A place of the normalised text as it stands in the original one. */
function writtenAt({ normal }: TextAnalysis, { start, end }: { start: number; end: number }): string {
  const originalAt = (at: number): number =>
    normal.offsets === undefined ? at : (normal.offsets[at] ?? normal.original.length);
  return normal.original.slice(originalAt(start), originalAt(end));
}

function viewsOf(reading: Reading): QueryUnitView[] {
  return [...reading.views.values()].map(({ written, senses }) => ({
    written,
    senses: [...senses].map(([conceptId, isOn]) => ({ conceptId, isOn })),
  }));
}

/** General words (method, increase, part) stand in every text; the surest sense decides. */
function isGeneral(recogniser: Recogniser, match: TermMatch): boolean {
  const surest = match.group.members.reduce((best, member) => (member.weight > best.weight ? member : best));
  return recogniser.concepts[surest.concept]?.kind === 'general';
}

/** A pair of characters that belongs to two different words is met by chance. */
function lightenCrossingPairs(
  places: Map<string, QueryUnit>,
  analysis: TextAnalysis,
  matches: readonly TermMatch[],
): void {
  const owners = new Int32Array(analysis.atoms.length).fill(-1);
  matches.forEach((match, number) => {
    if (!match.isPart) owners.fill(number, match.start, match.end);
  });
  for (let at = 1; at < owners.length; at++) {
    const end = analysis.atoms[at]?.end ?? 0;
    if (owners[at] === owners[at - 1]) continue;
    const unit = places.get(`pair ${end - 2}-${end}`);
    if (unit !== undefined) unit.weight = Math.min(unit.weight, weights.crossingPair);
  }
}

/** A unit that stands twice in the query counts more, but not twice. */
function joinRepeated(units: Iterable<QueryUnit>): QueryUnit[] {
  const groups = new Map<string, { unit: QueryUnit; times: number }>();
  for (const unit of units) {
    const name = unit.alternatives.map(({ high, low }) => `${high}.${low}`).join(' ');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { unit, times: 1 });
    else {
      group.times++;
      group.unit.weight = Math.max(group.unit.weight, unit.weight);
    }
  }
  for (const { unit, times } of groups.values()) unit.weight *= 1 + Math.log(times) / 2;
  return [...groups.values()].map((group) => group.unit);
}
