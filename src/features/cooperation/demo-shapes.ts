import { z } from 'zod';
import { languages } from '../../shared/language.ts';
import { currencies } from '../../shared/money.ts';
import { cooperationTypes } from '../catalogue/listings/vocabulary.ts';
import { agreementKinds, declineReasons, interestSteps } from './interests/vocabulary.ts';
import {
  absorptionStages,
  followUpMonths,
  followUpStandings,
  landingKinds,
  salesBands,
} from './landing/vocabulary.ts';
import { ledgerNames, projectModes } from './modes/vocabulary.ts';
import { outcomeShape, traitsShape } from './projects/stored.ts';
import {
  basisKinds,
  contractKinds,
  developmentKinds,
  partyRoles,
  projectStates,
  projectSteps,
  riskLevels,
} from './projects/vocabulary.ts';

const language = z.enum(languages);
const daysAgo = z.number().int().min(0);
const money = z.strictObject({ amountMinor: z.number().int(), currency: z.enum(currencies) });
const bank = z.enum(['cn', 'ru']);

const messageOf = <Side extends z.ZodType<string>>(by: Side) =>
  z.strictObject({
    by,
    daysAgo,
    language,
    text: z.string().min(1),
    translations: z.partialRecord(language, z.string().min(1)),
  });

const interest = z.strictObject({
  key: z.string(),
  /** Keys of demonstration listings, organisations and people. */
  listing: z.string(),
  sender: z.string(),
  broker: z.string().nullable(),
  isAnonymous: z.boolean(),
  /** Null: as long ago as it takes to be due within a day. */
  sentDaysAgo: daysAgo.nullable(),
  language,
  cooperationTypes: z.array(z.enum(cooperationTypes)).min(1),
  who: z.string(),
  unclear: z.string(),
  offer: z.string(),
  endUse: z.string(),
  steps: z.array(
    z.strictObject({
      step: z.enum(interestSteps),
      daysAgo,
      reasonCode: z.enum(declineReasons).optional(),
      reasonText: z.string().optional(),
      reasonLanguage: language.optional(),
      agreementKind: z.enum(agreementKinds).optional(),
      countries: z.array(z.string()).default([]),
    }),
  ),
  /** A call the sender's broker noted. */
  log: z
    .strictObject({
      daysAgo,
      parties: z.string(),
      said: z.string(),
      nextStep: z.string(),
      dueInDays: z.number().int(),
    })
    .nullable(),
  messages: z.array(messageOf(z.enum(['sender', 'receiver']))),
});
export type DemoInterest = z.output<typeof interest>;

const text = z.strictObject({ title: z.string(), goal: z.string(), summary: z.string() });

const landing = z.strictObject({
  kind: z.enum(landingKinds),
  daysAgo,
  region: z.string(),
  place: z.string(),
  built: z.string(),
  product: z.string(),
  language,
  jobs: z.number().int(),
  investment: z.array(money),
  firstPayment: money,
  firstPaymentDaysAgo: daysAgo,
  evidence: z.string(),
  followUp: z.strictObject({
    months: z.union(followUpMonths.map((months) => z.literal(months))),
    daysAgo,
    by: bank,
    standing: z.enum(followUpStandings),
    jobs: z.number().int(),
    salesBand: z.enum(salesBands),
    remarks: z.string(),
    language,
  }),
  stage: z.strictObject({
    stage: z.enum(absorptionStages),
    daysAgo,
    evidence: z.string(),
    language,
    by: bank,
  }),
});

const fieldValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), money]));

const project = z.strictObject({
  key: z.string(),
  interest: z.string().nullable(),
  listing: z.string(),
  state: z.enum(projectStates),
  sourceLanguage: language,
  acronym: z.string(),
  fields: z.array(z.string()),
  texts: z.strictObject({ zh: text, ru: text, en: text }),
  parties: z.array(
    z.strictObject({ organisation: z.string(), bank, role: z.enum(partyRoles), budget: money }),
  ),
  brokers: z.array(z.string()),
  facts: z.strictObject({
    basisKind: z.enum(basisKinds),
    contractKind: z.enum(contractKinds),
    developmentKind: z.enum(developmentKinds).optional(),
    contractLanguages: z.array(language),
    totalMinor: z.number().int(),
    technologyMinor: z.number().int(),
    amountCurrency: z.enum(currencies),
    traits: traitsShape,
  }),
  createdDaysAgo: daysAgo,
  effectiveDaysAgo: daysAgo,
  startsDaysAgo: daysAgo,
  lastsDays: z.number().int(),
  steps: z.array(z.strictObject({ step: z.enum(projectSteps), daysAgo })),
  milestones: z.array(
    z.strictObject({
      dueInDays: z.number().int(),
      deliverable: z.string(),
      language,
      payer: z.string().nullable(),
      payment: money.nullable(),
      done: z.strictObject({ daysAgo, evidence: z.string(), language }).nullable(),
    }),
  ),
  risks: z.array(
    z.strictObject({
      risk: z.string(),
      action: z.string(),
      language,
      level: z.enum(riskLevels),
      owner: z.string(),
    }),
  ),
  registrations: z.array(
    z.strictObject({ key: z.string(), number: z.string(), issuedDaysAgo: daysAgo, authority: z.string() }),
  ),
  messages: z.array(messageOf(bank)),
  outcome: outcomeShape.nullable(),
  landing: landing.nullable(),
  mode: z
    .strictObject({
      mode: z.enum(projectModes),
      language,
      values: fieldValues,
      rows: z.array(z.strictObject({ ledger: z.enum(ledgerNames), bank, language, values: fieldValues })),
    })
    .nullable(),
});
export type DemoProject = z.output<typeof project>;

/** The file of the demonstration: days count from the day it is loaded. */
export const demoShape = z.strictObject({ interests: z.array(interest), projects: z.array(project) });
