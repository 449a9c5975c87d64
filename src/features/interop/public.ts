import type { Job, Schedule } from '../../platform/jobs/jobs.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { harvestWork } from './harvest/follow-documents.ts';
import { referenceRoutes } from './reference/routes.ts';
import { tokenDownload } from './tokens/downloads.ts';
import { tokenRoutes } from './tokens/routes.ts';
import { webhookWork } from './webhooks/deliver.ts';
import { webhookDownloads } from './webhooks/downloads.ts';
import { webhookRoutes } from './webhooks/routes.ts';

/** The door of the room for the roof. */
export { interopListeners } from './forget-people.ts';
export { followDocuments } from './harvest/follow-documents.ts';
export { answerOai, type OaiPlace } from './oai/answer-oai.ts';
export { openTableImports } from './imports/open-table-imports.ts';
export { readOpenApi } from './reference/read-openapi.ts';
export { writePagesSitemap, writeSitemap, writeSitemapIndex } from './sitemap/write-sitemap.ts';
export { actorOfToken } from './tokens/service.ts';

export const interopRoutes: Route[] = [...tokenRoutes, ...webhookRoutes, ...referenceRoutes];

export const interopDownloads: DownloadRoute[] = [tokenDownload, ...webhookDownloads];

export const interopWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [...harvestWork.jobs, ...webhookWork.jobs],
  schedules: [...harvestWork.schedules, ...webhookWork.schedules],
};
