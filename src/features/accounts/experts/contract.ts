import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, doneShape, languageShape, regionShape } from '../contract.ts';
import { organisationBriefShape } from '../organisations/contract.ts';
import { nameOriginShape, scripts } from '../people/contract.ts';
import { wordingShape, wordsInput } from '../wordings/contract.ts';
import { expertServices, expertStates, fieldsMax, languageLevels, workingLanguages } from './vocabulary.ts';

const fieldCode = z.string().regex(/^\d{2}(\.\d{2}){0,2}$/);
const serviceShape = z.enum(expertServices);
const spokenShape = z.object({ language: z.enum(workingLanguages), level: z.enum(languageLevels) });
const researcherIds = {
  orcid: z.string().nullable(),
  spin: z.string().nullable(),
  researcherId: z.string().nullable(),
  scopusId: z.string().nullable(),
};

export const expertBriefShape = z.object({
  id: idShape,
  displayName: z.string(),
  organisation: organisationBriefShape.nullable(),
  state: z.enum(expertStates),
  fields: z.array(z.string()),
  languages: z.array(spokenShape),
  services: z.array(serviceShape),
  sourceLanguage: languageShape,
  /** For the reader: in his language where there is one, else the original. */
  text: wordingShape,
  /** The day he last said that it is true. */
  confirmedOn: dayShape,
  approvedUntil: dayShape.nullable(),
  isDemo: z.boolean(),
});
export type ExpertBrief = z.output<typeof expertBriefShape>;

export const expertShape = expertBriefShape.extend({
  names: z.array(z.object({ script: z.enum(scripts), text: z.string(), origin: nameOriginShape })),
  texts: z.array(wordingShape),
  ...researcherIds,
  stateSince: z.iso.datetime(),
  /** Why it was refused, for himself and those who decide. */
  reason: z.string().nullable(),
  revision: z.number().int(),
  isOwn: z.boolean(),
  mayDecide: z.boolean(),
  mayTranslate: z.boolean(),
});
export type Expert = z.output<typeof expertShape>;

const consentShape = z.object({
  wording: z.string(),
  language: languageShape,
  givenAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
});
export type ExpertConsent = z.output<typeof consentShape>;

export const ownExpertShape = z.object({
  expert: expertShape.nullable(),
  /** All that was ever given, the newest first. */
  consents: z.array(consentShape),
});
export type OwnExpert = z.output<typeof ownExpertShape>;

export const expertListInput = z.object({
  /** With the classes below it. */
  field: queryOptional(fieldCode),
  language: queryOptional(z.enum(workingLanguages)),
  country: queryOptional(countryShape),
  region: queryOptional(regionShape),
  service: queryOptional(serviceShape),
  organisationId: queryOptional(idShape),
});

export const expertEndpoints = {
  list: defineEndpoint({
    id: 'accounts.experts.list',
    method: 'GET',
    path: '/api/experts',
    summary: 'Experts whose institutions confirm them, who confirmed last first',
    audience: 'public',
    input: expertListInput.extend(pagingInput),
    output: pageOf(expertBriefShape),
  }),
  get: defineEndpoint({
    id: 'accounts.experts.get',
    method: 'GET',
    path: '/api/experts/:id',
    summary: 'One expert as he agreed to be shown; no contacts',
    audience: 'public',
    input: z.object({ id: idShape }),
    output: expertShape,
  }),
  own: defineEndpoint({
    id: 'accounts.experts.own',
    method: 'GET',
    path: '/api/me/expert',
    summary: 'My own entry as an expert, in every state, and what I agreed to',
    audience: 'signedIn',
    input: z.object({}),
    output: ownExpertShape,
  }),
  put: defineEndpoint({
    id: 'accounts.experts.put',
    method: 'PUT',
    path: '/api/me/expert',
    summary: 'Enter myself as an expert, or change the entry; an institution confirms it',
    audience: 'signedIn',
    input: z.object({
      organisationId: idShape,
      fields: z.array(fieldCode).min(1, 'accounts.expert.fieldMissing').max(fieldsMax),
      languages: z.array(spokenShape).min(1, 'accounts.expert.languageMissing').max(8),
      services: z.array(serviceShape).min(1, 'accounts.expert.serviceMissing'),
      orcid: z.string().trim().max(60).default(''),
      spin: z.string().trim().max(20).default(''),
      researcherId: z.string().trim().max(20).default(''),
      scopusId: z.string().trim().max(20).default(''),
      ...wordsInput('expert'),
      /** To the wording of the day; needed unless one is in force. */
      consent: z.boolean().default(false),
      /** Of what was read; absent for a first entry. */
      revision: z.coerce.number().int().min(1).optional(),
    }),
    output: ownExpertShape,
  }),
  confirm: defineEndpoint({
    id: 'accounts.experts.confirm',
    method: 'POST',
    path: '/api/me/expert/confirmation',
    summary: 'Say that my entry is still true',
    audience: 'signedIn',
    input: z.object({}),
    output: ownExpertShape,
  }),
  withdraw: defineEndpoint({
    id: 'accounts.experts.withdraw',
    method: 'POST',
    path: '/api/me/expert/withdrawal',
    summary: 'Take my consent back: the entry disappears at once',
    audience: 'signedIn',
    input: z.object({}),
    output: ownExpertShape,
  }),
  erase: defineEndpoint({
    id: 'accounts.experts.erase',
    method: 'DELETE',
    path: '/api/me/expert',
    summary: 'Take my consent back and erase the entry',
    audience: 'signedIn',
    input: z.object({}),
    output: doneShape,
  }),
  saveText: defineEndpoint({
    id: 'accounts.experts.saveText',
    method: 'PUT',
    path: '/api/experts/:id/texts/:language',
    summary: 'Write the words in another language: himself and translators',
    audience: 'signedIn',
    input: z.object({ id: idShape, language: languageShape, ...wordsInput('expert') }),
    output: expertShape,
  }),
  waiting: defineEndpoint({
    id: 'accounts.experts.waiting',
    method: 'GET',
    path: '/api/experts-to-confirm',
    summary: 'Entries that wait for the reader’s decision, the oldest first, then those he may renew',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(expertBriefShape),
  }),
  decide: defineEndpoint({
    id: 'accounts.experts.decide',
    method: 'POST',
    path: '/api/experts/:id/decision',
    summary: 'Confirm an expert for a year, or refuse with a reason (administrators of his organisation)',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      step: z.enum(['approve', 'refuse']),
      reason: z.string().trim().max(1000).default(''),
    }),
    output: expertShape,
  }),
};
