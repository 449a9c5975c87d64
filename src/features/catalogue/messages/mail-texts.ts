import type { Language } from '../../../shared/language.ts';

type MailTexts = { endingSubject: string; endingText: string };

/** Mails of the room; no confidential details, only the public number and the day. */
export const mailTexts: Record<Language, MailTexts> = {
  zh: {
    endingSubject: '记录 {number} 即将到期',
    endingText: '您的记录 {number} 将于 {day} 到期并自动下线。请登录工作台核对内容并续期。',
  },
  ru: {
    endingSubject: 'Срок записи {number} скоро закончится',
    endingText:
      'Запись {number} будет снята с публикации после {day}. Войдите в рабочий стол, проверьте данные и продлите её.',
  },
  en: {
    endingSubject: 'Record {number} will soon expire',
    endingText:
      'Your record {number} is withdrawn after {day}. Sign in, check that it is current and renew it.',
  },
};
