import { sql } from 'kysely';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';
import type { SearchDocument } from './document.ts';

/** Serialises writers until commit, so that change numbers become visible in their order and no follower skips one. */
const changeLock = sql`select pg_advisory_xact_lock(hashtext('search_change_sequence'))`;
const nextChange = sql<number>`nextval('search_change_sequence')`;
const notify = sql`select pg_notify('search_changed', '')`;

export async function upsertDocument(ctx: Ctx, document: SearchDocument): Promise<void> {
  await ctx.transaction(async (tx) => {
    await changeLock.execute(tx.db);
    const values = {
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
    };
    await tablesOf<SearchTables>(tx)
      .insertInto('search_document')
      .values({ room: document.ref.room, kind: document.kind, id: document.ref.id, ...values })
      .onConflict((conflict) => conflict.columns(['room', 'kind', 'id']).doUpdateSet(values))
      .execute();
    await notify.execute(tx.db);
  });
}

/** Leaves a tombstone without any text; says nothing when there is no such document. */
export async function markRemoved(ctx: Ctx, ref: RecordRef): Promise<void> {
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
      })
      .where('room', '=', ref.room)
      .where('kind', '=', ref.kind)
      .where('id', '=', ref.id)
      .where('is_removed', '=', false)
      .execute();
    await notify.execute(tx.db);
  });
}
