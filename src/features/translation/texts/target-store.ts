import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { TargetOrigin, TargetState } from '../vocabulary.ts';
import type { Override, VersionSegment } from './version.ts';
import { chunksOf } from './chunks-of.ts';

type TargetRow = {
  version_id: string;
  segment_id: string;
  revision: number;
  target: string;
  state: string;
  origin: string;
  origin_detail: string | null;
  written_by: string | null;
  written_at: Date;
};

export async function keepPast(ctx: Ctx, rows: readonly TargetRow[]): Promise<void> {
  const now = ctx.clock().getTime();
  for (const part of chunksOf(rows)) {
    await tablesOf<TranslationTables>(ctx)
      .insertInto('translation_target_past')
      .values(
        part.map((row) => ({
          id: newId(now),
          version_id: row.version_id,
          segment_id: row.segment_id,
          revision: row.revision,
          target: row.target,
          state: row.state,
          origin: row.origin,
          origin_detail: row.origin_detail,
          written_by: row.written_by,
          written_at: row.written_at,
        })),
      )
      .execute();
  }
}

/** Keeps the text of a segment as it stands before another takes its place. */
export async function keepPastTarget(ctx: Ctx, versionId: string, segment: VersionSegment): Promise<void> {
  if (segment.origin === null || segment.writtenAt === null) return;
  await keepPast(ctx, [
    {
      version_id: versionId,
      segment_id: segment.id,
      revision: segment.revision,
      target: segment.target,
      state: segment.state,
      origin: segment.origin,
      origin_detail: segment.originDetail,
      written_by: segment.writtenBy,
      written_at: segment.writtenAt,
    },
  ]);
}

export type TargetWrite = {
  segmentId: string;
  target: string;
  state: Exclude<TargetState, 'none' | 'stale'>;
  ofSource: string;
  origin: TargetOrigin;
  originDetail: string | null;
  writtenBy: string | null;
  overrides: readonly Override[];
};

/**
 * Writes a target over the revision its writer saw (0: none); gives the new revision, undefined where another one stands
 * there by now.
 */
export async function writeTarget(
  ctx: Ctx,
  versionId: string,
  ofRevision: number,
  write: TargetWrite,
): Promise<number | undefined> {
  const db = tablesOf<TranslationTables>(ctx);
  const values = {
    target: write.target,
    state: write.state,
    of_source: write.ofSource,
    origin: write.origin,
    origin_detail: write.originDetail,
    written_by: write.writtenBy,
    written_at: ctx.clock(),
    verified_by: null,
    revision: ofRevision + 1,
    overrides: JSON.stringify(write.overrides),
  };
  const key = { version_id: versionId, segment_id: write.segmentId };
  const row =
    ofRevision === 0
      ? await db
          .insertInto('translation_target')
          .values({ ...key, ...values, revision: revisionAfterPast(versionId, write.segmentId) })
          .onConflict((conflict) => conflict.columns(['version_id', 'segment_id']).doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await db
          .updateTable('translation_target')
          .set(values)
          .where('version_id', '=', versionId)
          .where('segment_id', '=', write.segmentId)
          .where('revision', '=', ofRevision)
          .returning('revision')
          .executeTakeFirst();
  return row?.revision;
}

/** An emptied segment goes on counting: a revision somebody saw never comes back for another text. */
function revisionAfterPast(versionId: string, segmentId: string) {
  return sql<number>`coalesce((select max(revision) from translation_target_past
    where version_id = ${versionId} and segment_id = ${segmentId}), 0) + 1`;
}

/** Writes many targets at once where no person's text stands; gives how many were written. */
export async function writeDrafts(
  ctx: Ctx,
  versionId: string,
  writes: readonly TargetWrite[],
): Promise<number> {
  let written = 0;
  for (const part of chunksOf(writes)) {
    const rows = await tablesOf<TranslationTables>(ctx)
      .insertInto('translation_target')
      .values(
        part.map((write) => ({
          version_id: versionId,
          segment_id: write.segmentId,
          target: write.target,
          state: write.state,
          of_source: write.ofSource,
          origin: write.origin,
          origin_detail: write.originDetail,
          written_by: null,
          written_at: ctx.clock(),
          verified_by: null,
          revision: revisionAfterPast(versionId, write.segmentId),
          overrides: '[]',
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['version_id', 'segment_id'])
          .doUpdateSet((build) => ({
            target: build.ref('excluded.target'),
            state: build.ref('excluded.state'),
            of_source: build.ref('excluded.of_source'),
            origin: build.ref('excluded.origin'),
            origin_detail: build.ref('excluded.origin_detail'),
            written_at: build.ref('excluded.written_at'),
            revision: build('translation_target.revision', '+', 1),
            overrides: build.ref('excluded.overrides'),
          }))
          .where('translation_target.state', '=', 'machine'),
      )
      .returning('segment_id')
      .execute();
    written += rows.length;
  }
  return written;
}

/** Confirmed segments become verified by somebody who wrote none of them; gives how many. */
export async function verifyTargets(ctx: Ctx, versionId: string, verifier: string): Promise<number> {
  const result = await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_target')
    .set({ state: 'verified', verified_by: verifier })
    .where('version_id', '=', versionId)
    .where('state', '=', 'human')
    .where((build) => build.or([build('written_by', 'is', null), build('written_by', '<>', verifier)]))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function removeTarget(ctx: Ctx, versionId: string, segmentId: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_target')
    .where('version_id', '=', versionId)
    .where('segment_id', '=', segmentId)
    .execute();
}
