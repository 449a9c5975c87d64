import type { Messages } from '../../../shared/messages.ts';

export const readerEn = {
  engine: (engine: string) => `engine: ${engine}`,
  fromMemory: 'from the translation memory',
  byEnglish: 'by way of English',
  translator: (name: string) => `translated by ${name}`,
  reviser: (name: string) => `checked by ${name}`,
  ofRevision: (revision: number) => `made from revision ${revision} of the original`,
};

export type ReaderMessages = Messages<typeof readerEn>;
