import { route, type Route } from '../../../platform/http/route.ts';
import { reports } from './contract.ts';
import { issueReport, makeReport, readReport, readReports, writeReportWords } from './service.ts';

export const reportRoutes: Route[] = [
  route(reports.list, (ctx, wish) => readReports(ctx, wish)),
  route(reports.get, (ctx, wish) => readReport(ctx, wish)),
  route(reports.make, (ctx, wish) => makeReport(ctx, wish)),
  route(reports.write, (ctx, wish) => writeReportWords(ctx, wish)),
  route(reports.issue, (ctx, wish) => issueReport(ctx, wish)),
];
