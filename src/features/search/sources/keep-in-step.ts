import type { Ctx } from '../../../platform/db/context.ts';
import { lockChanges, markAllRemoved, upsertDocuments } from '../documents/store.ts';
import { nameOfSource, storedStamp, type DocumentSource } from './document-source.ts';
import { noteFilled } from './store.ts';
import { filledVersions, foundIds, stampsOf } from './views.ts';

const recordsPerBatch = 500;

/** Makes the documents of these records anew, and takes out those that should not be found any more. */
export async function putRecords(ctx: Ctx, source: DocumentSource, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += recordsPerBatch) {
    const some = ids.slice(at, at + recordsPerBatch);
    await ctx.transaction(async (tx) => {
      // Locked first, read then: what a writer commits later is told in its own news, never overwritten by old words.
      await lockChanges(tx);
      const documents = await source.readDocuments(tx, some);
      await upsertDocuments(
        tx,
        documents.map((document) => ({ ...document, stamp: storedStamp(source, document.stamp) })),
      );
      const present = new Set(documents.map(({ ref }) => ref.id));
      const absent = some.filter((id) => !present.has(id));
      await markAllRemoved(tx, source, absent);
    });
  }
}

/** How many documents differed from their records and were made anew or taken out. */
export type Mended = { put: number; removed: number };

/**
 * Compares what should be found with what is, and mends the differences; changes nothing where there are none, so it
 * may run at any time, and again after it was cut short. Afterwards the source counts as filled by this version.
 */
export async function mendSource(ctx: Ctx, source: DocumentSource): Promise<Mended> {
  const mended: Mended = { put: 0, removed: 0 };
  const wanted = new Set<string>();
  let afterId: string | null = null;
  for (;;) {
    const page = await source.listStamps(ctx, { afterId, limit: recordsPerBatch });
    const known = await stampsOf(
      ctx,
      source,
      page.map(({ id }) => id),
    );
    const different = page.filter(({ id, stamp }) => known.get(id) !== storedStamp(source, stamp));
    await putRecords(
      ctx,
      source,
      different.map(({ id }) => id),
    );
    mended.put += different.length;
    for (const { id } of page) wanted.add(id);
    afterId = page.at(-1)?.id ?? null;
    if (page.length < recordsPerBatch) break;
  }
  // One that was added meanwhile is not wanted yet: `putRecords` looks again and keeps it.
  const surplus = (await foundIds(ctx, source)).filter((id) => !wanted.has(id));
  await putRecords(ctx, source, surplus);
  mended.removed = surplus.length;
  await noteFilled(ctx, source);
  return mended;
}

/** The sources whose documents were made by another version of the code, or never. */
export async function outdatedSources(
  ctx: Ctx,
  sources: readonly DocumentSource[],
): Promise<DocumentSource[]> {
  const versions = await filledVersions(ctx);
  return sources.filter((source) => versions.get(nameOfSource(source)) !== source.version);
}
