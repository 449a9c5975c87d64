import type { Language } from '../../../shared/language.ts';

/** Whose words by language are kept here. */
export type WordedSubject = 'expert' | 'practice' | 'answer';
export type WordedRecord = { subject: WordedSubject; id: string };

/** Texts by the name of the field. */
export type Words = Readonly<Record<string, string>>;

/** The words of a record in one language: its writer's own, an engine's or a translator's. */
export type Wording = {
  language: Language;
  words: Words;
  state: 'own' | 'machine' | 'human';
  engine: string | null;
  /** Counts the changes of own words. */
  sourceRevision: number;
  /** The revision of the own words these were made from. */
  ofSource: number;
  writtenAt: Date;
};

/** The names of the fields of each kind of record, with the most signs each may have. */
export const wordedFields = {
  expert: { positions: 1000, degrees: 600, summary: 3000 },
  practice: { title: 200, tried: 4000, outcome: 4000, figures: 2000, ask: 500 },
  answer: { text: 3000 },
} as const satisfies Record<WordedSubject, Record<string, number>>;
