import type { Language } from '../../../shared/language.ts';
import { grntiName } from '../../../shared/vocabulary-names.ts';
import { translationWords } from '../messages/translation-words.ts';

/** Words of every field stand under this code; the heading GRNTI gives it (social sciences at large) is not meant. */
const generalDomain = '00';

export function domainName(domain: string, language: Language): string {
  return domain === generalDomain ? translationWords[language].generalDomain : grntiName(domain, language);
}
