import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { listingForScreening, listingsInScreening } from '../../catalogue/public.ts';
import { listChanged } from '../events.ts';
import { dueCases, openListingCases, screenedCasesAfter } from './care-views.ts';
import { findHitsOfCase } from './find-hits-of-case.ts';
import { aboutOf, reopenCase } from './request-screening.ts';
import { screenListing } from './screen-listing.ts';
import { deleteCase, putHits } from './store.ts';
import { findCase, hitsOf } from './views.ts';

const careJob = defineJob({ kind: 'evaluation.gate-care', payload: z.object({}), handle: careForCases });

/** Looks through all cases that were let through, for what a changed list says of them now. */
const rescreenJob = defineJob({
  kind: 'evaluation.gate-rescreen',
  payload: z.object({ listId: z.string() }),
  handle: (ctx, { listId }) => rescreenAll(ctx, listId),
});

export const gateJobs: Job[] = [careJob as Job, rescreenJob as Job];
export const gateSchedules: Schedule[] = [
  { id: 'evaluation.gate-care', cron: '*/15 * * * *', job: careJob as Job, payload: {} },
];

export const gateWorkListeners: Listener[] = [
  listenTo(listChanged, 'evaluation.rescreenCases', async (ctx, { listId }) => {
    await enqueueJob(ctx, rescreenJob, { listId }, { uniqueKey: listId });
  }),
];

/** Opens again what has run out, and what waits in screening without a case; forgets cases of records that are gone. */
export async function careForCases(ctx: Ctx): Promise<void> {
  const today = ctx.clock().toISOString().slice(0, 10);
  for (const { id, occasion } of await dueCases(ctx, today)) {
    await ctx.transaction(async (tx) => {
      const one = await findCase(tx, id, { forChange: true });
      if (one) await reopenCase(tx, one, occasion);
    });
  }
  for (const { kind, id } of await listingsInScreening(ctx)) await screenListing(ctx, kind, id);
  for (const { id, kind, listingId } of await openListingCases(ctx)) {
    if (await listingForScreening(ctx, kind, listingId)) continue;
    await ctx.transaction(async (tx) => {
      await deleteCase(tx, id);
      await recordAudit(tx, {
        action: 'evaluation.case.forget',
        ref: { room: 'evaluation', kind: 'case', id },
        details: { listingId },
      });
    });
  }
}

/** A new hit opens a case again; one that an officer has answered before stays answered. */
async function rescreenAll(ctx: Ctx, listId: string): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const page: string[] = await screenedCasesAfter(ctx, after);
    for (const id of page) await ctx.transaction((tx) => rescreen(tx, id, listId));
    after = page.at(-1) ?? null;
    if (after === null) return;
  }
}

async function rescreen(tx: Ctx, id: string, listId: string): Promise<void> {
  const one = await findCase(tx, id, { forChange: true });
  if (!one) return;
  await putHits(tx, id, await findHitsOfCase(tx, aboutOf(one)));
  const isNew = (await hitsOf(tx, id)).some((hit) => hit.answer === null && hit.list_id === listId);
  if (isNew) await reopenCase(tx, one, 'listChange');
}
