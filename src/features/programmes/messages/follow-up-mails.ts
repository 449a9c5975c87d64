import type { Language } from '../../../shared/language.ts';

type Line = (title: string) => string;

/** Mails about tasks after an event; they say nothing of what is to be done. `{link}` is filled in when a mail is sent. */
export const followUpMailWords: Record<Language, { subject: Line; text: Line }> = {
  zh: {
    subject: (title) => `跟进事项即将到期或已逾期：${title}`,
    text: (title) => `您在活动“${title}”之后有即将到期或已逾期的跟进事项，请查看：\n\n{link}\n`,
  },
  ru: {
    subject: (title) => `Подходит или истёк срок задач: ${title}`,
    text: (title) =>
      `У вас есть задачи по итогам мероприятия «${title}», срок которых подходит или истёк:\n\n{link}\n`,
  },
  en: {
    subject: (title) => `Tasks are due: ${title}`,
    text: (title) => `You have tasks after “${title}” that are due soon or overdue:\n\n{link}\n`,
  },
};
