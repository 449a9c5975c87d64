import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { documentChanges, type DocumentChange, type SearchDocument } from '../../search/public.ts';
import { tellWebhooks, type RecordNews } from '../webhooks/tell-webhooks.ts';
import { activeWebhooks } from '../webhooks/views.ts';
import { isHarvestKind, type HarvestKind } from './kinds.ts';
import {
  countSince,
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
      const { sequence, second } = await lockProgress(tx);
      const changes = await documentChanges(tx, sequence, changesAtOnce);
      await followAll(tx, changes, second);
      const isLast = changes.length < changesAtOnce;
      // Batches share a second; the last one closes it, where anything may stand in it.
      const isClosing = isLast && (changes.length > 0 || (await countSince(tx, second)) > 0);
      await noteProgress(tx, {
        sequence: changes.at(-1)?.changeSequence ?? sequence,
        nextSecond: isClosing ? new Date(second.getTime() + 1000) : second,
      });
      return isLast;
    });
    if (isThrough) return;
  }
}

/** A document is told of once in a batch, so that what was known before the batch holds for each of it. */
async function followAll(tx: Ctx, changes: readonly DocumentChange[], second: Date): Promise<void> {
  const followed = changes.flatMap(({ document, isRemoved }) => {
    const { kind, ref } = document;
    return isHarvestKind(kind) ? [{ document, isRemoved, kind, id: ref.id }] : [];
  });
  if (followed.length === 0) return;
  const known = await findHarvested(tx, followed);
  const news = followed.flatMap((one) => newsOf(one, known.get(keyOf(one.kind, one.id))) ?? []);
  await putHarvested(
    tx,
    news.flatMap(({ kind, id, document, contentHash }) =>
      document === null ? [] : [{ kind, id, room: document.ref.room, contentHash }],
    ),
    second,
  );
  await removeHarvested(
    tx,
    news.filter(({ document }) => document === null),
    second,
  );
  const webhooks = news.length === 0 ? [] : await activeWebhooks(tx);
  for (const one of news) await tellWebhooks(tx, webhooks, one);
}

type Followed = Pick<DocumentChange, 'document' | 'isRemoved'> & { kind: HarvestKind; id: string };

/** What others hear of a document; undefined where nothing that they may know has changed. */
function newsOf(
  { document, isRemoved, kind, id }: Followed,
  known: KnownRecord | undefined,
): (RecordNews & { contentHash: string }) | undefined {
  const wasThere = known !== undefined && !known.isDeleted;
  // The demonstration is nobody's technology: it must not enter the catalogues of others.
  const isPublic = !isRemoved && !document.isDemo && document.audience.includes('public');
  if (!isPublic) return wasThere ? { type: 'removed', kind, id, document: null, contentHash: '' } : undefined;
  const contentHash = hashOf(document);
  if (wasThere && known.contentHash === contentHash) return undefined;
  return { type: wasThere ? 'changed' : 'published', kind, id, document, contentHash };
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
