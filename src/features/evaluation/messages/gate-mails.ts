import type { Language } from '../../../shared/language.ts';

/** What the owner's side is written: that there is something, never what. */
export type GateMail = 'asked' | 'decided' | 'conditions';

export const gateMails: Record<Language, Record<'subject' | GateMail, string>> = {
  zh: {
    subject: '合规筛查 {number}',
    asked: '合规专员就筛查案件 {number} 需要您补充说明。在您答复之前，期限暂停计算：\n{link}',
    decided: '筛查案件 {number} 已有决定。登录后可查看：\n{link}',
    conditions: '筛查案件 {number} 的条件有变化。登录后可查看：\n{link}',
  },
  ru: {
    subject: 'Комплаенс-проверка {number}',
    asked: 'По делу {number} нужны ваши пояснения. До вашего ответа срок проверки приостановлен:\n{link}',
    decided: 'По делу {number} принято решение. Войдите, чтобы его увидеть:\n{link}',
    conditions: 'В условиях по делу {number} есть изменения. Войдите, чтобы их увидеть:\n{link}',
  },
  en: {
    subject: 'Screening {number}',
    asked:
      'The officer needs more from you on case {number}. Its clock stands still until you answer:\n{link}',
    decided: 'Case {number} has been decided. Sign in to see it:\n{link}',
    conditions: 'Something changed in the conditions of case {number}. Sign in to see it:\n{link}',
  },
};
