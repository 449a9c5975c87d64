import { sql } from 'kysely';
import type { LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { UndoneRecord } from '../../../platform/imports/table-import.ts';
import { insertFacilities } from '../facilities/store.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';
import type { FacilityRow } from './facilities.ts';
import { isNamedExactly } from './find-written.ts';
import { inParts } from './placing.ts';

const rowsPerStatement = 500;

/** Finds the name a facility of the same country goes by already. */
export async function findNamesakes(
  ctx: Ctx,
  rows: readonly { names: LocalizedText }[],
): Promise<(row: { names: LocalizedText; country: string | null }) => string | undefined> {
  const asked = rows.flatMap(({ names }) => Object.values(names).map(foldName));
  const found = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['country', 'search_names'])
    .where(isNamedExactly('accounts_facility', asked))
    .execute();
  const countriesByName = new Map<string, Set<string | null>>();
  for (const { country, search_names } of found) {
    for (const name of search_names.split('\n')) {
      countriesByName.set(name, (countriesByName.get(name) ?? new Set()).add(country));
    }
  }
  return ({ names, country }) =>
    Object.values(names).find((name) => {
      const countries = countriesByName.get(foldName(name));
      return countries && (country === null || countries.has(country) || countries.has(null));
    });
}

/** Facilities with who keeps them. */
export async function writeFacilities(
  ctx: Ctx,
  facilities: readonly (FacilityRow & { id: string; operatorId: string | null; isDemo: boolean })[],
): Promise<void> {
  for (const some of inParts(facilities, rowsPerStatement)) {
    await insertFacilities(
      ctx,
      some.map((one) => ({
        ...one,
        externalKey: null,
        placeBasis: null,
        founders: [],
        figures: [],
        related: [],
        source: null,
        alsoIn: [],
      })),
    );
    const kept = some.flatMap(({ id, operatorId }) => (operatorId === null ? [] : { id, operatorId }));
    if (kept.length === 0) continue;
    await tablesOf<AccountsTables>(ctx)
      .insertInto('accounts_facility_operator')
      .values(
        kept.map(({ id, operatorId }) => ({
          facility_id: id,
          organisation_id: operatorId,
          set_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
          set_at: ctx.clock(),
        })),
      )
      .execute();
  }
}

/**
 * Removes facilities nobody has touched since they came. Their rows are locked first: nothing can be hung on one while it
 * is being looked at.
 */
export async function takeFacilitiesBack(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ undone: UndoneRecord[]; removed: { id: string; isWorded: boolean }[] }> {
  if (ids.length === 0) return { undone: [], removed: [] };
  const tables = tablesOf<AccountsTables>(ctx);
  await tables
    .selectFrom('accounts_facility')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const { rows } = await sql<{ id: string; note: string | null; changed: boolean; relied: boolean }>`
    select facility.id, facility.note,
      facility.revision > 1 or facility.updated_at <> facility.created_at or facility.confirmed_on is not null
        or exists (select from accounts_facility_operator operator
          where operator.facility_id = facility.id and operator.set_at <> facility.created_at) as changed,
      exists (select from accounts_park_resident where facility_id = facility.id)
        or exists (select from accounts_park_report where facility_id = facility.id)
        or exists (select from accounts_equipment where facility_id = facility.id)
        or exists (select from accounts_claim where facility_id = facility.id)
        or exists (select from accounts_vain_search where facility_id = facility.id)
        or exists (select from accounts_update_request where facility_id = facility.id) as relied
    from accounts_facility facility where facility.id = any(${[...ids]}::uuid[])`.execute(ctx.db);
  const stored = new Map(rows.map((row) => [row.id, row]));
  const undone = ids.map((id) => {
    const row = stored.get(id);
    const reason = row?.relied ? 'accounts.import.reliedOn' : 'accounts.import.changedSince';
    return { id, kept: row?.relied || row?.changed ? reason : null };
  });
  const removed = undone.flatMap(({ id, kept }) => {
    const row = stored.get(id);
    return row && kept === null ? { id, isWorded: row.note !== null } : [];
  });
  await sql`delete from accounts_facility where id = any(${removed.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  return { undone, removed };
}
