import { characterTable, mapsToSeveral, normalForm } from './character-table.ts';

/** A text in its normal form, with the way back: `originalOffset(text, i)` gives the place in the original. */
export type NormalText = {
  readonly original: string;
  readonly text: string;
  /** For each code unit of `text` (and one past it) its offset in the original; absent when they are the same. */
  readonly offsets: Uint32Array | undefined;
};

/** Folds width, case, accents, ё, traditional characters, dashes, formula sub- and superscripts. Linear time. */
export function normaliseText(original: string): NormalText {
  const length = original.length;
  const units = new Uint16Array(length);
  let isNormal = true;
  for (let at = 0; at < length; at++) {
    const code = original.charCodeAt(at);
    const unit = characterTable[code] ?? 0x20;
    if (unit === mapsToSeveral) return normaliseSlowly(original);
    if (unit !== code) isNormal = false;
    units[at] = unit;
  }
  return { original, text: isNormal ? original : unitsToString(units, length), offsets: undefined };
}

export function originalOffset(text: NormalText, at: number): number {
  return text.offsets === undefined ? at : (text.offsets[at] ?? text.original.length);
}

function normaliseSlowly(original: string): NormalText {
  const units: number[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    const unit = characterTable[code] ?? 0x20;
    if (unit !== mapsToSeveral) {
      units.push(unit);
      offsets.push(at);
    } else if (code >= 0x300 && code <= 0x36f) {
      composeWithLast(units, code);
    } else {
      const form = severalUnits(original[at] ?? '');
      for (let i = 0; i < form.length; i++) {
        units.push(form.charCodeAt(i));
        offsets.push(at);
      }
    }
  }
  offsets.push(original.length);
  return {
    original,
    text: unitsToString(Uint16Array.from(units), units.length),
    offsets: Uint32Array.from(offsets),
  };
}

const longForms = new Map<string, string>();

/** The normal form of a character that has not exactly one unit; there are few such characters, so all are remembered. */
function severalUnits(character: string): string {
  let form = longForms.get(character);
  if (form === undefined) longForms.set(character, (form = normalForm(character)));
  return form;
}

/** «и» followed by a combining breve is «й»; a mark that makes no single letter is dropped. */
function composeWithLast(units: number[], mark: number): void {
  const last = units.at(-1);
  if (last === undefined) return;
  const composed = String.fromCharCode(last, mark).normalize('NFC');
  if (composed.length !== 1) return;
  const folded = characterTable[composed.charCodeAt(0)] ?? 0;
  if (folded !== mapsToSeveral) units[units.length - 1] = folded;
}

function unitsToString(units: Uint16Array, length: number): string {
  const chunk = 4096;
  let text = '';
  for (let from = 0; from < length; from += chunk) {
    const part = units.subarray(from, Math.min(length, from + chunk));
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}
