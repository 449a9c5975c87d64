import type { Language } from '../../../shared/language.ts';

type AgreementMails = Record<'soonSubject' | 'soonText' | 'dueSubject' | 'dueText', string>;

/** Mails about deadlines of licence offers; nothing but numbers and days. */
export const agreementMails: Record<Language, AgreementMails> = {
  zh: {
    soonSubject: '{number}：许可条件两天后到决定期限',
    soonText: '{number} 有一项许可条件报价等待贵方答复，决定期限为 {day}：',
    dueSubject: '{number}：许可条件今日到决定期限',
    dueText: '{number} 有一项许可条件报价的决定期限为 {day}，请尽快答复：',
  },
  ru: {
    soonSubject: '{number}: до решения по условиям лицензии два дня',
    soonText: 'По {number} предложены условия лицензии. Срок ответа вашей стороны — {day}:',
    dueSubject: '{number}: наступил срок решения по условиям лицензии',
    dueText: 'По {number} предложены условия лицензии. Срок ответа — {day}. Пожалуйста, ответьте:',
  },
  en: {
    soonSubject: '{number}: licence terms are to be decided in two days',
    soonText: 'Licence terms were offered in {number}. Your side has until {day} to answer:',
    dueSubject: '{number}: licence terms are to be decided today',
    dueText: 'Licence terms were offered in {number}. The time to answer ends on {day}. Please answer:',
  },
};
