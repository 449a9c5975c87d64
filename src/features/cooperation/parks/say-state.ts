import type { Language } from '../../../shared/language.ts';
import { bookingWords } from '../messages/booking-words.ts';
import { landingWords } from '../messages/landing-words.ts';
import { parkResultWords } from '../messages/park-result-words.ts';
import { projectScreenWords } from '../messages/project-screens-words.ts';
import type { ResultRow } from './contract.ts';

/** The state of a row in words; a code nobody has words for as it is. */
export function sayState({ part, state }: Pick<ResultRow, 'part' | 'state'>, language: Language): string {
  const own = parkResultWords[language];
  const words: Record<ResultRow['part'], Readonly<Record<string, string>>> = {
    residents: own.standings,
    reports: own.counters,
    projects: projectScreenWords[language].states,
    landings: landingWords[language].kinds,
    bookings: bookingWords[language].states,
  };
  return words[part][state] ?? state;
}
