import { isLightWord } from '../../translation/public-text.ts';
import { isKnownWord, type Knowledge, type QueryWord, type Stretch } from './correction.ts';

/** The words of a stretch (not its characters, codes and numbers), and whether each is known. Offsets are of the query. */
export function listWords(stretch: Stretch, knowledge: Knowledge): QueryWord[] {
  const { analysis, offset, text } = stretch;
  const place = (at: number): number => analysis.normal.offsets?.[at] ?? at;
  const { fixed, known } = markPlaces(stretch, knowledge);
  const words: QueryWord[] = [];
  for (const atom of analysis.atoms) {
    if (atom.kind !== 'word') continue;
    const end = place(atom.end);
    words.push({
      start: offset + place(atom.start),
      end: offset + end,
      surface: atom.surface,
      stem: String(atom.key),
      isStop: atom.isStop,
      isKnown:
        atom.isStop ||
        atom.surface.length < 2 ||
        known[atom.start] === 1 ||
        isLightWord(String(atom.key)) ||
        isKnownWord(knowledge, atom.surface, atom.key),
      isFixed: fixed[atom.start] === 1 || /^\s?[:：∶]/.test(text.slice(end, end + 2)),
    });
  }
  return words;
}

/** Where codes and quantities stand, and known hyphenated wholes; by places of the normal text. */
function markPlaces({ analysis }: Stretch, knowledge: Knowledge): { fixed: Uint8Array; known: Uint8Array } {
  const length = analysis.normal.text.length;
  const fixed = new Uint8Array(length);
  const known = new Uint8Array(length);
  for (const token of analysis.tokens) {
    if (token.kind === 'code' || token.kind === 'quantity') fixed.fill(1, token.start, token.end);
    else if (token.kind === 'word') {
      const written = analysis.normal.text.slice(token.start, token.end);
      if (written.includes('-') && isKnownWord(knowledge, written.replaceAll('-', ''), token.value))
        known.fill(1, token.start, token.end);
    }
  }
  return { fixed, known };
}
