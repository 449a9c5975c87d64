import { sql } from 'kysely';
import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import { recordSources } from './record-sources.ts';
import type { RecordKind } from './vocabulary.ts';

export type NamedRecord = { names: LocalizedText; path: string };
const names = z.partialRecord(z.enum(['zh', 'ru', 'en']), z.string());

/** Names and addresses of those of the records that everybody may see now, by kind and id joined with a stroke. */
export async function findNamed(
  ctx: Ctx,
  records: readonly { kind: RecordKind; id: string }[],
): Promise<Map<string, NamedRecord>> {
  const found = new Map<string, NamedRecord>();
  const today = ctx.clock().toISOString().slice(0, 10);
  for (const kind of new Set(records.map((record) => record.kind))) {
    const ids = records.filter((record) => record.kind === kind).map(({ id }) => id);
    const { rows } = await sql<{ id: string; names: unknown; path: string | null }>`
      select id, names, path from (${recordSources[kind].select(today)}) source
      where id = any(${ids}::uuid[])`.execute(ctx.db);
    for (const row of rows) {
      if (row.names === null || row.path === null) continue;
      found.set(`${kind}/${row.id}`, { names: names.parse(row.names), path: row.path });
    }
  }
  return found;
}
