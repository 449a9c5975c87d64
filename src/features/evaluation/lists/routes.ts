import type { FileStore } from '../../../platform/files/file-store.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { listEndpoints } from './contract.ts';
import { listImportEndpoints } from './import-contract.ts';
import { createListImportJob, openUploads } from './import-job.ts';
import {
  applyListImport,
  discardListImport,
  listImports,
  showImport,
  startListImport,
  type ImportTools,
} from './import-service.ts';
import {
  createList,
  endRecordedShare,
  recordShare,
  setListUse,
  showDifferences,
  showEntries,
  showList,
  showLists,
  showShares,
  tryParty,
  tryText,
  updateList,
} from './service.ts';

type Living = { files: Pick<FileStore, 'read'> };

/** The API of the lists and the job that imports long ones. */
export function openLists({ files }: Living): { routes: Route[]; jobs: Job[] } {
  const uploads = openUploads(files);
  const tools: ImportTools = { uploads, job: createListImportJob(uploads) };
  return { routes: listRoutes(tools), jobs: [tools.job] };
}

function listRoutes(tools: ImportTools): Route[] {
  return [
    route(listEndpoints.list, (ctx, input) => showLists(ctx, input)),
    route(listEndpoints.create, (ctx, input) => createList(ctx, input)),
    route(listEndpoints.get, (ctx, { id }) => showList(ctx, id)),
    route(listEndpoints.update, (ctx, input) => updateList(ctx, input)),
    route(listEndpoints.setUse, (ctx, input) => setListUse(ctx, input)),
    route(listEndpoints.entries, (ctx, input) => showEntries(ctx, input)),
    route(listEndpoints.differences, (ctx, input) => showDifferences(ctx, input)),
    route(listEndpoints.tryParty, (ctx, input) => tryParty(ctx, input)),
    route(listEndpoints.tryText, (ctx, input) => tryText(ctx, input)),
    route(listEndpoints.shares, (ctx, input) => showShares(ctx, input)),
    route(listEndpoints.recordShare, (ctx, input) => recordShare(ctx, input)),
    route(listEndpoints.endShare, (ctx, { id }) => endRecordedShare(ctx, id)),
    route(listImportEndpoints.start, (ctx, input) => startListImport(ctx, tools, input)),
    route(listImportEndpoints.list, (ctx, input) => listImports(ctx, input)),
    route(listImportEndpoints.get, (ctx, input) => showImport(ctx, input)),
    route(listImportEndpoints.apply, (ctx, { id }) => applyListImport(ctx, tools, id)),
    route(listImportEndpoints.discard, (ctx, { id }) => discardListImport(ctx, id)),
  ];
}
