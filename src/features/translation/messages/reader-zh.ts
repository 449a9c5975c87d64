import type { ReaderMessages } from './reader-en.ts';

export const readerZh: ReaderMessages = {
  engine: (engine) => `翻译引擎：${engine}`,
  fromMemory: '取自翻译记忆库',
  byEnglish: '经英语转译',
  translator: (name) => `译者：${name}`,
  reviser: (name) => `审校：${name}`,
  ofRevision: (revision) => `译自原文第 ${revision} 版`,
};
