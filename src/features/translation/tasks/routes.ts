import { z } from 'zod';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { taskEndpoints } from './contract.ts';
import { makeTasks, manageTask } from './manage-service.ts';
import { profileEndpoints } from './profiles/contract.ts';
import { listTranslators, readOwnProfile, saveProfile } from './profiles/service.ts';
import { reportEndpoints } from './reports/contract.ts';
import {
  decideReport,
  listOwnReports,
  listReports,
  readAbout,
  reportTranslationError,
} from './reports/service.ts';
import { ruleEndpoints } from './rule-table/contract.ts';
import { listRules, saveRule } from './rule-table/service.ts';
import {
  listBoard,
  listMine,
  listOffered,
  listUntasked,
  readLeverage,
  readOverview,
  readTask,
} from './service.ts';
import { statisticsEndpoints, statisticsInput } from './statistics-contract.ts';
import { readAllStatistics, readOwnStatistics, writeStatisticsCsv } from './statistics-service.ts';
import { takeTaskStep } from './steps.ts';
import { awardTender, cancelTender, readBids } from './tenders/award-service.ts';
import { tenderEndpoints } from './tenders/contract.ts';
import {
  bidOnTender,
  createTender,
  listDrafts,
  listTenders,
  publishTender,
  readTender,
  saveTender,
  withdrawBid,
} from './tenders/service.ts';

/** Tasks, their rules, reports of errors, translators and tenders. */
export function taskRoutes(termbase: LiveTermbase): Route[] {
  return [
    route(taskEndpoints.overview, (ctx) => readOverview(ctx)),
    route(taskEndpoints.offered, (ctx, input) => listOffered(ctx, input)),
    route(taskEndpoints.mine, (ctx, input) => listMine(ctx, input)),
    route(taskEndpoints.untasked, (ctx, input) => listUntasked(ctx, input)),
    route(taskEndpoints.board, (ctx, input) => listBoard(ctx, input)),
    route(taskEndpoints.get, (ctx, { id }) => readTask(ctx, id)),
    route(taskEndpoints.leverage, (ctx, { id }) => readLeverage(ctx, id)),
    route(taskEndpoints.step, (ctx, input) => takeTaskStep(ctx, termbase, input)),
    route(taskEndpoints.manage, async (ctx, input) => {
      await manageTask(ctx, termbase, input);
      return readTask(ctx, input.id);
    }),
    route(taskEndpoints.make, (ctx, input) => makeTasks(ctx, termbase, input)),
    route(statisticsEndpoints.own, (ctx, input) => readOwnStatistics(ctx, input)),
    route(statisticsEndpoints.all, (ctx, input) => readAllStatistics(ctx, input)),
    route(ruleEndpoints.list, async (ctx) => ({ rules: await listRules(ctx) })),
    route(ruleEndpoints.save, (ctx, input) => saveRule(ctx, input)),
    route(profileEndpoints.mine, (ctx) => readOwnProfile(ctx)),
    route(profileEndpoints.save, (ctx, input) => saveProfile(ctx, input)),
    route(profileEndpoints.list, (ctx, input) => listTranslators(ctx, input)),
    route(reportEndpoints.mine, (ctx, input) => listOwnReports(ctx, input)),
    route(reportEndpoints.about, (ctx, input) => readAbout(ctx, input)),
    route(reportEndpoints.report, (ctx, input, { clientAddress }) =>
      reportTranslationError(ctx, input, clientAddress),
    ),
    route(reportEndpoints.list, (ctx, input) => listReports(ctx, input)),
    route(reportEndpoints.decide, (ctx, input) => decideReport(ctx, termbase, input)),
    route(tenderEndpoints.drafts, (ctx, input) => listDrafts(ctx, input)),
    route(tenderEndpoints.list, (ctx, input) => listTenders(ctx, input)),
    route(tenderEndpoints.get, (ctx, { id }) => readTender(ctx, id)),
    route(tenderEndpoints.create, (ctx, input) => createTender(ctx, input)),
    route(tenderEndpoints.save, (ctx, input) => saveTender(ctx, input)),
    route(tenderEndpoints.publish, (ctx, { id }) => publishTender(ctx, id)),
    route(tenderEndpoints.bid, (ctx, input) => bidOnTender(ctx, input)),
    route(tenderEndpoints.withdrawBid, (ctx, { id }) => withdrawBid(ctx, id)),
    route(tenderEndpoints.bids, (ctx, { id }) => readBids(ctx, id)),
    route(tenderEndpoints.award, (ctx, input) => awardTender(ctx, termbase, input)),
    route(tenderEndpoints.cancel, (ctx, input) => cancelTender(ctx, input)),
  ];
}

/** Statistics as a table for spreadsheets. */
export const taskDownloads: DownloadRoute[] = [
  downloadRoute({
    id: 'translation.statistics.csv',
    path: '/api/translation/statistics.csv',
    summary: 'Work by month and languages as CSV: own, or of all translators (coordinators)',
    audience: 'signedIn',
    input: statisticsInput.extend({ scope: z.enum(['own', 'all']).default('own') }),
    handle: (ctx, { scope, ...period }) => writeStatisticsCsv(ctx, scope, period),
  }),
];
