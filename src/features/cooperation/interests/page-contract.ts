import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { cooperationTypes, listingKinds } from '../../catalogue/listings/vocabulary.ts';
import { calendarKnowledge } from './calendar-rules.ts';
import {
  agreementKinds,
  answerBands,
  interestSides,
  interestStates,
  interestSteps,
  outcomeKinds,
  valueBands,
} from './vocabulary.ts';

const languageShape = z.enum(languages);
const spoken = z.object({ text: z.string(), language: languageShape });
const named = z.object({ id: idShape, name: z.partialRecord(languageShape, z.string()) });

/** Words of one side for a reader of another language, with the original beside them. */
export const translatedShape = z.object({
  original: spoken,
  /** As the reader sees it; absent where it is in his language already, or cannot be translated now. */
  shown: spoken.nullable(),
  state: z.enum(['original', 'memory', 'machine', 'mixed', 'none']),
  engine: z.string().nullable(),
});
export type Translated = z.output<typeof translatedShape>;

/** One side of an interest, cut to what the reader may know of it. */
export const sideShape = z.object({
  country: z.string().nullable(),
  /** Absent while the side is anonymous to the reader. */
  region: z.string().nullable(),
  organisationKind: z.string().nullable(),
  organisation: named.nullable(),
  isAnonymous: z.boolean(),
  /** Name and address of the person to speak to, for the own side and after the introduction. */
  contact: z.object({ name: z.string(), email: z.string() }).nullable(),
  hasBroker: z.boolean(),
  brokerName: z.string().nullable(),
  answerBand: z.enum(answerBands),
});
export type ShownSide = z.output<typeof sideShape>;

export const logEntryShape = z.object({
  id: idShape,
  at: z.iso.datetime(),
  parties: z.string(),
  said: spoken,
  nextStep: z.string(),
  dueOn: z.iso.date().nullable(),
  writtenBy: z.string(),
});
export type LogEntry = z.output<typeof logEntryShape>;

export const stepOnRecordShape = z.object({
  step: z.enum(['send', ...interestSteps]),
  to: z.enum(interestStates),
  /** Which side took it; brokers of a side are told apart. */
  side: z.enum(interestSides),
  /** Named to the own side, and to both after the introduction. */
  name: z.string().nullable(),
  at: z.iso.datetime(),
  reasonCode: z.string().nullable(),
  /** The polite sentence that goes with the reason, in the reader's language. */
  reasonWords: z.string().nullable(),
  /** What the person added in his own words. */
  reasonText: translatedShape.nullable(),
});

export const interestPageShape = z.object({
  id: idShape,
  number: z.string(),
  state: z.enum(interestStates),
  stateSince: z.iso.datetime(),
  revision: z.number().int(),
  sentAt: z.iso.datetime(),
  /** The reader's: `staff` for moderators. */
  side: z.enum(['sender', 'receiver', 'staff']),
  isBroker: z.boolean(),
  isIntroduced: z.boolean(),
  listing: z.object({ kind: z.enum(listingKinds), id: idShape, number: z.string(), title: spoken }),
  sender: sideShape,
  receiver: sideShape,
  form: z.object({
    who: translatedShape,
    cooperationTypes: z.array(z.enum(cooperationTypes)),
    unclear: translatedShape.nullable(),
    offer: translatedShape,
    endUse: translatedShape,
  }),
  clock: z
    .object({
      dueAt: z.iso.datetime(),
      remindAt: z.iso.datetime(),
      timeZone: z.string(),
      calendar: z.string(),
      isOverdue: z.boolean(),
      escalatedAt: z.iso.datetime().nullable(),
      /** How well the days off of the counted time are known. */
      known: z.enum(calendarKnowledge),
    })
    .nullable(),
  answerWorkingDays: z.number().int().nullable(),
  /** What the reader may do now; whether its conditions hold is told when he does it. */
  steps: z.array(z.object({ step: z.enum(interestSteps), to: z.enum(interestStates) })),
  /** A step that waits for others: who agreed, who has still to. */
  pending: z
    .object({
      step: z.enum(interestSteps),
      agreed: z.array(z.enum(interestSides)),
      waitsFor: z.array(z.enum(interestSides)),
    })
    .nullable(),
  gate: z.object({
    state: z.enum(['none', 'open', 'more_information', 'clear', 'conditional', 'blocked']),
    caseNumber: z.string().nullable(),
    openConditions: z.array(z.object({ kind: z.string(), rule: z.string(), dueOn: z.iso.date().nullable() })),
    planDays: z.number().int(),
  }),
  agreement: z
    .object({
      kind: z.enum(agreementKinds),
      on: z.iso.date(),
      countries: z.array(z.string()),
      reportDueOn: z.iso.date().nullable(),
    })
    .nullable(),
  outcome: z
    .object({
      kind: z.enum(outcomeKinds),
      valueBand: z.enum(valueBands),
      jobs: z.number().int().nullable(),
    })
    .nullable(),
  history: z.array(stepOnRecordShape),
  log: z.array(logEntryShape),
  threadId: idShape.nullable(),
  unread: z.number().int(),
  mayLog: z.boolean(),
  mayChooseBroker: z.boolean(),
});
export type InterestPage = z.output<typeof interestPageShape>;
