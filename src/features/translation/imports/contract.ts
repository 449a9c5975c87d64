import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { importKindNames } from './import-kind-names.ts';

/** `failed`: the file could not be read, or the work broke off; it can be resumed like one that was cancelled. */
export const importStates = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

const count = z.number().int().nonnegative();

export const importShape = z.object({
  id: idShape,
  kind: z.enum(importKindNames),
  state: z.enum(importStates),
  fileName: z.string(),
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Items of the file; null until it is read. */
  itemCount: count.nullable(),
  /** Items dealt with: written, there already, or refused. */
  doneCount: count,
  writtenCount: count,
  sameCount: count,
  refusedCount: count,
  /** Why it failed, as a sentence. */
  fault: z.string().nullable(),
  canCancel: z.boolean(),
  canResume: z.boolean(),
});
export type ImportView = z.output<typeof importShape>;

export const refusalShape = z.object({ line: z.number().int(), code: z.string(), message: z.string() });

const byId = z.object({ id: idShape });
const path = '/api/translation/imports';

export const importEndpoints = {
  start: defineEndpoint({
    id: 'translation.imports.start',
    method: 'POST',
    path,
    summary: 'Starts the import of an uploaded file, done in the background with progress',
    audience: 'signedIn',
    input: z.object({
      kind: z.enum(importKindNames),
      fileId: idShape,
      options: z.record(z.string(), z.unknown()).default({}),
    }),
    output: importShape,
  }),
  list: defineEndpoint({
    id: 'translation.imports.list',
    method: 'GET',
    path,
    summary: 'The imports of the one who asks, the newest first',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: pageOf(importShape),
  }),
  get: defineEndpoint({
    id: 'translation.imports.get',
    method: 'GET',
    path: `${path}/:id`,
    summary: 'How far an own import is, and a page of the items that were refused',
    audience: 'signedIn',
    input: byId.extend(pagingInput),
    output: z.object({ import: importShape, refusals: pageOf(refusalShape) }),
  }),
  cancel: defineEndpoint({
    id: 'translation.imports.cancel',
    method: 'POST',
    path: `${path}/:id/cancel`,
    summary: 'Stops an own import between two batches; what is written stays, and it can be resumed',
    audience: 'signedIn',
    input: byId,
    output: importShape,
  }),
  resume: defineEndpoint({
    id: 'translation.imports.resume',
    method: 'POST',
    path: `${path}/:id/resume`,
    summary:
      'Goes on with an own import that was cancelled, failed or stands still, after the last batch written',
    audience: 'signedIn',
    input: byId,
    output: importShape,
  }),
};
