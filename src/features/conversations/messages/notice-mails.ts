import type { Language } from '../../../shared/language.ts';

/** Mails about unread messages: never what was written, who wrote it, or what it is about. */
export const noticeMails: Record<Language, Record<'subject' | 'text' | 'once' | 'hourly', string>> = {
  zh: {
    subject: '您有未读消息',
    text: '您参与的一个会话中有 {count} 条未读消息。为保密起见，邮件不显示内容和发送者，请登录后查看：',
    once: '在您查看之前，不会再为这个会话发送邮件。可在“会话”页面更改通知方式。',
    hourly: '在您查看之前，每小时最多发送一封邮件。可在“会话”页面更改通知方式。',
  },
  ru: {
    subject: 'У вас есть непрочитанные сообщения',
    text: 'Непрочитанных сообщений в одной из ваших бесед: {count}. В целях конфиденциальности письмо не содержит ни текста, ни имени отправителя. Прочитать их можно после входа:',
    once: 'Пока вы их не прочтёте, других писем об этой беседе не будет. Изменить уведомления можно на странице «Переписка».',
    hourly:
      'Пока вы их не прочтёте, письма будут приходить не чаще раза в час. Изменить уведомления можно на странице «Переписка».',
  },
  en: {
    subject: 'You have unread messages',
    text: 'Unread messages in one of your conversations: {count}. To keep them confidential, this mail shows neither their text nor their sender. Read them after signing in:',
    once: 'No further mail about this conversation will be sent before you have read it. You can change this on the page “Conversations”.',
    hourly:
      'Before you have read them, at most one mail an hour will be sent. You can change this on the page “Conversations”.',
  },
};
