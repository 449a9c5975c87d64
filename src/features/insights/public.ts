import type { Route } from '../../platform/http/route.ts';
import { contradictionRoutes } from './contradictions/routes.ts';
import { factRoutes } from './facts/routes.ts';
import { insightFunnelRoutes } from './funnel/routes.ts';
import { networkRoutes } from './network/routes.ts';
import { queryRoutes } from './query/routes.ts';
import { referenceRoutes } from './reference/routes.ts';
import { regionRoutes } from './regions/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { statisticRoutes } from './statistics/routes.ts';
import { strengthRoutes } from './strengths/routes.ts';
import { timelineRoutes } from './timeline/routes.ts';
import { transitRoutes } from './transit/routes.ts';

/** The door of the room for the roof. */
export { insightsDownloads } from './downloads.ts';
export { loadInsightFacts } from './load-facts.ts';
/** Dated records for counting: read in the background, and once before the first reader comes. */
export { ensureRecords, recordWork } from './records/read-records.ts';
export { queryListeners } from './query/forget-person.ts';
/** A draft of every month's report, on the first of the next. */
export { reportWork } from './reports/jobs.ts';
export const insightsRoutes: Route[] = [
  ...factRoutes,
  ...statisticRoutes,
  ...contradictionRoutes,
  ...timelineRoutes,
  ...referenceRoutes,
  ...transitRoutes,
  ...strengthRoutes,
  ...insightFunnelRoutes,
  ...queryRoutes,
  ...networkRoutes,
  ...regionRoutes,
  ...reportRoutes,
];
