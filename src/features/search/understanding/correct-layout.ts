import { analyseText } from '../../translation/public-text.ts';
import { isKnownWord, type EditSink, type Knowledge, type QueryWord, type Stretch } from './correction.ts';
import { switchLayout } from './switch-layout.ts';

type Chunk = { readonly start: number; readonly end: number; readonly text: string };

const longestChunk = 60;
/** Beside known words of the alphabet that was typed the layout was right, unless a long word says otherwise. */
const longInDoubt = 6;
/** So long a word that nothing knows is switched for its letters alone; shorter ones beside another that is. */
const longUnknown = 5;
const longUnknownCapitals = 6;

/**
 * Words typed with the wrong keyboard layout: everything between two spaces is switched when none of it is known and
 * all of it becomes known, or becomes a word by its letters where it was none (ghbdtn → привет); small grammar words
 * beside go along (cdfhrf b gfqrf → сварка и пайка).
 */
export function correctLayout(
  stretch: Stretch,
  words: readonly QueryWord[],
  knowledge: Knowledge,
  sink: EditSink,
): void {
  const chunks = listChunks(stretch);
  const found = chunks.map((chunk) => readChunk(chunk, words, knowledge));
  const known = words.filter((word) => word.isKnown && word.surface.length > 2);
  const isSure = found.filter((each) => each !== undefined).length > 1;
  const isLong = ({ text }: Chunk): boolean =>
    text.length >= (known.some(({ surface }) => isSameScript(surface, text)) ? longInDoubt : isSure ? 3 : 4);
  const switched = found.map((each, at) => (isLong(chunks[at] as Chunk) ? each : undefined));
  guessChunks(chunks, words, knowledge, switched);
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    const edit = switched[at] ?? readSmallWord(chunk, [switched[at - 1], switched[at + 1]]);
    if (edit !== undefined) sink({ kind: 'layout', ...edit });
  }
}

type Switched = { readonly start: number; readonly end: number; readonly to: string };

function listChunks({ text, offset }: Stretch): Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const start = offset + match.index;
    chunks.push({ start, end: start + match[0].length, text: match[0] });
  }
  return chunks;
}

/** Puts words that nothing knows beside those that become known, unless a known word says that the layout was right. */
function guessChunks(
  chunks: readonly Chunk[],
  words: readonly QueryWord[],
  knowledge: Knowledge,
  switched: (Switched | undefined)[],
): void {
  const known = words.filter((word) => word.isKnown && word.surface.length > 2);
  const guesses = chunks.map((chunk, at) => {
    const isDoubted = known.some(({ start, surface }) => {
      const isSwitched = switched.some((each) => each && start >= each.start && start < each.end);
      return !isSwitched && isSameScript(surface, chunk.text);
    });
    return isDoubted || switched[at] ? undefined : guessChunk(chunk, words, knowledge);
  });
  const isLong = (guess: Switched): boolean =>
    guess.to.length >= (/^[^\p{Ll}]+$/u.test(guess.to) ? longUnknownCapitals : longUnknown);
  const isSure = switched.some(Boolean) || guesses.some((guess) => guess && isLong(guess));
  guesses.forEach((guess, at) => {
    if (isSure && guess) switched[at] = guess;
  });
}

function readChunk(chunk: Chunk, words: readonly QueryWord[], knowledge: Knowledge): Switched | undefined {
  if (!isOpen(chunk, words)) return undefined;
  for (const part of partsOf(chunk)) {
    const to = switchLayout(part.text);
    if (to !== undefined && isKnownText(to, knowledge)) return { start: part.start, end: part.end, to };
  }
  return undefined;
}

/** Nothing of it is known, nor a code. */
function isOpen({ start, end, text }: Chunk, words: readonly QueryWord[]): boolean {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  return (
    text.length > 2 &&
    text.length <= longestChunk &&
    !text.startsWith('-') &&
    !inside.some((word) => word.isFixed || (word.isKnown && word.surface.length > 2))
  );
}

/**
 * What a chunk is in the other layout, told by its letters alone. A mark right before a word is its first letter where
 * it can be; one behind it (ghbdtn, but [kt,) where that is likelier.
 */
function guessChunk(chunk: Chunk, words: readonly QueryWord[], knowledge: Knowledge): Switched | undefined {
  if (!isOpen(chunk, words) || /\p{Ll}\p{Lu}/u.test(chunk.text)) return undefined;
  let best: (Switched & { likeness: number }) | undefined;
  for (const { start, end, text } of partsOf(chunk)) {
    const to = text.length < 3 ? undefined : switchLayout(text);
    if (to === undefined || (best && start > best.start)) continue;
    const likeness = knowledge.letters.findLikeness(to.toLowerCase(), text.toLowerCase());
    if (likeness !== undefined && likeness > (best?.likeness ?? -Infinity))
      best = { start, end, to, likeness };
  }
  return best;
}

/** Marks at the ends may be letters of the other layout, or only marks. */
function partsOf(chunk: Chunk): Chunk[] {
  const before = /^[^\p{L}]*/u.exec(chunk.text)?.[0].length ?? 0;
  let after = chunk.text.length;
  while (after > before && !/\p{L}/u.test(chunk.text[after - 1] as string)) after--;
  const cut = (from: number, to: number): Chunk => ({
    start: chunk.start + from,
    end: chunk.start + to,
    text: chunk.text.slice(from, to),
  });
  return [chunk, cut(0, after), cut(before, chunk.text.length), cut(before, after)];
}

/** Words only, every one known, and at least one that says something. */
function isKnownText(text: string, knowledge: Knowledge): boolean {
  const { atoms } = analyseText(text);
  let isSaying = false;
  for (const atom of atoms) {
    if (atom.kind !== 'word') return false;
    if (atom.isStop || atom.surface.length < 2) continue;
    if (!isKnownWord(knowledge, atom.surface, atom.key)) return false;
    if (atom.surface.length > 2) isSaying = true;
  }
  return isSaying;
}

function readSmallWord(chunk: Chunk, neighbours: readonly (Switched | undefined)[]): Switched | undefined {
  const isBeside = neighbours.some((found) => found !== undefined && isSameAlphabet(found, chunk));
  if (!isBeside || chunk.text.length > 3) return undefined;
  const to = switchLayout(chunk.text);
  const atom = to === undefined ? undefined : analyseText(to).atoms[0];
  if (to === undefined || atom?.isStop !== true || atom.end !== to.length) return undefined;
  return { start: chunk.start, end: chunk.end, to };
}

/** The neighbour was switched from the alphabet this chunk is in. */
function isSameAlphabet(neighbour: Switched, chunk: Chunk): boolean {
  return !isSameScript(neighbour.to, chunk.text);
}

function isSameScript(first: string, second: string): boolean {
  const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
  return isCyrillic(first) === isCyrillic(second);
}
