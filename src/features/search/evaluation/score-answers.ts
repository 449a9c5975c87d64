import { languages, type Language } from '../../../shared/language.ts';
import { averageMeasures, measureRanking, type Measures } from './measures.ts';
import type { RankedAnswer } from './rank-set.ts';
import { wholeText } from './rank-set.ts';
import type { JudgedSet, JudgedText } from './read-judged-set.ts';

export type Pairs = Readonly<Record<string, Measures>>;
/** How one query did: in the documents of a language, in the pool of all, or (`in: 'mixed'`) with those of a language in it. */
export type Score = {
  readonly query: JudgedText;
  readonly to: Language | 'all';
  readonly in: 'own' | 'mixed';
  readonly measures: Measures;
};

const longFrom = 300;

/** Measures answers of a set; an answer of the pool of all is measured as a whole and for each language in it. */
export function createScorer(set: JudgedSet): (answer: RankedAnswer) => Score[] {
  const languageOf = new Map(set.docs.map((doc) => [doc.id, doc.language]));
  return ({ query, to, hits }) => {
    const right = [...(set.grades.get(query.id) ?? [])].filter(([, grade]) => grade >= 1);
    const keys = hits.map(({ key }) => key);
    const gradesIn = (language: Language) =>
      new Map(right.filter(([doc]) => languageOf.get(doc) === language));
    if (to !== 'all') return [{ query, to, in: 'own', measures: measureRanking(keys, gradesIn(to)) }];
    const mixed = languages.flatMap((language): Score[] => {
      const grades = gradesIn(language);
      if (grades.size === 0) return [];
      // Right documents of the other languages are neither right nor wrong here: they are passed over.
      const others = new Set(right.flatMap(([doc]) => (grades.has(doc) ? [] : [doc])));
      const left = keys.filter((key) => !others.has(key));
      return [{ query, to: language, in: 'mixed', measures: measureRanking(left, grades) }];
    });
    return [{ query, to, in: 'own', measures: measureRanking(keys, new Map(right)) }, ...mixed];
  };
}

/** Means by pair: `zh>ru`, `zh>all`. */
export function averageByPair(scores: readonly Score[]): Pairs {
  const byPair = new Map<string, Measures[]>();
  for (const { query, to, measures } of scores) {
    const pair = `${query.language}>${to}`;
    const all = byPair.get(pair) ?? [];
    all.push(measures);
    byPair.set(pair, all);
  }
  return Object.fromEntries([...byPair].map(([pair, all]) => [pair, averageMeasures(all)]));
}

/** The same scores cut up: `mixed pool`, `long queries` and `short queries`, `part …`, `field …`. */
export function averageByGroup(scores: readonly Score[], set: JudgedSet): Record<string, Pairs> {
  const fieldsOf = fieldsByQuery(set);
  const groups = new Map<string, Score[]>();
  const add = (group: string, score: Score) => {
    const all = groups.get(group) ?? [];
    all.push(score);
    groups.set(group, all);
  };
  for (const score of scores) {
    if (score.in === 'mixed') {
      add('mixed pool', score);
      continue;
    }
    add(isLong(score.query) ? 'long queries' : 'short queries', score);
    if (score.query.part !== undefined) add(`part ${score.query.part}`, score);
    for (const field of fieldsOf(score.query)) add(`field ${field}`, score);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([group, all]) => [group, averageByPair(all)]));
}

/** Longer than 300 characters; a Han character says as much as three letters. */
export function isLong(query: JudgedText): boolean {
  const text = wholeText(query);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.length + 2 * han > longFrom;
}

/** A query belongs to its own fields, or else to those of the documents that answer it best. */
function fieldsByQuery(set: JudgedSet): (query: JudgedText) => readonly string[] {
  const fieldsOfDoc = new Map(set.docs.map(({ id, fields = [] }) => [id, fields]));
  return ({ id, fields = [] }) => {
    if (fields.length > 0) return fields;
    const grades = [...(set.grades.get(id) ?? [])].filter(([, grade]) => grade >= 1);
    const best = Math.max(...grades.map(([, grade]) => grade));
    const answering = grades.filter(([, grade]) => grade === best);
    return [...new Set(answering.flatMap(([doc]) => fieldsOfDoc.get(doc) ?? []))];
  };
}
