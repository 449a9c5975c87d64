import type { FileStore } from '../../../platform/files/file-store.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { Job } from '../../../platform/jobs/jobs.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { importKinds } from './kinds.ts';
import { importRoutes } from './routes.ts';
import { createImportJob } from './run-import.ts';

type Living = { files: Pick<FileStore, 'read'>; termbase: LiveTermbase };

/** The API of long imports and the job that does them, on the files and the termbase of the running process. */
export function openImports(living: Living): { routes: Route[]; jobs: Job[] } {
  const kinds = importKinds(living);
  const job = createImportJob(living.files, kinds);
  return { routes: importRoutes(job, kinds), jobs: [job] };
}
