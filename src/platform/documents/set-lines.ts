import type { Language } from '../../shared/language.ts';
import { isSharedSign, isSquare, mayBeginLine, mayEndLine, splitSigns } from './break-rules.ts';
import type { Run } from './document.ts';
import type { Face } from './typefaces.ts';

/** What lines are measured with: widths of text at size 1, and which signs a face can draw. */
export type Measure = {
  widthOf(face: Face, text: string): number;
  has(face: Face, codePoint: number): boolean;
};

export type TextStyle = { size: number; isBold?: boolean; colour: string };
/** `actual` is the text where the sign drawn is only a stand-in for it. */
export type Piece = { text: string; x: number; face: Face; size: number; colour: string; actual?: string };
export type Line = { pieces: Piece[]; width: number };

/** A word, a square sign, or space: what is never split unless it alone is wider than a line. */
type Atom = Omit<Piece, 'x'> & {
  width: number;
  kind: 'word' | 'square' | 'space' | 'gap' | 'newline';
};

const quietColour = '#5c6670';
const quietShare = 0.88;

/** Breaks runs into lines no wider than `width` (points), by the rules of Chinese and Russian together. */
export function setLines(
  runs: readonly Run[],
  width: number,
  style: TextStyle,
  language: Language,
  measure: Measure,
): Line[] {
  const lines: Line[] = [];
  let line: Atom[] = [];
  let lineWidth = 0;
  const finish = () => {
    lines.push(placePieces(line));
    line = [];
    lineWidth = 0;
  };
  const put = (atom: Atom) => {
    line.push(atom);
    lineWidth += atom.width;
  };
  for (const chunk of chunksOf(runs.flatMap((run) => atomsOf(run, style, language, measure)))) {
    const [first] = chunk;
    if (first?.kind === 'newline') {
      finish();
      continue;
    }
    if (first?.kind === 'space' || first?.kind === 'gap') {
      // A line never begins with the space it was broken at; one that ends a line is cut when it is placed.
      if (line.length > 0) put(first);
      continue;
    }
    const chunkWidth = sumWidths(chunk);
    if (lineWidth + chunkWidth > width && line.length > 0) finish();
    if (chunkWidth <= width) {
      for (const atom of chunk) put(atom);
      continue;
    }
    for (const part of chunk.flatMap((atom) => splitWide(atom, width, measure))) {
      if (lineWidth + part.width > width && line.length > 0) finish();
      put(part);
    }
  }
  if (line.length > 0 || lines.length === 0) finish();
  return lines;
}

function atomsOf(run: Run, style: TextStyle, language: Language, measure: Measure): Atom[] {
  const isBold = run.isBold ?? style.isBold ?? false;
  const size = run.isQuiet ? style.size * quietShare : style.size;
  const colour = run.isQuiet ? quietColour : style.colour;
  const isChinese = (run.language ?? language) === 'zh';
  const atoms: Atom[] = [];
  let word = '';
  const add = (text: string, face: Face, kind: Atom['kind'], actual?: string) => {
    const width = kind === 'gap' || kind === 'newline' ? 0 : measure.widthOf(face, text) * size;
    atoms.push({ text, face, size, colour, kind, width, ...(actual === undefined ? {} : { actual }) });
  };
  const sans: Face = isBold ? 'sansBold' : 'sans';
  const han: Face = isBold ? 'hanBold' : 'han';
  const endWord = () => {
    if (word !== '') add(word, sans, 'word');
    word = '';
  };
  for (const sign of splitSigns(run.text)) {
    const codePoint = sign.codePointAt(0) ?? 32;
    if (sign === ' ' || sign === '\u200b' || sign === '\n') {
      endWord();
      add(sign === '\n' ? '' : sign, sans, sign === ' ' ? 'space' : sign === '\n' ? 'newline' : 'gap');
      continue;
    }
    const wished: Face = isSquare(codePoint) || (isChinese && isSharedSign(codePoint)) ? han : sans;
    const other: Face = wished === han ? sans : han;
    const face: Face | undefined = [wished, other].find((candidate) => canDraw(measure, candidate, sign));
    if (face === sans) {
      word += sign;
      if (sign === '-' || sign === '/') endWord();
      continue;
    }
    endWord();
    if (face === han) add(sign, han, 'square');
    else add(isSquare(codePoint) ? '〓' : '□', han, 'square', sign);
  }
  endWord();
  return atoms;
}

function canDraw(measure: Measure, face: Face, sign: string): boolean {
  for (const char of sign) {
    const codePoint = char.codePointAt(0) ?? 0;
    if (!measure.has(face, codePoint)) return false;
  }
  return true;
}

/** Atoms that stay together, one array each; spaces and forced breaks alone. */
function chunksOf(atoms: readonly Atom[]): Atom[][] {
  const chunks: Atom[][] = [];
  let chunk: Atom[] = [];
  for (const [at, atom] of atoms.entries()) {
    const before = atoms[at - 1];
    const isLoose = isLooseSpace(atoms, at);
    if (isLoose || atom.kind === 'newline' || (before && mayBreakBetween(atoms, at))) {
      if (chunk.length > 0) chunks.push(chunk);
      chunk = [];
    }
    if (isLoose || atom.kind === 'newline') chunks.push([atom]);
    else chunk.push(atom);
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** A space that a line may be broken at: not the one before a dash or a closing bracket. */
function isLooseSpace(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (atom?.kind !== 'space' && atom?.kind !== 'gap') return false;
  const next = atoms[at + 1];
  const before = atoms[at - 1];
  if (next === undefined || before === undefined) return true;
  return mayBeginLine(next.text || ' ') && mayEndLine(before.text || ' ');
}

function mayBreakBetween(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1];
  const atom = atoms[at];
  if (!before || !atom || atom.kind === 'space' || atom.kind === 'gap') return false;
  if (before.kind === 'newline' || before.kind === 'gap') return true;
  if (before.kind === 'space') return isLooseSpace(atoms, at - 1);
  const canPart = before.kind === 'square' || atom.kind === 'square' || /.[-/]$/.test(before.text);
  return canPart && mayBeginLine(atom.text) && mayEndLine(before.text);
}

/** Pieces of a word too wide for any line, such as a digest. */
function splitWide(atom: Atom, width: number, measure: Measure): Atom[] {
  if (atom.kind !== 'word' || atom.width <= width) return [atom];
  const parts: Atom[] = [];
  let text = '';
  let partWidth = 0;
  const add = () => parts.push({ ...atom, text, width: partWidth });
  for (const sign of splitSigns(atom.text)) {
    const signWidth = measure.widthOf(atom.face, sign) * atom.size;
    if (partWidth + signWidth > width && text !== '') {
      add();
      text = '';
      partWidth = 0;
    }
    text += sign;
    partWidth += signWidth;
  }
  if (text !== '') add();
  return parts;
}

/** Neighbours of one look become one piece; spaces at the end go. */
function placePieces(atoms: readonly Atom[]): Line {
  let end = atoms.length;
  while (end > 0 && (atoms[end - 1]?.kind === 'space' || atoms[end - 1]?.kind === 'gap')) end -= 1;
  const pieces: Piece[] = [];
  let x = 0;
  for (const { kind, width, ...look } of atoms.slice(0, end)) {
    const last = pieces.at(-1);
    if (kind !== 'gap') {
      if (last && isAlike(last, look)) last.text += look.text;
      else pieces.push({ ...look, x });
    }
    x += width;
  }
  return { pieces, width: x };
}

function isAlike(one: Omit<Piece, 'x'>, other: Omit<Piece, 'x'>): boolean {
  if (one.actual !== undefined || other.actual !== undefined) return false;
  return one.face === other.face && one.size === other.size && one.colour === other.colour;
}

function sumWidths(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { width }) => sum + width, 0);
}
