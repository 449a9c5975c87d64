import { pinyin } from 'pinyin-pro';
import { readPalladiusWord, spellPalladius, transliterateRussian } from '../../../accounts/public.ts';
import { foldSigns, stripGenericWords, stripLegalForms } from './fold-name.ts';
import { skeletonOf } from './latin-skeleton.ts';

/** A way a name may be read in Latin letters, without its legal form. */
export type NameReading = {
  /** Of all the words, joined: spaces are written in many ways. */
  readonly skeleton: string;
  /** The same without words that very many names have; empty where nothing else is there. */
  readonly core: string;
  /** The words of the core one by one. */
  readonly words: readonly string[];
};

/** A name as it is compared. */
export type ReadName = {
  readonly name: string;
  /** In its own script, without its legal form. */
  readonly folded: string;
  /** Its Chinese characters but those of very common words; empty for names in letters. */
  readonly han: string;
  readonly readings: readonly NameReading[];
};

const hanRun = /\p{Script=Han}+/gu;
const hasHan = /\p{Script=Han}/u;
const hasCyrillic = /\p{Script=Cyrillic}/u;
/** Longer names are cut: no register has them. */
const nameCharactersMax = 300;

type WordReader = (word: string) => string;

function syllablesOf(han: string): string[] {
  const found = pinyin(han, { toneType: 'none', v: true, type: 'array' });
  return found.map((syllable) => syllable.replace('v', 'ü'));
}

const asPinyin: WordReader = (word) =>
  word.replace(hanRun, (han) => syllablesOf(han).join('').replaceAll('ü', 'u'));

/** As a Russian text writes Chinese names, and a passport that in Latin: 北方 Бэйфан Beifan. */
const asPalladiusInLatin: WordReader = (word) =>
  word.replace(hanRun, (han) => transliterateRussian(spellPalladius(syllablesOf(han)) ?? '').toLowerCase());

/** Russian words that Palladius could write as well are few and short: what is read so has two syllables or more. */
const palladiusSyllablesLeast = 2;

const asPinyinOfPalladius: WordReader = (word) => {
  if (!hasCyrillic.test(word)) return word;
  const [syllables] = readPalladiusWord(word);
  const isRead = syllables !== undefined && syllables.length >= palladiusSyllablesLeast;
  return isRead ? syllables.join('').replaceAll('ü', 'u') : transliterateRussian(word);
};

function readersFor(name: string): WordReader[] {
  if (hasHan.test(name)) return [asPinyin, asPalladiusInLatin];
  return hasCyrillic.test(name) ? [transliterateRussian, asPinyinOfPalladius] : [(word) => word];
}

/** A name in any script with all its readings, the plainest first. Pure; some 60 µs. */
export function readName(name: string): ReadName {
  const cut = name.slice(0, nameCharactersMax).normalize('NFC').toLowerCase();
  // Scholarly Latin letters would be lost by folding, й by the reading of Palladius: words are read as written.
  const folded = stripLegalForms(foldSigns(cut));
  const stripped = stripGenericWords(folded);
  const kept = keepWritten(cut, folded);
  const core = stripped === '' ? [] : keepWritten(cut, stripped);
  const readings = readersFor(cut).map((read) => ({
    skeleton: skeletonOf(kept.map(read).join(' ')),
    core: skeletonOf(core.map(read).join(' ')),
    words: core.map((word) => skeletonOf(read(word))).filter((word) => word !== ''),
  }));
  const bySkeleton = new Map(readings.map((reading) => [reading.skeleton, reading]));
  bySkeleton.delete('');
  const han = (stripped.match(hanRun) ?? []).join('');
  return { name, folded, han, readings: [...bySkeleton.values()] };
}

/** The words of the name as written of which the folded name has kept the folded form. */
function keepWritten(name: string, folded: string): string[] {
  const written = new Map(
    name
      .split(/[^\p{L}\p{M}\p{N}ʹʺ’']+/u)
      .filter((word) => word !== '' && !hasHan.test(word))
      .map((word) => [foldSigns(word).replaceAll(' ', ''), word]),
  );
  return folded.split(' ').map((word) => written.get(word) ?? word);
}
