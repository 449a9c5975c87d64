import { languages, type Language } from '../../../shared/language.ts';

type ConceptWords = { conceptId: string; words: Readonly<Record<Language, string>> };

/** The senses of one word of the reader's language, with the distinct words of each language. */
export type ConceptGroup = { conceptId: string; word: string; others: Record<Language, string[]> };

const wordsMax = 3;

/** Senses that share the reader's word as one group, the most specific (longest) words first. */
export function groupConcepts(concepts: readonly ConceptWords[], reader: Language): ConceptGroup[] {
  const groups = new Map<string, ConceptGroup>();
  for (const { conceptId, words } of concepts) {
    const word = words[reader] || conceptId;
    const group = groups.get(word) ?? { conceptId, word, others: { zh: [], ru: [], en: [] } };
    groups.set(word, group);
    for (const language of languages) {
      const own = group.others[language];
      const other = words[language];
      if (other && !own.includes(other) && own.length < wordsMax) own.push(other);
    }
  }
  return [...groups.values()].sort((a, b) => b.word.length - a.word.length);
}
