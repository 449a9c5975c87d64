import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { versionStates } from '../../vocabulary.ts';
import {
  explanationCharactersMax,
  quoteCharactersMax,
  reasonCharactersMax,
  reportStates,
} from '../vocabulary.ts';

const languageShape = z.enum(languages);
const path = '/api/translation/error-reports';

export const reportShape = z.object({
  id: idShape,
  versionId: idShape,
  /** For coordinators only. */
  taskId: idShape.nullable(),
  /** Null where the record is not open to everybody, for all but coordinators. */
  title: z.string().nullable(),
  kind: z.string(),
  recordNumber: z.string().nullable(),
  from: languageShape,
  to: languageShape,
  quote: z.string(),
  explanation: z.string(),
  suggestion: z.string(),
  state: z.enum(reportStates),
  reason: z.string(),
  at: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
});
export type ReportView = z.output<typeof reportShape>;

export const reportEndpoints = {
  about: defineEndpoint({
    id: 'translation.reports.about',
    method: 'GET',
    path: `${path}/about/:versionId`,
    summary: 'What a report of an error would be about: the languages and the state of a translation',
    audience: 'public',
    input: z.object({ versionId: idShape }),
    output: z.object({
      versionId: idShape,
      from: languageShape,
      to: languageShape,
      state: z.enum(versionStates),
      recordNumber: z.string().nullable(),
      /** Null where the record is not open to everybody. */
      title: z.string().nullable(),
    }),
  }),
  report: defineEndpoint({
    id: 'translation.reports.report',
    method: 'POST',
    path,
    summary: 'Reports an error in a translation; visitors may too, a few in an hour',
    audience: 'public',
    input: z.object({
      versionId: idShape,
      quote: z.string().trim().min(1).max(quoteCharactersMax),
      explanation: z.string().trim().min(1).max(explanationCharactersMax),
      suggestion: z.string().trim().max(quoteCharactersMax).default(''),
    }),
    output: z.object({ id: idShape, isFollowed: z.boolean() }),
  }),
  mine: defineEndpoint({
    id: 'translation.reports.mine',
    method: 'GET',
    path: `${path}/mine`,
    summary: 'The reports of the one who asks, with what was decided',
    audience: 'signedIn',
    input: z.object({ ...pagingInput }),
    output: pageOf(reportShape),
  }),
  list: defineEndpoint({
    id: 'translation.reports.list',
    method: 'GET',
    path,
    summary: 'Reports of readers, those that wait first (coordinators)',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, state: z.enum(reportStates).default('waiting') }),
    output: pageOf(reportShape),
  }),
  decide: defineEndpoint({
    id: 'translation.reports.decide',
    method: 'POST',
    path: `${path}/:id/decision`,
    summary: 'Accepts a report (its task is offered) or declines it with a reason (coordinators)',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      decision: z.enum(['accept', 'decline']),
      reason: z.string().trim().max(reasonCharactersMax).default(''),
    }),
    output: reportShape,
  }),
};
