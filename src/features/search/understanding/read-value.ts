import { languages } from '../../../shared/language.ts';
import { createNameTable } from './names-of-values.ts';
import type { PrefixName } from './prefixes.ts';
import { readField } from './read-field.ts';
import { highestLevel, lowestLevel, readLevels } from './read-level.ts';
import { readCountry, readRegion } from './read-place.ts';

/** Every kind of document (the contract's list, which is not loaded into search threads) with what people call it. */
export const kindSpellings = {
  offer: 'offer|предложение|разработка|供给|成果|技术供给|offers',
  request: 'request|запрос|потребность|需求|技术需求|requests',
  organisation: 'organisation|organization|организация|机构|单位|组织|合作单位',
  product: 'product|products|продукт|продукция|товар|изделие|产品|商品|продукты',
  facility: 'facility|facilities|установка|оборудование|стенд|设施|设备|平台|площадка|平台设施',
  equipment: 'equipment|service|services|оборудование|прибор|услуга|设备|仪器|服务',
  person: 'person|people|expert|человек|эксперт|учёный|люди|人|人员|专家|学者|специалист|专业人员',
  expert: 'expert|experts|эксперт|专家|эксперты',
  agreement: 'agreement|agreements|treaty|соглашение|договор|меморандум|协议|协定|条约|备忘录',
  body: 'body|bodies|committee|commission|комитет|комиссия|подкомиссия|委员会|工作组|机制',
  session: 'session|sessions|заседание|заседания|会议|例会',
  event: 'event|events|мероприятие|выставка|форум|活动|展会|论坛',
  plan: 'plan|plans|programme|program|план|программа|计划|规划|路线图',
  case: 'case|cases|known project|кейс|известный проект|案例|已知项目',
  policy: 'policy|policies|law|политика|правила|закон|政策|法规',
  fund: 'fund|funds|grant|фонд|грант|基金|资金',
  concept: 'concept|term|понятие|термин|概念|术语',
};
const kinds = createNameTable(kindSpellings);
const languageTable = createNameTable({
  zh: 'zh|cn|chi|Chinese|китайский|кит|中文|汉语|中|华语',
  ru: 'ru|rus|Russian|русский|рус|俄文|俄语|俄',
  en: 'en|eng|English|английский|англ|英文|英语|英',
});

/** Facets of levels: their values stand on a ladder and are asked for with signs. */
export function isLevelName(name: PrefixName): name is 'level' | 'market' {
  return name === 'level' || name === 'market';
}

/**
 * The facet values a prefix's value stands for; undefined when it stands for none. `isWhole` asks for a full name
 * only: several words are taken together where they are one.
 */
export function readValue(
  name: Exclude<PrefixName, 'owner'>,
  value: string,
  isWhole: boolean,
): readonly string[] | undefined {
  if (isLevelName(name)) return readLevels(value);
  if (name === 'field' || name === 'ford' || name === 'gbt') return readField(name, value, isWhole);
  if (name === 'kind') return kinds.find(value);
  if (name === 'language') return languageTable.find(value);
  if (name === 'country') return readCountry(value);
  return readRegion(value, isWhole);
}

/** Every other value of a facet with few values, for a minus before it; undefined where a record may have several. */
export function otherValues(name: PrefixName, values: readonly string[]): readonly string[] | undefined {
  const all =
    name === 'kind'
      ? Object.keys(kindSpellings)
      : name === 'language'
        ? languages
        : isLevelName(name)
          ? Array.from({ length: highestLevel - lowestLevel + 1 }, (_, at) => String(lowestLevel + at))
          : undefined;
  const rest = all?.filter((value) => !values.includes(value));
  return rest === undefined || rest.length === 0 ? undefined : rest;
}
