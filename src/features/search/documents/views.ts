import { sql, type Selectable } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { isLanguage } from '../../../shared/language.ts';
import type { SearchTables } from '../tables.gen.ts';
import {
  facetsShape,
  kindShape,
  ownerShape,
  textsShape,
  textStatesShape,
  type SearchDocument,
} from './document.ts';

export type DocumentChange = { changeSequence: number; isRemoved: boolean; document: SearchDocument };

/** Changes after a number, oldest first. */
export async function changesAfter(
  ctx: Ctx,
  changeSequence: number,
  limit: number,
): Promise<DocumentChange[]> {
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .selectAll()
    .where('change_sequence', '>', changeSequence)
    .orderBy('change_sequence')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    changeSequence: Number(row.change_sequence),
    isRemoved: row.is_removed,
    document: documentOf(row),
  }));
}

function documentOf(row: Selectable<SearchTables['search_document']>): SearchDocument {
  return {
    ref: { room: row.room, kind: row.kind, id: row.id },
    kind: kindShape.parse(row.kind),
    audience: row.audience,
    sourceLanguage: isLanguage(row.source_language) ? row.source_language : 'en',
    number: row.number,
    texts: textsShape.parse(row.texts),
    textStates: textStatesShape.parse(row.text_states),
    facets: facetsShape.parse(row.facets),
    sortDate: row.sort_date,
    isDemo: row.is_demo,
    names: row.names,
    owner: ownerShape.nullable().parse(row.owner),
  };
}

/** Documents of a room, of these kinds and ids, that carry one of the audience tokens. */
export async function documentsFor(
  ctx: Ctx,
  room: string,
  kinds: readonly string[],
  ids: readonly string[],
  audience: readonly string[],
): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_document')
    .selectAll()
    .where('room', '=', room)
    .where('kind', 'in', [...kinds])
    .where('id', 'in', [...ids])
    .where('is_removed', '=', false)
    .where(sql<boolean>`audience && ${sql.val([...audience])}::text[]`)
    .execute();
  return rows.map(documentOf);
}

/** Which database this is, and the last change number it has given out. */
export async function databaseIdentity(ctx: Ctx): Promise<{ id: string; changeSequence: number }> {
  const row = await tablesOf<SearchTables>(ctx)
    .selectFrom('search_database')
    .select(['id', sql<string>`(select last_value from search_change_sequence)`.as('last_change')])
    .executeTakeFirstOrThrow();
  return { id: row.id, changeSequence: Number(row.last_change) };
}
