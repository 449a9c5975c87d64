import { route, type Route } from '../../../platform/http/route.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { workbench } from './contract.ts';
import { createPresence } from './presence.ts';
import {
  checkSegment,
  findConcordance,
  findNextOpen,
  readChanges,
  readDesk,
  readHints,
  readSegment,
  readWindow,
  saveSegment,
} from './service.ts';

/** The translation editor's API. */
export function workbenchRoutes(termbase: LiveTermbase): Route[] {
  const presence = createPresence();
  return [
    route(workbench.open, (ctx, { versionId }) => readDesk(ctx, versionId)),
    route(workbench.segments, (ctx, input) => readWindow(ctx, termbase, input)),
    route(workbench.nextOpen, (ctx, input) => findNextOpen(ctx, input)),
    route(workbench.segment, (ctx, input) => readSegment(ctx, input)),
    route(workbench.hints, (ctx, input) => readHints(ctx, termbase, input)),
    route(workbench.check, (ctx, input) => checkSegment(ctx, termbase, input)),
    route(workbench.save, (ctx, input) => saveSegment(ctx, termbase, input)),
    route(workbench.concordance, (ctx, input) => findConcordance(ctx, input)),
    route(workbench.changes, (ctx, input) => readChanges(ctx, presence, input)),
  ];
}
