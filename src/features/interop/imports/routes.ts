import { route, type Route } from '../../../platform/http/route.ts';
import { importEndpoints } from './contract.ts';
import { interopWaiting } from '../waiting/contract.ts';
import {
  cancelImport,
  countUndecided,
  listImports,
  listKinds,
  nameColumns,
  readAgain,
  resumeImport,
  showImport,
  showRows,
  startImport,
  undoImport,
  writeRows,
  type ImportDesk,
} from './service.ts';

export function importRoutes(desk: ImportDesk): Route[] {
  return [
    route(interopWaiting.counts, (ctx) => countUndecided(ctx)),
    route(importEndpoints.kinds, (ctx) => listKinds(ctx, desk)),
    route(importEndpoints.start, (ctx, input) => startImport(ctx, desk, input)),
    route(importEndpoints.list, (ctx, input) => listImports(ctx, input)),
    route(importEndpoints.get, (ctx, { id }) => showImport(ctx, desk, id)),
    route(importEndpoints.readAgain, (ctx, input) => readAgain(ctx, desk, input)),
    route(importEndpoints.nameColumns, (ctx, input) => nameColumns(ctx, desk, input)),
    route(importEndpoints.rows, (ctx, input) => showRows(ctx, desk, input)),
    route(importEndpoints.write, (ctx, input) => writeRows(ctx, desk, input)),
    route(importEndpoints.cancel, (ctx, { id }) => cancelImport(ctx, desk, id)),
    route(importEndpoints.resume, (ctx, { id }) => resumeImport(ctx, desk, id)),
    route(importEndpoints.undo, (ctx, { id }) => undoImport(ctx, desk, id)),
  ];
}
