import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';

/** Why something is refused: a code of the room that refuses, with what its sentence speaks of. */
export const gateRefusalShape = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The page of the rule, below the language: `/gate/rules/SC03`. */
  rulePath: z.string().nullable(),
});
export type Refusal = {
  code: string;
  params?: Record<string, string | number> | undefined;
  rulePath: string | null;
};

/** What is refused in all talks about a record; null: allowed. */
export type ThreadGate = { writing: Refusal | null; files: Refusal | null };

/** Who takes part. People of the same `side` see each other's names; a masked one is only his side to the others. */
export type ParticipantInput = { personId: string; side: string; isMasked: boolean };

export type ThreadInput = {
  subject: RecordRef;
  /** One talk for each subject and key; `main` unless given. */
  key?: string;
  title: string;
  titleLanguage: Language;
  participants: readonly ParticipantInput[];
  gate?: ThreadGate;
};

/** How a talk stands for the reader, for lists of the records they are about. */
export type SubjectThread = { threadId: string; unread: number; lastAt: string | null; messages: number };
