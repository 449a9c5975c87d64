import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { contentOf } from './entry-store.ts';
import type { EntryContent } from './entry-content.ts';
import type { KnownEntry } from './files/judge-rows.ts';
import { titleOfEntry } from './entry-content.ts';
import type { ChangeKind, TechnologyClass } from './vocabulary.ts';

type Paging = { page: number; pageSize: number };

export type FoundEntry = {
  id: string;
  key: string;
  fromVersion: number;
  toVersion: number | null;
  content: EntryContent;
};

/** Entries as of a version; `patterns`: LIKE patterns of which one at least must be met in names, numbers or codes. */
export async function entriesOf(
  ctx: Ctx,
  listId: string,
  wish: Paging & { version: number; patterns: readonly string[]; class?: TechnologyClass | undefined },
): Promise<{ items: FoundEntry[]; total: number }> {
  const { page, pageSize, version, patterns } = wish;
  const condition = sql`list_id = ${listId} and from_version <= ${version}
    and (to_version is null or to_version > ${version})
    and (${patterns.length === 0} or search_text like any (${[...patterns]}::text[]))
    and (${wish.class ?? null}::text is null or class = ${wish.class ?? null})`;
  const { rows } = await sql<Omit<FoundEntry, 'content'> & { content: unknown }>`
    select id, entry_key as key, from_version as "fromVersion", to_version as "toVersion", content
    from evaluation_list_entry where ${condition}
    order by entry_key, from_version limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`
    select count(*)::integer as total from evaluation_list_entry where ${condition}`.execute(ctx.db);
  return {
    items: rows.map((row) => ({ ...row, content: contentOf(row.content) })),
    total: counted.rows[0]?.total ?? 0,
  };
}

export type Difference = {
  change: ChangeKind;
  key: string;
  before: EntryContent | null;
  after: EntryContent | null;
};

/** What a version made different, by key. */
export async function differencesOf(
  ctx: Ctx,
  listId: string,
  wish: Paging & { version: number; change?: ChangeKind | undefined },
): Promise<{ items: Difference[]; total: number }> {
  const { page, pageSize, version } = wish;
  const changes = sql`(
    select coalesce(after.entry_key, before.entry_key) as key, before.content as before, after.content as after,
      case when before.id is null then 'added' when after.id is null then 'removed' else 'changed' end as change
    from (select * from evaluation_list_entry where list_id = ${listId} and to_version = ${version}) as before
    full join (select * from evaluation_list_entry where list_id = ${listId} and from_version = ${version}) as after
      on after.entry_key = before.entry_key) as changes
    where (${wish.change ?? null}::text is null or change = ${wish.change ?? null})`;
  const { rows } = await sql<{ change: ChangeKind; key: string; before: unknown; after: unknown }>`
    select change, key, before, after from ${changes}
    order by key limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`select count(*)::integer as total from ${changes}`.execute(
    ctx.db,
  );
  const items = rows.map(({ change, key, before, after }) => ({
    change,
    key,
    before: before === null ? null : contentOf(before),
    after: after === null ? null : contentOf(after),
  }));
  return { items, total: counted.rows[0]?.total ?? 0 };
}

/** What every entry of the version that holds reads as, by key. */
export async function knownEntries(
  ctx: Ctx,
  listId: string,
  version: number,
): Promise<Map<string, KnownEntry>> {
  const { rows } = await sql<{ key: string; hash: string; content: unknown }>`
    select entry_key as key, content_hash as hash, content - 'words' - 'note' - 'owners' as content
    from evaluation_list_entry
    where list_id = ${listId} and from_version <= ${version} and (to_version is null or to_version > ${version})
    order by entry_key`.execute(ctx.db);
  return new Map(
    rows.map(({ key, hash, content }) => [
      key,
      {
        hash,
        title: titleOfEntry(content as EntryContent)
          .slice(0, 500)
          .toWellFormed(),
      },
    ]),
  );
}
