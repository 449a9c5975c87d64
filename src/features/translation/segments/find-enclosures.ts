import { closingSigns, sign, signAt } from './signs.ts';

/** A pair of quotation marks or brackets: the places of its two signs. */
export type Enclosure = { readonly open: number; readonly close: number; readonly isBracket: boolean };

export type Enclosures = {
  /** The outermost pairs no longer than `longestEnclosure`, in order; none overlaps another. */
  readonly pairs: readonly Enclosure[];
  /** The turning quotes that close. */
  readonly closingQuotes: ReadonlySet<number>;
};

/** Speech and remarks up to this many code units stay whole; longer ones are cut like any text. */
const longestEnclosure = 200;
/** How far a closing sign looks for its opening one past others left open: keeps the work linear. */
const deepestLook = 8;
const brackets = '(（[［{〔【';

/** Pairs the quotation marks and brackets of one line. */
export function findEnclosures(text: string, from: number, to: number): Enclosures {
  const open: number[] = [];
  const pairs: Enclosure[] = [];
  const closingQuotes = new Set<number>();
  for (let at = from; at < to; at++) {
    const found = signAt(text, at);
    if (found < sign.opener) continue;
    const opener = found === sign.opener ? -1 : findOpener(text, open, at, from);
    if (opener >= 0) {
      if (found === sign.turningQuote) closingQuotes.add(at);
      addPair(pairs, text, open[opener] as number, at);
      open.length = opener;
    } else if (found !== sign.closer) open.push(at);
  }
  return { pairs, closingQuotes };
}

/** The place in `open` of the sign that this one closes; -1 when it closes none. */
function findOpener(text: string, open: readonly number[], at: number, from: number): number {
  const closer = text.charAt(at);
  if (closer === '"' && (at === from || isBeforeWord(text, at))) return -1;
  for (let i = open.length - 1; i >= Math.max(0, open.length - deepestLook); i--) {
    if (closingSigns.get(text.charAt(open[i] as number))?.includes(closer)) return i;
  }
  return -1;
}

/** `"` after a space or an opening sign, with something glued to it, opens. */
function isBeforeWord(text: string, at: number): boolean {
  const before = signAt(text, at - 1);
  const after = at + 1 < text.length ? signAt(text, at + 1) : sign.space;
  const isGlued = after !== sign.space && after !== sign.lineBreak;
  return isGlued && (before === sign.space || before === sign.opener);
}

function addPair(pairs: Enclosure[], text: string, open: number, close: number): void {
  if (close - open > longestEnclosure) return;
  while ((pairs.at(-1)?.open ?? -1) > open) pairs.pop();
  pairs.push({ open, close, isBracket: brackets.includes(text.charAt(open)) });
}
