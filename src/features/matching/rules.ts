import type { Crosswalk } from './field-closeness.ts';
import { compareFields } from './field-closeness.ts';
import type { PartDetail } from './contract.ts';
import { partNames, type PartName, type Relation } from './vocabulary.ts';
import type { MatchingSettings } from './settings.ts';

/** The facts of one side that a score may rest on; what is hidden or not given is null or empty. */
export type SideFacts = {
  kind: 'offer' | 'request' | 'organisation' | 'person';
  /** GRNTI codes, the main one first. */
  fields: readonly string[];
  /** The technical level in force: verified where there is one. */
  level: number | null;
  isLevelVerified: boolean;
  levelSought: number | null;
  market: number | null;
  marketSought: number | null;
  cooperation: readonly string[];
  country: string | null;
  region: string | null;
  partnerTypes: readonly string[];
  partnerRegions: readonly string[];
  /** Kind of organisation behind it; null where that must stay hidden. */
  organisationKind: string | null;
  /** Milliseconds since 1970. */
  changedAt: number | null;
};

/** What the texts say of each other. Shares from 0 to 1; null where a side was not asked. */
export type PairSignals = {
  /** Concepts both texts mention. */
  concepts: readonly string[];
  /** How much of what both texts mention is shared, weighed by rarity; the same from both sides. */
  conceptOverlap: number | null;
  words: readonly string[];
  /** Share of the left text's weight the right one covers, and the reverse. */
  coverageOfLeft: number | null;
  coverageOfRight: number | null;
};

export type ScoredPart = {
  part: PartName;
  value: number | null;
  weight: number;
  contribution: number;
  detail: NeutralDetail;
};

/** As the contract has it, with the left record as `own`; concepts without their words. */
export type NeutralDetail =
  Exclude<PartDetail, { part: 'concepts' }> | { part: 'concepts'; conceptIds: readonly string[] };

export type Known = {
  settings: MatchingSettings;
  crosswalk: Crosswalk;
  /** `CN-HL|RU-AMU`: regions that meet at the border, the Chinese one first. */
  borderPairs: ReadonlySet<string>;
  now: number;
};

type Judged = { value: number | null; detail: NeutralDetail };

/**
 * Scores two records as `relation`: for an answer the request is left and the offer right, for a partner the listing
 * is left; a complement gives the same score either way round. An unknown part takes no part: the others share its
 * weight, so it neither helps nor harms.
 */
export function scorePair(
  relation: Relation,
  left: SideFacts,
  right: SideFacts,
  signals: PairSignals,
  known: Known,
): { score: number; parts: ScoredPart[] } {
  const weights = known.settings.relations[relation];
  const judged = partNames
    .filter((part) => weights[part] > 0)
    .map((part) => ({ part, weight: weights[part], ...judges[part](left, right, signals, known, relation) }));
  const sum = judged.reduce((total, { value, weight }) => (value === null ? total : total + weight), 0);
  const parts = judged.map((each) => ({
    ...each,
    contribution: each.value === null || sum === 0 ? 0 : (each.value * each.weight) / sum,
  }));
  return {
    score: Math.min(
      1,
      parts.reduce((total, { contribution }) => total + contribution, 0),
    ),
    parts,
  };
}

/** What the texts alone say of each other: concepts and wording, by their weights; 0 when neither is known. */
function textScore(parts: readonly ScoredPart[]): number {
  const known = parts.filter(
    ({ part, value }) => (part === 'concepts' || part === 'wording') && value !== null,
  );
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  return sum === 0 ? 0 : known.reduce((total, { value, weight }) => total + (value ?? 0) * weight, 0) / sum;
}

/** Whether a match is worth a person's time; `score` as that person is told it. */
export function isStrongMatch(
  relation: Relation,
  score: number,
  parts: readonly ScoredPart[],
  { strongFrom, strongText }: MatchingSettings,
): boolean {
  return score >= strongFrom[relation] && textScore(parts) >= strongText[relation];
}

/** Those whose texts say enough of each other, by the settings; the candidates come from one search. */
export function keepTelling<Scored extends { parts: readonly ScoredPart[] }>(
  relation: Relation,
  scored: readonly Scored[],
  { leastText, leastTextOfBest }: MatchingSettings,
): Scored[] {
  const texts = scored.map(({ parts }) => textScore(parts));
  const least = Math.max(leastText[relation], leastTextOfBest[relation] * Math.max(0, ...texts));
  return scored.filter((_, at) => (texts[at] ?? 0) >= least);
}

type Judge = (
  left: SideFacts,
  right: SideFacts,
  signals: PairSignals,
  known: Known,
  relation: Relation,
) => Judged;

const judges: Readonly<Record<PartName, Judge>> = {
  concepts: (_left, _right, signals, { settings }) => ({
    value:
      signals.conceptOverlap === null
        ? null
        : Math.min(1, signals.conceptOverlap / settings.scales.fullOverlap),
    detail: { part: 'concepts', conceptIds: signals.concepts },
  }),
  wording: (_left, _right, signals, { settings }) => {
    const given = [signals.coverageOfLeft, signals.coverageOfRight].filter((share) => share !== null);
    const coverage = given.length === 0 ? null : given.reduce((sum, share) => sum + share, 0) / given.length;
    return {
      value: coverage === null ? null : Math.min(1, coverage / settings.scales.fullCoverage),
      detail: { part: 'wording', words: [...signals.words], coverage },
    };
  },
  field: (left, right, _signals, { crosswalk, settings }) => {
    const { value, ...closeness } = compareFields(left.fields, right.fields, crosswalk, settings.scales);
    return {
      value,
      detail: { part: 'field', own: [...left.fields], other: [...right.fields], ...closeness },
    };
  },
  level: (left, right, _signals, { settings }, relation) =>
    relation === 'complement' ? judgeStep(left, right, settings) : judgeLevel(left, right, settings),
  market: (left, right, _signals, { settings }) => judgeMarket(left, right, settings),
  cooperation: (left, right, _signals, _known, relation) =>
    relation === 'complement' ? judgeRoles(left, right) : judgeForms(left, right),
  region: judgeRegion,
  freshness: (left, right, _signals, { settings, now }) => {
    const times = [left.changedAt, right.changedAt].filter((time) => time !== null);
    if (times.length === 0) return { value: null, detail: { part: 'freshness', ageDays: null } };
    const ageDays = Math.max(0, Math.floor((now - Math.min(...times)) / 86_400_000));
    const { freshDays, staleDays } = settings.scales;
    const value = 1 - Math.max(0, ageDays - freshDays) / (staleDays - freshDays);
    return { value: clamp(value), detail: { part: 'freshness', ageDays } };
  },
  partner: judgePartner,
};

/** A level above the one asked is as good as the one asked; below it the value falls by the step table. */
function judgeLevel(left: SideFacts, right: SideFacts, { scales }: MatchingSettings): Judged {
  const [asking, offering] = left.kind === 'request' ? [left, right] : [right, left];
  const asked = asking.levelSought;
  const offered = offering.level;
  const gap = asked === null || offered === null ? null : asked - offered;
  return {
    value: gap === null ? null : stepValue(scales.levelStep, Math.max(0, gap)),
    detail: { part: 'level', asked, offered, isVerified: offering.isLevelVerified, gap },
  };
}

/** Two offers go well together when one stands some levels nearer to use than the other. */
function judgeStep(left: SideFacts, right: SideFacts, { scales }: MatchingSettings): Judged {
  const [asked, offered] = [left.level, right.level];
  const gap = asked === null || offered === null ? null : Math.abs(asked - offered);
  const isVerified = left.isLevelVerified && right.isLevelVerified;
  return {
    value: gap === null ? null : stepValue(scales.complementStep, gap),
    detail: { part: 'level', asked, offered, isVerified, gap },
  };
}

/** Requests ask for a technical level only: the market may lie a little behind it. */
function judgeMarket(left: SideFacts, right: SideFacts, { scales }: MatchingSettings): Judged {
  const [asking, offering] = left.kind === 'request' ? [left, right] : [right, left];
  const isDerived = asking.marketSought === null && asking.levelSought !== null;
  const asked =
    asking.marketSought ??
    (asking.levelSought === null ? null : Math.max(1, asking.levelSought - scales.marketBehindTechnology));
  const gap = asked === null || offering.market === null ? null : asked - offering.market;
  return {
    value: gap === null ? null : stepValue(scales.levelStep, Math.max(0, gap)),
    detail: { part: 'market', asked, offered: offering.market, isDerived, gap },
  };
}

function stepValue(steps: readonly number[], step: number): number {
  return steps[Math.min(step, steps.length - 1)] ?? 0;
}

type Forms = Extract<PartDetail, { part: 'cooperation' }>['shared'];

/** Forms both name, out of the shorter list: one side need not want all that the other would do. */
function judgeForms(left: SideFacts, right: SideFacts): Judged {
  const shared = left.cooperation.filter((form) => right.cooperation.includes(form));
  const fewest = Math.min(left.cooperation.length, right.cooperation.length);
  return { value: fewest === 0 ? null : shared.length / fewest, detail: formsDetail(left, right, shared) };
}

/** Forms of giving knowledge away; the others are forms of doing something with it. */
const knowledgeForms: readonly string[] = [
  'licence',
  'assignment',
  'jointRnd',
  'commissionedRnd',
  'consulting',
];

/** Different parts of the work: one gives knowledge, the other tries it out, builds or serves. */
function judgeRoles(left: SideFacts, right: SideFacts): Judged {
  const shared = left.cooperation.filter((form) => right.cooperation.includes(form));
  const detail = formsDetail(left, right, shared);
  if (left.cooperation.length === 0 || right.cooperation.length === 0) return { value: null, detail };
  const [a, b] = [left, right].map(({ cooperation }) => {
    const giving = cooperation.filter((form) => knowledgeForms.includes(form)).length;
    return giving / cooperation.length;
  }) as [number, number];
  return { value: clamp(0.4 + Math.abs(a - b)), detail };
}

function formsDetail(left: SideFacts, right: SideFacts, shared: readonly string[]): NeutralDetail {
  return {
    part: 'cooperation',
    shared: [...shared] as Forms,
    own: [...left.cooperation] as Forms,
    other: [...right.cooperation] as Forms,
  };
}

function judgeRegion(left: SideFacts, right: SideFacts, _signals: PairSignals, known: Known): Judged {
  const { scales } = known.settings;
  const place = placeOf(left, right, known.borderPairs);
  const wishes = [isSought(left, right), isSought(right, left)].filter((wish) => wish !== null);
  const wish = wishes.length === 0 ? null : wishes.every(Boolean);
  const values = [...wishes.map(Number), ...(place === null ? [] : [scales[place]])];
  return {
    value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
    detail: {
      part: 'region',
      own: left.region ?? left.country,
      other: right.region ?? right.country,
      place,
      isSought: wish,
    },
  };
}

function placeOf(left: SideFacts, right: SideFacts, borderPairs: ReadonlySet<string>) {
  if (left.country === null || right.country === null) return null;
  if (left.country === right.country) {
    return left.region !== null && left.region === right.region ? 'sameRegion' : 'sameBank';
  }
  const [first, second] = [left.region, right.region].toSorted();
  return borderPairs.has(`${first}|${second}`) ? 'borderPair' : 'otherBank';
}

/** Whether the other lies where this side looks for a partner; null when it names no place, or the other's is unknown. */
function isSought(seeker: SideFacts, other: SideFacts): boolean | null {
  if (seeker.partnerRegions.length === 0 || other.country === null) return null;
  if (seeker.partnerRegions.includes(other.country)) return true;
  if (other.region === null) {
    // A region of that country was named, and which one the other lies in is not known.
    return seeker.partnerRegions.some((place) => place.startsWith(`${other.country}-`)) ? null : false;
  }
  return seeker.partnerRegions.includes(other.region);
}

function judgePartner(left: SideFacts, right: SideFacts): Judged {
  const answers = [fitsWish(left, right), fitsWish(right, left)].filter((answer) => answer !== null);
  return {
    value: answers.length === 0 ? null : answers.filter(Boolean).length / answers.length,
    detail: {
      part: 'partner',
      ownSought: [...left.partnerTypes],
      otherIs: right.organisationKind,
      otherSought: [...right.partnerTypes],
      ownIs: left.organisationKind,
    },
  };
}

function fitsWish(seeker: SideFacts, other: SideFacts): boolean | null {
  if (seeker.partnerTypes.length === 0 || other.organisationKind === null) return null;
  return seeker.partnerTypes.includes(other.organisationKind);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
