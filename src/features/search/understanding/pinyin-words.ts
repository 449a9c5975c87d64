import { pinyin } from 'pinyin-pro';
import type { Concept } from '../../translation/public-text.ts';

/** Chinese words of the termbase by their sound without tones. */
export type PinyinWords = {
  /** Chinese words that are written like this in pinyin, spaces left out; undefined when it does not come out even. */
  spell(letters: string): string | undefined;
  /** A word of the termbase, other than the one given, that sounds like it; sounds are one per character. */
  soundsLike(written: string, sounds: readonly string[]): readonly string[];
  isWord(written: string): boolean;
  /** Whether two characters stand beside each other in a word of the termbase. */
  isPair(characters: string): boolean;
  /** How often a character stands in the words of the termbase. */
  countCharacter(character: string): number;
  readonly longestWord: number;
};

const shortestSpelling = 4;
const longestSpelling = 60;

/** Sounds of a run of Chinese characters, one each, without tones, ü as v. */
export function soundsOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
}

/** Whether two writings of the same length sound alike, tones and all. */
export function soundAlike(first: string, second: string): boolean {
  return pinyin(first, { toneType: 'num' }) === pinyin(second, { toneType: 'num' });
}

/** Reads the sounds of all words once, when they are first asked for: some 150 ms for 11,000 words. */
export function createPinyinWords(concepts: readonly Concept[]): PinyinWords {
  const written = new Set<string>();
  const pairs = new Set<string>();
  const counts = new Map<string, number>();
  let longestWord = 2;
  for (const rank of [0, 1]) {
    for (const concept of concepts) {
      for (const word of rank === 0 ? concept.words.zh.slice(0, 1) : concept.words.zh.slice(1)) {
        if (!/^[\u3400-\u9fff]{2,12}$/.test(word)) continue;
        if (!written.has(word))
          for (const character of word) counts.set(character, (counts.get(character) ?? 0) + 1);
        written.add(word);
        for (let at = 1; at < word.length; at++) pairs.add(word.slice(at - 1, at + 1));
        longestWord = Math.max(longestWord, word.length);
      }
    }
  }
  let bySound: Map<string, string[]> | undefined;
  let longestSound = 0;
  const readSounds = (): Map<string, string[]> => {
    const map = new Map<string, string[]>();
    const put = (sound: string, word: string): void => {
      longestSound = Math.max(longestSound, sound.length);
      const known = map.get(sound);
      if (known === undefined) map.set(sound, [word]);
      else if (!known.includes(word)) known.push(word);
    };
    for (const word of written) {
      const sound = soundsOf(word).join('');
      put(sound, word);
      if (sound.includes('v')) put(sound.replaceAll('v', 'u'), word);
    }
    return map;
  };
  return {
    longestWord,
    isWord: (word) => written.has(word),
    countCharacter: (character) => counts.get(character) ?? 0,
    isPair: (characters) => pairs.has(characters),
    soundsLike(word, sounds) {
      bySound ??= readSounds();
      const found = bySound.get(sounds.join('')) ?? [];
      return found.filter((each) => each.length === word.length && each !== word);
    },
    spell(letters) {
      if (letters.length < shortestSpelling || letters.length > longestSpelling) return undefined;
      bySound ??= readSounds();
      return coverWithWords(letters, bySound, longestSound);
    },
  };
}

/** The fewest words that make up the letters. */
function coverWithWords(
  letters: string,
  bySound: ReadonlyMap<string, readonly string[]>,
  longest: number,
): string | undefined {
  const best: ({ words: number; text: string } | undefined)[] = [{ words: 0, text: '' }];
  for (let end = 1; end <= letters.length; end++) {
    for (let from = Math.max(0, end - longest); from < end; from++) {
      const before = best[from];
      const word = before && bySound.get(letters.slice(from, end))?.[0];
      if (before === undefined || word === undefined) continue;
      const known = best[end];
      if (known === undefined || before.words + 1 < known.words)
        best[end] = { words: before.words + 1, text: before.text + word };
    }
  }
  return best[letters.length]?.text;
}
