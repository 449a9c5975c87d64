import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { SearchTables } from '../tables.gen.ts';

/** How far the documents have been compared with the saved searches. */
export async function readCursor(ctx: Ctx): Promise<number> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_percolation')
    .select('document_sequence')
    .executeTakeFirstOrThrow();
  return Number(row.document_sequence);
}

/** The number after which come the changes of so many documents, the newest there are. */
export async function sequenceBeforeNewest(ctx: Ctx, documents: number): Promise<number> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .select('change_sequence')
    .orderBy('change_sequence', 'desc')
    .offset(documents)
    .limit(1)
    .executeTakeFirst();
  return Number(row?.change_sequence ?? 0);
}

/** What the last comparing knew of a document. */
export type KnownState = {
  contentHash: string;
  wholeHash: string;
  audience: string[];
  revision: number;
  freshSequence: number;
};

export type DocumentState = {
  ref: RecordRef;
  changeSequence: number;
  isRemoved: boolean;
  audience: string[];
  contentHash: string;
  wholeHash: string;
  known: KnownState | undefined;
};

/**
 * The documents that changed after a number, oldest first. `contentHash` is of the text in the original language (of
 * all texts where there is none) and the facets: a translation that was added makes no other record.
 */
export async function documentStatesAfter(ctx: Ctx, after: number, limit: number): Promise<DocumentState[]> {
  const { rows } = await sql<{
    room: string;
    kind: string;
    id: string;
    change_sequence: number;
    is_removed: boolean;
    audience: string[];
    content_hash: string;
    whole_hash: string;
    known_content: string | null;
    known_whole: string | null;
    known_audience: string[] | null;
    revision: number | null;
    fresh_sequence: number | null;
  }>`
    select document.room, document.kind, document.id, document.change_sequence, document.is_removed,
      document.audience, md5(coalesce(original.texts, document.texts::text) || document.facets::text) as content_hash,
      md5(document.texts::text || document.facets::text || document.names::text || coalesce(document.owner::text, '')
        || document.audience::text) as whole_hash,
      watch.content_hash as known_content, watch.whole_hash as known_whole, watch.audience as known_audience,
      watch.revision, watch.fresh_sequence
    from search_document document
    cross join lateral (
      select string_agg(text::text, ' ') as texts from jsonb_array_elements(document.texts) text
      where text ->> 'language' = document.source_language) original
    left join search_document_watch watch
      on watch.room = document.room and watch.kind = document.kind and watch.id = document.id
    where document.change_sequence > ${after}
    order by document.change_sequence limit ${limit}`.execute(ctx.db);
  return rows.map((row) => ({
    ref: { room: row.room, kind: row.kind, id: row.id },
    changeSequence: Number(row.change_sequence),
    isRemoved: row.is_removed,
    audience: row.audience,
    contentHash: row.content_hash,
    wholeHash: row.whole_hash,
    known:
      row.known_content === null
        ? undefined
        : {
            contentHash: row.known_content,
            wholeHash: row.known_whole ?? '',
            audience: row.known_audience ?? [],
            revision: row.revision ?? 0,
            freshSequence: Number(row.fresh_sequence),
          },
  }));
}

export type KnownAlert = { id: string; savedId: string; ref: RecordRef; revision: number };

/** The alerts there are about these records. */
export async function alertsAbout(ctx: Ctx, refs: readonly RecordRef[]): Promise<KnownAlert[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    saved_id: string;
    room: string;
    kind: string;
    record_id: string;
    revision: number;
  }>`select alert.id, alert.saved_id, alert.room, alert.kind, alert.record_id, alert.revision
    from search_alert alert
    join unnest(${refs.map(({ room }) => room)}::text[], ${refs.map(({ kind }) => kind)}::text[],
      ${refs.map(({ id }) => id)}::text[]) as asked (room, kind, id)
      on alert.room = asked.room and alert.kind = asked.kind and alert.record_id = asked.id`.execute(ctx.db);
  return rows.map(({ id, saved_id: savedId, room, kind, record_id: recordId, revision }) => ({
    id,
    savedId,
    ref: { room, kind, id: recordId },
    revision,
  }));
}
