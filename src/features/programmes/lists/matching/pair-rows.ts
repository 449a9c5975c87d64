import { nextTurn } from '../../../../shared/next-turn.ts';
import type { Recogniser } from '../../../translation/public.ts';
import type { ReasonView } from '../pair-contract.ts';
import { matchParties, shareOf, type Telling } from './likeness.ts';
import { readRow, type ComparedRow, type ReadingTools, type ReadRow } from './read-row.ts';

export type FoundPair = { cn: string; ru: string; score: number; reasons: ReasonView[] };

/** What each sign can bring by itself; together they bring 1 − Π(1 − part). Chosen on judged rows, see the test. */
const parts = { number: 0.8, organisations: 0.55, title: 0.85, places: 0.1, field: 0.08 } as const;
/** What is less likely than that is not shown: a person would only reject it. */
export const scoreLeast = 0.45;
/** So many comparisons hold up nobody for long. */
const comparedAtOnce = 500;
/** The same number with other organisations and other words is a slip of somebody's pen. */
const contradictedMax = 0.4;
const signLeast = { organisations: 0.2, title: 0.08 } as const;
const reasonLeast = { title: 0.15 } as const;

/**
 * Pairs of the two lists that may be one project, each row at most once, the surest first: by project number, by
 * organisations across scripts, by what the titles speak of. Long lists are compared a little at a time.
 */
export async function pairRows(
  cn: readonly ComparedRow[],
  ru: readonly ComparedRow[],
  tools: ReadingTools,
  /** Pairs people have rejected, as `id id`. */
  refused: ReadonlySet<string> = new Set(),
): Promise<FoundPair[]> {
  const left = cn.map((row) => readRow(row, tools));
  const right = ru.map((row) => readRow(row, tools));
  const titles = tellingOf([...left, ...right].map(({ concepts }) => concepts));
  const names = tellingOf(
    [...left, ...right].flatMap(({ parties }) => parties.map(({ concepts }) => concepts)),
  );
  const found: FoundPair[] = [];
  let compared = 0;
  for (const [one, other] of candidatesOf(left, right)) {
    if (refused.has(`${one.id} ${other.id}`)) continue;
    const pair = judge(one, other, { titles, names, recogniser: tools.recogniser });
    if (pair) found.push(pair);
    compared += 1;
    if (compared % comparedAtOnce === 0) await nextTurn();
  }
  found.sort((a, b) => b.score - a.score || (a.cn < b.cn ? -1 : 1));
  const taken = new Set<string>();
  return found.filter((pair) => {
    if (taken.has(pair.cn) || taken.has(pair.ru)) return false;
    taken.add(pair.cn).add(pair.ru);
    return true;
  });
}

function tellingOf(texts: readonly ReadonlyMap<number, number>[]): Telling {
  const counts = new Map<number, number>();
  for (const concepts of texts) {
    for (const concept of concepts.keys()) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  return (concept) => Math.log(1 + texts.length / (counts.get(concept) ?? 1));
}

/** Rows that have a sign in common at all; the others need not be compared. */
function candidatesOf(left: readonly ReadRow[], right: readonly ReadRow[]): [ReadRow, ReadRow][] {
  const bySign = new Map<string, ReadRow[]>();
  for (const row of right) {
    for (const sign of signsOf(row)) {
      const rows = bySign.get(sign);
      if (rows) rows.push(row);
      else bySign.set(sign, [row]);
    }
  }
  return left.flatMap((row) => {
    const met = new Set<ReadRow>();
    for (const sign of signsOf(row)) for (const other of bySign.get(sign) ?? []) met.add(other);
    return [...met].map((other): [ReadRow, ReadRow] => [row, other]);
  });
}

function signsOf(row: ReadRow): Set<string> {
  const signs = new Set<string>();
  if (row.key !== null) signs.add(`number ${row.key}`);
  for (const concept of row.concepts.keys()) signs.add(`concept ${concept}`);
  for (const { ids } of row.parties) for (const id of ids) signs.add(`organisation ${id}`);
  return signs;
}

type Scales = { titles: Telling; names: Telling; recogniser: Recogniser };

/** Undefined where too little speaks for it: two institutes may well do two different things together. */
function judge(cn: ReadRow, ru: ReadRow, { titles, names, recogniser }: Scales): FoundPair | undefined {
  const { share: title, common } = shareOf(cn.concepts, ru.concepts, titles);
  const isSameNumber = cn.key !== null && cn.key === ru.key;
  if (!isSameNumber && title < signLeast.title) return undefined;
  const { matches, share: organisations } = matchParties(cn, ru, names);
  const isSameField = cn.field !== null && ru.field !== null && cn.field.slice(0, 2) === ru.field.slice(0, 2);
  const isSamePlace = [...cn.places].some((place) => ru.places.has(place));
  const left =
    (1 - (isSameNumber ? parts.number : 0)) *
    (1 - parts.organisations * organisations) *
    (1 - parts.title * Math.min(1, title * 1.25)) *
    (1 - (isSamePlace ? parts.places : 0)) *
    (1 - (isSameField ? parts.field : 0));
  const isContradicted = isSameNumber && organisations < signLeast.organisations && title < signLeast.title;
  const score = isContradicted ? Math.min(contradictedMax, 1 - left) : 1 - left;
  if (score < scoreLeast) return undefined;
  const reasons: ReasonView[] = [];
  if (isSameNumber) {
    reasons.push({ reason: 'sameNumber', cn: cn.number ?? '', ru: ru.number ?? '', part: parts.number });
  }
  for (const match of matches) {
    const part = rounded((parts.organisations * match.likeness) / Math.max(1, matches.length));
    reasons.push({
      reason: match.likeness === 1 ? 'sameOrganisation' : 'likeName',
      cn: match.cn,
      ru: match.ru,
      part,
    });
  }
  if (title >= reasonLeast.title) {
    const named = common.slice(0, 5).flatMap((concept) => recogniser.concepts[concept] ?? []);
    reasons.push({
      reason: 'sharedConcepts',
      cn: [...new Set(named.map(({ words }) => words.zh[0] ?? ''))].join('、'),
      ru: [...new Set(named.map(({ words }) => words.ru[0] ?? ''))].join(', '),
      part: rounded(parts.title * Math.min(1, title * 1.25)),
    });
  }
  if (isSameField)
    reasons.push({ reason: 'sameField', cn: cn.field ?? '', ru: ru.field ?? '', part: parts.field });
  if (isSameNumber && organisations < signLeast.organisations) {
    reasons.push({
      reason: 'otherOrganisations',
      cn: cn.organisations.join('；'),
      ru: ru.organisations.join('; '),
      part: 0,
    });
  }
  return { cn: cn.id, ru: ru.id, score: rounded(score), reasons };
}

function rounded(part: number): number {
  return Math.round(part * 1000) / 1000;
}
