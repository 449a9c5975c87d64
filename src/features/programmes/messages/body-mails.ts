import { pluralEn, pluralRu } from '../../../shared/messages.ts';

/** Mails of bodies and their actions; `{link}` is the address of the page. */
export const bodyMailWords = {
  en: {
    protocolSubject: {
      sent: (body: string) => `A draft protocol waits for your comments: ${body}`,
      agreed: (body: string) => `The text of a protocol is agreed: ${body}`,
      signed: (body: string) => `A protocol was signed: ${body}`,
    },
    protocolText: {
      sent: (body: string, day: string) =>
        `The draft protocol of the session of ${day} (${body}) was given to both sides for comments.\n\n{link}`,
      agreed: (body: string, day: string) =>
        `Both sides have confirmed the same text of the protocol of ${day} (${body}). It may be signed.\n\n{link}`,
      signed: (body: string, day: string) =>
        `The protocol of ${day} (${body}) was signed. The other side may publish it now.\n\n{link}`,
    },
    actionSubject: (days: number) =>
      days < 0
        ? `An action item is ${-days} ${pluralEn(-days, 'day', 'days')} overdue`
        : `An action item is due in ${days} ${pluralEn(days, 'day', 'days')}`,
    actionText: (body: string, due: string) =>
      `An action item of your organisation from a session of “${body}” is due on ${due}. Please say how far it is.\n\n{link}`,
  },
  ru: {
    protocolSubject: {
      sent: (body: string) => `Проект протокола ждёт ваших замечаний: ${body}`,
      agreed: (body: string) => `Текст протокола согласован: ${body}`,
      signed: (body: string) => `Протокол подписан: ${body}`,
    },
    protocolText: {
      sent: (body: string, day: string) =>
        `Проект протокола заседания от ${day} (${body}) передан обеим сторонам для замечаний.\n\n{link}`,
      agreed: (body: string, day: string) =>
        `Обе стороны подтвердили один и тот же текст протокола от ${day} (${body}). Его можно подписывать.\n\n{link}`,
      signed: (body: string, day: string) =>
        `Протокол от ${day} (${body}) подписан. Другая сторона может его опубликовать.\n\n{link}`,
    },
    actionSubject: (days: number) =>
      days < 0
        ? `Поручение просрочено на ${-days} ${pluralRu(-days, 'день', 'дня', 'дней')}`
        : `Срок поручения через ${days} ${pluralRu(days, 'день', 'дня', 'дней')}`,
    actionText: (body: string, due: string) =>
      `Срок поручения вашей организации по итогам заседания («${body}») – ${due}. Сообщите, как идёт работа.\n\n{link}`,
  },
  zh: {
    protocolSubject: {
      sent: (body: string) => `纪要草案等待您的意见：${body}`,
      agreed: (body: string) => `纪要文本已商定：${body}`,
      signed: (body: string) => `纪要已签署：${body}`,
    },
    protocolText: {
      sent: (body: string, day: string) => `${day}会议（${body}）的纪要草案已提交双方征求意见。\n\n{link}`,
      agreed: (body: string, day: string) =>
        `双方已确认${day}会议（${body}）纪要的同一文本，可以签署。\n\n{link}`,
      signed: (body: string, day: string) =>
        `${day}会议（${body}）的纪要已签署，现可由另一方公布。\n\n{link}`,
    },
    actionSubject: (days: number) => (days < 0 ? `一项任务已逾期${-days}天` : `一项任务将在${days}天后到期`),
    actionText: (body: string, due: string) =>
      `贵单位在“${body}”会议上承担的一项任务的期限为${due}，请填报进展。\n\n{link}`,
  },
};
