import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { columnsMax, importStages, importStates, rowFilters, rowStates, writeModes } from './vocabulary.ts';

const count = z.number().int().nonnegative();
const moment = z.iso.datetime();
const encodingShape = z.enum(['utf-8', 'gb18030', 'big5', 'windows-1251', 'utf-16le', 'utf-16be']);

const columnShape = z.object({
  key: z.string(),
  title: z.string(),
  hint: z.string(),
  isRequired: z.boolean(),
});

export const importBriefShape = z.object({
  id: idShape,
  kind: z.string(),
  state: z.enum(importStates),
  stage: z.enum(importStages),
  fileName: z.string(),
  /** Lines below the headings; null until they are counted. */
  rowCount: count.nullable(),
  /** Rows dealt with in the present stage. */
  doneCount: count,
  startedBy: z.object({ id: idShape, name: z.string() }),
  startedAt: moment,
  changedAt: moment,
  finishedAt: moment.nullable(),
});
export type ImportBrief = z.output<typeof importBriefShape>;

export const importShape = importBriefShape.extend({
  language: z.enum(languages),
  organisationId: idShape.nullable(),
  /** As it was named or recognised; null for a workbook. */
  encoding: encodingShape.nullable(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  /** Columns of the file in their order, with the first cells and what they are taken for. */
  fileColumns: z.array(
    z.object({ heading: z.string(), samples: z.array(z.string()), key: z.string().nullable() }),
  ),
  /** They were named so for an earlier file with the same headings. */
  isRemembered: z.boolean(),
  kindColumns: z.array(columnShape),
  writeMode: z.enum(writeModes).nullable(),
  counts: z.record(z.enum(rowStates), count),
  /** Why it failed or was sent back, as a sentence. */
  fault: z.string().nullable(),
  canNameColumns: z.boolean(),
  canWrite: z.array(z.enum(writeModes)),
  canCancel: z.boolean(),
  canResume: z.boolean(),
  canUndo: z.boolean(),
});
export type ImportView = z.output<typeof importShape>;

export const rowShape = z.object({
  line: z.number().int(),
  title: z.string(),
  state: z.enum(rowStates),
  problems: z.array(
    z.object({
      /** The heading as it stands in the file, or the kind's own where the file lacks it; null: the whole row. */
      heading: z.string().nullable(),
      code: z.string(),
      value: z.string(),
      message: z.string(),
    }),
  ),
  record: z.object({ room: z.string(), kind: z.string(), id: idShape }).nullable(),
});
export type ImportRowView = z.output<typeof rowShape>;

const byId = z.object({ id: idShape });
const path = '/api/imports';
const endpoint = <Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  rest: Omit<Parameters<typeof defineEndpoint<Input, Output>>[0], 'id' | 'audience'>,
) => defineEndpoint<Input, Output>({ id: `interop.imports.${name}`, audience: 'signedIn', ...rest });

export const importEndpoints = {
  kinds: endpoint('kinds', {
    method: 'GET',
    path: '/api/import-kinds',
    summary: 'The kinds of records the one who asks may bring in as tables, with their columns',
    input: z.object({}),
    output: z.object({
      kinds: z.array(z.object({ kind: z.string(), columns: z.array(columnShape) })),
      organisations: z.array(
        z.object({ id: idShape, names: z.partialRecord(z.enum(languages), z.string()) }),
      ),
    }),
  }),
  start: endpoint('start', {
    method: 'POST',
    path,
    summary: 'Reads an uploaded table (XLSX, ODS, CSV) and recognises its columns; nothing else yet',
    input: z.strictObject({
      kind: z.string().max(40),
      /** In which the texts of the file are written. */
      language: z.enum(languages),
      /** For whom the records are entered, where the kind needs somebody. */
      organisationId: queryOptional(idShape),
      fileId: idShape,
      /** Of a text file; none: as its bytes look. */
      encoding: queryOptional(encodingShape),
      /** Of a workbook; none: the first. */
      sheet: queryOptional(z.string().max(200)),
    }),
    output: importShape,
  }),
  list: endpoint('list', {
    method: 'GET',
    path,
    summary: 'Own imports, or everybody’s for administrators, the newest first',
    input: z.object({ of: queryWithDefault(z.enum(['own', 'all']), 'own'), ...pagingInput }),
    output: pageOf(importBriefShape),
  }),
  get: endpoint('get', {
    method: 'GET',
    path: `${path}/:id`,
    summary: 'An own import: its columns, how far it is, what became of its rows',
    input: byId,
    output: importShape,
  }),
  readAgain: endpoint('readAgain', {
    method: 'POST',
    path: `${path}/:id/reading`,
    summary: 'Reads the file of an own import again, another sheet or in another encoding',
    input: byId.extend({
      encoding: queryOptional(encodingShape),
      sheet: queryOptional(z.string().max(200)),
    }),
    output: importShape,
  }),
  nameColumns: endpoint('nameColumns', {
    method: 'POST',
    path: `${path}/:id/columns`,
    summary: 'Says what each column means and has every row looked at; nothing is written yet',
    input: byId.extend({ columns: z.array(z.string().max(60)).max(columnsMax) }),
    output: importShape,
  }),
  rows: endpoint('rows', {
    method: 'GET',
    path: `${path}/:id/rows`,
    summary: 'What becomes of every row of an own import, with all that is wrong with it',
    input: byId.extend({ filter: queryWithDefault(z.enum(rowFilters), 'all'), ...pagingInput }),
    output: pageOf(rowShape),
  }),
  write: endpoint('write', {
    method: 'POST',
    path: `${path}/:id/write`,
    summary: 'Writes the rows of a checked import: all of them or none, or the good ones',
    input: byId.extend({ mode: z.enum(writeModes) }),
    output: importShape,
  }),
  cancel: endpoint('cancel', {
    method: 'POST',
    path: `${path}/:id/cancel`,
    summary: 'Stops an own import; good rows that are written stay, of a whole file nothing does',
    input: byId,
    output: importShape,
  }),
  resume: endpoint('resume', {
    method: 'POST',
    path: `${path}/:id/resume`,
    summary: 'Goes on with an own import that was cancelled, failed or stands still',
    input: byId,
    output: importShape,
  }),
  undo: endpoint('undo', {
    method: 'POST',
    path: `${path}/:id/undo`,
    summary: 'Takes the records of an own import back, but those that others rely on meanwhile',
    input: byId,
    output: importShape,
  }),
};
