import type { Language } from '../../../shared/language.ts';

type Mail = { subject: string; text: string };
type TaskMails = Record<'soonSubject' | 'soonText' | 'dueSubject' | 'dueText', string> & {
  tender: Record<'won' | 'lost' | 'cancelled', Mail>;
};

/** Mails about tasks and tenders; nothing but public numbers and days, the rest is read after signing in. */
export const taskMails: Record<Language, TaskMails> = {
  zh: {
    soonSubject: '翻译任务 {number} 两天后到期',
    soonText: '您领取的翻译任务 {number} 将于 {day} 到期。如无法按时完成，请尽早退回，以便他人接手：',
    dueSubject: '翻译任务 {number} 已到期限',
    dueText: '翻译任务 {number} 的交付日期为 {day}，请尽快交付：',
    tender: {
      won: { subject: '您已中标：{number}', text: '您在翻译招标 {number} 中中标，相关任务已分配给您：' },
      lost: { subject: '招标 {number} 已有结果', text: '翻译招标 {number} 已授予其他译员。感谢您的参与：' },
      cancelled: { subject: '招标 {number} 已取消', text: '翻译招标 {number} 已取消，原因见页面：' },
    },
  },
  ru: {
    soonSubject: 'Перевод {number}: до срока два дня',
    soonText:
      'Срок сдачи перевода {number}, который вы взяли, — {day}. Если не успеваете, верните задание заранее, чтобы его взял другой переводчик:',
    dueSubject: 'Перевод {number}: наступил срок сдачи',
    dueText: 'Срок сдачи перевода {number} — {day}. Пожалуйста, сдайте его:',
    tender: {
      won: {
        subject: 'Вы выиграли конкурс {number}',
        text: 'Вы победили в конкурсе переводов {number}. Задания конкурса поручены вам:',
      },
      lost: {
        subject: 'Итоги конкурса {number}',
        text: 'В конкурсе переводов {number} выбран другой исполнитель. Спасибо за участие:',
      },
      cancelled: {
        subject: 'Конкурс {number} отменён',
        text: 'Конкурс переводов {number} отменён. Причина указана на странице конкурса:',
      },
    },
  },
  en: {
    soonSubject: 'Translation {number} is due in two days',
    soonText:
      'The translation {number} you took is due on {day}. If you cannot finish it, give it back in time, so that another translator can take it:',
    dueSubject: 'Translation {number} is due',
    dueText: 'The translation {number} was to be delivered by {day}. Please deliver it:',
    tender: {
      won: {
        subject: 'You won tender {number}',
        text: 'You won the translation tender {number}. Its tasks were given to you:',
      },
      lost: {
        subject: 'Tender {number} was decided',
        text: 'The translation tender {number} was awarded to somebody else. Thank you for your bid:',
      },
      cancelled: {
        subject: 'Tender {number} was cancelled',
        text: 'The translation tender {number} was cancelled. The reason stands on its page:',
      },
    },
  },
};
