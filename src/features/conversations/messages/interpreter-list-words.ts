import type { Language } from '../../../shared/language.ts';

type Words = Record<'languages' | 'askedAt' | 'offered' | 'yes', string>;

/** Heads of columns that have no word of their own on the screens. */
export const interpreterListWords: Record<Language, Words> = {
  zh: { languages: '语言', askedAt: '请求时间', offered: '我已报名', yes: '是' },
  ru: { languages: 'Языки', askedAt: 'Запрошено', offered: 'Я предложил помощь', yes: 'да' },
  en: { languages: 'Languages', askedAt: 'Asked', offered: 'I have offered', yes: 'yes' },
};
