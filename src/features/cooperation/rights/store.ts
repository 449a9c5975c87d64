import { newId } from '../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { emptyRules, type BackgroundInput, type StoredRules } from './sheet-shapes.ts';
import type { SheetPart } from './vocabulary.ts';

const columnsOf = (item: BackgroundInput) => ({
  kind: item.kind,
  title: item.title,
  language: item.language,
  number: item.number,
  office: item.office,
  holder: item.holder,
  encumbrance: item.encumbrance,
  encumbrance_note: item.encumbranceNote,
  access_for_work: item.accessForWork,
  access_for_use: item.accessForUse,
  terms: item.terms,
});

/** Makes the sheet where there is none and locks it until the transaction ends. */
export async function lockSheet(ctx: Ctx, projectId: string): Promise<void> {
  const tables = tablesOf<CooperationTables>(ctx);
  await tables
    .insertInto('cooperation_rights')
    .values({ project_id: projectId, rules: JSON.stringify(emptyRules), updated_at: ctx.clock() })
    .onConflict((conflict) => conflict.column('project_id').doNothing())
    .execute();
  await tables
    .selectFrom('cooperation_rights')
    .select('project_id')
    .where('project_id', '=', projectId)
    .forUpdate()
    .executeTakeFirst();
}

/** Counts a change of a part, so that both sides are asked again, and notes it. */
export async function noteChange(
  ctx: Ctx,
  projectId: string,
  change: { part: SheetPart; what: string; details: Record<string, unknown>; personId: string },
): Promise<void> {
  const tables = tablesOf<CooperationTables>(ctx);
  const now = ctx.clock();
  const column = change.part === 'annex' ? 'annex_revision' : 'rules_revision';
  await tables
    .updateTable('cooperation_rights')
    .set((eb) => ({ [column]: eb(column, '+', 1), updated_by: change.personId, updated_at: now }))
    .where('project_id', '=', projectId)
    .execute();
  await noteLine(ctx, projectId, change);
}

/** A line of the history that changes nothing of the sheet: a confirmation, a filing. */
export async function noteLine(
  ctx: Ctx,
  projectId: string,
  { what, details, personId }: { what: string; details: Record<string, unknown>; personId: string },
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_rights_change')
    .values({
      id: newId(now.getTime()),
      project_id: projectId,
      what,
      details: JSON.stringify(details),
      person_id: personId,
      at: now,
    })
    .execute();
}

export async function writeRules(ctx: Ctx, projectId: string, rules: StoredRules): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_rights')
    .set({ rules: JSON.stringify(rules) })
    .where('project_id', '=', projectId)
    .execute();
}

export async function insertItem(
  ctx: Ctx,
  place: { projectId: string; organisationId: string; personId: string },
  item: BackgroundInput,
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_background')
    .values({
      id: newId(now.getTime()),
      project_id: place.projectId,
      organisation_id: place.organisationId,
      ...columnsOf(item),
      added_by: place.personId,
      added_at: now,
    })
    .execute();
}

export async function updateItem(ctx: Ctx, itemId: string, item: BackgroundInput): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_background')
    .set(columnsOf(item))
    .where('id', '=', itemId)
    .execute();
}

export async function deleteItem(ctx: Ctx, itemId: string): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .deleteFrom('cooperation_background')
    .where('id', '=', itemId)
    .execute();
}

/** Puts or takes back a party's word that it brings nothing along. */
export async function putNone(
  ctx: Ctx,
  { projectId, organisationId, personId }: { projectId: string; organisationId: string; personId: string },
  isNone: boolean,
): Promise<void> {
  const tables = tablesOf<CooperationTables>(ctx);
  if (!isNone) {
    await tables
      .deleteFrom('cooperation_background_none')
      .where('project_id', '=', projectId)
      .where('organisation_id', '=', organisationId)
      .execute();
    return;
  }
  await tables
    .insertInto('cooperation_background_none')
    .values({
      project_id: projectId,
      organisation_id: organisationId,
      said_by: personId,
      said_at: ctx.clock(),
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'organisation_id']).doNothing())
    .execute();
}

export async function insertFiling(
  ctx: Ctx,
  projectId: string,
  filing: { title: string; country: string; office: string; number: string; filedOn: string },
  by: { side: string; personId: string },
): Promise<void> {
  const now = ctx.clock();
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_filing')
    .values({
      id: newId(now.getTime()),
      project_id: projectId,
      title: filing.title,
      country: filing.country,
      office: filing.office,
      number: filing.number,
      filed_on: filing.filedOn,
      side: by.side,
      person_id: by.personId,
      at: now,
    })
    .execute();
}
