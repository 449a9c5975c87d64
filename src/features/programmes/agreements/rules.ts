import type { AgreementKind, AgreementLevel, Standing } from './vocabulary.ts';

/** How high a document stands; the lower rests on the higher. National documents carry no agreement of both sides. */
const ranks: Record<AgreementKind, number | null> = {
  treaty: 0,
  'intergovernmental-agreement': 1,
  agreement: 1,
  'programme-outline': 2,
  roadmap: 2,
  'work-plan': 2,
  'interministerial-agreement': 2,
  'interagency-agreement': 2,
  'regional-agreement': 2,
  memorandum: 2,
  plan: 3,
  protocol: 3,
  'session-protocol': 3,
  'institutional-agreement': 3,
  contract: 4,
  'letter-of-intent': 4,
  'technical-inquiry': 4,
  'national-strategy-cn': null,
  'national-strategy-ru': null,
  'national-decision': null,
};

const levels: Record<AgreementKind, AgreementLevel | 'byParties'> = {
  treaty: 'central',
  'intergovernmental-agreement': 'central',
  agreement: 'central',
  'programme-outline': 'byParties',
  roadmap: 'byParties',
  'work-plan': 'byParties',
  'interministerial-agreement': 'agencyRegion',
  'interagency-agreement': 'agencyRegion',
  'regional-agreement': 'agencyRegion',
  memorandum: 'byParties',
  plan: 'agencyRegion',
  protocol: 'byParties',
  'session-protocol': 'agencyRegion',
  'institutional-agreement': 'institution',
  contract: 'institution',
  'letter-of-intent': 'institution',
  'technical-inquiry': 'institution',
  'national-strategy-cn': 'byParties',
  'national-strategy-ru': 'byParties',
  'national-decision': 'byParties',
};

const departments = [
  'ministry',
  'agency',
  'local-government',
  'authority',
  'academy',
  'leading-group',
] as const;

/** The level of cooperation of a document, by its kind and, where that leaves it open, by the kinds of its parties. */
export function levelOf(kind: AgreementKind, partyKinds: readonly (string | undefined)[]): AgreementLevel {
  const level = levels[kind];
  if (level !== 'byParties') return level;
  if (partyKinds.includes('government')) return 'central';
  if (partyKinds.some((one) => departments.some((known) => known === one))) return 'agencyRegion';
  return partyKinds.includes('international-org') ? 'central' : 'institution';
}

/** The first day a date may mean: 1992 → 1992-01-01; undefined where nothing is known. */
export function firstDayOf(dated: string | null | undefined): string | undefined {
  if (!dated) return undefined;
  const [year, month = '01', day = '01'] = dated.split('-');
  return `${year}-${month}-${day}`;
}

export function precisionOf(dated: string | null | undefined): 'day' | 'month' | 'year' | 'unknown' {
  if (!dated) return 'unknown';
  return dated.length === 10 ? 'day' : dated.length === 7 ? 'month' : 'year';
}

/** The years a plan was made for, as its own name says: “… 2010-2012”. */
export function periodInName(name: string | undefined): { from: string; until: string } | undefined {
  const found = /\b((?:19|20)\d{2})\s*[-–—]\s*((?:19|20)\d{2})\b/.exec(name ?? '');
  const [, from, until] = found ?? [];
  return from && until && from <= until ? { from: `${from}-01-01`, until: `${until}-12-31` } : undefined;
}

/** Whether it still holds on a day: what ran out has lapsed, whatever was said of it before. */
export function standingOn(
  said: Standing,
  validUntil: string | null,
  today: string,
): { standing: Standing; isByPeriod: boolean } {
  const hasRunOut = validUntil !== null && validUntil < today && (said === 'inForce' || said === 'unknown');
  return hasRunOut ? { standing: 'lapsed', isByPeriod: true } : { standing: said, isByPeriod: false };
}

export type Ranked = { id: string; kind: AgreementKind; sortDay: string | null };

/** Which of two related documents rests on the other: the lower on the higher, of equals the later on the earlier. */
export function baseOf(one: Ranked, other: Ranked): { agreementId: string; baseId: string } | undefined {
  const [rank, otherRank] = [ranks[one.kind], ranks[other.kind]];
  if (rank === null || otherRank === null || one.id === other.id) return undefined;
  if (rank !== otherRank) return rank > otherRank ? rests(one, other) : rests(other, one);
  if (!one.sortDay || !other.sortDay || one.sortDay === other.sortDay) return undefined;
  return one.sortDay > other.sortDay ? rests(one, other) : rests(other, one);
}

function rests(lower: Ranked, higher: Ranked): { agreementId: string; baseId: string } {
  return { agreementId: lower.id, baseId: higher.id };
}

/** Whether `agreementId` resting on `baseId` would close a circle, given what rests on what. */
export function closesCircle(
  bases: ReadonlyMap<string, readonly string[]>,
  agreementId: string,
  baseId: string,
): boolean {
  const seen = new Set<string>();
  const open = [baseId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === agreementId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(bases.get(next) ?? []));
  }
  return false;
}
