import type { Language } from '../../../shared/language.ts';

const languageBySubtag = new Map<string, Language>(
  Object.entries({
    zh: 'zh',
    cmn: 'zh',
    zho: 'zh',
    chi: 'zh',
    ru: 'ru',
    rus: 'ru',
    en: 'en',
    eng: 'en',
  }),
);

/** Our language of a tag as tools write it: zh, zh-CN, ZH_cn, cmn-Hans-CN, ru-RU, en-GB; undefined for others. */
export function languageOfTag(tag: string): Language | undefined {
  return languageBySubtag.get(tag.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '');
}

/** The tags we write: some tools take only tags with a region. */
export const tagOfLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-GB' };
