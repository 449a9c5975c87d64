import type { TextAnalysis } from '../../translation/public-text.ts';

/** A part with letters and digits of so many characters is a code of its own (Al2O3 of Al2O3-TiO2). */
const ownCodeLength = 4;
const lettersMax = 3;
/** The year of a standard: -2018, :2015, -88. */
const year = /^ ?[-:] ?(?:(?:19|20)\d{2}|\d{2})(?!\d)/;

type Place = { readonly start: number; readonly end: number };
type Designation = Place & { readonly isStandard: boolean };

/**
 * Tells the places that are only a part of a code (GB and T of GB/T 37264, the 4V of Ti-6Al-4V, the 6 of ВТ-6) and say
 * nothing on their own. Words of more letters inside a code (3D-печать, COVID-19) do.
 */
export function findCodeParts({ normal, atoms, tokens }: TextAnalysis): (place: Place) => boolean {
  const { text } = normal;
  const atomAt = new Map(atoms.map((atom, at) => [atom.start, at]));
  const wholes = new Set<string>();
  const byStart = new Map<number, Designation>();
  const partsOf = ({ start, end }: Place): typeof atoms => {
    const first = atomAt.get(start) ?? atoms.length;
    let last = first;
    while ((atoms[last]?.end ?? Infinity) <= end) last++;
    return atoms.slice(first, last);
  };
  const mark = (place: Place, isStandard: boolean): void => {
    wholes.add(`${place.start}-${place.end}`);
    const rest = isStandard ? (year.exec(text.slice(place.end, place.end + 8))?.[0].length ?? 0) : 0;
    const designation = { start: place.start, end: place.end + rest, isStandard };
    for (const { start } of partsOf(designation)) if (!byStart.has(start)) byStart.set(start, designation);
  };
  const codes = tokens.filter(
    ({ kind, start, end }) => kind === 'code' && partsOf({ start, end }).length > 1,
  );
  const isWritten = ({ start, end }: Place): boolean => /[ /]/.test(text.slice(start, end));
  for (const code of codes) if (isWritten(code)) mark(code, true);
  for (const code of codes) {
    const isOfShortParts = partsOf(code).every(
      ({ kind, surface }) => kind !== 'word' || surface.length <= lettersMax,
    );
    if (isOfShortParts && byStart.get(code.start)?.isStandard !== true) mark(code, false);
  }
  return ({ start, end }) => {
    const found = byStart.get(start);
    if (found === undefined || end > found.end || wholes.has(`${start}-${end}`)) return false;
    return found.isStandard || !isOwnCode(text.slice(start, end));
  };
}

function isOwnCode(part: string): boolean {
  return part.length >= ownCodeLength && /\d/.test(part) && /\p{L}/u.test(part) && !part.includes('-');
}
