import type { Language } from '../../shared/language.ts';
import type { MatchingTools } from './compute/tools.ts';
import type { Rarity } from './signals.ts';

export type ConceptWords = { conceptId: string; words: Record<Language, string> };

const shownConcepts = 12;
/** What a concept of a general kind says beside one of a subject. */
const generalSays = 0.3;
/** Words have senses in several fields: one of neither record's field is perhaps not what is meant. */
const foreignSays = 0.5;
const everyFieldSays = 0.7;
const everyField = '00';
/** Characters of a Chinese term from which it counts as a term of its subject: 低温钢 says more than 钢. */
const specificCharacters = 3;

/**
 * Shared concepts as a reader is shown them: those of the records' fields first, rare and long terms before common
 * and short ones; of several senses of one word one.
 */
export function presentConcepts(
  termbase: MatchingTools['termbase'],
  conceptIds: readonly string[],
  rarity: Rarity,
  fields: readonly string[],
): ConceptWords[] {
  const rubrics = new Set(fields.map((code) => code.slice(0, 2)));
  const told = conceptIds.flatMap((conceptId) => {
    const words = termbase.firstWords(conceptId);
    if (!words) return [];
    const { kind = '', domain = everyField } = termbase.concept(conceptId) ?? {};
    const ofField = rubrics.has(domain) ? 1 : domain === everyField ? everyFieldSays : foreignSays;
    const ofKind = kind === 'general' ? generalSays : 1;
    const length = Math.min(1, Math.max(1, words.zh.length) / specificCharacters);
    return [{ conceptId, words, says: rarity(conceptId) * ofField * ofKind * length }];
  });
  const seen = new Set<string>();
  const shown: ConceptWords[] = [];
  for (const { conceptId, words } of told.toSorted((a, b) => b.says - a.says)) {
    const spellings = Object.values(words).filter((word) => word !== '');
    if (spellings.some((word) => seen.has(word))) continue;
    for (const word of spellings) seen.add(word);
    shown.push({ conceptId, words });
    if (shown.length === shownConcepts) break;
  }
  return shown;
}
