import type { Language } from '../../../shared/language.ts';
import { countryNames, regionNames } from '../../../shared/region-names.ts';
import { figureWords } from '../messages/figures-words.ts';

type Amount = { value: number; valueMax: number | null; unit: string; qualifier: string };

/** A country, region or pair of countries in words; a code nobody knows as it is. */
export function entityName(code: string, language: Language): string {
  const words = figureWords[language];
  const own = (words.entities as Readonly<Record<string, string>>)[code];
  const known = own ?? regionNames[code]?.[language] ?? countryNames[code]?.[language];
  if (known !== undefined) return known;
  const [one, other] = code.split('-');
  if (one?.length === 2 && other?.length === 2)
    return words.pair(entityName(one, language), entityName(other, language));
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

export function unitName(unit: string, language: Language): string {
  return (figureWords[language].units as Readonly<Record<string, string>>)[unit] ?? unit;
}

export function natureName(nature: string, language: Language): string {
  return (figureWords[language].natures as Readonly<Record<string, string>>)[nature] ?? nature;
}

/** A value with its qualifier and what must stand beside the number: about 1.1 trillion RUB. Calendar years stay plain. */
export function amountText({ value, valueMax, unit, qualifier }: Amount, language: Language): string {
  const words = figureWords[language];
  const write = (amount: number) => (unit === 'year' ? String(amount) : bigNumber(amount, language));
  const range = valueMax === null ? write(value) : `${write(value)}–${write(valueMax)}`;
  const before = (words.qualifiers as Readonly<Record<string, string>>)[qualifier] ?? `${qualifier} `;
  const after = (words.suffixes as Readonly<Record<string, string>>)[unit] ?? '';
  return `${before}${range}${after}`;
}

const locales: Record<Language, string> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-US' };

/** Millions and more in words, with all digits they have: 580.21 billion, 5802.1亿. */
export function bigNumber(value: number, language: Language): string {
  const isBig = Math.abs(value) >= 1_000_000;
  return new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 5,
    ...(isBig ? { notation: 'compact', compactDisplay: 'long' } : {}),
  }).format(value);
}

/** A period of the sources in words: 1949/1960 → 1949–1960, until-1999-10 → until 10.1999 in the reader's writing. */
export function periodText(period: string | null, language: Language): string {
  const words = figureWords[language];
  if (period === null) return words.noPeriod;
  const until = /^until-(.+)$/.exec(period)?.[1];
  if (until !== undefined) return words.until(periodText(until, language));
  const decade = /^(\d{4})s$/.exec(period)?.[1];
  if (decade !== undefined) return words.decade(decade);
  const [from, to] = period.replace(/-ppp$/, '').split('/');
  if (to !== undefined) return `${dateText(from ?? '', language)}–${dateText(to, language)}`;
  return dateText(from ?? '', language);
}

/** A year as it is, a month or a day as the reader writes it. */
export function dateText(text: string, language: Language): string {
  const [year, month, day] = text.split('-');
  if (month === undefined) return language === 'zh' && /^\d{4}$/.test(text) ? `${text}年` : text;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return text;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : locales[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}
