import { z } from 'zod';
import { agreementKinds } from './vocabulary.ts';

const trilingual = z.object({ zh: z.string(), ru: z.string(), en: z.string() });

/** A blank of the templates. `text` differs by language, the others are the same fact in both columns. */
export const variableShape = z.object({
  type: z.enum(['text', 'number', 'day', 'money', 'choice', 'party']),
  isRequired: z.boolean(),
  /** Said with the number: 3年, (в течение) 3 лет. */
  unit: z.enum(['years', 'days']).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  labels: trilingual,
  choices: z.record(z.string(), trilingual).optional(),
});
export type Variable = z.output<typeof variableShape>;

export const wordingShape = z.object({
  id: z.string(),
  name: trilingual,
  zh: z.string(),
  ru: z.string(),
  /** What the clause is for, in English: no text of the agreement. */
  en: z.string(),
});

export const templateClauseShape = z.object({
  heading: trilingual,
  /** A clause no agreement of its kind goes without. */
  isFixed: z.boolean().optional(),
  alternatives: z.array(wordingShape).min(1),
});
export type TemplateClause = z.output<typeof templateClauseShape>;

export const templatesShape = z.object({
  version: z.string(),
  date: z.iso.date(),
  kinds: z.record(z.enum(agreementKinds), z.object({ title: trilingual, clauses: z.array(z.string()) })),
  clauses: z.record(z.string(), templateClauseShape),
  variables: z.record(z.string(), variableShape),
});
export type Templates = z.output<typeof templatesShape>;

/** A value as it is kept: {zh, ru} of a text, minor units of money, a code of a choice, a side of a party. */
export const valueShape = z.union([
  z.object({ zh: z.string(), ru: z.string() }),
  z.object({ amountMinor: z.number().int(), currency: z.enum(['CNY', 'RUB', 'USD']) }),
  z.string(),
  z.number(),
]);
export type Value = z.output<typeof valueShape>;
export const valuesShape = z.record(z.string(), valueShape);
export type Values = z.output<typeof valuesShape>;
