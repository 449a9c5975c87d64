import { solutionIpExpectations } from '../listings/vocabulary.ts';
import { catalogueWords } from '../messages/catalogue-words.ts';
import type { RequestPath } from '../messages/field-paths.ts';
import type { ColumnPlan } from './import-columns.ts';
import {
  cooperationColumn,
  currencyColumn,
  labelsOf,
  partnerTypesColumn,
  sharedColumns,
} from './listing-columns.ts';
import { wordsOfCodes } from './read-cells.ts';

export const expectationWords = wordsOfCodes(solutionIpExpectations, labelsOf('solutionIpExpectations'), {
  owner: 'права заказчика; все права заказчику; ours; 归需求方; 归我方',
  shared: 'совместно; совместная собственность; joint; 共有; 共享',
  licence: 'лицензия; license; 许可',
  open: 'по договорённости; договорная; negotiable; 面议; 协商',
});

export const requestColumns: Partial<Record<RequestPath, ColumnPlan>> = {
  'text.title': {
    also: 'Наименование; Запрос; Название запроса; Наименование запроса; Тема; Name; Request; Request title; Topic; 名称; 需求名称; 技术需求名称; 难题名称; 需求标题',
    isRequired: true,
  },
  'text.problem': {
    also: 'Проблема; Описание; Описание задачи; Описание запроса; Потребность; Суть запроса; Problem; Description; Need; Needs; 需求; 需求描述; 需求内容; 技术需求; 难题描述; 技术难题; 问题',
  },
  'text.constraints': {
    also: 'Ограничение; Условия; Требования; Constraints; Conditions; Requirements; 约束条件; 条件; 要求; 技术要求',
  },
  'facts.targetParameters': {
    also: 'Показатели; Требуемые показатели; Целевые показатели; Параметры; Target figures; Targets; Target parameters; 技术指标; 目标指标; 指标要求; 预期指标',
    form: 'targets',
  },
  'facts.grntiPrimary': sharedColumns['facts.grntiPrimary'],
  'facts.grntiOther': sharedColumns['facts.grntiOther'],
  'facts.keywords': sharedColumns['facts.keywords'],
  'facts.minTrl': {
    also: 'УГТ; УГТ не ниже; Требуемый УГТ; TRL; Minimum TRL; Lowest TRL; TRL from; 最低成熟度; 技术成熟度; 成熟度要求; 技术成熟度要求',
    form: 'level',
  },
  'facts.solutionIpExpectation': {
    also: 'Права; Права на решение; Rights; IP; IP expectation; 知识产权; 知识产权归属; 知识产权要求',
    words: (language) => Object.values(catalogueWords[language].solutionIpExpectations),
  },
  'facts.cooperationTypes': cooperationColumn,
  'facts.partnerTypes': partnerTypesColumn,
  'facts.partnerRegions': sharedColumns['facts.partnerRegions'],
  'facts.budget.minMinor': {
    partOf: 'facts.budget',
    also: 'Бюджет; Бюджет от; Минимальный бюджет; Budget; Budget from; 预算; 预算下限; 最低预算; 拟投入资金',
  },
  'facts.budget.maxMinor': {
    partOf: 'facts.budget',
    also: 'Бюджет до; Максимальный бюджет; Budget to; Maximum budget; 预算上限; 最高预算',
  },
  'facts.budget.currency': {
    ...currencyColumn('Валюта; Валюта бюджета; Currency; Budget currency; 币种; 货币; 预算币种'),
    partOf: 'facts.budget',
  },
  'facts.isBudgetShown': { also: 'Бюджет открыт; Show budget; Budget shown; 是否公开预算', form: 'yesNo' },
  'facts.deadline': {
    also: 'Срок; Срок решения; К какому сроку; Deadline; Due date; Needed by; 期限; 截止日期; 完成期限; 需求期限; 解决期限',
  },
  'facts.isAnonymous': {
    also: 'Анонимно; Без названия; Anonymous; Anonymously; 匿名; 是否匿名',
    form: 'yesNo',
  },
  'declaration.endUse': {
    also: 'Конечное использование; Назначение; End use; End user; 最终用途; 用途',
  },
  'stewardship.visibility': sharedColumns['stewardship.visibility'],
  'stewardship.validUntil': sharedColumns['stewardship.validUntil'],
};
