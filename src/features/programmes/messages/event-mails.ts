import type { Language } from '../../../shared/language.ts';

type Line = (title: string) => string;
export type EventMail = 'letIn' | 'moved' | 'postponed' | 'cancelled';
type EventMails = Record<EventMail, { subject: Line; text: Line }> & {
  invited: { subject: Line; text: (title: string, organisation: string) => string };
};

/** Mails of events. `{link}` is filled in when a mail is sent. */
export const eventMailWords: Record<Language, EventMails> = {
  zh: {
    letIn: {
      subject: (title) => `候补成功：${title}`,
      text: (title) =>
        `“${title}”已有空余名额，您已由候补转为正式参会。如不能参加，请在活动页面取消报名：\n\n{link}\n`,
    },
    moved: {
      subject: (title) => `时间或地点变更：${title}`,
      text: (title) => `您报名的活动“${title}”的时间或地点有变更，请查看：\n\n{link}\n`,
    },
    postponed: {
      subject: (title) => `活动延期：${title}`,
      text: (title) => `您报名的活动“${title}”已延期，原因见活动页面：\n\n{link}\n`,
    },
    cancelled: {
      subject: (title) => `活动取消：${title}`,
      text: (title) => `您报名的活动“${title}”已取消，原因见活动页面：\n\n{link}\n`,
    },
    invited: {
      subject: (title) => `代表团邀请：${title}`,
      text: (title, organisation) =>
        `${organisation} 为您在活动“${title}”中预留了代表团名额。请通过以下链接亲自填写信息并同意信息处理；在您同意之前，主办方只知道代表团人数。请勿提供护照信息。\n\n{link}\n`,
    },
  },
  ru: {
    letIn: {
      subject: (title) => `Для вас освободилось место: ${title}`,
      text: (title) =>
        `На мероприятии «${title}» освободилось место: из листа ожидания вы перешли в число участников. Если прийти не сможете, откажитесь от места на странице мероприятия:\n\n{link}\n`,
    },
    moved: {
      subject: (title) => `Изменились время или место: ${title}`,
      text: (title) =>
        `У мероприятия «${title}», на которое вы зарегистрированы, изменились время или место:\n\n{link}\n`,
    },
    postponed: {
      subject: (title) => `Мероприятие перенесено: ${title}`,
      text: (title) =>
        `Мероприятие «${title}», на которое вы зарегистрированы, перенесено. Причина — на его странице:\n\n{link}\n`,
    },
    cancelled: {
      subject: (title) => `Мероприятие отменено: ${title}`,
      text: (title) =>
        `Мероприятие «${title}», на которое вы зарегистрированы, отменено. Причина — на его странице:\n\n{link}\n`,
    },
    invited: {
      subject: (title) => `Приглашение в составе делегации: ${title}`,
      text: (title, organisation) =>
        `${organisation} оставляет за вами место в делегации на мероприятии «${title}». Перейдите по ссылке, укажите данные о себе и дайте согласие на их обработку лично; до этого организаторам известно только число мест. Паспортные данные указывать не нужно.\n\n{link}\n`,
    },
  },
  en: {
    letIn: {
      subject: (title) => `A seat is free for you: ${title}`,
      text: (title) =>
        `There is a free seat at “${title}”: you have moved from the waiting list to the participants. If you cannot come, please give the seat back on the page of the event:\n\n{link}\n`,
    },
    moved: {
      subject: (title) => `Time or place has changed: ${title}`,
      text: (title) => `Time or place of “${title}”, for which you are registered, has changed:\n\n{link}\n`,
    },
    postponed: {
      subject: (title) => `Postponed: ${title}`,
      text: (title) =>
        `“${title}”, for which you are registered, is postponed. The reason is on its page:\n\n{link}\n`,
    },
    cancelled: {
      subject: (title) => `Cancelled: ${title}`,
      text: (title) =>
        `“${title}”, for which you are registered, is cancelled. The reason is on its page:\n\n{link}\n`,
    },
    invited: {
      subject: (title) => `Invited with a delegation: ${title}`,
      text: (title, organisation) =>
        `${organisation} keeps a seat for you in its delegation to “${title}”. Please follow the link, say who you are and agree yourself; until then the organisers know only the number of seats. No passport data is asked for.\n\n{link}\n`,
    },
  },
};
