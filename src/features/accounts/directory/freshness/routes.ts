import { route, type Route } from '../../../../platform/http/route.ts';
import { freshnessEndpoints } from './contract.ts';
import { askForUpdate, confirmProfile, noteVainSearch, pageGaps, readFreshness } from './service.ts';

export const freshnessRoutes: Route[] = [
  route(freshnessEndpoints.get, readFreshness),
  route(freshnessEndpoints.confirm, confirmProfile),
  route(freshnessEndpoints.noteVain, noteVainSearch),
  route(freshnessEndpoints.ask, askForUpdate),
  route(freshnessEndpoints.gaps, pageGaps),
];
