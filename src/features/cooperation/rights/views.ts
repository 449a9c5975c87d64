import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { SheetFacts, SheetItem } from './sheet-rules.ts';
import { backgroundShape, emptyRules, storedRulesShape, type StoredRules } from './sheet-shapes.ts';

export type StoredSheet = {
  annexRevision: number;
  rulesRevision: number;
  rules: StoredRules;
  items: SheetItem[];
  noneSaid: string[];
};

/** The sheet of a project; one on which nothing is said where nobody has written yet. */
export async function findSheet(ctx: Ctx, projectId: string): Promise<StoredSheet> {
  const tables = tablesOf<CooperationTables>(ctx);
  const row = await tables
    .selectFrom('cooperation_rights')
    .select(['annex_revision', 'rules_revision', 'rules'])
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  const items = await tables
    .selectFrom('cooperation_background')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const none = await tables
    .selectFrom('cooperation_background_none')
    .select('organisation_id')
    .where('project_id', '=', projectId)
    .execute();
  return {
    annexRevision: row?.annex_revision ?? 1,
    rulesRevision: row?.rules_revision ?? 1,
    rules: row ? storedRulesShape.parse(row.rules) : emptyRules,
    items: items.map((item) => ({
      id: item.id,
      organisationId: item.organisation_id,
      ...backgroundShape.parse({
        ...item,
        encumbranceNote: item.encumbrance_note,
        accessForWork: item.access_for_work,
        accessForUse: item.access_for_use,
      }),
    })),
    noneSaid: none.map(({ organisation_id: id }) => id),
  };
}

export type FilingRow = {
  id: string;
  title: string;
  country: 'CN' | 'RU' | 'other';
  office: string;
  number: string;
  filedOn: string;
};

export async function filingsOf(ctx: Ctx, projectId: string): Promise<FilingRow[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_filing')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('filed_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, country, office, number, filed_on: filedOn }) => ({
    id,
    title,
    country: country as FilingRow['country'],
    office,
    number,
    filedOn,
  }));
}

/** The newest changes first, at most 100. */
export async function changesOf(
  ctx: Ctx,
  projectId: string,
): Promise<{ what: string; personId: string; at: Date }[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_rights_change')
    .select(['what', 'person_id', 'at'])
    .where('project_id', '=', projectId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ what, person_id: personId, at }) => ({ what, personId, at }));
}

const offeredShape = z.array(z.object({ form: z.string(), territory: z.array(z.string()).default([]) }));

/** Rights a listing offers; undefined where there is no such listing. Ask only for those of the project's own listing. */
export async function rightsOfferedBy(
  ctx: Ctx,
  listingId: string,
): Promise<NonNullable<SheetFacts['listing']> | undefined> {
  const { rows } = await sql<{ owner: string | null; offered: unknown }>`
    select owner_organisation_id as owner, facts->'rightsOffered' as offered
    from catalogue_listing where id = ${listingId}`.execute(ctx.db);
  const [row] = rows;
  if (!row) return undefined;
  const offered = offeredShape.safeParse(row.offered ?? []);
  return {
    ownerOrganisationId: row.owner,
    rightsOffered: offered.success ? offered.data : [],
  };
}
