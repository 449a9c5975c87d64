import type { TrilingualText } from '../../../shared/language.ts';

/** What the platform itself says in a talk; who it is about stands among the participants. */
export const threadLines: Record<'interpreterJoined' | 'interpreterLeft', TrilingualText> = {
  interpreterJoined: {
    zh: '一名译员应一方邀请加入会话，可以阅读全部消息并提供译文。',
    ru: 'По приглашению одной из сторон к беседе присоединился переводчик. Он видит все сообщения и может переводить их.',
    en: 'At the invitation of one side an interpreter has joined, who reads all messages and may translate them.',
  },
  interpreterLeft: {
    zh: '译员已退出会话。',
    ru: 'Переводчик вышел из беседы.',
    en: 'The interpreter has left the conversation.',
  },
};
