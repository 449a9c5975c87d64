import type { Language } from '../../../shared/language.ts';
import { memoryKey, raised } from '../segments/segment-key.ts';
import { analyseText } from '../text/analyse.ts';
import { originalOffset } from '../text/normalise.ts';
import type { Atom, TextAnalysis } from '../text/text-analysis.ts';
import { findUnit } from '../text/units.ts';
import { readNumber, type NumberPlace } from './numbers.ts';

/**
 * A part of a segment as the memory compares it: a word, a Chinese character, a code, a number. Words of one stem are
 * half alike, and so are any two numbers. Offsets are in the composed text (NFC).
 */
export type MemoryToken = {
  readonly form: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

export type MemoryText = {
  /** The segment composed (NFC) and without blanks at its ends, as `segmentKey` has it. */
  readonly text: string;
  /** See `memoryKey`. */
  readonly key: string;
  /** The key with every number left out; undefined where the text has none. */
  readonly frame: string | undefined;
  readonly tokens: readonly MemoryToken[];
  readonly numbers: readonly NumberPlace[];
};

/** A character of the private area: it stands in no text. */
const numberSign = '\ue000';
const numberStem = '#';

/** Takes a segment apart for the memory. Linear in its length. */
export function readMemoryText(segment: string, language: Language): MemoryText {
  const text = segment.trim().normalize('NFC');
  const tokens: MemoryToken[] = [];
  const numbers: NumberPlace[] = [];
  const analysis = analyseText(text);
  for (const piece of joinThousands(cutAtoms(analysis), analysis)) {
    const written = text.slice(piece.start, piece.end);
    if (piece.kind !== 'number') tokens.push({ ...placeOf(piece), form: piece.form, stem: piece.stem });
    else if (written.search(raised) >= 0) {
      // A power is no plain figure: 10⁵ is not 105.
      const form = memoryKey(written);
      tokens.push({ ...placeOf(piece), form, stem: form });
    } else {
      const number = { ...placeOf(piece), ...readNumber(written, language) };
      numbers.push(number);
      tokens.push({ ...placeOf(piece), form: number.value, stem: numberStem });
    }
  }
  const frame = numbers.length === 0 ? undefined : memoryKey(replacePlaces(text, numbers, () => numberSign));
  return { text, key: memoryKey(text), frame, tokens, numbers };
}

/** The text with other words at some places; places are in order and do not overlap. */
export function replacePlaces<Place extends { start: number; end: number }>(
  text: string,
  places: readonly Place[],
  write: (place: Place) => string,
): string {
  let result = '';
  let from = 0;
  for (const place of places) {
    result += text.slice(from, place.start) + write(place);
    from = place.end;
  }
  return result + text.slice(from);
}

type Piece = {
  readonly kind: 'word' | 'number';
  readonly form: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

const placeOf = ({ start, end }: Piece) => ({ start, end });

function cutAtoms({ atoms, normal }: TextAnalysis): Piece[] {
  const pieces: Piece[] = [];
  const push = (kind: Piece['kind'], form: string, stem: string, start: number, end: number) =>
    pieces.push({ kind, form, stem, start: originalOffset(normal, start), end: originalOffset(normal, end) });
  for (const atom of atoms) {
    const glued = atom.kind === 'code' ? cutGluedUnit(atom, normal.text) : undefined;
    if (glued) {
      const { figure, unit } = glued;
      push('number', figure, numberStem, atom.start, atom.start + figure.length);
      push('word', unit, unit, atom.start + figure.length, atom.end);
    } else if (atom.kind === 'han') {
      const character = normal.text.slice(atom.start, atom.end);
      push('word', character, character, atom.start, atom.end);
    } else {
      const stem = String(atom.key) || atom.surface;
      push(atom.kind === 'number' ? 'number' : 'word', atom.surface, stem, atom.start, atom.end);
    }
  }
  return pieces;
}

/** A number written right before its unit: 20мм, 5kW. The 4v of ti-6al-4v is none. */
function cutGluedUnit({ surface, start }: Atom, text: string): { figure: string; unit: string } | undefined {
  const figure = /^\d+(?:[.,]\d+)*/.exec(surface)?.[0];
  if (figure === undefined || text[start - 1] === '-') return undefined;
  const unit = surface.slice(figure.length);
  return findUnit(unit) ? { figure, unit } : undefined;
}

/** 10 000: three digits after one blank go on the number before. */
function joinThousands(pieces: readonly Piece[], { normal }: TextAnalysis): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const isGroup =
      before?.kind === 'number' &&
      piece.kind === 'number' &&
      piece.start - before.end === 1 &&
      /^\s$/.test(normal.original[before.end] ?? '') &&
      /^\d{3}(?:[.,]\d+)?$/.test(piece.form) &&
      /^\d{1,3}(?: \d{3})*$/.test(before.form);
    if (!isGroup) joined.push(piece);
    else joined[joined.length - 1] = { ...before, form: `${before.form} ${piece.form}`, end: piece.end };
  }
  return joined;
}
