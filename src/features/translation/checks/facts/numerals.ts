import type { Language } from '../../../../shared/language.ts';
import type { Reading, Span } from './reading.ts';

export type Numeral = Span & { readonly value: number };

const bySpaces = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?`;
const byCommas = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?![\d,])(?:\.\d+)?`;
const byCommasTwice = String.raw`\d{1,3}(?:,\d{3}){2,}(?![\d,])(?:\.\d+)?`;
const plain = String.raw`\d+(?:[.,]\d+)?`;

/** A comma before three digits parts thousands in Chinese and English and decimals in Russian. */
const forms: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(`${bySpaces}|${byCommas}|${plain}`, 'g'),
  en: new RegExp(`${bySpaces}|${byCommas}|${plain}`, 'g'),
  ru: new RegExp(`${bySpaces}|${byCommasTwice}|${plain}`, 'g'),
};
const thousands = new RegExp(`^(?:${byCommas}|${byCommasTwice})$`);

const scales: readonly (readonly [pattern: RegExp, scale: number])[] = [
  [/^ ?(?:тыс\.?|тысяч[а-я]*|thousand)(?![a-zа-я])/, 1e3],
  [/^ ?(?:млн\.?|миллион[а-я]*|million|mln)(?![a-zа-я])/, 1e6],
  [/^ ?(?:млрд\.?|миллиард[а-я]*|billion|bn)(?![a-zа-я])/, 1e9],
  [/^ ?(?:трлн\.?|триллион[а-я]*|trillion)(?![a-zа-я])/, 1e12],
  [/^ ?万亿/, 1e12],
  [/^ ?千万/, 1e7],
  [/^ ?百万/, 1e6],
  [/^ ?十万/, 1e5],
  [/^ ?亿/, 1e8],
  [/^ ?万(?![能用])/, 1e4],
  [/^ ?千(?![瓦克米帕伏焦赫牛卡安兆升乏欧字])/, 1e3],
  [/^ ?百(?![分帕])/, 100],
];
const exponentForm = /^(?:⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^-?\d+)/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Numbers written in digits, unsigned, as the language parts decimals and thousands; 2·10⁻³ is one number. */
export function readNumerals(reading: Reading): Numeral[] {
  const text = reading.lower;
  const found: Numeral[] = [];
  for (const match of text.matchAll(forms[reading.language])) {
    const end = match.index + match[0].length;
    const mantissa = found.at(-1);
    const exponent = match[0] === '10' ? exponentForm.exec(text.slice(end, end + 6))?.[0] : undefined;
    if (exponent === undefined) {
      found.push({ value: valueOf(match[0], reading.language), start: match.index, end });
      continue;
    }
    const power =
      10 **
      Number(
        exponent
          .replace('^', '')
          .replace('⁻', '-')
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, digitOf),
      );
    const isProduct = mantissa !== undefined && /^ ?[·×x*⋅х] ?$/.test(text.slice(mantissa.end, match.index));
    if (isProduct) found.pop();
    const factor = isProduct ? mantissa.value : 1;
    const start = isProduct ? mantissa.start : match.index;
    found.push({ value: factor * power, start, end: end + exponent.length });
  }
  return found;
}

function digitOf(superscript: string): string {
  return String(superscripts.indexOf(superscript));
}

function valueOf(written: string, language: Language): number {
  const joined = written.replaceAll(' ', '');
  const isGrouped = language === 'ru' ? /(?:,\d{3}){2,}/.test(joined) : thousands.test(joined);
  return Number(isGrouped ? joined.replaceAll(',', '') : joined.replace(',', '.'));
}

/** тыс., млн, 万, million after a number. */
export function readScale(text: string, at: number): { scale: number; end: number } {
  const rest = text.slice(at, at + 16);
  for (const [pattern, scale] of scales) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return { scale, end: at + found.length };
  }
  return { scale: 1, end: at };
}
