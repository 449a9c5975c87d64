import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, doneShape, languageShape } from '../contract.ts';
import { facilityBriefShape } from '../facilities/contract.ts';
import { organisationBriefShape } from '../organisations/contract.ts';
import { wordingShape, wordsInput } from '../wordings/contract.ts';
import { practiceKinds, practiceStates } from './vocabulary.ts';

const fieldCode = z.string().regex(/^\d{2}$/);
const byId = { id: idShape };
const reason = z.string().trim().max(1000).default('');

export const practiceBriefShape = z.object({
  id: idShape,
  kind: z.enum(practiceKinds),
  field: fieldCode.nullable(),
  country: countryShape.nullable(),
  organisation: organisationBriefShape.nullable(),
  facility: facilityBriefShape.pick({ id: true, names: true }).nullable(),
  state: z.enum(practiceStates),
  sourceLanguage: languageShape,
  /** For the reader: in his language where there is one, else the original. */
  text: wordingShape,
  answers: z.number().int(),
  writtenAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  isDemo: z.boolean(),
});
export type PracticeBrief = z.output<typeof practiceBriefShape>;

const answerShape = z.object({
  id: idShape,
  organisation: organisationBriefShape.nullable(),
  /** For those signed in; null for visitors and closed accounts. */
  authorName: z.string().nullable(),
  state: z.enum(practiceStates),
  reason: z.string().nullable(),
  sourceLanguage: languageShape,
  text: wordingShape,
  writtenAt: z.iso.datetime(),
  mayTakeBack: z.boolean(),
});
export type PracticeAnswer = z.output<typeof answerShape>;

export const practiceShape = practiceBriefShape.extend({
  authorName: z.string().nullable(),
  texts: z.array(wordingShape),
  /** Why a moderator removed it, for its writers and moderators. */
  reason: z.string().nullable(),
  revision: z.number().int(),
  /** The oldest first; what was taken away keeps its place and says so. */
  answerList: z.array(answerShape),
  mayEdit: z.boolean(),
  mayTranslate: z.boolean(),
  mayAnswer: z.boolean(),
  mayModerate: z.boolean(),
});
export type Practice = z.output<typeof practiceShape>;

const facts = {
  organisationId: idShape,
  facilityId: queryOptional(idShape),
  kind: z.enum(practiceKinds),
  field: queryOptional(fieldCode),
};

export const practiceListInput = z.object({
  q: queryOptional(z.string().trim().max(200)),
  kind: queryOptional(z.enum(practiceKinds)),
  field: queryOptional(fieldCode),
  country: queryOptional(countryShape),
  organisationId: queryOptional(idShape),
});

export const practiceEndpoints = {
  list: defineEndpoint({
    id: 'accounts.practices.list',
    method: 'GET',
    path: '/api/practices',
    summary: 'Notes of practice of parks and incubators of both banks, the newest first',
    audience: 'public',
    input: practiceListInput.extend(pagingInput),
    output: pageOf(practiceBriefShape),
  }),
  get: defineEndpoint({
    id: 'accounts.practices.get',
    method: 'GET',
    path: '/api/practices/:id',
    summary: 'One note of practice with the questions and comments below it',
    audience: 'public',
    input: z.object(byId),
    output: practiceShape,
  }),
  write: defineEndpoint({
    id: 'accounts.practices.write',
    method: 'POST',
    path: '/api/practices',
    summary: 'Writes a note of practice (park managers); shown at once',
    audience: 'signedIn',
    input: z.object({ ...facts, ...wordsInput('practice') }),
    output: practiceShape,
  }),
  save: defineEndpoint({
    id: 'accounts.practices.save',
    method: 'PUT',
    path: '/api/practices/:id',
    summary: 'Changes a note of the own organisation (park managers)',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      revision: z.coerce.number().int().min(1),
      ...facts,
      ...wordsInput('practice'),
    }),
    output: practiceShape,
  }),
  saveText: defineEndpoint({
    id: 'accounts.practices.saveText',
    method: 'PUT',
    path: '/api/practices/:id/texts/:language',
    summary: 'Writes a note in another language: its writers and translators',
    audience: 'signedIn',
    input: z.object({ ...byId, language: languageShape, ...wordsInput('practice') }),
    output: practiceShape,
  }),
  remove: defineEndpoint({
    id: 'accounts.practices.remove',
    method: 'POST',
    path: '/api/practices/:id/removal',
    summary: 'Takes a note away: its writers without a reason, moderators with one',
    audience: 'signedIn',
    input: z.object({ ...byId, reason }),
    output: doneShape,
  }),
  answer: defineEndpoint({
    id: 'accounts.practices.answer',
    method: 'POST',
    path: '/api/practices/:id/answers',
    summary: 'Asks or comments below a note (park managers)',
    audience: 'signedIn',
    input: z.object({ ...byId, organisationId: queryOptional(idShape), ...wordsInput('answer') }),
    output: practiceShape,
  }),
  removeAnswer: defineEndpoint({
    id: 'accounts.practices.removeAnswer',
    method: 'POST',
    path: '/api/practices/:id/answers/:answerId/removal',
    summary: 'Takes a comment away: who wrote it without a reason, moderators with one',
    audience: 'signedIn',
    input: z.object({ ...byId, answerId: idShape, reason }),
    output: doneShape,
  }),
};
