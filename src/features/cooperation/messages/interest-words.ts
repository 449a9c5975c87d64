import { en } from './interest-en.ts';
import { interestNames } from './interest-names.ts';
import { ru } from './interest-ru.ts';
import { zh } from './interest-zh.ts';

/** What interests say: refusals, reasons, lines in their talks, names of their closed lists. */
export const interestWords = {
  zh: { ...zh, ...interestNames.zh },
  ru: { ...ru, ...interestNames.ru },
  en: { ...en, ...interestNames.en },
};
