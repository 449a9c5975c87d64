import type { Language } from '../../../shared/language.ts';
import { wordsOfList } from '../../../platform/imports/row-reader.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import { nameConfidences } from '../contract.ts';
import { facilityKinds, facilityStatuses } from '../facilities/contract.ts';
import { facilityFields, fieldName } from '../facilities/field-names.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { textColumns, withSynonyms } from './read-names.ts';

const inAll = (say: (language: Language) => string) => ({ zh: say('zh'), ru: say('ru'), en: say('en') });
const listed = (words: Readonly<Record<string, string>>, language: Language) =>
  Object.values(words).join(language === 'zh' ? '、' : '; ');

export const kindWords = withSynonyms(
  wordsOfList(facilityKinds, (language) => accountsWords[language].facilityKinds),
  {
    'science-park': [
      '科技园区',
      '科学园',
      '高新区',
      'научный парк',
      'научно-технологический парк',
      'park',
      'technopark',
      'technology park',
    ],
    incubator: ['科技企业孵化器', 'бизнес-инкубатор', 'business incubator'],
    'joint-lab': ['实验室', 'лаборатория', 'laboratory', 'joint lab'],
    'industrial-base': ['生产基地', 'production base', 'база производства'],
    'service-platform': [
      '中试基地',
      '试验平台',
      'испытательный полигон',
      'опытная площадка',
      'test bed',
      'testbed',
      'pilot plant',
    ],
    'rd-centre': ['研究开发中心', 'R&D center', 'центр НИОКР'],
    'mega-science': ['大科学设施', 'мегасайенс', 'megascience'],
    'border-port': ['边境口岸', 'port', 'порт'],
  },
);
export const statusWords = withSynonyms(
  wordsOfList(facilityStatuses, (language) => accountsWords[language].facilityStatuses),
  {
    operating: ['运营中', '在运行', 'действует', 'действующий', 'in operation', 'active'],
    built: ['建成', 'построена', 'построено', 'completed'],
    approved: ['获批', 'утверждён', 'утверждена'],
  },
);
export const confidenceWords = wordsOfList(
  nameConfidences,
  (language) => accountsWords[language].nameConfidences,
);
export const fieldWords = wordsOfList(facilityFields, (language) =>
  Object.fromEntries(facilityFields.map((code) => [code, fieldName(code, language)])),
);

// prettier-ignore
export const facilityColumns: readonly ImportColumn[] = [
  ...textColumns(
    'name',
    {
      zh: { zh: '中文名称', ru: 'Название на китайском', en: 'Name in Chinese' },
      ru: { zh: '俄文名称', ru: 'Название на русском', en: 'Name in Russian' },
      en: { zh: '英文名称', ru: 'Название на английском', en: 'Name in English' },
      plain: { zh: '名称', ru: 'Название', en: 'Name' },
    },
    { zh: '黑河中俄科技合作示范园', ru: 'Хэйхэский парк научно-технического сотрудничества', en: 'Heihe Park of Scientific Cooperation' },
    {
      zh: ['园区中文名', '中文名', 'name_zh', 'Наименование на китайском'],
      ru: ['俄语名称', 'name_ru', 'Наименование на русском', 'Русское название'],
      en: ['英语名称', 'name_en', 'Наименование на английском', 'Английское название'],
      plain: ['园区名称', '机构名称', '平台名称', '基地名称', 'Наименование', 'Объект', 'Facility', 'Title'],
    },
  ),
  { key: 'alsoKnownAs', titles: { zh: '其他名称', ru: 'Другие названия', en: 'Other names' }, alsoTitled: ['别名', '简称', 'Сокращённое название', 'Аббревиатура', 'Also known as', 'Short name'], hint: { zh: '用分号隔开', ru: 'Через точку с запятой', en: 'Divided by semicolons' } },
  { key: 'nameConfidence', titles: { zh: '名称性质', ru: 'Достоверность названия', en: 'Standing of the name' }, hint: inAll((language) => listed(accountsWords[language].nameConfidences, language)) },
  { key: 'kind', isRequired: true, titles: { zh: '类型', ru: 'Вид', en: 'Kind' }, alsoTitled: ['类别', '性质', 'Тип', 'Тип объекта', 'Type', 'Category'], hint: inAll((language) => listed(accountsWords[language].facilityKinds, language)), sample: inAll((language) => accountsWords[language].facilityKinds['science-park']) },
  { key: 'operator', titles: { zh: '运营机构', ru: 'Управляющая организация', en: 'Operated by' }, alsoTitled: ['运营单位', '管理单位', '依托单位', '运营机构信用代码', 'Оператор', 'Управляющая компания', 'ОГРН управляющей организации', 'Operator', 'Operating organisation', 'Managing company'], hint: { zh: '统一社会信用代码、机构准确名称或目录代码；留空即为本次导入所选机构', ru: 'ОГРН или ИНН, точное название или код в каталоге; пусто — организация, выбранная при загрузке', en: 'Registration number, exact name or key of the directory; empty: the organisation chosen for this import' } },
  { key: 'country', titles: { zh: '国家', ru: 'Страна', en: 'Country' }, alsoTitled: ['国别', 'Государство'], sample: { zh: '中国', ru: 'Китай', en: 'China' } },
  { key: 'region', titles: { zh: '地区', ru: 'Регион', en: 'Region' }, alsoTitled: ['省份', '省（州）', '所在省份', '联邦主体', 'Субъект', 'Субъект РФ', 'Область', 'Провинция', 'Province'], sample: { zh: '黑龙江', ru: 'Хэйлунцзян', en: 'Heilongjiang' } },
  { key: 'city', titles: { zh: '城市', ru: 'Город', en: 'City' }, alsoTitled: ['所在城市', '市', 'Населённый пункт', 'Town'], sample: { zh: '黑河', ru: 'Хэйхэ', en: 'Heihe' } },
  { key: 'status', titles: { zh: '状态', ru: 'Состояние', en: 'State' }, alsoTitled: ['运行状态', '建设状态', 'Статус', 'Status'], hint: inAll((language) => listed(accountsWords[language].facilityStatuses, language)), sample: inAll((language) => accountsWords[language].facilityStatuses.operating) },
  { key: 'opened', titles: { zh: '成立时间', ru: 'Открыт', en: 'Opened' }, alsoTitled: ['建成时间', '成立年份', '启用时间', 'Год открытия', 'Дата открытия', 'Год создания', 'Founded', 'Year opened'], hint: { zh: '年、年月或日期：2018、2018-04', ru: 'Год, месяц или день: 2018, 2018-04', en: 'Year, month or day: 2018, 2018-04' }, sample: { zh: '2018', ru: '2018', en: '2018' } },
  { key: 'fields', titles: { zh: '领域', ru: 'Направления', en: 'Fields' }, alsoTitled: ['学科领域', '技术领域', '重点领域', 'Области науки', 'Специализация', 'Fields of science', 'Specialisation'], hint: inAll((language) => facilityFields.map((code) => fieldName(code, language)).join(language === 'zh' ? '、' : '; ')), sample: inAll((language) => fieldName('new-materials', language)) },
  { key: 'note', titles: { zh: '备注（英文）', ru: 'Примечание (на английском)', en: 'Note' }, alsoTitled: ['备注', '说明', 'Примечание', 'Примечания', 'Notes', 'Remark'], hint: { zh: '用英文书写，由平台译成其他语言', ru: 'Пишется по-английски, на другие языки переводится здесь', en: 'In English; it is translated here' } },
];
