import { tablesOf, type Ctx } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import type { SavedFile } from './file-store.ts';

export type FileRecord = SavedFile & { name: string; uploadedBy: string; uploadedAt: Date };

/** Notes who uploaded a file and what he called it; the name is only shown, never used as a path. */
export async function recordFile(
  ctx: Ctx,
  file: SavedFile,
  name: string,
  uploadedBy: string,
): Promise<FileRecord> {
  const record = { ...file, name: shownNameOf(name), uploadedBy, uploadedAt: ctx.clock() };
  await tablesOf<PlatformTables>(ctx)
    .insertInto('platform_file')
    .values({
      id: record.id,
      name: record.name,
      content_type: record.contentType,
      size_bytes: record.size,
      sha256: record.sha256,
      uploaded_by: uploadedBy,
      uploaded_at: record.uploadedAt,
    })
    .execute();
  return record;
}

/** The records of these files, in no order; unknown ids are left out. No access check. */
export async function findFileRecords(ctx: Ctx, ids: readonly string[]): Promise<FileRecord[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<PlatformTables>(ctx)
    .selectFrom('platform_file')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    contentType: row.content_type,
    size: Number(row.size_bytes),
    sha256: row.sha256,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  }));
}

/** The last part of a name, without control and direction characters, at most 200 characters. */
export function shownNameOf(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return Array.from(plain).slice(0, 200).join('') || 'file';
}
