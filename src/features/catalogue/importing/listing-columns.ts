import { currencies } from '../../../shared/money.ts';
import { cooperationTypes, partnerTypes, visibilities } from '../listings/vocabulary.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import type { SharedPath } from '../messages/field-paths.ts';
import type { ColumnPlan } from './import-columns.ts';
import { wordsOfCodes } from './read-cells.ts';

/** Columns of both kinds. */
export const sharedColumns = {
  'facts.grntiPrimary': {
    also: 'ГРНТИ; Код ГРНТИ; Коды ГРНТИ; Рубрика ГРНТИ; Рубрики ГРНТИ; Область; Область науки; Область техники; Направление; Отрасль; GRNTI; GRNTI code; GRNTI codes; Field; Fields; Subject; 学科; 学科代码; 学科领域; 专业领域; 技术领域; 领域; GRNTI代码; 所属领域; 行业领域',
    form: 'fields',
  },
  'facts.grntiOther': {
    also: 'Дополнительные коды ГРНТИ; Смежные области; Other fields; Further fields; 其他学科; 相关学科; 其他领域; 相关领域',
    form: 'fields',
  },
  'facts.keywords': {
    also: 'Ключевые термины; Теги; Key words; Tags; Terms; 关键字; 主题词; 关键术语',
    form: 'list',
  },
  'facts.partnerRegions': {
    also: 'Регион; Регионы; Регион партнёра; Region; Regions; Partner regions; Partner region; 地区; 合作地区; 意向地区; 合作方地区',
    form: 'list',
  },
  'stewardship.visibility': {
    also: 'Видимость; Кому видна запись; Visibility; Visible to; 可见性; 公开范围',
    words: (language) => Object.values(catalogueWords[language].visibilities),
  },
  'stewardship.validUntil': {
    also: 'Срок действия; Действительна до; Актуально до; Expires; Expiry date; Valid to; 有效期; 有效期限; 截止有效期',
  },
} satisfies Partial<Record<SharedPath, ColumnPlan>>;

export const cooperationColumn: ColumnPlan = {
  also: 'Форма сотрудничества; Вид сотрудничества; Виды сотрудничества; Способ сотрудничества; Тип сотрудничества; Forms of cooperation; Form of cooperation; Cooperation; Cooperation type; Cooperation types; Type of cooperation; 合作形式; 合作类型; 拟合作方式; 意向合作方式',
  words: (language) => Object.values(catalogueWords[language].cooperationTypes),
};
export const partnerTypesColumn: ColumnPlan = {
  also: 'Вид партнёра; Тип партнёра; Типы партнёров; Kind of partner; Partner type; Partner types; Type of partner; 合作方类别; 合作对象; 合作单位类型',
  words: (language) => Object.values(catalogueWords[language].partnerTypes),
};
export const currencyColumn = (also: string): ColumnPlan => ({ also, words: () => currencies });

/** The labels of a closed list by language. */
export const labelsOf = <Group extends keyof (typeof catalogueWords)['en']>(group: Group) => ({
  zh: catalogueWords.zh[group],
  ru: catalogueWords.ru[group],
  en: catalogueWords.en[group],
});

export const cooperationWords = wordsOfCodes(cooperationTypes, labelsOf('cooperationTypes'), {
  licence:
    'license; licensing; лицензирование; лицензионный договор; лицензионное соглашение; 许可; 专利许可; 许可使用',
  assignment:
    'transfer; technology transfer; продажа; уступка прав; передача прав; передача технологии; 转让; 专利转让; 成果转让',
  jointRnd:
    'joint research; joint development; совместные исследования; совместная разработка; совместный НИОКР; НИОКР; 合作研发; 合作开发; 联合开发; 联合攻关; 联合研究',
  commissionedRnd: 'contract research; заказные НИОКР; заказ НИОКР; договор на НИОКР; 委托开发; 委托研究',
  technicalService: 'service; services; услуги; техническое обслуживание; 服务; 技术支持',
  consulting: 'consultancy; consultation; консалтинг; консультирование; 咨询; 咨询服务',
  jointVenture: 'jv; сп; создание совместного предприятия; 合资企业; 合资合作; 合资建厂; 技术入股; 作价入股',
  pilotTest:
    'pilot; pilot testing; пилот; пилотный проект; пилотные испытания; 中间试验; 试点; 试点应用; 中试合作',
  equipmentSupply: 'equipment; supply; поставка; оборудование; 设备; 设备采购; 设备出口; 供应设备',
});
export const partnerWords = wordsOfCodes(partnerTypes, labelsOf('partnerTypes'), {
  institute:
    'institute; research organisation; нии; институт; научная организация; 研究所; 科研机构; 科研单位; 研究院',
  university: 'universities; университет; высшее учебное заведение; 大学; 高等院校; 院校',
  company: 'enterprise; business; компания; организация промышленности; завод; 公司; 生产企业; 厂家',
  park: 'science park; парк; индустриальный парк; 园区; 产业园; 孵化器',
  intermediary: 'broker; брокер; 中介; 技术转移机构',
  fund: 'investor; инвестор; венчурный фонд; 投资机构; 投资方; 投资基金',
});
export const visibilityWords = wordsOfCodes(visibilities, labelsOf('visibilities'), {
  public: 'public; открыто; открытая; публично; 公开; 完全公开',
  registered: 'registered; зарегистрированные; 注册用户可见; 登录用户',
  partners: 'partners; партнёры; 合作伙伴; 已核验单位',
  private: 'private; закрыто; закрытая; 不公开; 保密',
});
