import type { languages } from '../../../../shared/language.ts';
import { type TrilingualText } from '../../../../shared/language.ts';
import type { ImportColumn } from '../../../../platform/imports/table-import.ts';
import { eventImportWords } from '../../messages/event-import-words.ts';
import { eventWords } from '../../messages/events-words.ts';
import { chosenKinds, eventFormats } from '../vocabulary.ts';

/** What a column of a plan can say. */
export const planColumns = [
  'titleZh',
  'titleRu',
  'titleEn',
  'kind',
  'format',
  'begins',
  'ends',
  'timeZone',
  'country',
  'region',
  'city',
  'venue',
  'onlineUrl',
  'host',
  'organiser',
  'coOrganiser',
  'supporter',
  'fields',
  'capacity',
  'text',
  'isPublic',
] as const;
export type PlanColumn = (typeof planColumns)[number];

/** Headings of plans as both banks write them, divided by ; */
const headings: Readonly<Record<PlanColumn, string>> = {
  titleZh:
    '中文名称; 活动名称中文; 活动名称; 名称; 中文标题; 标题; titleZh; Title (Chinese); Название на китайском; Название кит',
  titleRu:
    '俄文名称; 活动名称俄文; 俄文标题; titleRu; Title (Russian); Название на русском; Название рус; Название; Наименование; Название мероприятия; Наименование мероприятия; Мероприятие',
  titleEn:
    '英文名称; 活动名称英文; 英文标题; titleEn; Title (English); Title; Name; Event; Название на английском; Название англ',
  kind: '类型; 活动类型; 类别; 活动类别; kind; type; Event type; Вид; Тип; Вид мероприятия; Тип мероприятия',
  format:
    '形式; 举办形式; 活动形式; 举办方式; format; Form; Формат; Форма; Форма проведения; Формат проведения',
  begins:
    '开始; 开始日期; 开始时间; 日期; 时间; 举办时间; 举办日期; begins; start; Start date; date; Начало; Дата; Дата начала; Дата проведения; Срок; Сроки проведения',
  ends: '结束; 结束日期; 结束时间; ends; end; End date; Конец; Окончание; Дата окончания',
  timeZone: '时区; timeZone; zone; Часовой пояс',
  country: '国家; 举办国; country; Страна; Страна проведения',
  region: '省份; 地区; 省区市; 联邦主体; region; province; Регион; Субъект РФ; Провинция',
  city: '城市; 举办城市; 地点; 举办地点; city; place; Город; Место; Место проведения',
  venue: '场馆; 会场; 详细地点; venue; Площадка; Адрес',
  onlineUrl: '链接; 会议链接; 网址; 线上链接; link; url; online link; Ссылка; Ссылка на трансляцию; Сайт',
  host: '主办; 主办单位; 主办方; host; hosts; Учредитель; Учредители; Заказчик',
  organiser:
    '承办; 承办单位; 承办方; organiser; organizer; organisers; organizers; Организатор; Организаторы',
  coOrganiser:
    '协办; 协办单位; 协办方; coOrganiser; coOrganizer; co-organisers; co-organizers; Соорганизатор; Соорганизаторы',
  supporter: '支持; 支持单位; supporter; supporters; При поддержке; Поддержка; Партнёры',
  fields: '领域; 专业领域; 学科; fields; field; grnti; Область; Направление; ГРНТИ; Рубрика ГРНТИ',
  capacity: '名额; 人数上限; capacity; seats; Число мест; Вместимость; Количество участников',
  text: '简介; 内容; 活动内容; 说明; description; text; Описание; Содержание; Примечание',
  isPublic: '公开; 是否公开; public; is public; Открыто для всех; Публичное',
};

const everyLanguage = (wordIn: (language: (typeof languages)[number]) => string): TrilingualText => ({
  zh: wordIn('zh'),
  ru: wordIn('ru'),
  en: wordIn('en'),
});

/** Of the example row; in their own languages whatever the reader's. */
const sampleTitles: Partial<Record<PlanColumn, string>> = {
  titleZh: '中俄焊接技术展',
  titleRu: 'Российско-китайская выставка сварки',
  titleEn: 'Chinese-Russian welding exhibition',
};

/** Words of a closed list as they may be written. */
const choicesOf: Partial<Record<PlanColumn, (language: (typeof languages)[number]) => readonly string[]>> = {
  kind: (language) => chosenKinds.map((kind) => eventWords[language].kinds[kind]),
  format: (language) => eventFormats.map((format) => eventWords[language].formats[format]),
};

/** The columns of a plan of activities. A title in one language and the first day are what a row cannot be without. */
export const planImportColumns: readonly ImportColumn[] = planColumns.map((key) => ({
  key,
  titles: everyLanguage((language) => eventImportWords[language].columns[key]),
  alsoTitled: headings[key].split(';').map((heading) => heading.trim()),
  ...(key === 'begins' || key === 'kind' ? { isRequired: true } : {}),
  hint: everyLanguage((language) => {
    const { hints, oneOf } = eventImportWords[language];
    const choices = choicesOf[key];
    return choices ? oneOf(choices(language).join('; ')) : ((hints as Record<string, string>)[key] ?? '');
  }),
  ...sampleOf(key),
}));

function sampleOf(key: PlanColumn): { sample?: TrilingualText } {
  const sample = everyLanguage(
    (language) =>
      sampleTitles[key] ?? (eventImportWords[language].samples as Record<string, string>)[key] ?? '',
  );
  return Object.values(sample).some(Boolean) ? { sample } : {};
}
