import { z } from 'zod';
import { languages } from '../../shared/language.ts';
import { currencies } from '../../shared/money.ts';
import { offerTextShape } from './offers/contract.ts';
import { requestTextShape } from './requests/contract.ts';
import { textStates } from './listings/vocabulary.ts';

const languageShape = z.enum(languages);
const figure = z.object({ value: z.string(), unit: z.string() });
const range = z
  .object({ min: z.number().nullable(), max: z.number().nullable(), currency: z.enum(currencies) })
  .nullable();
const maturity = z.object({
  scheme: z.string(),
  level: z.number(),
  assessedOn: z.string(),
  scope: z.string(),
});

const common = {
  key: z.string(),
  owner: z.string(),
  sourceLanguage: languageShape,
  textStates: z.partialRecord(languageShape, z.enum(textStates)).default({}),
  keywords: z.array(z.string()),
  grntiPrimary: z.string(),
  cooperationTypes: z.array(z.string()),
};

/** A demonstration offer as data/demo/offers-*.json write it. */
export const demoOfferShape = z.object({
  ...common,
  texts: z.partialRecord(languageShape, offerTextShape),
  grntiOther: z.array(z.string()).default([]),
  advantages: z.array(figure),
  parameters: z.array(figure).default([]),
  ipcCodes: z.array(z.string()).default([]),
  trlClaimed: maturity,
  trlVerified: maturity.nullable().default(null),
  marketLevel: z.object({ level: z.number(), assessedOn: z.string() }),
  evidence: z.array(z.string()).default([]),
  ipStatus: z.string(),
  ipObjects: z
    .array(z.object({ type: z.string(), number: z.string(), office: z.string(), status: z.string() }))
    .default([]),
  stateFunded: z.boolean(),
  egisuNumber: z.string().nullable().default(null),
  rightsOffered: z.array(
    z.object({ form: z.string(), territory: z.array(z.string()), field: z.string().default('') }),
  ),
  partnerRegions: z.array(z.string()).default([]),
  price: range.default(null),
  investmentNeeded: z
    .object({ amount: z.number(), currency: z.enum(currencies) })
    .nullable()
    .default(null),
});

/** A demonstration request as data/demo/requests-*.json write it. */
export const demoRequestShape = z.object({
  ...common,
  texts: z.partialRecord(languageShape, requestTextShape),
  targetParameters: z.array(z.object({ current: z.string(), target: z.string(), unit: z.string() })),
  minTrl: z.number(),
  budget: range.default(null),
  deadline: z.string().nullable().default(null),
  anonymous: z.boolean().default(false),
  solutionIpExpectation: z.string().nullable().default(null),
  endUse: z.string(),
});
