import { route, type Route } from '../../../platform/http/route.ts';
import { importEndpoints } from './contract.ts';
import type { AnyImportKind } from './import-kind.ts';
import type { ImportJob } from './run-import.ts';
import { cancelImport, listImports, resumeImport, showImport, startImport } from './service.ts';

export function importRoutes(job: ImportJob, kinds: readonly AnyImportKind[]): Route[] {
  return [
    route(importEndpoints.start, (ctx, input) => startImport(ctx, job, kinds, input)),
    route(importEndpoints.list, (ctx, input) => listImports(ctx, input)),
    route(importEndpoints.get, (ctx, input) => showImport(ctx, input)),
    route(importEndpoints.cancel, (ctx, { id }) => cancelImport(ctx, id)),
    route(importEndpoints.resume, (ctx, { id }) => resumeImport(ctx, job, id)),
  ];
}
