import type { Language } from './language.ts';

const minus = '−';
const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-US' };

/**
 * A number as people type it – 1 234,5 in Russian, 1,234.5 in English and Chinese – as plain digits with a point
 * (`1234.5`); undefined when it is no number. Where both marks occur the last one is the decimal mark; a single one
 * before exactly three digits is read as the language of the reader reads it.
 */
export function readNumber(typed: string, language: Language): string | undefined {
  const compact = typed
    .trim()
    .replace(/^[-–−]/, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const match = /^(-?)(\d[\d.,]*)$/.exec(compact);
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  const marks = digits.replace(/\d/g, '');
  const decimal = decimalMark(digits, marks, language);
  if (decimal === undefined) return undefined;
  const [whole = '', fraction, ...rest] = decimal === '' ? [digits] : digits.split(decimal);
  if (rest.length > 0 || fraction === '') return undefined;
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && !isGrouped(groups)) return undefined;
  if (fraction !== undefined && !/^\d+$/.test(fraction)) return undefined;
  return `${sign}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The decimal mark of the digits, '' when there is none, undefined when the marks make no sense. */
function decimalMark(digits: string, marks: string, language: Language): string | undefined {
  if (marks === '') return '';
  const last = marks.at(-1) ?? '';
  if (new Set(marks).size > 1) return marks.indexOf(last) === marks.length - 1 ? last : undefined;
  if (marks.length > 1) return '';
  const isGroupLike = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  return isGroupLike && last === ',' && language !== 'ru' ? '' : last;
}

function isGrouped([first = '', ...others]: string[]): boolean {
  return first.length >= 1 && first.length <= 3 && others.every((group) => /^\d{3}$/.test(group));
}

/** Plain digits as the reader writes them; digits after the point are kept as they were given. */
export function writeNumber(plain: string, language: Language): string {
  const fractionDigits = plain.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
  return format.format(plain as Intl.StringNumericLiteral).replace('-', minus);
}

const figureParts = /^([≥≤<>≈~±]?\s*)([-–−]?\d[\d\s.,'’]*?)(?:(\s*[–—…±~-]\s*)([-–−]?\d[\d\s.,'’]*))?$/;

/** A figure (`≥ 1 234,5`, `8–12`, words) with its numbers as plain digits; words are kept as typed. */
export function readFigure(typed: string, language: Language): string {
  return mapFigure(typed.trim(), (part) => readNumber(part, language));
}

/** A stored figure as the reader writes numbers; words are shown as they are. */
export function writeFigure(stored: string, language: Language): string {
  return mapFigure(stored, (part) => {
    const plain = part.trim().replace(/^[–−]/, '-');
    return /^-?\d+(\.\d+)?$/.test(plain) ? writeNumber(plain, language) : undefined;
  });
}

function mapFigure(text: string, map: (part: string) => string | undefined): string {
  const match = figureParts.exec(text);
  if (!match) return text;
  const [, prefix = '', first = '', range, second] = match;
  const low = map(first);
  if (low === undefined) return text;
  if (range === undefined || second === undefined) return prefix + low;
  const high = map(second);
  if (high === undefined) return text;
  return prefix + low + (range.trim() === '-' ? '–' : range) + high;
}
