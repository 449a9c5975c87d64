import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { LocalizedText, TrilingualText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import type { ListKind } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<EvaluationTables>(ctx);

/** What the head of a list says, besides its kind. */
export type ListHead = {
  names: TrilingualText;
  publisher: LocalizedText;
  country: string | null;
  datedOn: string | null;
  sourceUrl: string;
  note: LocalizedText;
  statedCount: number | null;
};

function columnsOf(head: ListHead) {
  return {
    names: JSON.stringify(head.names),
    publisher: JSON.stringify(head.publisher),
    country: head.country,
    dated_on: head.datedOn,
    source_url: head.sourceUrl,
    note: JSON.stringify(head.note),
    stated_count: head.statedCount,
  };
}

export async function insertList(
  ctx: Ctx,
  head: ListHead,
  more: {
    id?: string;
    kind: ListKind;
    externalKey: string | null;
    isDemo: boolean;
    createdBy: string | null;
  },
): Promise<string> {
  const now = ctx.clock();
  const id = more.id ?? newId(now.getTime());
  await tables(ctx)
    .insertInto('evaluation_list')
    .values({
      id,
      kind: more.kind,
      external_key: more.externalKey,
      is_demo: more.isDemo,
      created_by: more.createdBy,
      created_at: now,
      changed_at: now,
      ...columnsOf(head),
    })
    .execute();
  return id;
}

/** Whether it still was of that revision. */
export async function updateHead(ctx: Ctx, id: string, revision: number, head: ListHead): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('evaluation_list')
    .set({ ...columnsOf(head), revision: revision + 1, changed_at: ctx.clock() })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Locks a list till the transaction ends. */
export async function lockList(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from evaluation_list where id = ${id} for update`.execute(ctx.db);
}

/** Switches a list on or off, with who and why. */
export async function writeUse(
  ctx: Ctx,
  id: string,
  use: { isInUse: boolean; reason: string; personId: string | null },
): Promise<void> {
  const now = ctx.clock();
  await sql`insert into evaluation_list_use (id, list_id, is_in_use, reason, version, person_id, at)
    select ${newId(now.getTime())}::uuid, id, ${use.isInUse}::boolean, ${use.reason}::text, version,
      ${use.personId}::uuid, ${now}::timestamptz
    from evaluation_list where id = ${id}`.execute(ctx.db);
  await tables(ctx)
    .updateTable('evaluation_list')
    .set({ is_in_use: use.isInUse, changed_at: now })
    .where('id', '=', id)
    .execute();
}

export type NewVersion = {
  label: string;
  datedOn: string | null;
  fileName: string;
  added: number;
  changed: number;
  removed: number;
  importedBy: string | null;
};

/** Makes a version the one that holds; its entries are written and those it ends are ended before. */
export async function writeVersion(ctx: Ctx, id: string, version: number, made: NewVersion): Promise<void> {
  const now = ctx.clock();
  await sql`insert into evaluation_list_version (list_id, version, label, dated_on, file_name, entry_count,
      added_count, changed_count, removed_count, imported_by, imported_at)
    select ${id}::uuid, ${version}::integer, ${made.label}::text, ${made.datedOn}::date, ${made.fileName}::text,
      count(*), ${made.added}::integer, ${made.changed}::integer, ${made.removed}::integer, ${made.importedBy}::uuid,
      ${now}::timestamptz
    from evaluation_list_entry where list_id = ${id} and to_version is null`.execute(ctx.db);
  await sql`update evaluation_list list set version = made.version, entry_count = made.entry_count,
      revision = revision + 1, changed_at = ${now}
    from evaluation_list_version made
    where list.id = ${id} and made.list_id = list.id and made.version = ${version}`.execute(ctx.db);
}

export type NewShare = {
  partyName: string;
  partyNumbers: readonly string[];
  ownerName: string;
  ownerNumbers: readonly string[];
  sharePercent: number | null;
  source: string;
  recordedBy: string;
};

export async function insertShare(ctx: Ctx, share: NewShare): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('evaluation_owner_share')
    .values({
      id,
      party_name: share.partyName,
      party_numbers: [...share.partyNumbers],
      owner_name: share.ownerName,
      owner_numbers: [...share.ownerNumbers],
      share_percent: share.sharePercent,
      source: share.source,
      recorded_by: share.recordedBy,
      recorded_at: now,
    })
    .execute();
  return id;
}

/** Whether it held till now. */
export async function endShare(ctx: Ctx, id: string, endedBy: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('evaluation_owner_share')
    .set({ ended_at: ctx.clock(), ended_by: endedBy })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes away a list of the demonstration with everything in it. */
export async function deleteDemoLists(ctx: Ctx): Promise<void> {
  await tables(ctx).deleteFrom('evaluation_list').where('is_demo', '=', true).execute();
}
