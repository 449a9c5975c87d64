import { z } from 'zod';
import { languageShape } from '../contract.ts';
import { wordedFields, type WordedSubject } from './wording.ts';

export const shownStates = ['own', 'machine', 'human', 'stale'] as const;

/** Words in one language with the truth about them. */
export const wordingShape = z.object({
  language: languageShape,
  words: z.record(z.string(), z.string()),
  state: z.enum(shownStates),
  changedAt: z.iso.datetime(),
});
export type ShownWording = z.output<typeof wordingShape>;

/** Fields of a form for the words of a kind of record: the first is needed, the others may be empty. */
export function wordsInput<Subject extends WordedSubject>(subject: Subject) {
  type Name = Extract<keyof (typeof wordedFields)[Subject], string>;
  const fields = Object.entries<number>(wordedFields[subject]).map(([name, max], at) => [
    name,
    at === 0 ? z.string().trim().min(2).max(max) : z.string().trim().max(max).default(''),
  ]);
  return Object.fromEntries(fields) as Record<Name, z.ZodDefault<z.ZodString>>;
}
