import { capitaliseWord } from './name-text.ts';
import { PALLADIUS_BY_PINYIN } from './palladius-table.ts';

const VOWEL_FIRST = /^[аеиоуэюя]/u;

/**
 * Pinyin syllables as one Palladius word: `['wei', 'guo']` to `Вэйго`, `['chang', 'an']` to `Чанъань`.
 * `undefined` if a syllable is not in the table.
 */
export function spellPalladius(syllables: readonly string[]): string | undefined {
  let word = '';
  for (const syllable of syllables) {
    const spelling = PALLADIUS_BY_PINYIN.get(syllable);
    if (spelling === undefined) return undefined;
    // Only -ng ends in a bare н; before a vowel it needs ъ, or Чан-ань would read Ча-нань.
    const isHardSeparated = word.endsWith('н') && VOWEL_FIRST.test(spelling);
    word += isHardSeparated ? `ъ${spelling}` : spelling;
  }
  return word === '' ? undefined : capitaliseWord(word);
}
