import { grntiNames } from '../../../shared/grnti-names.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import { textColumns } from './read-names.ts';

// prettier-ignore
export const residentColumns: readonly ImportColumn[] = [
  { key: 'park', titles: { zh: '园区', ru: 'Парк', en: 'Park' }, alsoTitled: ['所在园区', '孵化器', '所在孵化器', '平台', 'Технопарк', 'Инкубатор', 'Площадка', 'Объект', 'Facility', 'Incubator'], hint: { zh: '准确名称或目录代码；所选机构只运营一个园区时可留空', ru: 'Точное название или код в каталоге; можно оставить пустым, если организация ведёт один парк', en: 'Exact name or key of the directory; may be empty where the organisation keeps one park only' } },
  { key: 'number', titles: { zh: '统一社会信用代码', ru: 'ОГРН или ИНН', en: 'Registration number' }, alsoTitled: ['信用代码', '注册号', '企业代码', 'ОГРН', 'ИНН', 'Рег. номер', 'Регистрационный номер', 'Company number', 'Key'], hint: { zh: '已在目录中的机构按此代码关联', ru: 'По нему находится организация каталога', en: 'The organisation of the directory is found by it' } },
  ...textColumns(
    'name',
    {
      zh: { zh: '中文名称', ru: 'Название на китайском', en: 'Name in Chinese' },
      ru: { zh: '俄文名称', ru: 'Название на русском', en: 'Name in Russian' },
      en: { zh: '英文名称', ru: 'Название на английском', en: 'Name in English' },
      plain: { zh: '名称', ru: 'Название', en: 'Name' },
    },
    { zh: '黑河新材料科技有限公司', ru: 'ООО «Новые материалы»', en: 'New Materials Ltd' },
    {
      zh: ['企业中文名称', '中文名', 'Наименование на китайском'],
      ru: ['俄语名称', '企业俄文名称', 'Наименование на русском'],
      en: ['英语名称', '企业英文名称', 'Наименование на английском'],
      plain: ['企业名称', '入驻企业', '单位名称', '公司名称', '机构', 'Наименование', 'Резидент', 'Организация', 'Компания', 'Resident', 'Company', 'Organisation'],
    },
  ),
  { key: 'country', titles: { zh: '国家', ru: 'Страна', en: 'Country' }, alsoTitled: ['国别', 'Государство'], sample: { zh: '中国', ru: 'Россия', en: 'China' } },
  { key: 'since', isRequired: true, titles: { zh: '入驻日期', ru: 'Дата начала', en: 'Since' }, alsoTitled: ['入驻时间', '入园时间', '入园日期', 'Резидент с', 'С какого числа', 'Дата заселения', 'Дата включения', 'Since when', 'Moved in'], hint: { zh: '日期，例如2024-05-01', ru: 'День, например 2024-05-01', en: 'A day, such as 2024-05-01' }, sample: { zh: '2024-05-01', ru: '2024-05-01', en: '2024-05-01' } },
  { key: 'until', titles: { zh: '离开日期', ru: 'Дата окончания', en: 'Until' }, alsoTitled: ['退出时间', '离园时间', '退园日期', 'Выбыл', 'По какое число', 'Дата выбытия', 'Left', 'Moved out'], hint: { zh: '仍在园区时留空', ru: 'Пусто, пока резидент на месте', en: 'Empty while it is there' } },
  { key: 'field', titles: { zh: '领域（GRNTI）', ru: 'Область (ГРНТИ)', en: 'Field (GRNTI)' }, alsoTitled: ['领域', '行业', '所属行业', '专业领域', 'ГРНТИ', 'Код ГРНТИ', 'Отрасль', 'Область', 'Направление', 'GRNTI', 'Field', 'Industry'], hint: { zh: '代码或栏目名称，例如81', ru: 'Код или название рубрики, например 81', en: 'Code or name of the rubric, such as 81' }, sample: grntiNames['53'] ?? { zh: '53', ru: '53', en: '53' } },
  { key: 'rooms', titles: { zh: '房间', ru: 'Помещения', en: 'Rooms' }, alsoTitled: ['房号', '办公地点', '厂房', 'Кабинет', 'Офис', 'Помещение', 'Room', 'Office'], sample: { zh: 'B座302', ru: 'Корпус Б, 302', en: 'Block B, 302' } },
];
