import type { Language } from '../../shared/language.ts';
import { fieldSupport, foreignSays } from '../search/public.ts';
import type { MatchingTools } from './compute/tools.ts';
import type { Sureness } from './concept-sureness.ts';
import type { Rarity } from './signals.ts';

export type ConceptWords = { conceptId: string; words: Record<Language, string> };

const shownConcepts = 12;
/** From here on both texts mean the concept, whatever its field. */
const sureFrom = 0.7;
/** Below it another sense of the same words is more likely meant. */
const unsureBelow = 0.35;
/** Characters of a Chinese term from which it counts as a term of its subject: 低温钢 says more than 钢. */
const specificCharacters = 3;

/** Concepts worth showing first; those shown when there is nothing better; general ones. */
const tiers = { telling: 0, general: 1, doubtful: 2 } as const;

/**
 * Shared concepts as a reader is shown them: rare ones both texts surely mean first, general ones last. Senses of a
 * field far from both records, or that the words hardly mean, are shown only where nothing better stands.
 */
export function presentConcepts(
  termbase: Pick<MatchingTools['termbase'], 'firstWords' | 'concept'>,
  conceptIds: readonly string[],
  by: { rarity: Rarity; sureness: Sureness; fields: readonly string[] },
): ConceptWords[] {
  const told = conceptIds.flatMap((conceptId) => {
    const words = termbase.firstWords(conceptId);
    if (!words) return [];
    const { kind = '', domain = '00' } = termbase.concept(conceptId) ?? {};
    const sureness = by.sureness(conceptId);
    const ofField = fieldSupport(domain, by.fields);
    const length = Math.min(1, Math.max(1, words.zh.length) / specificCharacters);
    const isDoubtful = sureness < unsureBelow || (ofField === foreignSays && sureness < sureFrom);
    const isGeneral = kind === 'general';
    const tier = isDoubtful ? tiers.doubtful : isGeneral ? tiers.general : tiers.telling;
    return [{ conceptId, words, tier, says: by.rarity(conceptId) * sureness * ofField * length }];
  });
  const best = Math.min(...told.map(({ tier }) => tier));
  const seen = new Set<string>();
  const shown: ConceptWords[] = [];
  for (const { conceptId, words, tier } of told.toSorted((a, b) => a.tier - b.tier || b.says - a.says)) {
    if (tier === tiers.doubtful && best !== tiers.doubtful) break;
    const spellings = Object.values(words).filter((word) => word !== '');
    if (spellings.some((word) => seen.has(word))) continue;
    for (const word of spellings) seen.add(word);
    shown.push({ conceptId, words });
    if (shown.length === shownConcepts) break;
  }
  return shown;
}
