import type { ReaderMessages } from './reader-en.ts';

export const readerRu: ReaderMessages = {
  engine: (engine) => `система перевода: ${engine}`,
  fromMemory: 'из памяти переводов',
  byEnglish: 'через английский язык',
  translator: (name) => `переводчик: ${name}`,
  reviser: (name) => `проверка: ${name}`,
  ofRevision: (revision) => `по редакции ${revision} оригинала`,
};
