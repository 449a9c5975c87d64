import { languageNames, type Language } from '../../../../shared/language.ts';
import { taskWords } from '../../messages/task-words.ts';
import { languagePairs } from './contract.ts';

/** By its code, how a direction of translation is called. */
export function pairNames(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languagePairs.map((pair) => {
      const [from, to] = pair.split('-') as [Language, Language];
      return [pair, taskWords[language].pair(languageNames[from], languageNames[to])];
    }),
  );
}
