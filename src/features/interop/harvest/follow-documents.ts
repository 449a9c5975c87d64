import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { documentChanges, type DocumentChange, type SearchDocument } from '../../search/public.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { activeWebhooks, type ListeningWebhook } from '../webhooks/views.ts';
import { isHarvestKind, type HarvestKind } from './kinds.ts';
import {
  findHarvested,
  keyOf,
  lockProgress,
  noteProgress,
  putHarvested,
  removeHarvested,
  type KnownRecord,
} from './store.ts';

const changesAtOnce = 200;

/**
 * Follows what everybody may find: what became public, changed or went is noted with its second, and those who asked
 * are told. May run at any time and again; two at once wait for each other.
 */
export async function followDocuments(ctx: Ctx): Promise<void> {
  for (;;) {
    const isThrough = await ctx.transaction(async (tx) => {
      const after = await lockProgress(tx);
      const changes = await documentChanges(tx, after, changesAtOnce);
      await followAll(tx, changes);
      const last = changes.at(-1);
      if (last) await noteProgress(tx, last.changeSequence);
      return changes.length < changesAtOnce;
    });
    if (isThrough) return;
  }
}

/** A document is told of once in a batch, so that what was known before the batch holds for each of it. */
async function followAll(tx: Ctx, changes: readonly DocumentChange[]): Promise<void> {
  const followed = changes.flatMap((change) => {
    const { kind, ref } = change.document;
    return isHarvestKind(kind) ? [{ change, kind, id: ref.id }] : [];
  });
  if (followed.length === 0) return;
  const known = await findHarvested(tx, followed);
  const webhooks = await activeWebhooks(tx);
  for (const { change, kind, id } of followed)
    await followOne(tx, change, { kind, known: known.get(keyOf(kind, id)), webhooks });
}

type Known = { kind: HarvestKind; known: KnownRecord | undefined; webhooks: readonly ListeningWebhook[] };

async function followOne(
  tx: Ctx,
  { document, isRemoved }: DocumentChange,
  { kind, known, webhooks }: Known,
): Promise<void> {
  const { ref } = document;
  // The demonstration is nobody's technology: it must not enter the catalogues of others.
  const isPublic = !isRemoved && !document.isDemo && document.audience.includes('public');
  if (isPublic) {
    const written = { kind, id: ref.id, room: ref.room, contentHash: hashOf(document) };
    const told = await putHarvested(tx, written, known);
    if (told) await tellWebhooks(tx, webhooks, { type: told, kind, id: ref.id, document });
  } else if (known && !known.isDeleted && (await removeHarvested(tx, kind, ref.id))) {
    await tellWebhooks(tx, webhooks, { type: 'removed', kind, id: ref.id, document: null });
  }
}

/** Of all that is handed out; the change numbers and spellings of search are not. */
function hashOf({ texts, textStates, facets, number, owner, sortDate }: SearchDocument): string {
  const contents = JSON.stringify([texts, textStates, facets, number, owner, sortDate]);
  return createHash('sha256').update(contents).digest('hex');
}

const follow: Job<object> = defineJob({
  kind: 'interop.followDocuments',
  payload: z.object({}),
  handle: (ctx) => followDocuments(ctx),
});

export const harvestWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [follow],
  schedules: [{ id: 'interop.followDocuments', cron: '* * * * *', job: follow, payload: {} }],
};
