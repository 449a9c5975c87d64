import type { Language } from '../../../shared/language.ts';

type MailTexts = Record<'endingSubject' | 'endingText' | 'brokerSubject' | 'brokerText', string>;

/** Mails of the room; no confidential details, only the public number and the day. */
export const mailTexts: Record<Language, MailTexts> = {
  zh: {
    endingSubject: '记录 {number} 即将到期',
    endingText: '您的记录 {number} 将于 {day} 到期并自动下线。请登录工作台核对内容并续期。',
    brokerSubject: '记录 {number} 已交由您跟进',
    brokerText: '持有方选择您作为记录 {number} 的技术经纪人。登录后可查看该记录及其匹配：\n{link}',
  },
  ru: {
    endingSubject: 'Срок записи {number} скоро закончится',
    endingText:
      'Запись {number} будет снята с публикации после {day}. Войдите в рабочий стол, проверьте данные и продлите её.',
    brokerSubject: 'Вам поручена запись {number}',
    brokerText:
      'Владелец выбрал вас брокером записи {number}. Войдите, чтобы увидеть запись и её совпадения:\n{link}',
  },
  en: {
    endingSubject: 'Record {number} will soon expire',
    endingText:
      'Your record {number} is withdrawn after {day}. Sign in, check that it is current and renew it.',
    brokerSubject: 'Record {number} was given to you',
    brokerText:
      'The owner chose you as the broker of record {number}. Sign in to see the record and its matches:\n{link}',
  },
};
