import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { currencies } from '../../../shared/money.ts';
import {
  complianceStates,
  cooperationTypes,
  listingKinds,
  listingStates,
  maturitySchemes,
  partnerTypes,
  textStates,
  visibilities,
} from './vocabulary.ts';

export const languageShape = z.enum(languages);
export const dayShape = z.iso.date();
export const textBlockMax = 6000;

/** A line of text that may be empty while drafting. */
export const line = (max: number) => z.string().trim().max(max);

/** A translation may be this many times as long as its original: Chinese characters become four letters each and more. */
export const translationStretch = 8;

export const moneyShape = z.object({
  amountMinor: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
  currency: z.enum(currencies),
});

export const moneyRangeShape = z
  .object({
    minMinor: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable(),
    maxMinor: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).nullable(),
    currency: z.enum(currencies),
  })
  .refine((range) => range.minMinor === null || range.maxMinor === null || range.minMinor <= range.maxMinor, {
    message: 'catalogue.moneyRangeReversed',
    path: ['maxMinor'],
  });

/** A maturity level is noise without its scheme, day and scope; evidence is listed beside it. */
export const maturityShape = z.object({
  scheme: z.enum(maturitySchemes),
  level: z.number().int().min(1).max(9),
  assessedOn: dayShape,
  scope: line(400),
});
export type Maturity = z.output<typeof maturityShape>;

export const marketLevelShape = z.object({ level: z.number().int().min(1).max(9), assessedOn: dayShape });

/** A keyword is a concept of the termbase, or free words that wait for the terminologist. */
export const keywordShape = z.object({
  conceptId: z.string().max(20).nullable(),
  words: z.string().trim().min(1).max(80),
});

/** Facts both kinds have. Facts are edited in the source language only and are the same in every language. */
export const commonFacts = {
  keywords: z.array(keywordShape).max(10).default([]),
  grntiPrimary: z.string().max(5).nullable().default(null),
  grntiOther: z.array(z.string().max(5)).max(4).default([]),
  cooperationTypes: z.array(z.enum(cooperationTypes)).max(cooperationTypes.length).default([]),
  partnerTypes: z.array(z.enum(partnerTypes)).max(partnerTypes.length).default([]),
  partnerRegions: z.array(z.string().max(10)).max(20).default([]),
};

/** Who answers for a listing and who may read it. */
export const stewardship = z.object({
  contactPersonId: idShape.nullable().default(null),
  ownerOrganisationId: idShape.nullable().default(null),
  /** One of `/api/brokers`; absent leaves it as it is, null takes the listing back. */
  brokerId: idShape.nullable().optional(),
  visibility: z.enum(visibilities).default('registered'),
  validUntil: dayShape.nullable().default(null),
});

/** How a text stands in one language; `ofRevision` is the revision of the original it was made from. */
export const textStatusShape = z.object({
  language: languageShape,
  state: z.enum(textStates),
  origin: z.enum(['author', 'machine', 'translator']).nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type TextStatus = z.output<typeof textStatusShape>;

/** The owner as a reader may know him; null for anonymous listings. */
export const ownerShape = z
  .object({
    id: idShape,
    name: z.partialRecord(languageShape, z.string()),
    region: z.string().nullable(),
    verified: z.boolean(),
  })
  .nullable();

/** What every reader who may see a listing gets of it, whatever its kind. */
export const listingHead = {
  id: idShape,
  number: z.string(),
  kind: z.enum(listingKinds),
  state: z.enum(listingStates),
  sourceLanguage: languageShape,
  textStatuses: z.array(textStatusShape),
  country: z.string().nullable(),
  owner: ownerShape,
  isAnonymous: z.boolean(),
  isDemo: z.boolean(),
  visibility: z.enum(visibilities),
  publishedAt: z.iso.datetime().nullable(),
  updatedAt: z.iso.datetime(),
  validUntil: dayShape.nullable(),
  revision: z.number().int(),
};

/** What the owner's side and the staff get besides. */
export const stewardView = z
  .object({
    complianceState: z.enum(complianceStates),
    ownerOrganisationId: idShape.nullable(),
    contactPersonId: idShape.nullable(),
    contactPersonName: z.string().nullable(),
    brokerId: idShape.nullable(),
    brokerName: z.string().nullable(),
    /** `shown`: has a page of his own; `hidden`: does not agree to be shown; `none`: is no broker (any more). */
    brokerStanding: z.enum(['shown', 'hidden', 'none']).nullable(),
    lastReason: z.object({ code: z.string(), text: z.string(), at: z.iso.datetime() }).nullable(),
    allowedSteps: z.array(z.string()),
  })
  .nullable();

/** A listing in a list: title and summary in the reader's language where it exists, and which language it is. */
export const listingSummaryShape = z.object({
  ...listingHead,
  title: z.object({ text: z.string(), language: languageShape }),
  summary: z.object({ text: z.string(), language: languageShape }),
  grntiPrimary: z.string().nullable(),
  cooperationTypes: z.array(z.enum(cooperationTypes)),
  levelClaimed: z.number().int().nullable(),
  levelVerified: z.number().int().nullable(),
  /** The least level a request accepts; a demand, not a claim. */
  minLevel: z.number().int().nullable(),
  marketLevel: z.number().int().nullable(),
});
export type ListingSummary = z.output<typeof listingSummaryShape>;

export const historyEntryShape = z.object({
  at: z.iso.datetime(),
  from: z.enum(listingStates).nullable(),
  to: z.enum(listingStates),
  by: z.enum(['owner', 'broker', 'moderator', 'compliance', 'system']),
  reasonCode: z.string().nullable(),
  reasonText: z.string().nullable(),
});
