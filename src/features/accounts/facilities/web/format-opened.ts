import type { Language } from '../../../../shared/language.ts';
import { formatDay, localeOf } from '../../../../ui/format.ts';

/** A year, month or day as precise as the source gives it: `2018`, `2018-04`, `2018-04-30`. */
export function formatOpened(text: string, language: Language): string {
  if (/^\d{4}$/.test(text)) return language === 'zh' ? `${text}年` : text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDay(text, language);
  if (!/^\d{4}-\d{2}$/.test(text)) return text;
  return new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${text}-01T00:00:00Z`));
}
