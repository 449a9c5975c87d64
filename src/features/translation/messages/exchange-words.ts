import type { Language } from '../../../shared/language.ts';
import { exchangeEn, type ExchangeMessages } from './exchange-en.ts';
import { exchangeRu } from './exchange-ru.ts';
import { exchangeZh } from './exchange-zh.ts';
import { workbenchWords } from './workbench-words.ts';

/** Words of files in and out, also what is said when one is refused or a check objects to a row of it. */
export const exchangeWords: Record<Language, ExchangeMessages> = {
  zh: withChecks(exchangeZh, workbenchWords.zh.checks),
  ru: withChecks(exchangeRu, workbenchWords.ru.checks),
  en: withChecks(exchangeEn, workbenchWords.en.checks),
};

/** One sentence for each check that can keep a returned text from being confirmed. */
function withChecks(words: ExchangeMessages, checks: Readonly<Record<string, string>>): ExchangeMessages {
  const kept = Object.entries(checks).map(([check, name]) => [
    `translation.exchange.keptAsDraft.${check}`,
    words.keptAsDraft.replace('{check}', name),
  ]);
  return { ...words, errors: { ...words.errors, ...Object.fromEntries(kept) } };
}
