import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  backgroundKinds,
  checkStates,
  dispositionKinds,
  encumbrances,
  exploiters,
  filingCountries,
  incomeRules,
  noteCharactersMax,
  partnerUses,
  places,
  prices,
  remunerationPayers,
  russianWays,
  soleOwners,
  territories,
  thirdPartyRules,
  useAccesses,
  wholePerMille,
  workAccesses,
} from './vocabulary.ts';

const line = (max = 300) => z.string().trim().max(max).default('');
const note = z.string().trim().max(noteCharactersMax).default('');
/** A choice that may be left open: an empty form control is null. */
const open = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  queryOptional(z.enum(codes).nullable()).transform((value) => value ?? null);
const openNumber = (max: number) =>
  queryOptional(z.coerce.number().int().min(0).max(max).nullable()).transform((value) => value ?? null);
const openDay = queryOptional(dayShape.nullable()).transform((value) => value ?? null);

/** What a party brings along, as its people write it. */
export const backgroundShape = z.object({
  kind: z.enum(backgroundKinds),
  title: z.string().trim().min(1).max(300),
  language: z.enum(languages),
  number: line(100),
  office: line(200),
  holder: line(300),
  encumbrance: z.enum(encumbrances),
  encumbranceNote: note,
  accessForWork: z.enum(workAccesses),
  accessForUse: z.enum(useAccesses),
  terms: note,
});
export type BackgroundInput = z.output<typeof backgroundShape>;

const shareShape = z.object({
  organisationId: idShape,
  perMille: z.coerce.number().int().min(0).max(wholePerMille),
});
export type Share = z.output<typeof shareShape>;

/** Shares are either not given or make up the whole. */
const sharesShape = z
  .array(shareShape)
  .max(20)
  .default([])
  .transform((shares) => shares.filter(({ perMille }) => perMille > 0))
  .refine(
    (shares) =>
      shares.length === 0 || shares.reduce((sum, { perMille }) => sum + perMille, 0) === wholePerMille,
    'cooperation.rights.sharesNotWhole',
  )
  .refine(
    (shares) => new Set(shares.map(({ organisationId }) => organisationId)).size === shares.length,
    'cooperation.rights.sharesTwice',
  );

const territoryRuleShape = z.object({
  exploiter: open(exploiters),
  thirdParty: open(thirdPartyRules),
  income: open(incomeRules),
  shares: sharesShape,
  note,
});
export type TerritoryRule = z.output<typeof territoryRuleShape>;

/** Rules for results. */
export const foregroundShape = z.object({
  soleOwner: open(soleOwners),
  partnerUse: open(partnerUses),
  firstNegotiation: z.stringbool().or(z.boolean()).default(false),
  territories: z.object({ CN: territoryRuleShape, RU: territoryRuleShape, third: territoryRuleShape }),
  /** Days one side has to answer before the other publishes. */
  publicationDays: openNumber(365),
  /** Years confidentiality goes on after the end of the contract. */
  confidentialityYears: openNumber(50),
  remuneration: open(remunerationPayers),
  remunerationNote: note,
});
export type Foreground = z.output<typeof foregroundShape>;

/** A transfer or licence that the sides plan: of an item of the annex, or of the results where `itemId` is null. */
export const dispositionShape = z.object({
  kind: z.enum(dispositionKinds),
  itemId: queryOptional(idShape.nullable()).transform((value) => value ?? null),
  fromOrganisationId: idShape,
  toOrganisationId: idShape,
  /** Territories it holds for; none said is silence. */
  territories: z
    .preprocess(
      (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.enum(territories)).max(territories.length),
    )
    .default([]),
  years: openNumber(100),
  price: z.enum(prices),
  isPriceStated: z.stringbool().or(z.boolean()).default(false),
});
export type DispositionInput = z.output<typeof dispositionShape>;

const checkShape = z.object({
  state: open(checkStates),
  number: line(100),
  on: openDay,
});

/** The first filing as the sides agree it, with the secrecy checks of both countries. */
export const firstFilingShape = z.object({
  madeIn: open(places),
  country: open(filingCountries),
  reason: note,
  china: checkShape,
  russia: checkShape.extend({
    way: open(russianWays),
    /** The day of the Russian application the six months are counted from. */
    filedOn: openDay,
  }),
});
export type FirstFiling = z.output<typeof firstFilingShape>;

export const storedRulesShape = z.object({
  foreground: foregroundShape,
  dispositions: z.array(dispositionShape.extend({ id: idShape })),
  firstFiling: firstFilingShape,
});
export type StoredRules = z.output<typeof storedRulesShape>;
export type Disposition = StoredRules['dispositions'][number];

const nothingSaid = { exploiter: null, thirdParty: null, income: null, shares: [], note: '' };

/** A sheet on which nothing is said yet. */
export const emptyRules: StoredRules = storedRulesShape.parse({
  foreground: { territories: { CN: nothingSaid, RU: nothingSaid, third: nothingSaid } },
  dispositions: [],
  firstFiling: { china: {}, russia: {} },
});
