import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { ModeValues } from './field-shapes.ts';
import type { Bank, LedgerName, ProjectMode } from './vocabulary.ts';

/** Writes the mode of a project if nobody was faster; says whether it was written. */
export async function putMode(
  ctx: Ctx,
  projectId: string,
  given: {
    mode: ProjectMode;
    values: ModeValues;
    language: Language;
    seenRevision: number;
    personId: string;
  },
): Promise<boolean> {
  const db = tablesOf<CooperationTables>(ctx);
  const kept = {
    mode: given.mode,
    field_values: JSON.stringify(given.values),
    source_language: given.language,
    revision: given.seenRevision + 1,
    changed_by: given.personId,
    changed_at: ctx.clock(),
  };
  if (given.seenRevision === 0) {
    const added = await db
      .insertInto('cooperation_mode')
      .values({ project_id: projectId, ...kept })
      .onConflict((conflict) => conflict.column('project_id').doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await db
    .updateTable('cooperation_mode')
    .set(kept)
    .where('project_id', '=', projectId)
    .where('revision', '=', given.seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function insertRow(
  ctx: Ctx,
  projectId: string,
  row: { ledger: LedgerName; values: ModeValues; language: Language; bank: Bank; personId: string },
): Promise<string> {
  const id = newId();
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_mode_row')
    .values({
      id,
      project_id: projectId,
      ledger: row.ledger,
      field_values: JSON.stringify(row.values),
      source_language: row.language,
      bank: row.bank,
      written_by: row.personId,
      written_at: ctx.clock(),
    })
    .execute();
  return id;
}

/** Says whether there was such a row of this bank. */
export async function markRowRemoved(
  ctx: Ctx,
  projectId: string,
  row: { id: string; bank: Bank; personId: string },
): Promise<boolean> {
  const changed = await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_mode_row')
    .set({ removed_by: row.personId, removed_at: ctx.clock() })
    .where('id', '=', row.id)
    .where('project_id', '=', projectId)
    .where('bank', '=', row.bank)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
