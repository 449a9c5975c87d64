import type { Ctx } from '../../../platform/db/context.ts';
import { compareHits, hitFrom, hitOf, type Meeting } from './compare-party.ts';
import type { Hit, HitRule } from './hit.ts';
import { likenessOfNames } from './names/likeness.ts';
import { readName, type ReadName } from './names/name-readings.ts';
import { signReading, type NameSignature } from './names/name-signature.ts';
import {
  candidatesOf,
  entriesByIds,
  entriesByNumbers,
  frequenciesOf,
  type HitEntry,
  type NameQuestion,
} from './name-views.ts';
import { normaliseNumber } from './registration-number.ts';

/** A party with its numbers normalised, as it is looked up. */
export type LookedUpParty = {
  names: readonly string[];
  registrationNumbers: readonly string[];
  country: string | null;
};

/** More names of one party are not looked up: nobody has them. */
const namesMax = 40;
/** Share of the grams that a like name has at least. */
const leastShared = 0.35;
/** Grams looked up at least, the rarest; more as long as few names have them. */
const gramsLeast = 4;
const gramsMost = 24;
const shareBudget = 0.01;
/** Of grams the database does not name among the common ones. */
const rareShare = 0.0004;

export function normaliseParty(party: LookedUpParty): LookedUpParty {
  const numbers = party.registrationNumbers.map(normaliseNumber).filter((number) => number !== '');
  const names = party.names.map((name) => name.toWellFormed().replaceAll('\u0000', ' ').trim());
  return {
    names: [...new Set(names)].filter((name) => name !== '').slice(0, namesMax),
    registrationNumbers: [...new Set(numbers)].slice(0, namesMax),
    country: party.country?.toUpperCase() ?? null,
  };
}

/** For each party the entries it may be itself, or that name it as an owner; the strongest first, an entry once. */
export async function meetEntries(ctx: Ctx, parties: readonly LookedUpParty[]): Promise<Hit[][]> {
  const today = ctx.clock().toISOString().slice(0, 10);
  const asked = parties.flatMap(({ names }, party) => names.map((name) => ({ party, read: readName(name) })));
  const questions = asked.flatMap(({ party, read }) =>
    read.readings.map((reading) => ({ party, read, signature: signReading(reading) })),
  );
  const frequencies = await frequenciesOf(
    ctx,
    questions.flatMap(({ signature }) => signature.grams),
  );
  const candidates = await candidatesOf(
    ctx,
    questions.map(({ signature }) => questionOf(signature, frequencies)),
    today,
  );
  const byNumber = await entriesByNumbers(
    ctx,
    parties.flatMap(({ registrationNumbers }) => registrationNumbers),
    today,
  );
  const ids = [...candidates, ...byNumber].map(({ entryId }) => entryId);
  const entries = await entriesByIds(ctx, ids);
  const readNames = new Map<string, ReadName>();
  const readOnce = (name: string): ReadName => {
    const known = readNames.get(name) ?? readName(name);
    readNames.set(name, known);
    return known;
  };
  return parties.map((party, place) => {
    const meetings: Meeting[] = [];
    for (const { at, entryId, isOwner, name } of candidates) {
      const question = questions[at];
      const entry = entries.get(entryId);
      if (question?.party !== place || !entry) continue;
      const compared = compareNames(question.read, readOnce(name));
      if (compared)
        meetings.push(meetingOf(entry, isOwner, { ...compared, asked: question.read.name, matched: name }));
    }
    for (const { entryId, number, isOwner } of byNumber) {
      const entry = entries.get(entryId);
      if (!entry || !party.registrationNumbers.includes(number)) continue;
      const found = { rule: 'registrationNumber', score: 1, asked: number, matched: number } as const;
      meetings.push(meetingOf(entry, isOwner, found));
    }
    return strongestOfEach(meetings.map((meeting) => hitOf(meeting, party)));
  });
}

function meetingOf(
  entry: HitEntry,
  isOwner: boolean,
  found: Pick<Meeting, 'rule' | 'score' | 'asked' | 'matched'>,
): Meeting {
  return { entry, relation: isOwner ? 'listedOwner' : 'itself', ...found };
}

function compareNames(asked: ReadName, known: ReadName): { rule: HitRule; score: number } | undefined {
  if (asked.folded === known.folded) return { rule: 'sameName', score: 1 };
  const score = likenessOfNames(asked, known);
  if (score === 1) return { rule: 'sameSound', score };
  return score >= hitFrom ? { rule: 'similarName', score } : undefined;
}

/** An entry once for each relation. */
export function strongestOfEach(hits: readonly Hit[]): Hit[] {
  const strongest = new Map<string, Hit>();
  for (const hit of hits.toSorted(compareHits)) {
    const key = `${hit.entryId} ${hit.relation}`;
    if (!strongest.has(key)) strongest.set(key, hit);
  }
  return [...strongest.values()];
}

function questionOf(signature: NameSignature, frequencies: ReadonlyMap<number, number>): NameQuestion {
  const shareOf = (gram: number): number => frequencies.get(gram) ?? rareShare;
  const byRarity = signature.grams.toSorted((a, b) => shareOf(a) - shareOf(b));
  const enough = Math.min(gramsMost, Math.ceil(byRarity.length * (1 - leastShared)) + 1);
  const rarest: number[] = [];
  let share = 0;
  for (const gram of byRarity.slice(0, enough)) {
    share += shareOf(gram);
    if (rarest.length >= gramsLeast && share > shareBudget) break;
    rarest.push(gram);
  }
  return { ...signature, rarest, least: Math.ceil(signature.grams.length * leastShared) };
}
