import type { Language } from '../../../shared/language.ts';
import { ownLanguageOf } from '../own-language.ts';

export type NameTruth = 'official' | 'original' | 'translated' | 'proposed';
type Confidence = 'official' | 'translated' | 'proposed';

/** What one of its names is: a translated record still bears its own name in its own language. */
export function nameTruth(confidence: Confidence, country: string | null, nameLanguage: Language): NameTruth {
  if (confidence !== 'translated') return confidence;
  return nameLanguage === ownLanguageOf(country) ? 'original' : 'translated';
}
