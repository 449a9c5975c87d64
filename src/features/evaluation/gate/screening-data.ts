import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { answerCodes, banks, conditionKinds, occasions, purposes, type ConditionKind } from './vocabulary.ts';

const trilingual = z.strictObject({ zh: z.string(), ru: z.string(), en: z.string() });
const rule = z.string().regex(/^SC\d{2}$/);
const stops = z.array(z.enum(['writing', 'files']));

const effectShape = z.strictObject({
  outcome: z.enum(['clear', 'conditional', 'moreInformation', 'blocked']),
  conditions: z.array(z.enum(conditionKinds)).default([]),
  isNoted: z.boolean().default(false),
});

/** A fact the owner declared, and the answer it speaks for. */
const suggestionShape = z.union([
  z.strictObject({ field: z.string(), values: z.record(z.string(), z.enum(answerCodes)) }),
  z.strictObject({ field: z.string(), isGiven: z.enum(answerCodes), isEmpty: z.enum(answerCodes) }),
]);

const questionShape = z.strictObject({
  id: rule,
  topic: z.string(),
  question: trilingual,
  help: trilingual,
  /** None: settings of the installation, not asked. */
  answers: z.array(z.enum(answerCodes)),
  /** What is not named leads to nothing. */
  effects: z.partialRecord(z.enum(answerCodes), effectShape),
  applies: z
    .strictObject({
      from: z.array(z.enum(banks)).optional(),
      to: z.array(z.enum(banks)).optional(),
      /** Wherever the technology goes, this side takes part. */
      anyway: z.array(z.enum(banks)).optional(),
      /** Kinds of records, `catalogue/offer`. */
      subjects: z.array(z.string()).optional(),
      notSubjects: z.array(z.string()).optional(),
      deals: z.array(z.string()).optional(),
    })
    .optional(),
  /** Answers that say nothing without a note. */
  needsNote: z.array(z.enum(answerCodes)).default([]),
  suggest: z.array(suggestionShape).default([]),
  source: trilingual,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

const conditionShape = z.strictObject({
  blocks: z.array(z.enum(purposes)),
  /** A compliance officer confirms what a party has entered. */
  needsOfficer: z.boolean(),
  /** Added to plans while it is wanting. */
  planDays: z.number().int().min(0),
});

const screeningShape = z.strictObject({
  version: z.string(),
  note: z.string(),
  questions: z.array(questionShape),
  conditions: z.record(z.enum(conditionKinds), conditionShape),
  /** What rests while a case is open, by why it is. */
  whileOpen: z.record(z.enum(occasions), z.strictObject({ stops })),
  /** Words that speak for an answer; `isWhole`: the word alone, not inside others. */
  markings: z.array(
    z.strictObject({
      rule,
      answer: z.enum(answerCodes),
      words: z.array(z.string()),
      isWhole: z.boolean().default(false),
    }),
  ),
});

export type ScreeningData = z.output<typeof screeningShape>;
export type Question = z.output<typeof questionShape>;
export type Effect = z.output<typeof effectShape>;
export type ConditionRule = z.output<typeof conditionShape>;

const file = new URL('../../../../data/screening.json', import.meta.url);

/** The questions, their effects and the words that speak for them. Source: data/screening.json; counsel checks changes. */
export const screeningData: ScreeningData = screeningShape.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The questions in force on a day. */
export function questionsOn(day: string, data: ScreeningData = screeningData): Question[] {
  return data.questions.filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
}

export function conditionRuleOf(kind: ConditionKind): ConditionRule {
  return screeningData.conditions[kind];
}
