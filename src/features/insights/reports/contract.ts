import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { monthShape } from '../funnel/contract.ts';
import {
  lineGroupings,
  lineUnits,
  reasonMax,
  reportSections,
  reportStates,
  reportWordsMax,
} from './vocabulary.ts';

const language = z.enum(languages);
const names = z.partialRecord(language, z.string());

export const lineShape = z.object({
  /** A word of `reportLines`, a stage of the funnel, or a kind of record. */
  key: z.string(),
  group: z.object({ kind: z.enum(lineGroupings), name: z.string().nullable() }).nullable(),
  /** null: nothing to count from. */
  value: z.number().nullable(),
  /** The same of the month before; null where it is of the moment and not of a month. */
  before: z.number().nullable(),
  unit: z.enum(lineUnits),
  /** Of the page with the rows behind it, below the language. */
  path: z.string().nullable(),
});
export type ReportLine = z.output<typeof lineShape>;

export const itemShape = z.object({ names, day: z.string().nullable(), path: z.string().nullable() });
export type ReportItem = z.output<typeof itemShape>;

export const sectionShape = z.object({
  key: z.enum(reportSections),
  path: z.string().nullable(),
  lines: z.array(lineShape),
  items: z.array(itemShape),
  itemsLeftOut: z.number().int().nonnegative(),
});
export type ReportSectionFigures = z.output<typeof sectionShape>;
export const figuresShape = z.array(sectionShape);

/** `own`: the original; `human`: a translation of it; `stale`: the original was changed since. */
export const reportTextShape = z.object({
  language,
  text: z.string(),
  state: z.enum(['own', 'human', 'stale']),
  writtenAt: z.iso.datetime(),
});

const brief = {
  id: idShape,
  month: monthShape,
  issue: z.number().int(),
  state: z.enum(reportStates),
  takenAt: z.iso.datetime(),
  issuedAt: z.iso.datetime().nullable(),
  reason: z.object({ text: z.string(), language }).nullable(),
  /** A later issue of the month is out. */
  isSuperseded: z.boolean(),
  /** Made by the clock, by nobody's hand. */
  isByClock: z.boolean(),
};
export const reportBriefShape = z.object(brief);
export type ReportBrief = z.output<typeof reportBriefShape>;

export const reportShape = z.object({
  ...brief,
  revision: z.number().int(),
  sections: figuresShape,
  words: z.array(reportTextShape),
  issuedBy: z.string().nullable(),
  issues: z.array(z.object({ issue: z.number().int(), state: z.enum(reportStates) })),
  mayEdit: z.boolean(),
});
export type Report = z.output<typeof reportShape>;

const byMonth = { month: monthShape, issue: queryOptional(z.coerce.number().int().min(1).max(1000)) };
const ofDraft = { id: idShape, revision: z.coerce.number().int().min(1) };
const path = '/api/insights/reports';

export const reports = {
  list: defineEndpoint({
    id: 'insights.reports.list',
    method: 'GET',
    path,
    summary: 'Monthly reports, the latest month first; drafts for those who may issue them.',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: z.object({ ...pageOf(reportBriefShape).shape, mayMake: z.boolean(), nextMonth: monthShape }),
  }),
  get: defineEndpoint({
    id: 'insights.reports.get',
    method: 'GET',
    path: `${path}/:month`,
    summary: 'One issue of the report of a month; without `issue` the last the reader may see.',
    audience: 'signedIn',
    input: z.object(byMonth),
    output: reportShape,
  }),
  make: defineEndpoint({
    id: 'insights.reports.make',
    method: 'POST',
    path,
    summary:
      'Takes the figures of a month into its draft; after an issue this begins a correction and needs its reason.',
    audience: 'signedIn',
    input: z.object({ month: monthShape, reason: z.string().trim().max(reasonMax).default('') }),
    output: reportShape,
  }),
  write: defineEndpoint({
    id: 'insights.reports.write',
    method: 'PUT',
    path: `${path}/:id/words`,
    summary: 'Writes what is said besides the figures of a draft, in one language; empty takes it away.',
    audience: 'signedIn',
    input: z.object({ ...ofDraft, language, text: z.string().trim().max(reportWordsMax) }),
    output: reportShape,
  }),
  issue: defineEndpoint({
    id: 'insights.reports.issue',
    method: 'POST',
    path: `${path}/:id/issue`,
    summary: 'Issues a draft: from then on it never changes.',
    audience: 'signedIn',
    input: z.object(ofDraft),
    output: reportShape,
  }),
};
