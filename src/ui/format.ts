import type { Language } from '../shared/language.ts';
import type { Currency } from '../shared/money.ts';

const locales: Record<Language, string> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-GB' };

/** BCP 47 locale used for numbers, dates and collation of an interface language. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** To make a formatter takes a hundred times as long as to use it. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function remembered<Formatter extends Intl.NumberFormat | Intl.DateTimeFormat>(
  name: string,
  make: () => Formatter,
): Formatter {
  const known = formatters.get(name);
  if (known !== undefined) return known as Formatter;
  const made = make();
  formatters.set(name, made);
  return made;
}

export function formatNumber(value: number, language: Language): string {
  return remembered(
    `number ${language}`,
    () => new Intl.NumberFormat(language === 'en' ? 'en-US' : locales[language]),
  ).format(value);
}

/** A calendar day (`YYYY-MM-DD`), without a time zone. */
export function formatDay(day: string, language: Language): string {
  return remembered(
    `day ${language}`,
    () => new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }),
  ).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A moment in the reader's zone, with its distance from UTC. */
export function formatMoment(iso: string, language: Language, timeZone: string): string {
  const moment = new Date(iso);
  const local = remembered(
    `moment ${language} ${timeZone}`,
    () => new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  );
  return `${local.format(moment)} (${utcOffset(moment, timeZone)})`;
}

function utcOffset(moment: Date, timeZone: string): string {
  const format = remembered(
    `offset ${timeZone}`,
    () => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }),
  );
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
  return (name ?? timeZone).replace(/^GMT(?:[+]0)?$/, 'UTC').replace('GMT', 'UTC');
}

/** A size in bytes as megabytes or, below one, whole kilobytes. */
export function formatFileSize(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}

/** Minor units in the money's own currency; never converted. */
export function formatMoney(amountMinor: number, currency: Currency, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-US' : locales[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    maximumFractionDigits: amountMinor % 100 === 0 ? 0 : 2,
    minimumFractionDigits: amountMinor % 100 === 0 ? 0 : 2,
  }).format(amountMinor / 100);
}
