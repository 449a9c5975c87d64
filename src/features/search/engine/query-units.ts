import { conceptTerm } from './document-terms.ts';
import { weights } from './weights.ts';
import {
  analyseText,
  isLightWord,
  type Recogniser,
  type TermKey,
  type TermMatch,
  type TextAnalysis,
  type Token,
} from '../../translation/public.ts';

/** One way a unit of the query may stand in a text. */
export type Alternative = {
  readonly term: TermKey;
  readonly weight: number;
  /** What is shown to the reader when it matched. */
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

export type QueryUnits = { readonly units: readonly QueryUnit[]; readonly conceptIds: string[] };

export function readQuery(recogniser: Recogniser, text: string): QueryUnits {
  const analysis = analyseText(text);
  const places = new Map<string, QueryUnit>();
  for (const token of analysis.tokens) addToken(places, analysis, token);
  const conceptIds = new Set<string>();
  const matches = recogniser.match(analysis);
  for (const match of matches) addMatch(places, recogniser, analysis, match, conceptIds);
  lightenCrossingPairs(places, analysis, matches);
  return { units: joinRepeated(places.values()), conceptIds: [...conceptIds] };
}

const tokenWeights = {
  word: 1,
  code: 1,
  quantity: 1,
  bigram: weights.bigram,
  number: weights.number,
} as const;

function addToken(places: Map<string, QueryUnit>, analysis: TextAnalysis, token: Token): void {
  const isPair = token.kind === 'bigram';
  const place = `${isPair ? 'pair' : token.kind === 'word' ? '' : token.kind} ${token.start}-${token.end}`;
  const unit = places.get(place) ?? {
    alternatives: [],
    weight: tokenWeights[token.kind],
    isOnlyChinese: isPair,
  };
  places.set(place, unit);
  const word = analysis.normal.text.slice(token.start, token.end);
  if (unit.alternatives.some((alternative) => alternative.term === token.value)) return;
  unit.alternatives.push({ term: token.value, weight: 1, conceptId: undefined, word });
  if (isLightWord(typeof token.value === 'string' ? token.value : word))
    unit.weight = Math.min(unit.weight, weights.light * tokenWeights[token.kind]);
}

function addMatch(
  places: Map<string, QueryUnit>,
  recogniser: Recogniser,
  analysis: TextAnalysis,
  match: TermMatch,
  conceptIds: Set<string>,
): void {
  const start = analysis.atoms[match.start]?.start ?? 0;
  const end = analysis.atoms[match.end - 1]?.end ?? 0;
  const place = ` ${start}-${end}`;
  const known = places.get(place);
  const unit = known ?? { alternatives: [], weight: match.isPart ? weights.part : 1, isOnlyChinese: false };
  if (known !== undefined && match.isPart) unit.weight = Math.min(unit.weight, weights.part);
  places.set(place, unit);
  if (isGeneral(recogniser, match) || isLightWord(analysis.normal.text.slice(start, end))) {
    unit.weight = Math.min(
      unit.weight,
      isLightWord(analysis.normal.text.slice(start, end)) ? weights.light : weights.general,
    );
  }
  for (const member of match.group.members) {
    const conceptId = recogniser.concepts[member.concept]?.id;
    const term = conceptTerm(member.concept);
    if (conceptId === undefined || unit.alternatives.some((alternative) => alternative.term === term))
      continue;
    conceptIds.add(conceptId);
    unit.alternatives.push({ term, weight: member.weight * match.certainty, conceptId, word: undefined });
  }
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
    const name = unit.alternatives.map((alternative) => alternative.term).join(' ');
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
