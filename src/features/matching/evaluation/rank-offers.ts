import { knownAt } from '../compute/tools.ts';
import { keepTelling, scorePair, type Known, type PairSignals } from '../rules.ts';
import type { PartWeights } from '../settings.ts';
import { joinSignals } from '../signals.ts';
import { partNames, type PartName } from '../vocabulary.ts';
import type { Asked, AskedRecord } from './ask-both-sides.ts';

/** Which searches a score may rest on: a new record was asked itself, its partner perhaps long ago or never. */
export type Sides = 'both' | 'request' | 'offer';

const known = knownAt(new Date(0));

type Candidate = { offer: AskedRecord; signals: PairSignals };

/** Offers for a request, the best first, out of those that are kept as candidates whatever the weights. */
export function rankOffers(
  asked: Asked,
  request: AskedRecord,
  weights: PartWeights,
  sides: Sides = 'both',
): string[] {
  const relations = { ...known.settings.relations, answer: weights };
  const weighed: Known = { ...known, settings: { ...known.settings, relations } };
  return candidatesFor(asked, request, sides)
    .map(({ offer, signals }) => ({
      id: offer.record.id,
      ...scorePair('answer', request.facts, offer.facts, signals, weighed),
    }))
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}

function candidatesFor(asked: Asked, request: AskedRecord, sides: Sides): Candidate[] {
  const found = [...asked.offers].flatMap(([id, offer]) => {
    const fromLeft = sides === 'offer' ? null : (request.found.get(id) ?? null);
    const fromRight = sides === 'request' ? null : (offer.found.get(request.record.id) ?? null);
    if (fromLeft === null && fromRight === null) return [];
    const signals = joinSignals(fromLeft, fromRight, request.concepts, offer.concepts, asked.rarity);
    const { parts } = scorePair('answer', request.facts, offer.facts, signals, known);
    return [{ offer, signals, parts }];
  });
  return keepTelling('answer', found, known.settings);
}

export function without(weights: PartWeights, part: PartName): PartWeights {
  return { ...weights, [part]: 0 };
}

export function alone(part: PartName): PartWeights {
  return Object.fromEntries(partNames.map((name) => [name, Number(name === part)])) as PartWeights;
}
