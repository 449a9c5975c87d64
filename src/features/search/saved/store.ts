import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { SearchTables } from '../tables.gen.ts';
import type { DigestFrequency, SavedQuery } from './contract.ts';

/** Serialises writers until commit, so that change numbers become visible in their order and no follower skips one. */
const changeLock = sql`select pg_advisory_xact_lock(hashtext('search_saved_change_sequence'))`;
const nextChange = sql<number>`nextval('search_saved_change_sequence')`;
/** What is there now is no news for a search that begins to watch. */
const lastDocumentChange = sql<number>`(select coalesce(max(change_sequence), 0) from search_document)`;

/** Keeps other writers of this person's saved searches waiting until the transaction ends. */
export async function lockOwner(tx: Ctx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`search.saved ${personId}`}, 0))`.execute(tx.db);
}

export type NewSavedSearch = {
  id: string;
  personId: string;
  name: string;
  query: SavedQuery;
  queryHash: string;
  frequency: DigestFrequency;
  byMail: boolean;
};

/** In a transaction. The same search of the same person violates `search_saved_once`. */
export async function insertSaved(tx: Ctx, saved: NewSavedSearch): Promise<void> {
  await changeLock.execute(tx.db);
  await tablesOf<SearchTables>(tx)
    .insertInto('search_saved')
    .values({
      id: saved.id,
      person_id: saved.personId,
      change_sequence: nextChange,
      name: saved.name,
      query: JSON.stringify(saved.query),
      query_hash: saved.queryHash,
      frequency: saved.frequency,
      by_mail: saved.byMail,
      watches_from: lastDocumentChange,
      created_at: tx.clock(),
      updated_at: tx.clock(),
    })
    .execute();
}

export type SavedSettings = {
  name?: string | undefined;
  frequency?: DigestFrequency | undefined;
  byMail?: boolean | undefined;
};

/** What the comparing with records does not depend on. */
export async function updateSettings(ctx: Ctx, id: string, settings: SavedSettings): Promise<void> {
  await tablesOf<SearchTables>(ctx)
    .updateTable('search_saved')
    .set({
      updated_at: ctx.clock(),
      ...(settings.name !== undefined && { name: settings.name }),
      ...(settings.frequency !== undefined && { frequency: settings.frequency }),
      ...(settings.byMail !== undefined && { by_mail: settings.byMail }),
    })
    .where('id', '=', id)
    .execute();
}

/** In a transaction: watches something else from now on; the alerts of the former query go. */
export async function replaceQuery(tx: Ctx, id: string, query: SavedQuery, queryHash: string): Promise<void> {
  await changeLock.execute(tx.db);
  await tablesOf<SearchTables>(tx).deleteFrom('search_alert').where('saved_id', '=', id).execute();
  await tablesOf<SearchTables>(tx)
    .updateTable('search_saved')
    .set({
      change_sequence: nextChange,
      query: JSON.stringify(query),
      query_hash: queryHash,
      watches_from: lastDocumentChange,
      updated_at: tx.clock(),
    })
    .where('id', '=', id)
    .execute();
}

/** In a transaction. What comes while it is paused is no news when it is resumed. */
export async function setPaused(tx: Ctx, id: string, isPaused: boolean): Promise<void> {
  await changeLock.execute(tx.db);
  await tablesOf<SearchTables>(tx)
    .updateTable('search_saved')
    .set({
      change_sequence: nextChange,
      is_paused: isPaused,
      updated_at: tx.clock(),
      ...(!isPaused && { watches_from: lastDocumentChange }),
    })
    .where('id', '=', id)
    .where('is_paused', '=', !isPaused)
    .execute();
}

/** In a transaction: deletes with all alerts, and tells the followers. */
export async function deleteSaved(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await changeLock.execute(tx.db);
  const tables = tablesOf<SearchTables>(tx);
  await tables.deleteFrom('search_saved').where('id', 'in', ids).execute();
  await tables
    .insertInto('search_saved_removed')
    .values(ids.map((id) => ({ id, change_sequence: nextChange, removed_at: tx.clock() })))
    .execute();
}

export async function setFeedToken(ctx: Ctx, id: string, tokenHash: string | null): Promise<void> {
  await tablesOf<SearchTables>(ctx)
    .updateTable('search_saved')
    .set({ feed_token_hash: tokenHash, updated_at: ctx.clock() })
    .where('id', '=', id)
    .execute();
}

/** Ends the mails of one saved search of a person, or of all of them. */
export async function endMails(ctx: Ctx, personId: string, savedId: string | undefined): Promise<string[]> {
  let update = tablesOf<SearchTables>(ctx)
    .updateTable('search_saved')
    .set({ by_mail: false, updated_at: ctx.clock() })
    .where('person_id', '=', personId)
    .where('by_mail', '=', true);
  if (savedId !== undefined) update = update.where('id', '=', savedId);
  const rows = await update.returning('id').execute();
  return rows.map(({ id }) => id);
}

/** Marks alerts found until then as seen, those of records a reader of this audience may see. */
export async function markAlertsSeen(
  ctx: Ctx,
  savedId: string,
  until: Date,
  audience: readonly string[],
): Promise<void> {
  await sql`update search_alert alert set seen_at = ${ctx.clock()}
    from search_document document
    where alert.saved_id = ${savedId} and alert.seen_at is null and alert.found_at <= ${until}
      and document.room = alert.room and document.kind = alert.kind and document.id = alert.record_id
      and not document.is_removed and document.audience && ${[...audience]}::text[]`.execute(ctx.db);
}

export async function setLooked(ctx: Ctx, savedId: string): Promise<void> {
  await tablesOf<SearchTables>(ctx)
    .updateTable('search_saved')
    .set({ looked_at: ctx.clock() })
    .where('id', '=', savedId)
    .execute();
}

/** A search that so many records answer in a day is no watch: the oldest of its alerts go. */
const alertsKeptPerSearch = 2_000;

/** Alerts found before a moment that a digest had no room for: they are on the desk, and not mailed any more. */
export async function passOver(
  ctx: Ctx,
  savedIds: readonly string[],
  before: Date,
  audience: readonly string[],
): Promise<void> {
  await sql`update search_alert alert set mailed_at = ${ctx.clock()}
    from search_document document
    where alert.saved_id = any(${[...savedIds]}::uuid[]) and alert.mailed_at is null and alert.found_at <= ${before}
      and document.room = alert.room and document.kind = alert.kind and document.id = alert.record_id
      and not document.is_removed and document.audience && ${[...audience]}::text[]`.execute(ctx.db);
}

/** These alerts went out, and these saved searches were told of. */
export async function setMailed(
  ctx: Ctx,
  alertIds: readonly string[],
  savedIds: readonly string[],
): Promise<void> {
  const tables = tablesOf<SearchTables>(ctx);
  if (alertIds.length > 0) {
    await sql`update search_alert set mailed_at = ${ctx.clock()}
      where id = any(${[...alertIds]}::uuid[])`.execute(ctx.db);
  }
  if (savedIds.length > 0) {
    await tables
      .updateTable('search_saved')
      .set({ mailed_at: ctx.clock() })
      .where('id', 'in', savedIds)
      .execute();
  }
}

/** Forgets alerts that are a year old or far too many, and notes of deletions every process has read long ago. */
export async function forgetOld(ctx: Ctx): Promise<void> {
  const daysAgo = (days: number) => new Date(ctx.clock().getTime() - days * 86_400_000);
  const tables = tablesOf<SearchTables>(ctx);
  await tables.deleteFrom('search_alert').where('found_at', '<', daysAgo(365)).execute();
  await sql`delete from search_alert where id in (
    select id from (
      select id, row_number() over (partition by saved_id order by found_at desc, id desc) as place from search_alert
    ) placed where place > ${alertsKeptPerSearch})`.execute(ctx.db);
  await tables.deleteFrom('search_saved_removed').where('removed_at', '<', daysAgo(30)).execute();
}
