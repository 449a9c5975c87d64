import { analyseText } from '../../translation/public-text.ts';
import { isKnownWord, type EditSink, type Knowledge, type QueryWord, type Stretch } from './correction.ts';
import { switchLayout } from './switch-layout.ts';

type Chunk = { readonly start: number; readonly end: number; readonly text: string };

const longestChunk = 60;
/** Beside known words of the alphabet that was typed the layout was right, unless a long word says otherwise. */
const longInDoubt = 6;

/**
 * Words typed with the wrong keyboard layout: everything between two spaces is switched when none of it is known and
 * all of it becomes known; small grammar words beside go along (cdfhrf b gfqrf → сварка и пайка).
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

function readChunk(chunk: Chunk, words: readonly QueryWord[], knowledge: Knowledge): Switched | undefined {
  if (chunk.text.length < 3 || chunk.text.length > longestChunk || chunk.text.startsWith('-'))
    return undefined;
  const inside = words.filter((word) => word.start >= chunk.start && word.end <= chunk.end);
  if (inside.some((word) => word.isFixed || (word.isKnown && word.surface.length > 2))) return undefined;
  for (const part of partsOf(chunk)) {
    const to = switchLayout(part.text);
    if (to !== undefined && isKnownText(to, knowledge)) return { start: part.start, end: part.end, to };
  }
  return undefined;
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
