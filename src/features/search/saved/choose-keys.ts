import type { Language } from '../../../shared/language.ts';
import { isHeardIn, isNeededWeight, type Watch, type WatchUnit } from './answer-rules.ts';
import type { Term } from './terms.ts';

/** In how many of the records looked at a term, or a value of a facet, stands; 0 when it was never met. */
export type Frequencies = {
  ofTerm(term: Term): number;
  ofValue(facet: string, value: string): number;
};

/** Owners' names are looked up like a facet whose values are their words. */
export const ownerFacet = 'owner word';

export type FacetKey = { readonly facet: string; readonly value: string };
/**
 * Under what a saved query lies: every record that answers it has, in one of its texts, a term of the list for the
 * text's language, or one of the facet values. Both lists are empty for a query that no record can answer.
 */
export type Keys = {
  readonly chinese: readonly Term[];
  readonly others: readonly Term[];
  readonly values: readonly FacetKey[];
};

/** Values of facets are shared by many records even where none was met yet; words rather lie under their words. */
const unmetValueCost = 1;

type Option = { readonly keys: Keys; readonly cost: number };

/**
 * The cheapest sufficient keys. For words: the rarest units that together weigh so much that a text without any of
 * them cannot reach the share needed (the idea of MaxScore, turned round). A phrase, a filter or an owner is enough by
 * itself. Undefined when the query asks for nothing that could be looked up,
 * or for something that stands nowhere.
 */
export function chooseKeys(watch: Watch, frequencies: Frequencies): Keys | undefined {
  if (watch.phrases.some(({ terms }) => terms.length === 0)) return undefined;
  if (watch.units.some(({ alternatives }) => alternatives.length === 0)) return undefined;
  const options: Option[] = [];
  if (watch.units.length > 0) options.push(keysOfWords(watch.units, frequencies));
  for (const { terms } of watch.phrases) {
    const rarest = rarestOf(terms, (term) => frequencies.ofTerm(term));
    if (rarest === undefined) continue;
    const keys = { chinese: [rarest], others: [rarest], values: [] };
    options.push({ keys, cost: frequencies.ofTerm(rarest) });
  }
  for (const terms of watch.owners) {
    const ofOwner = (term: Term) => frequencies.ofValue(ownerFacet, String(term));
    const rarest = rarestOf(terms, ofOwner);
    if (rarest === undefined) continue;
    const values = [{ facet: ownerFacet, value: String(rarest) }];
    options.push({ keys: { chinese: [], others: [], values }, cost: ofOwner(rarest) });
  }
  for (const { facet, values } of watch.filters) {
    const keys = [...values].map((value) => ({ facet, value }));
    const cost = keys.reduce((sum, { value }) => sum + frequencies.ofValue(facet, value) + unmetValueCost, 0);
    options.push({ keys: { chinese: [], others: [], values: keys }, cost });
  }
  return options.reduce<Option | undefined>(
    (best, option) => (best === undefined || option.cost < best.cost ? option : best),
    undefined,
  )?.keys;
}

function keysOfWords(units: readonly WatchUnit[], frequencies: Frequencies): Option {
  const chinese = neededUnits(units, 'zh', frequencies);
  const others = neededUnits(units, 'ru', frequencies);
  return {
    keys: { chinese: chinese.terms, others: others.terms, values: [] },
    cost: chinese.cost + others.cost,
  };
}

function neededUnits(
  units: readonly WatchUnit[],
  language: Language,
  frequencies: Frequencies,
): { terms: Term[]; cost: number } {
  const heard = units
    .filter((unit) => isHeardIn(unit, language))
    .map((unit) => ({ unit, cost: costOf(unit, frequencies) }))
    .sort((a, b) => a.cost / a.unit.weight - b.cost / b.unit.weight);
  const total = heard.reduce((sum, { unit }) => sum + unit.weight, 0);
  const chosen: typeof heard = [];
  let weight = 0;
  for (const one of heard) {
    if (chosen.length > 0 && isNeededWeight(weight, total)) break;
    chosen.push(one);
    weight += one.unit.weight;
  }
  // What was taken first may have become needless by what came after it: the dearest go first.
  for (const one of [...chosen].sort((a, b) => b.cost - a.cost)) {
    if (chosen.length === 1 || !isNeededWeight(weight - one.unit.weight, total)) continue;
    chosen.splice(chosen.indexOf(one), 1);
    weight -= one.unit.weight;
  }
  return {
    terms: [...new Set(chosen.flatMap(({ unit }) => unit.alternatives.map(({ term }) => term)))],
    cost: chosen.reduce((sum, one) => sum + one.cost, 0),
  };
}

/** A term never met is not free: it may come tomorrow. Words that say little are common even where none was met yet. */
function costOf(unit: WatchUnit, frequencies: Frequencies): number {
  const met = unit.alternatives.reduce((sum, { term }) => sum + frequencies.ofTerm(term), 0);
  return met + 0.1 / Math.max(unit.weight, 0.01);
}

function rarestOf<Item>(items: readonly Item[], frequencyOf: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (rarest, item) => (rarest === undefined || frequencyOf(item) < frequencyOf(rarest) ? item : rarest),
    undefined,
  );
}
