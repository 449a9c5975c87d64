import { sql } from 'kysely';
import { formatRecordRef, type RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { wipeVectors } from '../dense/store.ts';
import type { SearchTables } from '../tables.gen.ts';
import type { SearchDocument } from './document.ts';

/** Serialises writers until commit, so that change numbers become visible in their order and no follower skips one. */
const changeLock = sql`select pg_advisory_xact_lock(hashtext('search_change_sequence'))`;
const nextChange = sql<number>`nextval('search_change_sequence')`;
const notify = sql`select pg_notify('search_changed', '')`;

/** Keeps other writers of documents waiting until the running transaction ends; take it before reading the records. */
export async function lockChanges(tx: Ctx): Promise<void> {
  await changeLock.execute(tx.db);
}

const rowsPerInsert = 200;
const columns = [
  'change_sequence',
  'is_removed',
  'audience',
  'source_language',
  'number',
  'texts',
  'text_states',
  'facets',
  'sort_date',
  'is_demo',
  'names',
  'owner',
  'stamp',
] as const;

/** Adds documents or replaces them, 200 a statement, all in one transaction. Of two with one ref the last one stays. */
export async function upsertDocuments(ctx: Ctx, documents: readonly SearchDocument[]): Promise<void> {
  const byRef = new Map(documents.map((document) => [formatRecordRef(document.ref), document]));
  const rows = [...byRef.values()].map(rowOf);
  if (rows.length === 0) return;
  await ctx.transaction(async (tx) => {
    await lockChanges(tx);
    for (let at = 0; at < rows.length; at += rowsPerInsert) {
      await tablesOf<SearchTables>(tx)
        .insertInto('search_document')
        .values(rows.slice(at, at + rowsPerInsert))
        .onConflict((conflict) =>
          conflict
            .columns(['room', 'kind', 'id'])
            .doUpdateSet((set) =>
              Object.fromEntries(columns.map((column) => [column, set.ref(`excluded.${column}`)])),
            ),
        )
        .execute();
    }
    await notify.execute(tx.db);
  });
}

function rowOf(document: SearchDocument) {
  return {
    room: document.ref.room,
    kind: document.kind,
    id: document.ref.id,
    change_sequence: nextChange,
    is_removed: false,
    audience: document.audience,
    source_language: document.sourceLanguage,
    number: document.number ?? null,
    texts: JSON.stringify(document.texts),
    text_states: JSON.stringify(document.textStates),
    facets: JSON.stringify({ ...document.facets, kind: [document.kind] }),
    sort_date: document.sortDate,
    is_demo: document.isDemo,
    names: document.names ?? [],
    owner: document.owner ? JSON.stringify(document.owner) : null,
    stamp: document.stamp ?? null,
  };
}

/** Leaves a tombstone without any text; says nothing when there is no such document. */
export async function markRemoved(ctx: Ctx, ref: RecordRef): Promise<void> {
  await markAllRemoved(ctx, ref, [ref.id]);
}

/** `markRemoved` for many records of one kind. */
export async function markAllRemoved(
  ctx: Ctx,
  { room, kind }: Omit<RecordRef, 'id'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await ctx.transaction(async (tx) => {
    await changeLock.execute(tx.db);
    await tablesOf<SearchTables>(tx)
      .updateTable('search_document')
      .set({
        change_sequence: nextChange,
        is_removed: true,
        audience: [],
        texts: '[]',
        text_states: '{}',
        facets: '{}',
        names: [],
        owner: null,
        number: null,
        stamp: null,
      })
      .where('room', '=', room)
      .where('kind', '=', kind)
      .where('id', 'in', [...ids])
      .where('is_removed', '=', false)
      .execute();
    await wipeVectors(tx, { room, kind }, ids);
    await notify.execute(tx.db);
  });
}
