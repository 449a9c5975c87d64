import type { Language } from '../../../shared/language.ts';

type LandingMails = {
  followUpSubject: (number: string, months: number) => string;
  followUpText: (number: string, months: number) => string;
  ageingSubject: (days: number) => string;
  ageingText: (days: number) => string;
};

/** Mails of the landing: the number of the project, never its contents. `{link}` is filled in when a mail is sent. */
export const landingMailWords: Record<Language, LandingMails> = {
  zh: {
    followUpSubject: (number, months) => `项目 ${number}：${months} 个月后情况如何？`,
    followUpText: (number, months) =>
      `项目 ${number} 已落地 ${months} 个月。请用几句话说明目前情况：\n\n{link}\n`,
    ageingSubject: (days) => `洽谈已 ${days} 天没有进展`,
    ageingText: (days) =>
      `您的洽谈已 ${days} 天没有任何进展。搁置的技术会被更新的技术取代：请推进下一步，或说明原因结束洽谈。\n\n{link}\n`,
  },
  ru: {
    followUpSubject: (number, months) => `Проект ${number}: что с ним через ${months} мес.?`,
    followUpText: (number, months) =>
      `Проект ${number} запущен на месте ${months} мес. назад. Расскажите, пожалуйста, в нескольких словах, что с ним стало:\n\n{link}\n`,
    ageingSubject: (days) => `Переговоры без движения: ${days} дн.`,
    ageingText: (days) =>
      `В ваших переговорах ${days} дн. не было ни одного шага. Технологию, которая ждёт, вытесняет более новая: сделайте следующий шаг или завершите переговоры, указав причину.\n\n{link}\n`,
  },
  en: {
    followUpSubject: (number, months) => `Project ${number}: what became of it after ${months} months?`,
    followUpText: (number, months) =>
      `Project ${number} landed ${months} months ago. Please tell in a few words what became of it:\n\n{link}\n`,
    ageingSubject: (days) => `Talks without a step for ${days} days`,
    ageingText: (days) =>
      `There has been no step in your talks for ${days} days. A technology that waits is replaced by a newer one: please take the next step, or end the talks with a reason.\n\n{link}\n`,
  },
};
