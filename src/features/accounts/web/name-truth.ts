import type { Language } from '../../../shared/language.ts';

export type NameTruth = 'official' | 'original' | 'translated' | 'proposed';
type Confidence = 'official' | 'translated' | 'proposed';

/** The language an organisation of the country calls itself in; undefined where that is not one of the three. */
export function ownLanguageOf(country: string | null): Language | undefined {
  if (country === 'CN') return 'zh';
  return country === 'RU' || country === 'SU' || country === 'BY' ? 'ru' : undefined;
}

/** What one of its names is: a translated record still bears its own name in its own language. */
export function nameTruth(confidence: Confidence, country: string | null, nameLanguage: Language): NameTruth {
  if (confidence !== 'translated') return confidence;
  return nameLanguage === ownLanguageOf(country) ? 'original' : 'translated';
}
