import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import { importStates, listKinds, rowOutcomes, tableEncodings } from './vocabulary.ts';

const count = z.number().int().nonnegative();
const moment = z.iso.datetime();

export const importShape = z.object({
  id: idShape,
  listId: idShape,
  listKind: z.enum(listKinds),
  listNames: z.partialRecord(z.enum(languages), z.string()),
  fileName: z.string(),
  label: z.string(),
  datedOn: z.iso.date().nullable(),
  state: z.enum(importStates),
  /** The version the differences were found against. */
  baseVersion: count,
  /** Rows to be dealt with in the present step; null until the file is read. */
  itemCount: count.nullable(),
  doneCount: count,
  counts: z.record(z.enum(rowOutcomes), count),
  /** Why it failed, as a sentence. */
  fault: z.string().nullable(),
  startedAt: moment,
  changedAt: moment,
  finishedAt: moment.nullable(),
  canApply: z.boolean(),
  canDiscard: z.boolean(),
});
export type ListImportView = z.output<typeof importShape>;

const rowShape = z.object({
  /** Of the file; null for an entry the file lacks. */
  line: z.number().int().nullable(),
  key: z.string(),
  title: z.string(),
  outcome: z.enum(rowOutcomes),
  /** What is wrong with it, as sentences. */
  faults: z.array(z.object({ code: z.string(), message: z.string() })),
});

const byId = z.object({ id: idShape });
const path = '/api/gate/list-imports';

export const listImportEndpoints = {
  start: defineEndpoint({
    id: 'evaluation.listImports.start',
    method: 'POST',
    path: '/api/gate/lists/:id/imports',
    summary:
      'Reads and judges an uploaded file (CSV or XML) against a list, row by row; nothing is applied yet',
    audience: 'signedIn',
    input: z.strictObject({
      id: idShape,
      fileId: idShape,
      /** The version as the publisher calls it. */
      label: z.string().trim().min(1, { error: 'evaluation.lists.labelMissing' }).max(200),
      datedOn: queryOptional(z.iso.date().nullable()).transform((value) => value ?? null),
      /** Of a table without byte order mark; none: as its bytes look. */
      encoding: queryOptional(z.enum(tableEncodings)),
    }),
    output: importShape,
  }),
  list: defineEndpoint({
    id: 'evaluation.listImports.list',
    method: 'GET',
    path: '/api/gate/lists/:id/imports',
    summary: 'The imports of a list, the newest first',
    audience: 'signedIn',
    input: byId.extend(pagingInput),
    output: pageOf(importShape),
  }),
  get: defineEndpoint({
    id: 'evaluation.listImports.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'How far an import is, and a page of its rows with what becomes of each',
    audience: 'signedIn',
    input: byId.extend({ ...pagingInput, outcome: queryOptional(z.enum(rowOutcomes)) }),
    output: z.object({ import: importShape, rows: pageOf(rowShape) }),
  }),
  apply: defineEndpoint({
    id: 'evaluation.listImports.apply',
    method: 'POST',
    path: `${path}/:id/apply`,
    summary: 'Makes a checked import the new version of its list, as a whole',
    audience: 'signedIn',
    input: byId,
    output: importShape,
  }),
  discard: defineEndpoint({
    id: 'evaluation.listImports.discard',
    method: 'POST',
    path: `${path}/:id/discard`,
    summary: 'Puts an import away that is not to be applied',
    audience: 'signedIn',
    input: byId,
    output: importShape,
  }),
};
