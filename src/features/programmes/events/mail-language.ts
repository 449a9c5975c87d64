import { languages, type Language } from '../../../shared/language.ts';
import type { ParticipantCountry } from './vocabulary.ts';

const ofCountry: Readonly<Record<ParticipantCountry, Language | undefined>> = {
  CN: 'zh',
  RU: 'ru',
  other: undefined,
};

/** In which language somebody without an account is written to: his country's, unless he says that he speaks another. */
export function mailLanguageOf(spoken: readonly string[], country: ParticipantCountry | null): Language {
  const home = country === null ? undefined : ofCountry[country];
  if (home && (spoken.length === 0 || spoken.includes(home))) return home;
  return languages.find((one) => spoken.includes(one)) ?? home ?? 'en';
}
