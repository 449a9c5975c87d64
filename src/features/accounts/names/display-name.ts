import { guessTradition } from './parse-name.ts';
import type { PersonName, Script } from './person-name.ts';

export type NameLanguage = 'zh' | 'ru' | 'en';

const OWN_SCRIPT: Readonly<Record<NameLanguage, Script>> = { zh: 'han', ru: 'cyrillic', en: 'latin' };
const OTHER_SCRIPTS: readonly Script[] = ['latin', 'cyrillic', 'han'];

function joinWords(words: readonly (string | undefined)[], between = ' '): string {
  return words
    .map((word) => word?.trim() ?? '')
    .filter((word) => word !== '')
    .join(between);
}

/** The name in one script in the order of its tradition; empty where there is no such form. */
export function writeNameIn(script: Script, name: PersonName): string {
  const isGivenFirst = guessTradition(name) === 'other';
  if (script === 'han') {
    const han = name.han;
    return han?.dotted === true
      ? joinWords([han.given, han.family], '·')
      : joinWords([han?.family, han?.given], '');
  }
  if (script === 'cyrillic') {
    const { family, given, patronymic } = name.cyrillic ?? { family: '', given: '' };
    return isGivenFirst ? joinWords([given, patronymic, family]) : joinWords([family, given, patronymic]);
  }
  const { family, given } = name.latin ?? { family: '', given: '' };
  return guessTradition(name) === 'chinese' ? joinWords([family, given]) : joinWords([given, family]);
}

/**
 * The name as a reader of this language sees it: 张伟国, Чжан Вэйго, Zhang Weiguo; Иванов Иван Иванович, Ivan Ivanov.
 * If the form in the language's script is missing, the form the person typed is shown as it is, else any other form:
 * nothing is transliterated here. Empty text only for a name with no form at all.
 */
export function displayName(name: PersonName, language: NameLanguage): string {
  const scripts = [
    OWN_SCRIPT[language],
    ...(name.typedIn === undefined ? [] : [name.typedIn]),
    ...OTHER_SCRIPTS,
  ];
  for (const script of scripts) {
    const text = writeNameIn(script, name);
    if (text !== '') return text;
  }
  return '';
}
