import type { ConceptContent } from './concept-content.ts';
import { wordKeys } from './content-rules.ts';

/** A word of a concept of the termbase; forbidden ones are left out. */
export type WordHolder = {
  readonly conceptId: string;
  readonly domain: string;
  /** `language:folded`. */
  readonly key: string;
  readonly word: string;
};

/** sameField: the same word of a language in the same field; samePair: the same Chinese and Russian word, anywhere. */
export type Duplicate = {
  readonly conceptId: string;
  readonly word: string;
  readonly because: 'sameField' | 'samePair';
};

/**
 * The concepts that say already what a content says, the clearest case first. Of a change only what it adds is
 * asked: words the termbase has always shared between two concepts do not stand in the way of other changes.
 */
export function findDuplicates(
  content: ConceptContent,
  holders: readonly WordHolder[],
  before: ConceptContent | null = null,
): Duplicate[] {
  const known = new Set(before === null ? [] : collisions(before, holders).map(({ key }) => key));
  const found = collisions(content, holders).filter(({ key }) => !known.has(key));
  const order = (one: Duplicate) => (one.because === 'samePair' ? 0 : 1);
  const sorted = found.toSorted((a, b) => order(a) - order(b) || (a.conceptId < b.conceptId ? -1 : 1));
  const told = new Set<string>();
  return sorted.flatMap(({ conceptId, word, because }) => {
    if (told.has(conceptId)) return [];
    told.add(conceptId);
    return [{ conceptId, word, because }];
  });
}

function collisions(
  content: ConceptContent,
  holders: readonly WordHolder[],
): (Duplicate & { key: string })[] {
  const keys = new Set(wordKeys(content));
  const met = holders.filter(({ key }) => keys.has(key));
  const found: (Duplicate & { key: string })[] = [];
  for (const { conceptId, domain, key, word } of met) {
    if (domain === content.domain) {
      found.push({ conceptId, word, because: 'sameField', key: `${conceptId} ${domain} ${key}` });
    }
  }
  for (const zh of met.filter(({ key }) => key.startsWith('zh:'))) {
    for (const ru of met.filter(({ key }) => key.startsWith('ru:'))) {
      if (zh.conceptId !== ru.conceptId) continue;
      const key = `${zh.conceptId} ${zh.key} ${ru.key}`;
      found.push({ conceptId: zh.conceptId, word: zh.word, because: 'samePair', key });
    }
  }
  return found;
}
