import { sql, type Selectable } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { z } from 'zod';
import { languages, type LocalizedText, type TrilingualText } from '../../../shared/language.ts';
import type { EvaluationTables } from '../tables.gen.ts';
import type { ListHead } from './store.ts';
import type { ListKind } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<EvaluationTables>(ctx);

const localized = z.partialRecord(z.enum(languages), z.string());
const trilingual = z.object({ zh: z.string(), ru: z.string(), en: z.string() });

export type StoredList = ListHead & {
  id: string;
  kind: ListKind;
  externalKey: string | null;
  version: number;
  entryCount: number;
  isInUse: boolean;
  isDemo: boolean;
  revision: number;
  changedAt: Date;
};

function fromRow(row: Selectable<EvaluationTables['evaluation_list']>): StoredList {
  return {
    id: row.id,
    kind: row.kind as ListKind,
    externalKey: row.external_key,
    names: trilingual.parse(row.names),
    publisher: localized.parse(row.publisher),
    country: row.country,
    datedOn: row.dated_on,
    sourceUrl: row.source_url,
    note: localized.parse(row.note),
    statedCount: row.stated_count,
    version: row.version,
    entryCount: row.entry_count,
    isInUse: row.is_in_use,
    isDemo: row.is_demo,
    revision: row.revision,
    changedAt: row.changed_at,
  };
}

type Paging = { page: number; pageSize: number };

/** Those in use first, then by name in the reader's language. */
export async function listsOf(
  ctx: Ctx,
  { page, pageSize, kind }: Paging & { kind?: ListKind | undefined },
): Promise<{ items: StoredList[]; total: number }> {
  const all = tables(ctx)
    .selectFrom('evaluation_list')
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''));
  const [rows, counted] = await Promise.all([
    all
      .selectAll()
      .orderBy('is_in_use', 'desc')
      .orderBy('kind')
      .orderBy(sql`names ->> ${ctx.language}`)
      .orderBy('id')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map(fromRow), total: Number(counted.total) };
}

export async function findList(ctx: Ctx, id: string): Promise<StoredList | undefined> {
  const row = await tables(ctx)
    .selectFrom('evaluation_list')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Keys of the starting content that are there already, each with its list. */
export async function listsByKey(ctx: Ctx): Promise<Map<string, StoredList>> {
  const rows = await tables(ctx)
    .selectFrom('evaluation_list')
    .selectAll()
    .where('external_key', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.external_key ?? '', fromRow(row)]));
}

/** A list in use as a decision notes it. */
export type ListInUse = {
  id: string;
  kind: ListKind;
  names: TrilingualText;
  publisher: LocalizedText;
  datedOn: string | null;
  version: number;
  versionLabel: string | null;
  versionDatedOn: string | null;
  entryCount: number;
};

/** The lists that apply here now, with the versions that hold; for decisions to note. No access check. */
export async function listsInUse(ctx: Ctx): Promise<ListInUse[]> {
  const { rows } = await sql<Omit<ListInUse, 'names' | 'publisher'> & { names: unknown; publisher: unknown }>`
    select list.id, list.kind, list.names, list.publisher, list.dated_on as "datedOn", list.version,
      made.label as "versionLabel", made.dated_on as "versionDatedOn", list.entry_count as "entryCount"
    from evaluation_list list
    left join evaluation_list_version made on made.list_id = list.id and made.version = list.version
    where list.is_in_use order by list.kind, list.created_at, list.id`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    names: trilingual.parse(row.names),
    publisher: localized.parse(row.publisher),
  }));
}

export async function versionsOf(ctx: Ctx, listId: string) {
  return await tables(ctx)
    .selectFrom('evaluation_list_version')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
}

export async function usesOf(ctx: Ctx, listId: string) {
  return await tables(ctx)
    .selectFrom('evaluation_list_use')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

export async function sharesOf(ctx: Ctx, { page, pageSize, pattern }: Paging & { pattern: string | null }) {
  const all = tables(ctx)
    .selectFrom('evaluation_owner_share')
    .where('ended_at', 'is', null)
    .$if(pattern !== null, (query) =>
      query.where(
        sql<boolean>`lower(party_name || ' ' || owner_name || ' ' || array_to_string(party_numbers || owner_numbers, ' '))
          like ${pattern}`,
      ),
    );
  const [rows, counted] = await Promise.all([
    all
      .selectAll()
      .orderBy('recorded_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize)
      .offset((page - 1) * pageSize)
      .execute(),
    all.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(counted.total) };
}
