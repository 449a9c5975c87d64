import type { Language } from '../../../shared/language.ts';

/** A number of a text: what it is worth, written with a point and without groups (`1500.5`), and how it was written. */
export type NumberPlace = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly isGrouped: boolean;
};

const blanks = /[\s\u00a0\u2009\u202f]/g;

/**
 * Reads a number as its language writes it: in Russian a comma is the decimal mark and a blank parts the thousands, in
 * Chinese and English a comma before three digits parts them. Several points (a version, a date) are kept as they are.
 */
export function readNumber(written: string, language: Language): Pick<NumberPlace, 'value' | 'isGrouped'> {
  const bare = written.normalize('NFKC').replace(blanks, '');
  const isSpaced = bare.length < written.length;
  const commas = bare.split(',').length - 1;
  const points = bare.split('.').length - 1;
  if (points > 1) return { value: bare, isGrouped: false };
  const isCommaGroup =
    commas > 1 ||
    (commas === 1 && (points === 1 || (language !== 'ru' && /^[1-9]\d{0,2},\d{3}$/.test(bare))));
  const value = isCommaGroup ? bare.replaceAll(',', '') : bare.replace(',', '.');
  return { value, isGrouped: isSpaced || isCommaGroup };
}

/** Writes a number as the language does, its thousands parted where the other text parts them. */
export function writeNumber(
  { value, isGrouped }: Pick<NumberPlace, 'value' | 'isGrouped'>,
  language: Language,
): string {
  const [whole = '', fraction, ...more] = value.split('.');
  if (more.length > 0) return value;
  const groupMark = language === 'ru' ? '\u00a0' : ',';
  const shown = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, groupMark) : whole;
  return fraction === undefined ? shown : `${shown}${language === 'ru' ? ',' : '.'}${fraction}`;
}
