import type { Language, LocalizedText } from '../../../shared/language.ts';
import { ownLanguageOf } from '../own-language.ts';

/** The language a text written in several is translated from: that of the country, else Russian, Chinese, English. */
export function mainLanguageOf(texts: LocalizedText, country: string | null): Language | undefined {
  const own = ownLanguageOf(country);
  const order: Language[] = [...(own ? [own] : []), 'ru', 'zh', 'en'];
  return order.find((language) => texts[language] !== undefined);
}
