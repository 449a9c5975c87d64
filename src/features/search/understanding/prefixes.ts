import { analyseText } from '../../translation/public-text.ts';

/** What may stand before a colon; `owner` asks for names of the organisation, the others are facets. */
export type PrefixName =
  'owner' | 'field' | 'ford' | 'gbt' | 'level' | 'market' | 'kind' | 'language' | 'country' | 'region';

const spellings: Readonly<Record<PrefixName, string>> = {
  owner: 'org organisation organization owner орг организация владелец 机构 单位 组织',
  field: 'field grnti поле область рубрика грнти 领域 学科领域',
  ford: 'ford',
  gbt: 'gbt',
  level: 'level trl уровень угт 等级 级别 成熟度',
  market: 'market mrl рынок рыночный 市场 市场成熟度 市场等级',
  kind: 'kind type тип вид 类型 种类',
  language: 'lang language язык 语言 语种',
  country: 'bank country берег страна 国家 岸',
  region: 'region регион 地区 省份',
};

const names = new Map<string, PrefixName>();
for (const [name, words] of Object.entries(spellings)) {
  for (const word of words.split(' ')) names.set(word, name as PrefixName);
}
const longestName = Math.max(...[...names.keys()].map((word) => word.length));

/** The prefix that begins here with its colon, in any spelling, case and width; undefined when none does. */
export function readPrefixName(text: string, from: number): { name: PrefixName; end: number } | undefined {
  for (let at = from; at <= from + longestName && at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === ':' || character === '：' || character === '∶') {
      const name = names.get(analyseText(text.slice(from, at)).normal.text);
      return name === undefined ? undefined : { name, end: at + 1 };
    }
    if (!/\p{L}/u.test(character)) return undefined;
  }
  return undefined;
}
