import { unmixAlphabets } from './codes.ts';
import { remember } from '../../../shared/remember.ts';
import { script, scriptOf } from './scripts.ts';
import { stemWord } from './stem.ts';
import { isStopWord } from './stop-words.ts';

export type Word = {
  /** In one alphabet. */
  readonly letters: string;
  /** What all its forms have in common, see `stemWord`. */
  readonly key: string;
  readonly isStop: boolean;
};

/** Some 5 MB; a text has few words that none of the last texts had. */
const wordsRemembered = 30_000;

/** All that is known of a word by its lower-case letters, in one look-up: texts repeat their words. */
export const readWord = remember(wordsRemembered, (piece): Word => {
  let cyrillic = 0;
  for (let at = 0; at < piece.length; at++) {
    if (scriptOf(piece.charCodeAt(at)) === script.cyrillic) cyrillic++;
  }
  const latin = piece.length - cyrillic;
  const isCyrillic = cyrillic >= latin;
  const letters = cyrillic > 0 && latin > 0 ? unmixAlphabets(piece, isCyrillic) : piece;
  const key = stemWord(letters, isCyrillic ? script.cyrillic : script.latin);
  return { letters, key, isStop: isStopWord(letters) };
});
