import type { Language } from '../../../shared/language.ts';
import { wordsOfList } from '../../../platform/imports/row-reader.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { registrableKinds, organisationKinds } from '../organisations/kinds.ts';
import { registrationIdKinds, type RegistrationIdKind } from '../registration-ids.ts';
import { textColumns, withSynonyms } from './read-names.ts';

const inAll = (say: (language: Language) => string) => ({ zh: say('zh'), ru: say('ru'), en: say('en') });

export const organisationKindWords = withSynonyms(
  wordsOfList(organisationKinds, (language) => accountsWords[language].organisationKinds),
  {
    institute: ['科研院所', '研究院', '研究机构', 'НИИ', 'институт', 'научная организация', 'institute'],
    university: ['大学', '学院', '高等院校', 'университет', 'вуз', 'higher school'],
    company: ['公司', '高新技术企业', 'компания', 'организация', 'фирма', 'ООО', 'АО', 'enterprise', 'firm'],
    park: ['科技园', '产业园', 'парк', 'научный парк', 'park'],
    intermediary: ['中介', '经纪机构', 'брокер', 'broker'],
    association: ['商会', '学会', '行业协会', 'союз', 'общество', 'chamber', 'society'],
    authority: ['政府部门', '机关', 'орган', 'administration'],
  },
);

const spoken: Readonly<Record<RegistrationIdKind, readonly string[]>> = {
  uscc: ['信用代码', '社会信用代码', 'USCC', 'УСКК'],
  ogrn: ['OGRN', '主要国家注册号'],
  ogrnip: ['OGRNIP'],
  inn: ['INN', '俄罗斯税号', 'ИНН/КПП'],
  ror: ['ROR', 'ROR ID'],
};

const samples: Partial<Record<RegistrationIdKind, string>> = { uscc: '91350100M000100Y43' };

const numberColumns: readonly ImportColumn[] = registrationIdKinds.map((kind) => ({
  key: kind,
  titles: inAll((language) => accountsWords[language].registrationIds[kind]),
  alsoTitled: spoken[kind],
  ...(samples[kind] !== undefined && { sample: inAll(() => samples[kind] ?? '') }),
}));

// prettier-ignore
export const organisationColumns: readonly ImportColumn[] = [
  ...textColumns(
    'name',
    {
      zh: { zh: '中文名称', ru: 'Название на китайском', en: 'Name in Chinese' },
      ru: { zh: '俄文名称', ru: 'Название на русском', en: 'Name in Russian' },
      en: { zh: '英文名称', ru: 'Название на английском', en: 'Name in English' },
      plain: { zh: '名称', ru: 'Название', en: 'Name' },
    },
    { zh: '示例焊接技术有限公司', ru: 'ООО «Пример сварочных технологий»', en: 'Example Welding Technology Ltd' },
    {
      zh: ['单位中文名称', '中文名', 'name_zh', 'Наименование на китайском'],
      ru: ['单位俄文名称', '俄语名称', 'name_ru', 'Наименование на русском', 'Русское название'],
      en: ['单位英文名称', '英语名称', 'name_en', 'Наименование на английском', 'Английское название'],
      plain: ['单位名称', '机构名称', '企业名称', '单位', 'Наименование', 'Организация', 'Наименование организации', 'Полное наименование', 'Organisation', 'Organization', 'Company', 'Company name'],
    },
  ),
  {
    key: 'alsoKnownAs', titles: { zh: '其他名称', ru: 'Другие названия', en: 'Other names' },
    alsoTitled: ['别名', '简称', '曾用名', 'Сокращённое наименование', 'Краткое название', 'Abbreviation', 'Also known as'],
    hint: { zh: '多个名称用分号隔开', ru: 'Несколько — через точку с запятой', en: 'Several: divided by semicolons' },
  },
  {
    key: 'kind', titles: { zh: '类型', ru: 'Вид', en: 'Kind' }, isRequired: true,
    alsoTitled: ['单位类型', '机构类型', '类别', '性质', 'Тип', 'Тип организации', 'Вид организации', 'Type', 'Organisation type'],
    hint: inAll((language) => registrableKinds.map((kind) => accountsWords[language].organisationKinds[kind]).join(language === 'zh' ? '、' : '; ')),
    sample: inAll((language) => accountsWords[language].organisationKinds.company),
  },
  {
    key: 'country', titles: { zh: '国家', ru: 'Страна', en: 'Country' }, alsoTitled: ['国别', '所在国', 'Country/region'],
    hint: { zh: '国家或地区至少填一项', ru: 'Страна или регион — хотя бы одно', en: 'Country or region: at least one' },
    sample: { zh: '中国', ru: 'Китай', en: 'China' },
  },
  {
    key: 'region', titles: { zh: '地区', ru: 'Регион', en: 'Region' }, alsoTitled: ['省份', '省', '省区市', '联邦主体', 'Субъект РФ', 'Провинция', 'Область', 'Province'],
    sample: { zh: '福建省', ru: 'Фуцзянь', en: 'Fujian' },
  },
  {
    key: 'city', titles: { zh: '城市', ru: 'Город', en: 'City' }, alsoTitled: ['所在城市', '市', 'Населённый пункт', 'Town'],
    sample: { zh: '福州', ru: 'Фучжоу', en: 'Fuzhou' },
  },
  ...numberColumns,
  {
    key: 'website', titles: { zh: '网站', ru: 'Сайт', en: 'Website' }, alsoTitled: ['网址', '官网', '主页', 'Адрес сайта', 'Веб-сайт', 'URL', 'Web'],
    sample: inAll(() => 'https://example.org'),
  },
  {
    key: 'email', titles: { zh: '电子邮箱', ru: 'Электронная почта', en: 'E-mail' }, alsoTitled: ['邮箱', '单位邮箱', 'Почта', 'E-mail организации', 'Mail'],
    hint: { zh: '单位公用邮箱，不填个人邮箱', ru: 'Общий адрес организации, не личный', en: 'The general address, not a person’s' },
  },
  { key: 'phone', titles: { zh: '电话', ru: 'Телефон', en: 'Telephone' }, alsoTitled: ['联系电话', '单位电话', 'Телефоны', 'Phone', 'Tel'] },
  { key: 'address', titles: { zh: '通讯地址', ru: 'Почтовый адрес', en: 'Postal address' }, alsoTitled: ['地址', '注册地址', 'Адрес', 'Юридический адрес', 'Address'] },
  ...textColumns(
    'profile',
    {
      zh: { zh: '中文简介', ru: 'Описание на китайском', en: 'Profile in Chinese' },
      ru: { zh: '俄文简介', ru: 'Описание на русском', en: 'Profile in Russian' },
      en: { zh: '英文简介', ru: 'Описание на английском', en: 'Profile in English' },
      plain: { zh: '简介', ru: 'Описание', en: 'Profile' },
    },
    { zh: '研发焊接设备。', ru: 'Разрабатывает сварочное оборудование.', en: 'Develops welding equipment.' },
    { plain: ['单位简介', '主营业务', '业务范围', 'Деятельность', 'О компании', 'Направления деятельности', 'Description', 'About', 'Activities'] },
  ),
  {
    key: 'nameConfidence', titles: { zh: '名称依据', ru: 'Основание названий', en: 'Standing of the names' },
    hint: inAll((language) => Object.values(accountsWords[language].nameConfidences).join(language === 'zh' ? '、' : '; ')),
  },
];
