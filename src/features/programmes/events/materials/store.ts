import { newId } from '../../../../shared/ids.ts';
import type { Language } from '../../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { ProgrammesTables } from '../../tables.gen.ts';
import type { MaterialKind, MaterialReaders } from './contract.ts';

export type MaterialFacts = {
  kind: MaterialKind;
  language: Language | null;
  title: string;
  readers: MaterialReaders;
};
export type MaterialPlace =
  { url: string } | { fileId: string; name: string; contentType: string; size: number; sha256: string };
export type StoredMaterial = MaterialFacts & { id: string; addedAt: Date; place: MaterialPlace };

/** In the order their organisers gave them. */
export async function listMaterials(ctx: Ctx, eventId: string): Promise<StoredMaterial[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_material')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MaterialKind,
    language: row.language as Language | null,
    title: row.title,
    readers: row.readers as MaterialReaders,
    addedAt: row.added_at,
    place:
      row.file_id === null
        ? { url: row.url ?? '' }
        : {
            fileId: row.file_id,
            name: row.file_name ?? '',
            contentType: row.content_type ?? '',
            size: Number(row.size_bytes),
            sha256: row.sha256 ?? '',
          },
  }));
}

export async function insertMaterial(
  ctx: Ctx,
  eventId: string,
  material: { facts: MaterialFacts; place: MaterialPlace; position: number; addedBy: string | null },
): Promise<string> {
  const { facts, place, position } = material;
  const id = newId(ctx.clock().getTime());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_event_material')
    .values({
      ...{ id, event_id: eventId, position, ...facts },
      ...('url' in place
        ? { url: place.url }
        : {
            file_id: place.fileId,
            file_name: place.name,
            content_type: place.contentType,
            size_bytes: place.size,
            sha256: place.sha256,
          }),
      ...{ added_by: material.addedBy, added_at: ctx.clock() },
    })
    .execute();
  return id;
}

export async function updateMaterial(ctx: Ctx, id: string, facts: MaterialFacts): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event_material')
    .set(facts)
    .where('id', '=', id)
    .execute();
}

/** Writes the order of all materials of an event. */
export async function putMaterialOrder(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  for (const [position, id] of ids.entries()) {
    await db.updateTable('programmes_event_material').set({ position }).where('id', '=', id).execute();
  }
}

export async function deleteMaterial(ctx: Ctx, id: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_event_material')
    .where('id', '=', id)
    .execute();
}
