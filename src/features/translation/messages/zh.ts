import type { TranslationMessages } from './en.ts';

export const zh: TranslationMessages = {
  title: '术语库',
  lead: '一行是一个义项及其三种语言的用词。搜索与匹配依据这些词，正文中以虚线标出。',
  lookUp: '任一语言的词',
  find: '查找',
  generalDomain: '通用词汇',
  domain: '领域',
  allDomains: '全部领域',
  found: (count) => `共 ${count} 个概念`,
  nothing: '没有概念包含这个词。请换一个更短的词，或只查其中一部分。',
  preferred: '首选',
  synonyms: '又作',
  number: '编号',
  kind: '类别',
  kinds: {
    component: '构词成分',
    compound: '复合术语',
    general: '通用词',
    name: '名称',
    unit: '计量单位',
    other: '其他',
  },
  parts: '由以下概念组成',
  sharing: '同一用词的其他义项',
  searchFor: '查找含此概念的记录',
  back: '返回术语库',
  language: '语言',
  errors: {
    'translation.conceptNotFound': '术语库中没有这个概念。',
  },
};
