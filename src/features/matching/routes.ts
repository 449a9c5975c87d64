import { route, type Route } from '../../platform/http/route.ts';
import { requireAdministrator } from './access.ts';
import { askForRebuild } from './compute/jobs.ts';
import type { MatchingTools } from './compute/tools.ts';
import { matching } from './contract.ts';
import { chooseRhythm, readDigest, stopDigests } from './digest-service.ts';
import { findDuplicatesOf, findDuplicatesOfWords } from './duplicates.ts';
import { presentWeights } from './present-weights.ts';
import { readProgress } from './progress-views.ts';
import {
  decideMatch,
  listMatches,
  listOwnMatches,
  noteShown,
  openMatch,
  readMatch,
  readReasons,
} from './service.ts';
import { showStatistics } from './show-statistics.ts';

/** All that this room answers. */
export function matchingRoutes(tools: MatchingTools): Route[] {
  const { termbase } = tools;
  return [
    route(matching.overview, (ctx, input) => listOwnMatches(ctx, termbase, input)),
    route(matching.list, (ctx, input) => listMatches(ctx, termbase, input)),
    route(matching.get, (ctx, input) => readMatch(ctx, termbase, input)),
    route(matching.noteShown, async (ctx, input) => ({ noted: await noteShown(ctx, termbase, input) })),
    route(matching.open, (ctx, input) => openMatch(ctx, termbase, input)),
    route(matching.decide, (ctx, input) => decideMatch(ctx, termbase, input)),
    route(matching.reasons, (ctx, { listingId }) => readReasons(ctx, listingId)),
    route(matching.duplicates, (ctx, input) => findDuplicatesOf(ctx, tools, input)),
    route(matching.checkDuplicates, (ctx, input) => findDuplicatesOfWords(ctx, tools, input)),
    route(matching.digest, (ctx) => readDigest(ctx)),
    route(matching.setDigest, async (ctx, { rhythm }) => {
      await chooseRhythm(ctx, rhythm);
      return readDigest(ctx);
    }),
    route(matching.stopDigest, async (ctx, { token }) => {
      await stopDigests(ctx, token);
      return { rhythm: 'off' as const };
    }),
    route(matching.ownStatistics, (ctx, period) => showStatistics(ctx, { ...period, of: 'own' })),
    route(matching.statistics, (ctx, period) => showStatistics(ctx, { ...period, of: 'all' })),
    route(matching.progress, async (ctx) => {
      requireAdministrator(ctx.actor);
      return readProgress(ctx);
    }),
    route(matching.rebuild, async (ctx) => {
      requireAdministrator(ctx.actor);
      return { total: await askForRebuild(ctx) };
    }),
    route(matching.weights, () => Promise.resolve(presentWeights())),
  ];
}
