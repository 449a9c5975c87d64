import type { LocalizedText } from '../../../shared/language.ts';

/** The names of a short form without those that are absent. */
export function namesOfBrief(names: object): LocalizedText {
  return Object.fromEntries(
    Object.entries(names).filter(([, name]) => typeof name === 'string' && name !== ''),
  );
}
