import { z } from 'zod';
import { contentOf } from './entry-store.ts';
import type { PartyContent } from './entry-content.ts';
import type { Hit, HitRelation, HitRule, HitStrength } from './hit.ts';
import type { HitEntry } from './name-views.ts';
import { kindOfNumber } from './registration-number.ts';

/** Least likeness of a hit, and of one that is likely; measured on the judged names beside `names/`. */
export const hitFrom = 0.78;
export const likelyFrom = 0.88;

export const listNamesShape = z.object({ zh: z.string(), ru: z.string(), en: z.string() });

/** What was found of an entry: by which of the asked names or numbers, how, and how surely. */
export type Meeting = {
  entry: HitEntry;
  relation: HitRelation;
  rule: HitRule;
  score: number;
  asked: string;
  matched: string;
};

const weaker: Readonly<Record<HitStrength, HitStrength>> = { strong: 'likely', likely: 'weak', weak: 'weak' };

/** The meeting as a question to a person. */
export function hitOf(
  { entry, relation, rule, score, asked, matched }: Meeting,
  party: { registrationNumbers: readonly string[]; country: string | null },
): Hit {
  const content = contentOf(entry.content) as PartyContent;
  const isOtherCountry =
    relation !== 'listedOwner' &&
    party.country !== null &&
    content.country !== null &&
    content.country !== party.country;
  const isOtherNumber = relation !== 'listedOwner' && hasOtherNumber(content, party.registrationNumbers);
  const isSameCountry = party.country !== null && party.country === content.country;
  let strength = strengthOf(rule, score, isSameCountry);
  if (rule !== 'registrationNumber' && (isOtherCountry || isOtherNumber)) strength = weaker[strength];
  if (relation === 'listedOwner') strength = weaker[strength];
  return {
    listId: entry.listId,
    listNames: listNamesShape.parse(entry.listNames),
    listVersion: entry.listVersion,
    entryId: entry.entryId,
    entryKey: entry.entryKey,
    entryName: content.names[0] ?? '',
    asked,
    matched,
    rule,
    score: Math.round(score * 1000) / 1000,
    strength,
    relation,
    ownership: null,
    isOtherCountry,
    isOtherNumber,
  };
}

function strengthOf(rule: HitRule, score: number, isSameCountry: boolean): HitStrength {
  if (rule === 'registrationNumber') return 'strong';
  if (rule === 'sameName') return isSameCountry ? 'strong' : 'likely';
  if (rule === 'sameSound') return 'likely';
  return score >= likelyFrom ? 'likely' : 'weak';
}

/** Both have a number of the same register, and none in common. */
function hasOtherNumber({ registrationNumbers }: PartyContent, asked: readonly string[]): boolean {
  const kinds = asked.map((number) => ({ number, kind: kindOfNumber(number) }));
  const known = registrationNumbers.filter(({ kind }) => kinds.some((one) => one.kind === kind));
  return known.length > 0 && !known.some(({ number }) => asked.includes(number));
}

const ruleOrder: readonly HitRule[] = ['registrationNumber', 'sameName', 'sameSound', 'similarName'];
const strengthOrder: readonly HitStrength[] = ['strong', 'likely', 'weak'];
const relationOrder: readonly HitRelation[] = ['itself', 'ownerOfAsked', 'listedOwner'];

/** The strongest first. */
export function compareHits(one: Hit, other: Hit): number {
  return (
    strengthOrder.indexOf(one.strength) - strengthOrder.indexOf(other.strength) ||
    ruleOrder.indexOf(one.rule) - ruleOrder.indexOf(other.rule) ||
    relationOrder.indexOf(one.relation) - relationOrder.indexOf(other.relation) ||
    other.score - one.score ||
    one.entryKey.localeCompare(other.entryKey)
  );
}
