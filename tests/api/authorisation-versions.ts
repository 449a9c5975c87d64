import { sql } from 'kysely';
import { putBuiltSource } from '../../src/features/translation/testing.ts';
import { addWorker } from '../../src/features/translation/texts/store.ts';
import { segmentsOf } from '../../src/features/translation/texts/views.ts';
import { recordFile } from '../../src/platform/files/file-records.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** Besides the version itself what a question about it needs. */
const more: Record<string, (segmentId: string) => Values> = {
  segment: (segmentId) => ({ segmentId }),
  hints: (segmentId) => ({ segmentId }),
  check: (segmentId) => ({ segmentId, target: '焊接' }),
  save: (segmentId) => ({ segmentId, target: '焊接', ofRevision: 0, isConfirmed: false }),
  changes: () => ({ seen: [] }),
  concordance: () => ({ q: 'сварка' }),
};

/** A version somebody translates, of a record that is nobody's of the testers; assigned: this tester translates it. */
export async function workbenchValues(operation: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const { versionId } = await putBuiltSource(ctx);
  await sql`update translation_version set state = 'in_progress' where id = ${versionId}`.execute(ctx.db);
  const worker = relation === 'assigned' && tester.cookie ? tester.personId : world.other.personId;
  await addWorker(ctx, versionId, worker, 'translator');
  const [segment] = await segmentsOf(ctx, versionId);
  return { versionId, ...more[operation]?.(segment?.id ?? '') };
}

/** A table of interface words that the tester uploaded. */
export async function tableOfWords({ world, tester }: Case): Promise<Values> {
  if (!tester.cookie) return { fileId: newId() };
  const { files, systemCtx } = world.api.house;
  const limits = { maxBytes: 1024, allowedTypes: ['text/csv', 'text/plain'] };
  const saved = await files.save(new TextEncoder().encode('id,en,ru,note\r\n'), limits);
  await recordFile(systemCtx, saved, 'words.csv', tester.personId);
  return { fileId: saved.id };
}
