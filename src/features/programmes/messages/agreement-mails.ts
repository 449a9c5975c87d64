import { pluralEn, pluralRu } from '../../../shared/messages.ts';

/** Mails of the register of agreements; `{link}` is the address of the page. */
export const agreementMailWords = {
  en: {
    renewalSubject: (name: string) => `An agreement runs out: ${name}`,
    renewalText: (name: string, day: string, days: number) =>
      `The agreement “${name}” is valid until ${day}, that is for ${days} more ${pluralEn(days, 'day', 'days')}. Decide in time whether to renew it.\n\n{link}`,
  },
  ru: {
    renewalSubject: (name: string) => `Истекает срок соглашения: ${name}`,
    renewalText: (name: string, day: string, days: number) =>
      `Соглашение «${name}» действует до ${day}, то есть ещё ${days} ${pluralRu(days, 'день', 'дня', 'дней')}. Решите заранее, продлевать ли его.\n\n{link}`,
  },
  zh: {
    renewalSubject: (name: string) => `协议即将到期：${name}`,
    renewalText: (name: string, day: string, days: number) =>
      `协议《${name}》有效期至${day}，还有${days}天。请提前决定是否续签。\n\n{link}`,
  },
};
