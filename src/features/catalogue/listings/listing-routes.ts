import type { Ctx } from '../../../platform/db/context.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { canSeeDeclaration } from '../access.ts';
import { translateGap } from '../messages/translate-gap.ts';
import type { offers } from '../offers/contract.ts';
import { attachFile, detachFile, visibleAttachments } from './attachments.ts';
import { rulesOf } from './kinds.ts';
import { presentPage } from './present-page.ts';
import { presentListing } from './present.ts';
import { gapsOf } from './find-gaps.ts';
import { openForSteward, openListing } from './open-listing.ts';
import { createListing, discardListing, saveListing } from './service.ts';
import { takeStep } from './steps.ts';
import { listMine, listOpen } from './list-views.ts';
import { historyOf } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** A kind's endpoints differ in their shapes only; inside they are handled alike. */
type Endpoints = typeof offers;

export function listingRoutes(kind: ListingKind): Route[] {
  const endpoints = rulesOf(kind).endpoints as Endpoints;
  const present = async (ctx: Ctx, listing: Awaited<ReturnType<typeof openListing>>) =>
    (await presentListing(ctx, listing)) as never;
  return [
    // Before `get`: the router takes the first address that fits.
    route(endpoints.compare, async (ctx, { id }) => {
      const items = await Promise.all(
        [...new Set(id)].map(async (one) => present(ctx, await openListing(ctx, kind, one))),
      );
      return { items };
    }),
    route(endpoints.mine, async (ctx, input) => presentPage(ctx, input, await listMine(ctx, kind, input))),
    route(endpoints.list, async (ctx, input) => presentPage(ctx, input, await listOpen(ctx, kind, input))),
    route(endpoints.get, async (ctx, { id }) => present(ctx, await openListing(ctx, kind, id))),
    route(endpoints.create, (ctx, input) => createListing(ctx, kind, input)),
    route(endpoints.save, async (ctx, { id, revision, ...draft }) => {
      const saved = await saveListing(ctx, kind, id, revision, draft);
      return { ...saved, gaps: saved.gaps.map((gap) => translateGap(gap, ctx.language)) };
    }),
    route(endpoints.check, async (ctx, { id }) => {
      const listing = await openForSteward(ctx, kind, id);
      const gaps = await gapsOf(ctx, listing);
      const needed = new Set(rulesOf(kind).requirementPaths).size;
      const filled = needed - new Set(gaps.map((gap) => gap.path)).size;
      return { gaps: gaps.map((gap) => translateGap(gap, ctx.language)), filled, needed };
    }),
    route(endpoints.step, async (ctx, { id, ...wish }) => ({
      id,
      state: await takeStep(ctx, kind, id, wish),
    })),
    route(endpoints.history, async (ctx, { id }) => {
      const listing = await openForSteward(ctx, kind, id);
      const steps = await historyOf(ctx, id);
      const knowsBlock = canSeeDeclaration(listing, ctx.actor);
      return {
        entries: steps.map((step) => ({
          at: step.at.toISOString(),
          from: step.from_state as never,
          to: step.to_state as never,
          by: step.side as never,
          reasonCode: knowsBlock || step.to_state !== 'blocked' ? step.reason_code : null,
          reasonText: knowsBlock || step.to_state !== 'blocked' ? step.reason_text : null,
        })),
      };
    }),
    route(endpoints.discard, async (ctx, { id }) => {
      await discardListing(ctx, kind, id);
      return { id };
    }),
    route(endpoints.attach, async (ctx, input) => ({ id: await attachFile(ctx, kind, input) })),
    route(endpoints.detach, async (ctx, { id, attachmentId }) => {
      await detachFile(ctx, kind, id, attachmentId);
      return { id: attachmentId };
    }),
    route(endpoints.attachments, async (ctx, { id }) => ({
      items: await visibleAttachments(ctx, await openListing(ctx, kind, id)),
    })),
  ];
}
