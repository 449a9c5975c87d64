import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { contradictionExport } from './contradictions/contradiction-export.ts';
import { funnelExport, funnelLossExport, funnelRowExport, funnelTimeExport } from './funnel/funnel-export.ts';
import { networkDownloads } from './network/network-export.ts';
import { queryDownloads } from './query/query-export.ts';
import { referenceExport } from './reference/reference-export.ts';
import { boardExport } from './regions/board-export.ts';
import { reportDownloads } from './reports/report-files.ts';
import { comparisonExport, seriesExport, statisticsExport } from './statistics/statistics-export.ts';
import { organisationStrengthsExport, strengthsExport } from './strengths/strengths-export.ts';
import { timelineExport } from './timeline/timeline-export.ts';
import { transitExport } from './transit/transit-export.ts';

/** Lists of this room as files. */
export const insightsDownloads: DownloadRoute[] = [
  statisticsExport,
  seriesExport,
  comparisonExport,
  contradictionExport,
  timelineExport,
  referenceExport,
  transitExport,
  funnelExport,
  funnelLossExport,
  funnelTimeExport,
  funnelRowExport,
  ...reportDownloads,
  ...queryDownloads,
  ...networkDownloads,
  boardExport,
  strengthsExport,
  organisationStrengthsExport,
];
