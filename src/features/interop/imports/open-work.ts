import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ImportWish, TableImport } from '../../../platform/imports/table-import.ts';
import { actorOf } from '../../accounts/public.ts';
import { kindNamed } from './kinds.ts';
import { readOwnTable, type Files } from './open-file.ts';
import { readRows, type FileRow } from './read-rows.ts';
import type { StoredImport } from './store.ts';

/** An import at work: its kind, in the name of who started it. */
export type ImportWork = { ctx: Ctx; one: StoredImport; kind: TableImport; wish: ImportWish };

/** Rows dealt with in one transaction: so many are lost at most by a crash, and so long a cancel waits. */
export const batchSize = 500;

export const wishOf = ({ language, organisationId }: StoredImport): ImportWish => ({
  language,
  organisationId,
});

/** Refuses where whoever started it may not import such records any more. */
export async function openWork(
  ctx: Ctx,
  one: StoredImport,
  kinds: readonly TableImport[],
): Promise<ImportWork> {
  const actor = await actorOf(ctx, one.startedBy);
  if (!actor) throw new AppError('forbidden', 'platform.forbidden');
  const own = ctx.withActor(actor);
  const kind = kindNamed(kinds, one.kind);
  await kind.mayImport(own, wishOf(one));
  return { ctx: own, one, kind, wish: wishOf(one) };
}

/** The file of an import, line by line, always the same. */
export async function readWork({ ctx, one, kind, wish }: ImportWork, files: Files): Promise<FileRow[]> {
  const asked = { encoding: one.encoding ?? undefined, sheet: one.sheet ?? undefined };
  const table = await readOwnTable(ctx, files, one.fileId, kind, asked);
  return await readRows(kind, table, one.columns, wish);
}
