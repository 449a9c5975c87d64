import type { Language } from '../../../shared/language.ts';
import type { BookingStep } from '../bookings/vocabulary.ts';

export type BookingMailKind = BookingStep | 'receipt' | 'requested' | 'screened';
type Mail = { subject: string; text: string };

/** Mails of bookings: the number and what happened, never names or purposes. */
export const bookingMails: Record<Language, Record<BookingMailKind, Mail>> = {
  en: {
    receipt: {
      subject: 'Booking {number}: your request has arrived',
      text: 'Your request {number} has gone to the owner of the equipment. Until it is approved the time is not kept for you:',
    },
    requested: {
      subject: 'Booking {number}: a time is asked for',
      text: 'A time on your equipment is asked for. Please approve or decline:',
    },
    screened: {
      subject: 'Booking {number}: the screening is decided',
      text: 'The screening of the user of booking {number} is decided. See how it stands:',
    },
    approve: {
      subject: 'Booking {number} is approved',
      text: 'The owner has approved booking {number}. You find the time by both clocks and a calendar file here:',
    },
    decline: {
      subject: 'Booking {number} is declined',
      text: 'The owner has declined booking {number}. You find the reason here:',
    },
    cancel: {
      subject: 'Booking {number} is cancelled',
      text: 'The other side has cancelled booking {number}. You find the reason here:',
    },
    markUsed: {
      subject: 'Booking {number}: used',
      text: 'The owner has noted that the time of booking {number} was used:',
    },
    markUnused: {
      subject: 'Booking {number}: not used',
      text: 'The owner has noted that the time of booking {number} was not used. You find the reason here:',
    },
  },
  ru: {
    receipt: {
      subject: 'Бронирование {number}: ваш запрос принят',
      text: 'Запрос {number} передан владельцу оборудования. Пока он не одобрен, время за вами не закреплено:',
    },
    requested: {
      subject: 'Бронирование {number}: запрошено время',
      text: 'Запрошено время на вашем оборудовании. Одобрите или отклоните запрос:',
    },
    screened: {
      subject: 'Бронирование {number}: проверка завершена',
      text: 'По проверке пользователя бронирования {number} принято решение. Посмотрите, каково оно:',
    },
    approve: {
      subject: 'Бронирование {number} одобрено',
      text: 'Владелец одобрил бронирование {number}. Время по часам обеих сторон и файл для календаря здесь:',
    },
    decline: {
      subject: 'Бронирование {number} отклонено',
      text: 'Владелец отклонил бронирование {number}. Причина указана здесь:',
    },
    cancel: {
      subject: 'Бронирование {number} отменено',
      text: 'Другая сторона отменила бронирование {number}. Причина указана здесь:',
    },
    markUsed: {
      subject: 'Бронирование {number}: использовано',
      text: 'Владелец отметил, что время бронирования {number} использовано:',
    },
    markUnused: {
      subject: 'Бронирование {number}: не использовано',
      text: 'Владелец отметил, что время бронирования {number} не использовано. Причина указана здесь:',
    },
  },
  zh: {
    receipt: {
      subject: '预约 {number}：申请已收到',
      text: '您的申请 {number} 已转交设备所有方。批准之前，该时段并未为您保留：',
    },
    requested: { subject: '预约 {number}：有人申请时段', text: '有人申请使用您的设备，请批准或拒绝：' },
    screened: {
      subject: '预约 {number}：审查已有结论',
      text: '预约 {number} 使用方的审查已有结论，请查看：',
    },
    approve: {
      subject: '预约 {number} 已批准',
      text: '所有方已批准预约 {number}。双方当地时间和日历文件见：',
    },
    decline: { subject: '预约 {number} 被拒绝', text: '所有方拒绝了预约 {number}，原因见：' },
    cancel: { subject: '预约 {number} 已取消', text: '对方取消了预约 {number}，原因见：' },
    markUsed: { subject: '预约 {number}：已使用', text: '所有方已记录预约 {number} 的时段已使用：' },
    markUnused: {
      subject: '预约 {number}：未使用',
      text: '所有方已记录预约 {number} 的时段未使用，原因见：',
    },
  },
};
