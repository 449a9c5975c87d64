import type { Language } from '../../../shared/language.ts';

type Words = Record<
  | 'recordNumber'
  | 'sentAt'
  | 'nextOn'
  | 'since'
  | 'milestones'
  | 'milestonesDone'
  | 'late'
  | 'badlyLate'
  | 'nextMilestone'
  | 'nextMilestoneOn'
  | 'waitsForMe'
  | 'confirmed'
  | 'country',
  string
>;

/** Heads of columns that have no word of their own on the screens. */
export const listExportWords: Record<Language, Words> = {
  zh: {
    recordNumber: '信息编号',
    sentAt: '发出时间',
    nextOn: '下一步日期',
    since: '状态起始',
    milestones: '里程碑数',
    milestonesDone: '已完成里程碑',
    late: '逾期里程碑',
    badlyLate: '逾期超过30天',
    nextMilestone: '下一里程碑',
    nextMilestoneOn: '下一里程碑日期',
    waitsForMe: '待我确认',
    confirmed: '确认情况',
    country: '国家',
  },
  ru: {
    recordNumber: 'Номер записи',
    sentAt: 'Отправлено',
    nextOn: 'Срок следующего шага',
    since: 'В этом состоянии с',
    milestones: 'Этапов',
    milestonesDone: 'Выполнено этапов',
    late: 'Просрочено этапов',
    badlyLate: 'Просрочено более чем на 30 дней',
    nextMilestone: 'Следующий этап',
    nextMilestoneOn: 'Срок следующего этапа',
    waitsForMe: 'Ждёт подтверждения',
    confirmed: 'Подтверждение',
    country: 'Страна',
  },
  en: {
    recordNumber: 'Number of the record',
    sentAt: 'Sent',
    nextOn: 'Next step on',
    since: 'In this state since',
    milestones: 'Milestones',
    milestonesDone: 'Milestones done',
    late: 'Milestones late',
    badlyLate: 'Late by more than 30 days',
    nextMilestone: 'Next milestone',
    nextMilestoneOn: 'Next milestone on',
    waitsForMe: 'Waits for confirmation',
    confirmed: 'Confirmed',
    country: 'Country',
  },
};
