import type { Language } from '../../../shared/language.ts';

type Words = Record<
  'number' | 'title' | 'subject' | 'openedAt' | 'dueOn' | 'version' | 'validFrom' | 'validTo' | 'recordedBy',
  string
>;

/** Heads of columns that have no word of their own on the screens. */
export const listExportWords: Record<Language, Words> = {
  zh: {
    number: '编号',
    title: '标题',
    subject: '对象',
    openedAt: '立案时间',
    dueOn: '期限',
    version: '变更前后',
    validFrom: '生效日',
    validTo: '失效日',
    recordedBy: '登记人',
  },
  ru: {
    number: 'Номер',
    title: 'Название',
    subject: 'Предмет',
    openedAt: 'Открыто',
    dueOn: 'Срок',
    version: 'До или после',
    validFrom: 'Действует с',
    validTo: 'Действует по',
    recordedBy: 'Кто внёс',
  },
  en: {
    number: 'Number',
    title: 'Title',
    subject: 'Subject',
    openedAt: 'Opened',
    dueOn: 'Due',
    version: 'Before or after',
    validFrom: 'Holds from',
    validTo: 'Holds until',
    recordedBy: 'Recorded by',
  },
};
