import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { countryShape, regionShape, someTextShape } from '../../accounts/contract.ts';
import { factLinkShape, factRecordShape, figureShape, looseDay } from '../plans/contract.ts';
import { caseKinds, caseModes, caseStages, caseStatuses, caseTextMax, reviewFlags } from './vocabulary.ts';

export const caseBriefShape = factRecordShape.extend({
  kind: z.enum(caseKinds),
  status: z.enum(caseStatuses).nullable(),
  fields: z.array(z.string()),
  modes: z.array(z.enum(caseModes)),
  parties: z.array(factLinkShape),
  country: countryShape.nullable(),
  region: regionShape.nullable(),
  city: z.string().nullable(),
  /** The newest milestone. */
  latest: z.object({ date: z.string(), event: someTextShape }).nullable(),
  loadedAt: z.iso.datetime(),
});
export type CaseBrief = z.output<typeof caseBriefShape>;

export const caseShape = caseBriefShape.omit({ latest: true }).extend({
  milestones: z.array(z.object({ date: z.string(), event: someTextShape })),
  figures: z.array(figureShape),
  related: z.array(factLinkShape),
  stages: z.array(
    z.object({
      stage: z.enum(caseStages),
      reachedOn: z.string(),
      evidence: z.string(),
      language: z.enum(languages),
    }),
  ),
  /** Civil nuclear energy and aerospace: public milestones only, whoever reads. */
  isGuarded: z.boolean(),
  /** For staff; null for everybody else and for rows that were never flagged. */
  review: z
    .object({
      flag: z.enum(reviewFlags),
      isShown: z.boolean(),
      reason: z.string().nullable(),
      reviewedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  mayReview: z.boolean(),
  mayRecordStage: z.boolean(),
});
export type CaseView = z.output<typeof caseShape>;

const byCase = { id: idShape };
export const caseFilters = {
  q: queryOptional(z.string().trim().max(200)),
  kind: queryOptional(z.enum(caseKinds)),
  mode: queryOptional(z.enum(caseModes)),
  field: queryOptional(z.string().max(60)),
  country: queryOptional(z.enum(['CN', 'RU'])),
};

export const caseEndpoints = {
  list: defineEndpoint({
    id: 'programmes.cases.list',
    method: 'GET',
    path: '/api/programmes/cases',
    summary: 'Known projects and cases of the cooperation, by kind and name; what waits for a look is absent',
    audience: 'public',
    input: z.object({ ...caseFilters, ...pagingInput }),
    output: pageOf(caseBriefShape),
  }),
  get: defineEndpoint({
    id: 'programmes.cases.get',
    method: 'GET',
    path: '/api/programmes/cases/:id',
    summary: 'One case with its milestones, figures, stages and sources',
    audience: 'public',
    input: z.object(byCase),
    output: caseShape,
  }),
  waiting: defineEndpoint({
    id: 'programmes.cases.waiting',
    method: 'GET',
    path: '/api/programmes/case-reviews',
    summary: 'Flagged cases, those that wait for a look first (compliance officers and moderators)',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(
      caseBriefShape.extend({
        flag: z.enum(reviewFlags),
        isShown: z.boolean(),
        reviewedAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  review: defineEndpoint({
    id: 'programmes.cases.review',
    method: 'POST',
    path: '/api/programmes/cases/:id/reviews',
    summary:
      'Shows a flagged case to everybody or keeps it back, with the reason (compliance officers and moderators)',
    audience: 'signedIn',
    input: z.object({
      ...byCase,
      decision: z.enum(['show', 'hide']),
      reason: z.string().trim().min(10).max(caseTextMax),
    }),
    output: caseShape,
  }),
  recordStage: defineEndpoint({
    id: 'programmes.cases.recordStage',
    method: 'PUT',
    path: '/api/programmes/cases/:id/stages/:stage',
    summary:
      'Puts on record that introduced technology was bought, absorbed, redeveloped or produced (officers)',
    audience: 'signedIn',
    input: z.object({
      ...byCase,
      stage: z.enum(caseStages),
      reachedOn: looseDay,
      evidence: z.string().trim().min(1).max(caseTextMax),
    }),
    output: caseShape,
  }),
};
