import { controlAnswers, ipStatuses, maturitySchemes, rightsForms } from '../listings/vocabulary.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import type { OfferPath } from '../messages/field-paths.ts';
import type { ColumnPlan } from './import-columns.ts';
import {
  cooperationColumn,
  currencyColumn,
  labelsOf,
  partnerTypesColumn,
  sharedColumns,
} from './listing-columns.ts';
import { wordsOfCodes } from './read-cells.ts';

export const answerWords = wordsOfCodes(controlAnswers, labelsOf('controlAnswers'), {
  no: 'не относится; не входит; не подпадает; civil; civil use; гражданское назначение; 不属于; 民用; 不涉及; 无',
  yes: 'относится; входит; подпадает; 属于; 涉及',
  unknown: 'unknown; не знаю; не уверены; не определено; 不清楚; 未知; 待定',
});
export const schemeWords = wordsOfCodes(maturitySchemes, labelsOf('maturitySchemes'), {
  iso16290: 'ISO; ISO 16290; ИСО 16290',
  gostr58048: 'ГОСТ; ГОСТ Р 58048; ГОСТ 58048; GOST; GOST R 58048; GOST 58048',
  gbt22900: 'GB/T 22900; GB 22900; 科学技术研究项目评价通则',
  gbt37264: 'GB/T 37264; GB/T 37264-2018; GB 37264; 新材料技术成熟度等级划分及定义',
});
export const protectionWords = wordsOfCodes(ipStatuses, labelsOf('ipStatuses'), {
  none: 'нет; не охраняется; 无; 未申请',
  secret: 'know-how; trade secret; ноу-хау; секрет производства; 商业秘密; 专有技术',
  applied: 'application; pending; заявка; заявка подана; 申请中; 已申请; 专利申请中',
  granted:
    'patent; patent granted; патент; патент выдан; запатентовано; 专利; 已授权; 授权; 已登记; 发明专利',
  copyright: 'авторские права; 版权; 软件著作权',
  mixed: 'several; смешанная; 多种; 混合',
});
export const rightsWords = wordsOfCodes(rightsForms, labelsOf('rightsForms'), {
  assignment: 'отчуждение; уступка; передача прав; 转让',
  exclusive: 'исключительная; 独占; 独家许可',
  sole: 'единичная; 排他',
  nonExclusive: 'non exclusive; простая лицензия; неисключительная лицензия; простая; 普通; 非独占许可',
});

const figures = 'figures' as const;
const list = 'list' as const;

export const offerColumns: Partial<Record<OfferPath, ColumnPlan>> = {
  'text.title': {
    also: 'Наименование; Технология; Название технологии; Наименование технологии; Наименование разработки; Разработка; Предложение; Name; Technology; Technology title; Offer; 名称; 技术名称; 成果名称; 项目名称; 供给名称',
    isRequired: true,
  },
  'text.summary': {
    also: 'Краткое описание; Реферат; Резюме; Abstract; Short description; 简介; 技术简介; 成果简介; 内容摘要',
  },
  'text.description': {
    also: 'Полное описание; Подробное описание; Описание технологии; Full description; Details; 详细介绍; 技术介绍; 技术说明; 成果介绍; 内容; 技术内容',
  },
  'text.applicationFields': {
    also: 'Область применения; Применение; Сферы применения; Application; Applications; Application field; 应用范围; 适用范围; 应用行业; 应用场景',
    form: list,
  },
  'facts.grntiPrimary': sharedColumns['facts.grntiPrimary'],
  'facts.grntiOther': sharedColumns['facts.grntiOther'],
  'facts.keywords': sharedColumns['facts.keywords'],
  'text.implementationCases': {
    also: 'Внедрение; Опыт внедрения; Примеры внедрения; References; Implementation; Use cases; 应用案例; 案例; 应用情况; 推广应用情况',
    form: list,
  },
  'facts.ipcCodes': {
    also: 'МПК; Код МПК; Коды МПК; IPC; IPC code; IPC class; IPC分类; 国际专利分类; 国际专利分类号',
    form: list,
  },
  'facts.advantages': {
    also: 'Преимущества; Преимущество; Конкурентные преимущества; Advantages; Advantage; 优势; 技术优势; 主要优势; 创新点',
    form: figures,
  },
  'facts.parameters': {
    also: 'Параметры; Характеристики; Технические характеристики; Показатели; Parameters; Specifications; Technical data; 参数; 技术指标; 主要技术指标; 性能指标',
    form: figures,
  },
  'facts.trlClaimed.level': {
    namedAs: 'facts.trlClaimed',
    also: 'УГТ; Уровень готовности; Уровень готовности технологии; TRL; Technology readiness level; Readiness level; Maturity; 技术成熟度; 成熟度; 技术成熟度等级; 技术就绪度; 技术就绪度等级',
    form: 'level',
  },
  'facts.trlClaimed.scheme': {
    partOf: 'facts.trlClaimed',
    also: 'Методика оценки; Стандарт оценки; Шкала; Шкала УГТ; Scheme; TRL scheme; Assessed by; 成熟度标准; 评价标准; 评估标准; 依据标准',
    words: (language) => Object.values(catalogueWords[language].maturitySchemes),
  },
  'facts.trlClaimed.assessedOn': {
    partOf: 'facts.trlClaimed',
    also: 'Дата оценки; Дата оценки УГТ; Assessed on; Assessment date; TRL date; 评估日期; 评价日期; 成熟度评估日期',
  },
  'facts.trlClaimed.scope': {
    partOf: 'facts.trlClaimed',
    also: 'Объект оценки; Что оценивалось; Scope; Assessed part; 评估对象; 评价对象',
  },
  'facts.marketLevel.level': {
    namedAs: 'facts.marketLevel',
    also: 'Рыночная готовность; Уровень рыночной готовности; Market level; Market readiness; 市场化程度; 市场就绪度',
    form: 'level',
  },
  'facts.marketLevel.assessedOn': {
    partOf: 'facts.marketLevel',
    also: 'Дата оценки рыночной готовности; Market assessed on; 市场成熟度评估日期',
  },
  'facts.evidence': {
    also: 'Подтверждения; Подтверждающие документы; Протоколы испытаний; Supporting documents; Proof; 证明文件; 佐证材料; 检测报告',
    form: list,
  },
  'facts.ipStatus': {
    also: 'Правовая охрана; Охрана; Статус ИС; Интеллектуальная собственность; IP; IP protection; Protection; 知识产权; 专利状态; 知识产权情况',
    words: (language) => Object.values(catalogueWords[language].ipStatuses),
  },
  'facts.ipHolders': {
    also: 'Правообладатель; Правообладатели; Патентообладатель; Holder; Holders; IP holder; IP holders; 权利人; 专利权人; 知识产权所有人',
    form: list,
  },
  'facts.stateFunded': {
    also: 'Бюджетное финансирование; За счёт бюджета; Publicly funded; State funded; 财政资金; 是否财政资金',
    form: 'yesNo',
  },
  'facts.stateProgramme': {
    also: 'Госпрограмма; Программа; Грант; Programme; Program; Grant; 计划项目; 科技计划; 立项编号',
  },
  'facts.egisuNumber': {
    also: 'ЕГИСУ НИОКТР; ЕГИСУ; Номер ЕГИСУ; Регистрационный номер НИОКТР; EGISU; EGISU number; EGISU登记号',
  },
  'facts.rightsOffered.form': {
    namedAs: 'facts.rightsOffered',
    also: 'Права; Передаваемые права; Вид лицензии; Rights; Licence; License; 许可方式; 转让方式; 权利',
    words: (language) => Object.values(catalogueWords[language].rightsForms),
  },
  'facts.rightsOffered.territory': {
    partOf: 'facts.rightsOffered',
    also: 'Территория лицензии; Территория; Territory; Licence territory; 许可地域; 地域',
    form: list,
  },
  'facts.cooperationTypes': cooperationColumn,
  'text.partnerSought': {
    also: 'Искомый партнёр; Какой партнёр нужен; Требования к партнёру; Потребность в партнёре; Партнёр; Partner; Partner needed; Looking for; 需求; 合作需求; 合作方要求; 合作意向; 寻求合作',
  },
  'facts.partnerTypes': partnerTypesColumn,
  'facts.partnerRegions': sharedColumns['facts.partnerRegions'],
  'facts.price.minMinor': {
    partOf: 'facts.price',
    also: 'Цена от; Минимальная цена; Цена; Стоимость; Price from; Minimum price; Price; 最低价格; 价格; 报价; 价格下限',
  },
  'facts.price.maxMinor': {
    partOf: 'facts.price',
    also: 'Цена до; Максимальная цена; Price to; Maximum price; 最高价格; 价格上限',
  },
  'facts.price.currency': {
    ...currencyColumn('Валюта; Валюта цены; Currency; Price currency; 币种; 货币; 价格币种'),
    partOf: 'facts.price',
  },
  'facts.isPriceShown': { also: 'Цена открыта; Show price; Price shown; 是否公开价格', form: 'yesNo' },
  'facts.investmentNeeded.amountMinor': {
    namedAs: 'facts.investmentNeeded',
    also: 'Инвестиции; Требуемые инвестиции; Объём инвестиций; Investment; Investment needed; 所需投资; 投资额; 资金需求',
  },
  'facts.investmentNeeded.currency': {
    ...currencyColumn('Валюта инвестиций; Валюта вложений; Investment currency; 投资币种'),
    partOf: 'facts.investmentNeeded',
  },
  'declaration.dualUse': {
    also: 'Двойное назначение (да/нет); Товары двойного назначения; Dual use; Dual-use; 两用物项; 军民两用',
    words: (language) => Object.values(catalogueWords[language].controlAnswers),
  },
  'declaration.restrictedExport': {
    also: 'Ограничение экспорта; Экспортные ограничения; Restricted export; Export restricted; 限制出口; 禁止或限制出口',
    words: (language) => Object.values(catalogueWords[language].controlAnswers),
  },
  'declaration.identificationDocument': {
    also: 'Идентификационное заключение экспортного контроля; Identification document; 出口管制鉴定文件; 鉴定文件',
  },
  'declaration.openPublicationClearance': {
    also: 'Экспертное заключение; Разрешение на публикацию; Publication clearance; 可公开发表意见; 保密审查意见',
  },
  'stewardship.visibility': sharedColumns['stewardship.visibility'],
  'stewardship.validUntil': sharedColumns['stewardship.validUntil'],
};
