import type { Language } from '../../../shared/language.ts';

/** Queries that show the syntax, each explained in `syntax.meanings` of the words. */
export const queryExamples = {
  zh: {
    phrase: '"激光焊接"',
    minus: '电池 -铅酸',
    org: '单位:理工大学',
    kind: '类型:供给 国家:俄罗斯',
    level: '等级:>=6',
    market: '市场:>=6',
    field: '领域:61 语言:俄文',
    region: '地区:黑龙江',
  },
  ru: {
    phrase: '"лазерная сварка"',
    minus: 'аккумулятор -свинец',
    org: 'организация:политехнический',
    kind: 'вид:предложение берег:китай',
    level: 'уровень:>=6',
    market: 'рынок:>=6',
    field: 'область:61 язык:китайский',
    region: 'регион:"Амурская область"',
  },
  en: {
    phrase: '"laser welding"',
    minus: 'battery -cell',
    org: 'org:polytechnic',
    kind: 'kind:offer bank:russia',
    level: 'level:>=6',
    market: 'market:>=6',
    field: 'field:61 lang:chinese',
    region: 'region:heilongjiang',
  },
} satisfies Record<Language, Record<string, string>>;
