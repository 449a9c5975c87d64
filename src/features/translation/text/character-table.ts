import { Converter } from 'opencc-js/t2cn';

/**
 * One table for the whole basic plane: code unit → its normal form, or 0 when the normal form is not
 * exactly one code unit (then `normalText` decides). Full-width, compatibility and typographic forms,
 * traditional characters, ё, case and Latin accents are all folded here, in one look-up.
 */
export const mapsToSeveral = 0;

const dashes = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uff0d\ufe63\u207b\u208b';
const tildes = '~\u301c\u223c\uff5e\u02dc';
const degrees = '\u00b0\u00ba\u02da';
const apostrophes = "'\u2018\u2019\u02bc\u00b4`";

/** The normal form of one character, any length; the empty string for characters that only format. */
export function normalForm(character: string): string {
  if (dashes.includes(character)) return '-';
  if (tildes.includes(character)) return '~';
  if (degrees.includes(character)) return '°';
  if (apostrophes.includes(character)) return "'";
  if (/^[\u00ad\u200b-\u200f\u2060\ufeff\ufe0f]$/.test(character)) return '';
  if (/^\s$/.test(character)) return ' ';
  const folded = character.normalize('NFKC').toLowerCase();
  return [...folded].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  if (letter === 'ё') return 'е';
  if (letter === 'µ') return 'μ';
  if (dashes.includes(letter)) return '-';
  if (/^[\u00e0-\u024f]$/.test(letter)) return letter.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return letter;
}

function isPlainHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0x4e00 && unit <= 0x9fff);
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const simplify = Converter({ from: 't', to: 'cn' });
  for (let unit = 0; unit < 0x10000; unit++) {
    const isOpaque = (unit >= 0xac00 && unit <= 0xd7ff) || (unit >= 0xd800 && unit <= 0xf8ff);
    if (isOpaque) {
      table[unit] = unit;
      continue;
    }
    const character = String.fromCharCode(unit);
    const isMark = unit >= 0x300 && unit <= 0x36f;
    const form = isMark ? '' : isPlainHan(unit) ? simplify(character) : normalForm(character);
    table[unit] = form.length === 1 ? form.charCodeAt(0) : mapsToSeveral;
  }
  table[0] = 0x20;
  return table;
}

export const characterTable = buildTable();
