import type { SearchHit } from '../engine/search-record.ts';
import type { RankedAnswer } from './rank-set.ts';
import type { JudgedSet } from './read-judged-set.ts';

/** A concept or word that stood in a wrong document above a right one, and not in the right one. */
export type Astray = {
  readonly kind: 'concept' | 'word';
  /** The concept's id, or the word. */
  readonly id: string;
  /** Answers it led astray. */
  readonly wrong: number;
  /** Answers whose best-placed right document had it: what switching it off would cost. */
  readonly right: number;
  readonly queries: readonly string[];
};

type Count = { wrong: number; right: number; queries: Set<string> };
type Term = { readonly kind: Astray['kind']; readonly id: string };

/**
 * Gathers over the answers of a set, pool by pool: where the first wrong document stands above a right one (grade 2 or
 * more, or 1 where the pool has no better), the terms only the wrong one has. `worst` gives the most frequent first.
 */
export function createAstrayReport(set: JudgedSet) {
  const counts = new Map<string, Term & Count>();
  const countOf = (term: Term) => {
    const key = keyOf(term);
    const known = counts.get(key) ?? { ...term, wrong: 0, right: 0, queries: new Set<string>() };
    counts.set(key, known);
    return known;
  };
  const docsIn = (language: string) =>
    new Set(set.docs.flatMap((doc) => (doc.language === language ? [doc.id] : [])));
  return {
    add({ query, to, hits }: RankedAnswer): void {
      if (to === 'all') return;
      const grades = set.grades.get(query.id) ?? new Map<string, number>();
      const gradeOf = ({ key }: SearchHit) => grades.get(key) ?? 0;
      const inPool = docsIn(to);
      const right = [...grades].filter(([doc]) => inPool.has(doc));
      const rightFrom = Math.min(2, Math.max(1, ...right.map(([, grade]) => grade)));
      const first = hits.find((hit) => gradeOf(hit) >= rightFrom);
      for (const term of first ? termsOf(first) : []) countOf(term).right++;
      const wrongAt = hits.findIndex((hit) => gradeOf(hit) < 1);
      const wrong = hits[wrongAt];
      if (wrong === undefined) return;
      const above = hits.slice(0, wrongAt).filter((hit) => gradeOf(hit) >= rightFrom).length;
      if (above === right.filter(([, grade]) => grade >= rightFrom).length) return;
      const outranked = hits.slice(wrongAt).find((hit) => gradeOf(hit) >= rightFrom);
      const ofRight = new Set((outranked ? termsOf(outranked) : []).map(keyOf));
      for (const term of termsOf(wrong)) {
        if (ofRight.has(keyOf(term))) continue;
        const count = countOf(term);
        count.wrong++;
        count.queries.add(query.id);
      }
    },

    worst(limit: number): Astray[] {
      return [...counts.values()]
        .filter(({ wrong }) => wrong > 0)
        .sort((a, b) => b.wrong - a.wrong || a.right - b.right || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(({ queries, ...count }) => ({ ...count, queries: [...queries] }));
    },
  };
}

function keyOf({ kind, id }: Term): string {
  return `${kind} ${id}`;
}

function termsOf({ conceptIds, words }: SearchHit): Term[] {
  return [
    ...conceptIds.map((id) => ({ kind: 'concept', id }) as const),
    ...words.map((id) => ({ kind: 'word', id }) as const),
  ];
}
