import type { Language } from '../../../shared/language.ts';
import { pluralEn, pluralRu } from '../../../shared/messages.ts';

type DigestTexts = {
  subject(count: number): string;
  opening(count: number): string;
  /** Number of the own record, what is found, its score in percent. */
  line(own: string, found: string, percent: number): string;
  titled(title: string, number: string): string;
  /** A record that is not open to everybody: mails are read by others too. */
  untitled(number: string): string;
  concepts(words: string): string;
  comma: string;
  closing: string;
  unsubscribe: string;
};

/** The mail of new matches; it holds nothing but what every visitor may see on the platform. */
export const digestTexts: Record<Language, DigestTexts> = {
  zh: {
    subject: (count) => `您的记录有 ${count} 条新匹配`,
    opening: (count) => `自上次邮件以来，平台为您找到 ${count} 条新匹配：`,
    line: (own, found, percent) => `· ${own} ↔ ${found}，匹配度 ${percent}%`,
    titled: (title, number) => `《${title}》${number}`,
    untitled: (number) => `未对所有人公开的记录 ${number}`,
    concepts: (words) => `，共同概念：${words}`,
    comma: '、',
    closing: '登录工作台即可查看理由，并选择接受、暂存或排除：',
    unsubscribe: '不再接收此类邮件：',
  },
  ru: {
    subject: (count) =>
      `${count} ${pluralRu(count, 'новое совпадение', 'новых совпадения', 'новых совпадений')} для ваших записей`,
    opening: (count) =>
      `После прошлого письма ${pluralRu(count, 'найдено', 'найдены', 'найдено')} ${count} ${pluralRu(count, 'новое совпадение', 'новых совпадения', 'новых совпадений')}:`,
    line: (own, found, percent) => `· ${own} ↔ ${found}, оценка ${percent} %`,
    titled: (title, number) => `«${title}» ${number}`,
    untitled: (number) => `запись не для всех ${number}`,
    concepts: (words) => `, общие понятия: ${words}`,
    comma: ', ',
    closing: 'Войдите в рабочий стол, чтобы увидеть причины и принять, отложить или отклонить совпадения:',
    unsubscribe: 'Больше не присылать такие письма:',
  },
  en: {
    subject: (count) => `${count} new ${pluralEn(count, 'match', 'matches')} for your records`,
    opening: (count) =>
      `Since the last mail ${count} new ${pluralEn(count, 'match was', 'matches were')} found:`,
    line: (own, found, percent) => `· ${own} ↔ ${found}, score ${percent} %`,
    titled: (title, number) => `“${title}” ${number}`,
    untitled: (number) => `a record not open to everybody ${number}`,
    concepts: (words) => `, shared concepts: ${words}`,
    comma: ', ',
    closing: 'Sign in to see the reasons and to accept, keep or dismiss them:',
    unsubscribe: 'To get no more of these mails:',
  },
};
