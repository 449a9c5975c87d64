import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional, queryWithDefault } from '../../../shared/query.ts';
import {
  countryShape,
  factSourceShape,
  localizedTextShape,
  nameConfidenceShape,
  regionShape,
  someTextShape,
} from '../../accounts/contract.ts';
import {
  agreementKinds,
  agreementLevels,
  agreementNameMax,
  agreementOrders,
  agreementTextMax,
  basesMax,
  partiesMax,
  standings,
  treeScopes,
  waitingKinds,
} from './vocabulary.ts';

export const factFigureShape = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().optional(),
  asOf: z.string().optional(),
});

/** A record of any room, by its names and the path of its page. */
export const linkShape = z.object({ key: z.string().nullable(), names: someTextShape, path: z.string() });
export type Link = z.output<typeof linkShape>;

export const agreementPartyShape = z.object({
  organisationId: idShape.nullable(),
  factKey: z.string().nullable(),
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  /** Absent where neither the directory nor the starting content has a record of it. */
  link: linkShape.nullable(),
});

export const standingViewShape = z.object({
  standing: z.enum(standings),
  /** The day it is said of, and where that comes from; `period`: its own term has run out. */
  on: z.string().nullable(),
  source: z.string().nullable(),
  isByPeriod: z.boolean(),
});

export const agreementBriefShape = z.object({
  id: idShape,
  key: z.string().nullable(),
  kind: z.enum(agreementKinds),
  level: z.enum(agreementLevels),
  names: someTextShape,
  nameConfidence: nameConfidenceShape,
  /** 1992, 1992-12 or 1992-12-18; null: not known. */
  dated: z.string().nullable(),
  /** day, month, year, unknown, or what the source gives: range-1990-1992. */
  datePrecision: z.string(),
  standing: standingViewShape,
  validUntil: z.string().nullable(),
  parties: z.array(agreementPartyShape),
  /** How many documents rest on it directly. */
  restingCount: z.number().int(),
  /** How many other records are known to run under it. */
  underCount: z.number().int(),
});
export type AgreementBrief = z.output<typeof agreementBriefShape>;

export const agreementFilters = {
  kind: queryOptional(z.enum(agreementKinds)),
  level: queryOptional(z.enum(agreementLevels)),
  country: queryOptional(countryShape),
  region: queryOptional(regionShape),
  standing: queryOptional(z.enum(standings)),
  year: queryOptional(z.coerce.number().int().min(1900).max(2100)),
  order: queryWithDefault(z.enum(agreementOrders), 'newest'),
};
export const agreementListInput = z.object({ ...agreementFilters, ...pagingInput });

/** A day of history or of a term to come. */
const historyDay = z.iso.date().regex(/^(19|20|21)/);
const dated = z
  .string()
  .trim()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'programmes.agreement.dateMalformed',
  })
  .refine((text) => text.length < 10 || z.iso.date().safeParse(text).success, {
    error: 'programmes.agreement.dateMalformed',
  });

/** What an officer writes of an agreement; a row of the starting content is changed the same way. */
export const agreementFields = z.object({
  kind: z.enum(agreementKinds),
  level: z.enum(agreementLevels),
  names: localizedTextShape(agreementNameMax, 2).refine((names) => names.zh ?? names.ru ?? names.en, {
    error: 'programmes.agreement.nameMissing',
  }),
  nameConfidence: nameConfidenceShape,
  subject: localizedTextShape(agreementTextMax),
  dated: queryOptional(dated),
  languages: queryList(z.enum(languages), 3),
  validFrom: queryOptional(historyDay),
  validUntil: queryOptional(historyDay),
  /** Organisations of the directory; of both banks. */
  partyIds: queryList(idShape, partiesMax),
  source: z.string().trim().min(3).max(400),
});
export type AgreementFields = z.output<typeof agreementFields>;

const treeRowShape = z.object({
  /** The row it hangs under; null at the top. A document that rests on two hangs under both. */
  underId: idShape.nullable(),
  at: z.string(),
  underAt: z.string().nullable(),
  brief: agreementBriefShape,
  under: z.array(linkShape),
});
export type TreeRow = z.output<typeof treeRowShape>;

export const policyDocumentFilters = {
  country: queryOptional(z.enum(['CN', 'RU'])),
  standing: queryOptional(z.enum(standings)),
  year: queryOptional(z.coerce.number().int().min(1900).max(2100)),
  order: queryWithDefault(z.enum(agreementOrders), 'newest'),
};
export const policyDocumentShape = agreementBriefShape.extend({
  country: z.enum(['CN', 'RU']).nullable(),
  /** Of the Russian classification of countries; null where it names none for this country. */
  group: z.string().nullable(),
  /** What it is for. */
  subject: someTextShape,
  /** Amounts of money it names; empty: the sources name none. */
  funding: z.array(factFigureShape),
  figures: z.array(factFigureShape),
  saidStatus: z.string().nullable(),
  source: factSourceShape.nullable(),
});
export type PolicyDocument = z.output<typeof policyDocumentShape>;
export const countryGroupShape = z.object({
  key: z.string(),
  names: someTextShape,
  path: z.string(),
});

const stepShape = z.object({
  brief: agreementBriefShape,
  origin: z.enum(['derived', 'officer']),
  /** 1: directly. */
  distance: z.number().int(),
});

export const proposalShape = z.object({
  revision: z.number().int(),
  fields: z.unknown(),
  isNew: z.boolean(),
  confirmedBy: z.array(z.enum(['cn', 'ru'])),
});

export const agreementViewShape = agreementBriefShape.extend({
  subject: someTextShape,
  dateNote: z.string().nullable(),
  languages: z.array(z.enum(languages)),
  figures: z.array(factFigureShape),
  saidStatus: z.string().nullable(),
  note: z.string().nullable(),
  source: factSourceShape.nullable(),
  alsoIn: z.array(factSourceShape),
  validFrom: z.string().nullable(),
  isPublic: z.boolean(),
  revision: z.number().int(),
  confirmedOn: z.string().nullable(),
  changedAt: z.iso.datetime(),
  supersededBy: linkShape.nullable(),
  restores: linkShape.nullable(),
  restoredBy: z.array(linkShape),
  restsOn: z.array(stepShape),
  resting: z.array(stepShape),
  /** Records of the starting content named with it. */
  under: z.array(linkShape),
  contradictions: z.array(linkShape),
  /** Projects both sides show to everybody and that name it as their basis. */
  projects: z.array(
    z.object({ id: idShape, number: z.string(), title: z.string(), language: z.enum(languages) }),
  ),
  projectCount: z.number().int(),
  /** For officers only; null where nothing waits. */
  proposal: proposalShape.nullable(),
  mayEdit: z.boolean(),
  mayConfirm: z.boolean(),
  asOf: z.iso.datetime(),
});
export type AgreementView = z.output<typeof agreementViewShape>;

/** An id, or the key of a row of the starting content. */
const refShape = z.string().regex(/^[A-Za-z0-9-]{3,80}$/);
const one = { id: idShape };
const at = '/api/programmes/agreements' as const;

export const agreementRegister = {
  list: defineEndpoint({
    id: 'programmes.agreements.list',
    method: 'GET',
    path: at,
    summary: 'The register of agreements: by kind, level, party, standing and year',
    audience: 'public',
    input: agreementListInput,
    output: pageOf(agreementBriefShape),
  }),
  tree: defineEndpoint({
    id: 'programmes.agreements.tree',
    method: 'GET',
    path: `${at}/tree`,
    summary:
      'Agreements with what rests on them, from treaty to contract; those with nothing beneath on wish',
    audience: 'public',
    input: z.object({
      show: queryWithDefault(z.enum(treeScopes), 'carrying'),
      /** Only what rests on this one, page by page. */
      under: queryOptional(idShape),
      ...pagingInput,
    }),
    output: pageOf(treeRowShape).extend({
      alone: z.number().int(),
      under: agreementBriefShape.nullable(),
      /** Roots with more beneath them than a page shows: the rest is there with `under`. */
      cut: z.array(z.object({ id: idShape, shown: z.number().int(), total: z.number().int() })),
    }),
  }),
  policyDocuments: defineEndpoint({
    id: 'programmes.agreements.policyDocuments',
    method: 'GET',
    path: '/api/programmes/policy-documents',
    summary:
      'Strategies and decisions of both countries side by side: group of the country, goals, funding, standing and term',
    audience: 'public',
    input: z.object({ ...policyDocumentFilters, ...pagingInput }),
    output: pageOf(policyDocumentShape).extend({ groups: z.array(countryGroupShape) }),
  }),
  waiting: defineEndpoint({
    id: 'programmes.agreements.waiting',
    method: 'GET',
    path: `${at}/waiting`,
    summary: 'Drafts and changes that wait for an officer of a bank',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(
      z.object({
        id: idShape,
        names: someTextShape,
        waiting: z.enum(waitingKinds),
        revision: z.number().int(),
        confirmedBy: z.array(z.enum(['cn', 'ru'])),
        changedAt: z.iso.datetime(),
      }),
    ),
  }),
  get: defineEndpoint({
    id: 'programmes.agreements.get',
    method: 'GET',
    path: `${at}/:ref`,
    summary: 'One agreement with what it rests on, what rests on it and where it was read',
    audience: 'public',
    input: z.object({ ref: refShape }),
    output: agreementViewShape,
  }),
  create: defineEndpoint({
    id: 'programmes.agreements.create',
    method: 'POST',
    path: at,
    summary: 'Drafts an agreement; an officer of each bank confirms it',
    audience: 'signedIn',
    input: agreementFields.extend({
      restoresId: queryOptional(idShape),
      baseIds: queryList(idShape, basesMax),
    }),
    output: z.object({ id: idShape }),
  }),
  propose: defineEndpoint({
    id: 'programmes.agreements.propose',
    method: 'PUT',
    path: `${at}/:id/proposal`,
    summary: 'Proposes other facts; what everybody sees stays until both banks have confirmed',
    audience: 'signedIn',
    input: agreementFields.extend({ ...one, revision: z.coerce.number().int().min(0) }),
    output: agreementViewShape,
  }),
  confirm: defineEndpoint({
    id: 'programmes.agreements.confirm',
    method: 'POST',
    path: `${at}/:id/confirmation`,
    summary: 'Confirms a proposal for the bank of the officer',
    audience: 'signedIn',
    input: z.object({ ...one, revision: z.coerce.number().int().min(1) }),
    output: agreementViewShape,
  }),
  discard: defineEndpoint({
    id: 'programmes.agreements.discard',
    method: 'POST',
    path: `${at}/:id/proposal/discard`,
    summary: 'Takes a proposal away; a draft nobody confirmed is gone',
    audience: 'signedIn',
    input: z.object({ ...one, revision: z.coerce.number().int().min(1) }),
    output: z.object({ done: z.literal(true) }),
  }),
  setStanding: defineEndpoint({
    id: 'programmes.agreements.setStanding',
    method: 'PUT',
    path: `${at}/:id/standing`,
    summary: 'Says whether an agreement is in force, with its day and where that is known from',
    audience: 'signedIn',
    input: z.object({
      ...one,
      standing: z.enum(standings),
      on: historyDay,
      source: z.string().trim().min(3).max(400),
      supersededById: queryOptional(idShape),
    }),
    output: agreementViewShape,
  }),
  setBase: defineEndpoint({
    id: 'programmes.agreements.setBase',
    method: 'PUT',
    path: `${at}/:id/bases/:baseId`,
    summary: 'Says that an agreement rests on another, or does not',
    audience: 'signedIn',
    input: z.object({ ...one, baseId: idShape, isResting: z.boolean() }),
    output: agreementViewShape,
  }),
};
