import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { isLanguage } from '../../../shared/language.ts';
import type { SearchTables } from '../tables.gen.ts';
import { facetsShape, kindShape, textsShape, textStatesShape, type SearchDocument } from './document.ts';

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
    document: {
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
    },
  }));
}
