import type { DownloadRoute } from '../../../platform/http/download-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import { importDownloads } from './downloads.ts';
import { createTableImportJob } from './import-job.ts';
import { collectKinds } from './kinds.ts';
import type { Files } from './open-file.ts';
import { importRoutes } from './routes.ts';

type Living = { files: Files; sayRefusal: ErrorTranslator };

/** Imports of tables: their API, their files for saving, and the job that does them. */
export function openTableImports(
  { files, sayRefusal }: Living,
  kinds: readonly TableImport[] = collectKinds(),
): { routes: Route[]; downloads: DownloadRoute[]; jobs: Job[] } {
  const job = createTableImportJob(files, kinds);
  const desk = { files, kinds, job, sayRefusal };
  return { routes: importRoutes(desk), downloads: importDownloads(desk), jobs: [job as Job] };
}
