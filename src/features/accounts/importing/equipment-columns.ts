import { currencies } from '../../../shared/money.ts';
import type { Language } from '../../../shared/language.ts';
import { grntiNames } from '../../../shared/grnti-names.ts';
import { wordsOfList } from '../../../platform/imports/row-reader.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import {
  accessTerms,
  bookingUnits,
  equipmentKinds,
  priceKinds,
  userGroups,
} from '../equipment/vocabulary.ts';
import { equipmentWords } from '../messages/equipment-words.ts';
import { textColumns, withSynonyms } from './read-names.ts';

const inAll = (say: (language: Language) => string) => ({ zh: say('zh'), ru: say('ru'), en: say('en') });
const listed = (words: Readonly<Record<string, string>>, language: Language) =>
  Object.values(words).join(language === 'zh' ? '、' : '; ');

export const kindWords = withSynonyms(
  wordsOfList(equipmentKinds, (language) => equipmentWords[language].kinds),
  {
    equipment: ['仪器', '仪器设备', '装置', 'прибор', 'установка', 'instrument', 'device'],
    service: ['技术服务', '检测服务', 'услуги', 'services'],
  },
);
export const userWords = withSynonyms(
  wordsOfList(userGroups, (language) => equipmentWords[language].userGroups),
  {
    anyone: ['所有机构', '任何机构', '不限', 'все', 'любые организации', 'anyone', 'all'],
    institutes: [
      '高校院所',
      '科研院所',
      '高校',
      'институты',
      'вузы',
      'институты и вузы',
      'institutes',
      'universities',
    ],
    enterprises: ['公司', 'компании', 'companies'],
    residents: ['入驻企业', '园区企业', 'резиденты', 'резиденты парка', 'residents'],
  },
);
export const accessWords = withSynonyms(
  wordsOfList(accessTerms, (language) => equipmentWords[language].accessTerms),
  {
    onSite: ['现场', 'на месте', 'on site'],
    operatorRuns: ['代为操作', '委托操作', 'с оператором', 'operator runs', 'with operator'],
    trainingFirst: ['培训后使用', 'после обучения', 'training first', 'after training'],
    samplesSent: ['寄样', '送样', 'пересылка образцов', 'образцы по почте', 'samples sent'],
    remote: ['远程', 'удалённо', 'remotely'],
  },
);
export const priceWords = withSynonyms(
  wordsOfList(priceKinds, (language) => equipmentWords[language].priceKinds),
  {
    free: ['不收费', 'без оплаты', 'бесплатный', 'free'],
    fixed: ['定价', '收费', 'платно', 'фиксированная цена', 'fixed'],
    onRequest: ['协商', '议价', 'договорная', 'по договорённости', 'negotiable'],
  },
);
export const unitWords = withSynonyms(
  wordsOfList(bookingUnits, (language) => equipmentWords[language].units),
  {
    hour: ['小时', '每小时', '时', 'час', 'в час', 'за час', 'hour', 'per hour'],
    day: ['天', '每天', '日', 'день', 'сутки', 'в день', 'за день', 'day', 'per day'],
  },
);
export const currencyWords = withSynonyms(
  wordsOfList(currencies, () => ({})),
  {
    CNY: ['人民币', '元', 'юань', 'юани', 'RMB', 'yuan'],
    RUB: ['卢布', 'рубль', 'рубли', 'руб', 'руб.', 'rouble', 'ruble', 'roubles'],
    USD: ['美元', 'доллар', 'доллары', 'доллар США', 'dollar', 'US dollar'],
  },
);

const semicolons = { zh: '用分号隔开', ru: 'через точку с запятой', en: 'divided by semicolons' };
const lists = (of: (language: Language) => Readonly<Record<string, string>>) =>
  inAll((language) => `${listed(of(language), language)} (${semicolons[language]})`);

// prettier-ignore
export const equipmentColumns: readonly ImportColumn[] = [
  ...textColumns(
    'name',
    {
      zh: { zh: '中文名称', ru: 'Название на китайском', en: 'Name in Chinese' },
      ru: { zh: '俄文名称', ru: 'Название на русском', en: 'Name in Russian' },
      en: { zh: '英文名称', ru: 'Название на английском', en: 'Name in English' },
      plain: { zh: '名称', ru: 'Название', en: 'Name' },
    },
    { zh: '激光焊接工作站', ru: 'Комплекс лазерной сварки', en: 'Laser welding station' },
    {
      zh: ['中文名', '设备中文名称', 'Наименование на китайском'],
      ru: ['俄语名称', '设备俄文名称', 'Наименование на русском'],
      en: ['英语名称', '设备英文名称', 'Наименование на английском'],
      plain: ['设备名称', '仪器名称', '服务名称', '设备', 'Наименование', 'Оборудование', 'Прибор', 'Услуга', 'Equipment', 'Instrument', 'Title'],
    },
  ),
  ...textColumns(
    'description',
    {
      zh: { zh: '中文说明', ru: 'Описание на китайском', en: 'Description in Chinese' },
      ru: { zh: '俄文说明', ru: 'Описание на русском', en: 'Description in Russian' },
      en: { zh: '英文说明', ru: 'Описание на английском', en: 'Description in English' },
      plain: { zh: '说明', ru: 'Описание', en: 'Description' },
    },
    { zh: '用于低温钢的激光焊接', ru: 'Лазерная сварка хладостойких сталей', en: 'Laser welding of cold-resistant steels' },
    { zh: ['中文简介'], ru: ['俄文简介'], en: ['英文简介'], plain: ['简介', '描述', '设备说明', 'Назначение', 'Summary'] },
  ),
  ...textColumns(
    'terms',
    {
      zh: { zh: '中文使用须知', ru: 'Условия на китайском', en: 'Terms in Chinese' },
      ru: { zh: '俄文使用须知', ru: 'Условия на русском', en: 'Terms in Russian' },
      en: { zh: '英文使用须知', ru: 'Условия на английском', en: 'Terms in English' },
      plain: { zh: '使用须知', ru: 'Условия', en: 'Terms' },
    },
    { zh: '至少提前三天预约', ru: 'Заявка не позднее чем за три дня', en: 'Book at least three days ahead' },
    { plain: ['使用要求', '预约要求', 'Условия использования', 'Требования', 'Conditions'] },
  ),
  { key: 'kind', titles: { zh: '类型', ru: 'Вид', en: 'Kind' }, alsoTitled: ['类别', 'Тип', 'Type'], hint: lists((language) => equipmentWords[language].kinds), sample: inAll((language) => equipmentWords[language].kinds.equipment) },
  { key: 'field', isRequired: true, titles: { zh: '领域（GRNTI）', ru: 'Область (ГРНТИ)', en: 'Field (GRNTI)' }, alsoTitled: ['领域', '学科', '技术领域', 'ГРНТИ', 'Код ГРНТИ', 'Область', 'Направление', 'GRNTI', 'Field'], hint: { zh: '代码或栏目名称，例如81', ru: 'Код или название рубрики, например 81', en: 'Code or name of the rubric, such as 81' }, sample: grntiNames['81'] ?? { zh: '81', ru: '81', en: '81' } },
  { key: 'organisation', titles: { zh: '所属机构', ru: 'Организация', en: 'Organisation' }, alsoTitled: ['机构', '单位', '依托单位', '所属单位', '统一社会信用代码', 'Владелец', 'ОГРН', 'ИНН', 'Owner', 'Registration number'], hint: { zh: '统一社会信用代码、准确名称或目录代码；留空即为本次导入所选机构', ru: 'ОГРН или ИНН, точное название или код в каталоге; пусто — организация, выбранная при загрузке', en: 'Registration number, exact name or key of the directory; empty: the organisation chosen for this import' } },
  { key: 'facility', titles: { zh: '所在设施', ru: 'Находится в', en: 'Stands in' }, alsoTitled: ['园区', '所在园区', '平台', '实验室', 'Площадка', 'Технопарк', 'Парк', 'Лаборатория', 'Facility', 'Park', 'Laboratory'], hint: { zh: '由该机构运营的设施的准确名称或目录代码', ru: 'Точное название или код площадки, которую ведёт организация', en: 'Exact name or key of a facility the organisation keeps' } },
  { key: 'specifications', titles: { zh: '技术参数', ru: 'Характеристики', en: 'Specifications' }, alsoTitled: ['主要参数', '参数', '技术指标', 'Технические характеристики', 'Параметры', 'Parameters'], hint: { zh: '名称：数值 单位；用分号隔开', ru: 'Название: значение единица; через точку с запятой', en: 'Name: value unit; divided by semicolons' }, sample: { zh: '功率：4 kW；行程：1200 mm', ru: 'Мощность: 4 кВт; Ход: 1200 мм', en: 'Power: 4 kW; Travel: 1200 mm' } },
  { key: 'users', titles: { zh: '可使用者', ru: 'Кому доступно', en: 'Who may use it' }, alsoTitled: ['开放对象', '服务对象', 'Пользователи', 'Для кого', 'Users'], hint: lists((language) => equipmentWords[language].userGroups), sample: inAll((language) => equipmentWords[language].userGroups.anyone) },
  { key: 'access', titles: { zh: '使用方式', ru: 'Условия доступа', en: 'Terms of access' }, alsoTitled: ['开放方式', 'Порядок доступа', 'Доступ', 'Access'], hint: lists((language) => equipmentWords[language].accessTerms), sample: inAll((language) => equipmentWords[language].accessTerms.onSite) },
  { key: 'priceKind', titles: { zh: '收费方式', ru: 'Вид цены', en: 'Kind of price' }, alsoTitled: ['计费方式', '收费类型', 'Тип цены', 'Оплата', 'Pricing'], hint: lists((language) => equipmentWords[language].priceKinds), sample: inAll((language) => equipmentWords[language].priceKinds.fixed) },
  { key: 'price', titles: { zh: '价格', ru: 'Цена', en: 'Price' }, alsoTitled: ['金额', '收费标准', '单价', 'Сумма', 'Стоимость', 'Тариф', 'Amount', 'Rate'], sample: { zh: '500', ru: '5000', en: '500' } },
  { key: 'currency', titles: { zh: '币种', ru: 'Валюта', en: 'Currency' }, alsoTitled: ['货币', '币别'], hint: inAll(() => currencies.join(', ')), sample: { zh: 'CNY', ru: 'RUB', en: 'CNY' } },
  { key: 'unit', titles: { zh: '预约单位', ru: 'Бронируется', en: 'Booked by' }, alsoTitled: ['计费单位', '计价单位', 'Единица бронирования', 'Единица времени', 'Unit'], hint: lists((language) => equipmentWords[language].units), sample: inAll((language) => equipmentWords[language].units.hour) },
  { key: 'hours', isRequired: true, titles: { zh: '开放时间', ru: 'Часы работы', en: 'Opening hours' }, alsoTitled: ['开放时段', '服务时间', 'Время работы', 'Режим работы', 'График работы', 'Hours', 'Working hours'], hint: { zh: '周一至周五 9:00-18:00；周六 10:00-14:00', ru: 'пн–пт 9:00–18:00; сб 10:00–14:00', en: 'Mon–Fri 9:00–18:00; Sat 10:00–14:00' }, sample: { zh: '周一至周五 9:00-18:00', ru: 'пн–пт 9:00–18:00', en: 'Mon–Fri 9:00–18:00' } },
  { key: 'timeZone', titles: { zh: '时区', ru: 'Часовой пояс', en: 'Time zone' }, alsoTitled: ['所在时区', 'Таймзона', 'Timezone'], hint: { zh: '例如Asia/Shanghai；留空时按所在地', ru: 'Например Asia/Vladivostok; пусто — по месту', en: 'Such as Asia/Shanghai; empty: that of the place' } },
  { key: 'isOpen', titles: { zh: '立即开放预约', ru: 'Открыть для брони', en: 'Open for bookings' }, alsoTitled: ['是否开放', '开放预约', 'Открыто', 'Доступно для бронирования', 'Open', 'Published'], hint: { zh: '是：立即开放；否或留空：保存为草稿', ru: 'да — открыть сразу; нет или пусто — черновик', en: 'yes: opened at once; no or empty: a draft' }, sample: { zh: '是', ru: 'да', en: 'yes' } },
];
