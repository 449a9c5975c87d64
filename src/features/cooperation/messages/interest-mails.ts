import type { Language } from '../../../shared/language.ts';
import type { InterestStep } from '../interests/vocabulary.ts';

export type InterestMailKind =
  | 'receipt'
  | 'received'
  | InterestStep
  | 'agreedOnce'
  | 'reminder'
  | 'overdue'
  | 'escalated'
  | 'reportDue'
  | 'givenToBroker';
type Mail = { subject: string; text: string };

/** Mails of interests: the number and what happened, never words of the form, names or titles. */
export const interestMails: Record<Language, Record<InterestMailKind, Mail>> = {
  en: {
    receipt: {
      subject: 'Interest {number} was sent',
      text: 'Your interest {number} has been sent. The receiving side has five working days of its calendar to acknowledge it. You can follow it here:',
    },
    received: {
      subject: 'Interest {number} has arrived',
      text: 'Interest {number} in a record of your side has arrived. Please acknowledge it within five working days:',
    },
    acknowledge: {
      subject: 'Interest {number} was acknowledged',
      text: 'The receiving side has acknowledged interest {number}. The screening has begun:',
    },
    decline: {
      subject: 'Interest {number}: answer of the owner',
      text: 'The owner of the record does not wish to go on with interest {number}. You find the reason here:',
    },
    introduce: {
      subject: 'Interest {number}: you are introduced',
      text: 'Both sides of interest {number} have agreed. You find names and contacts here:',
    },
    signNda: {
      subject: 'Interest {number}: secrecy agreed',
      text: 'An agreement on secrecy was signed for interest {number}:',
    },
    negotiate: {
      subject: 'Interest {number}: negotiation has begun',
      text: 'The negotiation of interest {number} has begun:',
    },
    agree: {
      subject: 'Interest {number}: agreement reached',
      text: 'An agreement on interest {number} was put on record. In twelve months you will be asked about the outcome:',
    },
    fail: {
      subject: 'Interest {number}: ended without an agreement',
      text: 'The negotiation of interest {number} ended without an agreement:',
    },
    report: {
      subject: 'Interest {number}: outcome reported',
      text: 'The outcome of interest {number} has been reported:',
    },
    agreedOnce: {
      subject: 'Interest {number} waits for your agreement',
      text: 'One side has agreed to the next step of interest {number}. The others have still to:',
    },
    reminder: {
      subject: 'Interest {number} waits for you',
      text: 'The time to answer interest {number} is nearly over ({day}). Please take the next step:',
    },
    overdue: {
      subject: 'Interest {number} is overdue',
      text: 'The time to answer interest {number} is over. Please answer now; it was also passed on to others:',
    },
    escalated: {
      subject: 'Interest {number} has not been answered',
      text: 'Nobody has answered interest {number} in time. Please help that it goes on:',
    },
    reportDue: {
      subject: 'Interest {number}: please report the outcome',
      text: 'Twelve months have passed since the agreement on interest {number}. Please report what became of it; no prices are asked for:',
    },
    givenToBroker: {
      subject: 'Interest {number} was given to you',
      text: 'You were chosen as a broker of interest {number}:',
    },
  },
  ru: {
    receipt: {
      subject: 'Заявка {number} отправлена',
      text: 'Ваше выражение заинтересованности {number} отправлено. У принимающей стороны есть пять рабочих дней по её календарю, чтобы подтвердить получение. Следить за заявкой можно здесь:',
    },
    received: {
      subject: 'Поступила заявка {number}',
      text: 'Поступило выражение заинтересованности {number} в записи вашей стороны. Подтвердите получение в течение пяти рабочих дней:',
    },
    acknowledge: {
      subject: 'Заявка {number}: получение подтверждено',
      text: 'Принимающая сторона подтвердила получение заявки {number}. Началась комплаенс-проверка:',
    },
    decline: {
      subject: 'Заявка {number}: ответ владельца',
      text: 'Владелец записи не хочет продолжать дело по заявке {number}. Причина указана здесь:',
    },
    introduce: {
      subject: 'Заявка {number}: стороны представлены',
      text: 'Обе стороны заявки {number} согласились познакомиться. Имена и контакты — здесь:',
    },
    signNda: {
      subject: 'Заявка {number}: неразглашение согласовано',
      text: 'По заявке {number} подписано соглашение о неразглашении:',
    },
    negotiate: {
      subject: 'Заявка {number}: начались переговоры',
      text: 'По заявке {number} начались переговоры:',
    },
    agree: {
      subject: 'Заявка {number}: соглашение достигнуто',
      text: 'По заявке {number} записано соглашение. Через двенадцать месяцев вас спросят об итогах:',
    },
    fail: {
      subject: 'Заявка {number}: без соглашения',
      text: 'Переговоры по заявке {number} закончились без соглашения:',
    },
    report: {
      subject: 'Заявка {number}: об итогах сообщено',
      text: 'Об итогах по заявке {number} сообщено:',
    },
    agreedOnce: {
      subject: 'Заявка {number} ждёт вашего согласия',
      text: 'Одна из сторон согласилась на следующий шаг по заявке {number}. Ждём остальных:',
    },
    reminder: {
      subject: 'Заявка {number} ждёт вас',
      text: 'Время ответа по заявке {number} подходит к концу ({day}). Сделайте следующий шаг:',
    },
    overdue: {
      subject: 'Заявка {number} просрочена',
      text: 'Время ответа по заявке {number} истекло. Ответьте сейчас; о просрочке сообщено и другим:',
    },
    escalated: {
      subject: 'На заявку {number} не ответили',
      text: 'На заявку {number} не ответили вовремя. Помогите, чтобы дело продвинулось:',
    },
    reportDue: {
      subject: 'Заявка {number}: сообщите об итогах',
      text: 'Прошло двенадцать месяцев после соглашения по заявке {number}. Сообщите, что из этого вышло; о ценах не спрашивают:',
    },
    givenToBroker: {
      subject: 'Вам поручена заявка {number}',
      text: 'Вас выбрали брокером по заявке {number}:',
    },
  },
  zh: {
    receipt: {
      subject: '合作意向 {number} 已发送',
      text: '您的合作意向 {number} 已发送。接收方须在其日历的五个工作日内确认收到。您可在此查看进展：',
    },
    received: {
      subject: '收到合作意向 {number}',
      text: '贵方的记录收到合作意向 {number}，请在五个工作日内确认：',
    },
    acknowledge: {
      subject: '合作意向 {number} 已确认收到',
      text: '接收方已确认收到合作意向 {number}，合规筛查已开始：',
    },
    decline: {
      subject: '合作意向 {number}：持有方的答复',
      text: '记录持有方不愿继续合作意向 {number}，原因请见：',
    },
    introduce: {
      subject: '合作意向 {number}：双方已引荐',
      text: '合作意向 {number} 的双方均已同意，姓名和联系方式请见：',
    },
    signNda: { subject: '合作意向 {number}：保密协议已签', text: '合作意向 {number} 已签署保密协议：' },
    negotiate: { subject: '合作意向 {number}：谈判开始', text: '合作意向 {number} 的谈判已开始：' },
    agree: {
      subject: '合作意向 {number}：已达成协议',
      text: '合作意向 {number} 已登记协议。十二个月后将请您报告成果：',
    },
    fail: {
      subject: '合作意向 {number}：未达成协议',
      text: '合作意向 {number} 的谈判结束，未达成协议：',
    },
    report: { subject: '合作意向 {number}：成果已报告', text: '合作意向 {number} 的成果已报告：' },
    agreedOnce: {
      subject: '合作意向 {number} 等待您的同意',
      text: '一方已同意合作意向 {number} 的下一步，尚待其他各方同意：',
    },
    reminder: {
      subject: '催办：合作意向 {number} 等待您的办理',
      text: '合作意向 {number} 的答复期限即将届满（{day}），请办理下一步：',
    },
    overdue: {
      subject: '合作意向 {number} 已逾期',
      text: '合作意向 {number} 的答复期限已过，请立即答复；该情况已同时转告他人：',
    },
    escalated: {
      subject: '合作意向 {number} 未获答复',
      text: '合作意向 {number} 未在期限内获得答复，请协助推进：',
    },
    reportDue: {
      subject: '合作意向 {number}：请报告成果',
      text: '合作意向 {number} 达成协议已满十二个月，请报告合作结果；无需填写价格：',
    },
    givenToBroker: {
      subject: '合作意向 {number} 已交由您跟进',
      text: '您被选为合作意向 {number} 的技术经纪人：',
    },
  },
};
