import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, enqueueJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { sourcePut } from '../events.ts';
import type { EngineFault } from '../gateway/engine-error.ts';
import { versionIdsOfText } from '../texts/views.ts';
import { trimCache } from './cache-store.ts';
import { draftVersion } from './draft-version.ts';
import { versionsToDraft } from './draft-views.ts';
import { trimSpending } from './spending-store.ts';
import type { TranslationTools } from './translate-segments.ts';

const draftPayload = z.object({
  versionId: idShape,
  from: z.int().nonnegative(),
  ofRevision: z.int().nullable(),
  /** Times the engine failed in a row. */
  failures: z.int().nonnegative(),
});
type DraftPayload = z.output<typeof draftPayload>;
const nothing = z.object({});

const draftKind = 'translation.draftVersion';
/** Without the running process only kind and payload are known: enough to ask for it. */
const askedDraft: Job<DraftPayload> = defineJob({
  kind: draftKind,
  payload: draftPayload,
  handle: () => Promise.reject(new Error(`The job runner was not given ${draftKind}`)),
});

const cacheKept = { days: 180, entries: 500_000 };
const spendingDays = 366;
const versionsPerLook = 500;
const firstWaitMs = 60_000;
const longestWaitMs = 900_000;
/** The operator has something to do first. */
const operatorsFaults: readonly EngineFault[] = ['refused', 'misconfigured', 'quotaUsedUp'];
const operatorsWaitMs = 3_600_000;

/** Asks for the draft of a version, joining the running transaction. */
async function askForDraft(ctx: Ctx, payload: DraftPayload, runAt?: Date): Promise<void> {
  const options = { uniqueKey: payload.versionId, ...(runAt && { runAt }) };
  await enqueueJob(ctx, askedDraft, payload, options);
}

const fromTheStart = (versionId: string): DraftPayload => ({
  versionId,
  from: 0,
  ofRevision: null,
  failures: 0,
});

export const engineListeners: Listener[] = [
  listenTo(sourcePut, 'translation.draftSource', async (ctx, { textId, stage }) => {
    if (stage === 'closed') return;
    for (const { id } of await versionIdsOfText(ctx, textId)) await askForDraft(ctx, fromTheStart(id));
  }),
];

/**
 * Drafting, for a lane of its own: an engine that is slow must not hold up anything else. A draft that fails for the
 * engine's sake asks for itself again for as long as it takes, so no outage is too long for it.
 */
export function draftingWork(tools: TranslationTools): { jobs: Job[]; schedules: Schedule[] } {
  const draft = defineJob({
    kind: draftKind,
    payload: draftPayload,
    handle: async (ctx, { versionId, from, ofRevision, failures }) => {
      const { next } = await draftVersion(ctx, tools, { versionId, from, ofRevision });
      if (!next) return;
      const waitMs = next.fault === undefined ? 0 : waitAfter(next.fault, failures, next.retryAfterMs);
      const again = { versionId, from: next.from, ofRevision: next.ofRevision };
      const runAt = new Date(ctx.clock().getTime() + waitMs);
      await askForDraft(ctx, { ...again, failures: next.fault === undefined ? 0 : failures + 1 }, runAt);
    },
  }) as Job;
  return { jobs: [draft], schedules: [] };
}

/** Twice as long after each failure, at most a quarter of an hour; longer where the engine said so. */
function waitAfter(fault: EngineFault, failures: number, retryAfterMs = 0): number {
  const ownMs = operatorsFaults.includes(fault)
    ? operatorsWaitMs
    : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures, 10));
  return Math.max(retryAfterMs, ownMs);
}

/** Looking after drafts and keeping cache and spending small. */
export function engineWork({ translator }: TranslationTools): { jobs: Job[]; schedules: Schedule[] } {
  const look = defineJob({
    kind: 'translation.lookForDrafts',
    payload: nothing,
    handle: async (ctx) => {
      for (const id of await versionsToDraft(ctx, translator.name, versionsPerLook)) {
        await askForDraft(ctx, fromTheStart(id));
      }
    },
  }) as Job;
  const trim = defineJob({
    kind: 'translation.trimEngines',
    payload: nothing,
    handle: async (ctx) => {
      const cached = await trimCache(ctx, cacheKept);
      const days = await trimSpending(ctx, spendingDays);
      ctx.log.info({ cached, days }, 'old translations of engines forgotten');
    },
  }) as Job;
  return {
    jobs: [look, trim],
    schedules: [
      { id: 'translation.lookForDrafts', cron: '23 * * * *', job: look, payload: {} },
      { id: 'translation.trimEngines', cron: '37 1 * * *', job: trim, payload: {} },
    ],
  };
}
