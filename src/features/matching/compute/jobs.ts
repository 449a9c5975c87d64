import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { idShape } from '../../../shared/ids.ts';
import { organisationChanged, personChanged } from '../../accounts/public.ts';
import { countOpenListings, listingChanged, openListingsAfter } from '../../catalogue/public.ts';
import {
  advanceRebuild,
  countConcepts,
  finishRebuild,
  forgetPerson,
  startRebuild,
  wantRecord,
} from '../store.ts';
import { hasRecords, haveRecordsGrown, unfinishedRebuild } from '../progress-views.ts';
import { computeListing } from './compute-listing.ts';
import { computePartner } from './compute-partner.ts';
import type { MatchingTools } from './tools.ts';

const listingPayload = z.object({ kind: z.enum(['offer', 'request']), id: idShape });
const partnerPayload = z.object({ kind: z.enum(['organisation', 'person']), id: idShape });
const nothing = z.object({});

/** Without the running process only kind and payload of a job are known: enough to ask for it. */
const asked = {
  listing: outline('matching.computeListing', listingPayload),
  partner: outline('matching.computePartner', partnerPayload),
  rebuild: outline('matching.rebuild', nothing),
};

function outline<P>(kind: string, payload: z.ZodType<P>): Job<P> {
  const handle = () => Promise.reject(new Error(`The job runner was not given ${kind}`));
  return defineJob({ kind, payload, handle });
}

/** Documents of organisations and people are made by another listener of the same news: it goes first. */
const partnerDelayMs = 5000;
const listingsPerStep = 20;
/** After so many listings it is seen whether there are many more than at the last count of concepts. */
const listingsPerLook = 10;

/** Asks for the matches of a listing to be computed; joins the running transaction. */
async function askForListing(ctx: Ctx, listing: z.output<typeof listingPayload>): Promise<void> {
  await wantRecord(ctx, listing);
  await enqueueJob(ctx, asked.listing, listing, { uniqueKey: listing.id });
}

async function askForPartner(ctx: Ctx, kind: 'organisation' | 'person', id: string): Promise<void> {
  const runAt = new Date(ctx.clock().getTime() + partnerDelayMs);
  await enqueueJob(ctx, asked.partner, { kind, id }, { uniqueKey: id, runAt });
}

/** Asks for everything to be computed anew; gives the number of listings there are. */
export async function askForRebuild(ctx: Ctx): Promise<number> {
  return ctx.transaction(async (tx) => {
    const total = await countOpenListings(tx);
    await startRebuild(tx, total);
    await recordAudit(tx, { action: 'matching.rebuild', ref: null, details: { total } });
    await enqueueJob(tx, asked.rebuild, {}, { uniqueKey: 'rebuild' });
    return total;
  });
}

/** At a start: a database that was filled before there was matching gets its first matches in the background. */
export async function ensureMatches(ctx: Ctx): Promise<void> {
  if (!(await hasRecords(ctx)) && (await countOpenListings(ctx)) > 0) await askForRebuild(ctx);
}

/** A listing that was never open and is not now has nothing to compute. */
const statesBeforeOpening: readonly (string | null)[] = ['draft', 'submitted', 'in_moderation', 'approved'];

export const matchingListeners: Listener[] = [
  listenTo(listingChanged, 'matching.listingChanged', async (ctx, { listingId, kind, state }) => {
    if (!statesBeforeOpening.includes(state)) await askForListing(ctx, { kind, id: listingId });
  }),
  listenTo(organisationChanged, 'matching.organisationChanged', async (ctx, { organisationId, change }) => {
    if (change !== 'members') await askForPartner(ctx, 'organisation', organisationId);
  }),
  listenTo(personChanged, 'matching.personChanged', async (ctx, { personId, change }) => {
    if (change === 'closed') await forgetPerson(ctx, personId);
    else await askForPartner(ctx, 'person', personId);
  }),
];

/** The work that needs the index. */
export function computeWork(tools: MatchingTools): { jobs: Job[]; schedules: Schedule[] } {
  let computed = 0;
  const count = defineJob({ kind: 'matching.countConcepts', payload: nothing, handle: countConcepts }) as Job;
  return {
    jobs: [
      defineJob({
        kind: asked.listing.kind,
        payload: listingPayload,
        handle: async (ctx, listing) => {
          await computeListing(ctx, tools, listing);
          const isTimeToLook = computed++ % listingsPerLook === 0;
          if (isTimeToLook && (await haveRecordsGrown(ctx))) await countConcepts(ctx);
        },
      }) as Job,
      defineJob({
        kind: asked.partner.kind,
        payload: partnerPayload,
        handle: (ctx, partner) => computePartner(ctx, tools, partner),
      }) as Job,
      defineJob({
        kind: asked.rebuild.kind,
        payload: nothing,
        handle: (ctx) => rebuildSome(ctx, tools),
      }) as Job,
      count,
    ],
    schedules: [{ id: 'matching.countConcepts', cron: '11 * * * *', job: count, payload: {} }],
  };
}

/** One step of the pass over everything; asks for the next. After a crash it goes on where it was. */
async function rebuildSome(ctx: Ctx, tools: MatchingTools): Promise<void> {
  const rebuild = await unfinishedRebuild(ctx);
  if (!rebuild) return;
  const listings = await openListingsAfter(ctx, rebuild.afterId, listingsPerStep);
  for (const listing of listings) await computeListing(ctx, tools, listing);
  const last = listings.at(-1);
  if (last && listings.length === listingsPerStep) {
    await ctx.transaction(async (tx) => {
      await advanceRebuild(tx, last.id, listings.length);
      await enqueueJob(tx, asked.rebuild, {}, { uniqueKey: 'rebuild' });
    });
    return;
  }
  if (last) await advanceRebuild(ctx, last.id, listings.length);
  await countConcepts(ctx);
  await finishRebuild(ctx);
}
