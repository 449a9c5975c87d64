import { route, type Route } from '../../../../platform/http/route.ts';
import { readClosingReport } from './closing-report.ts';
import { followUpEndpoints } from './contract.ts';
import { changeTask, createTask, readTasks, readTold, stepTask, tellMeeting } from './service.ts';

export const followUpRoutes: Route[] = [
  route(followUpEndpoints.list, (ctx, wish) => readTasks(ctx, wish)),
  route(followUpEndpoints.create, (ctx, wish) => createTask(ctx, wish)),
  route(followUpEndpoints.change, (ctx, wish) => changeTask(ctx, wish)),
  route(followUpEndpoints.step, (ctx, wish) => stepTask(ctx, wish)),
  route(followUpEndpoints.meetings, (ctx, wish) => readTold(ctx, wish)),
  route(followUpEndpoints.tell, (ctx, wish) => tellMeeting(ctx, wish)),
  route(followUpEndpoints.report, (ctx, { id }) => readClosingReport(ctx, id)),
];
