import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { UndoneRecord } from '../../../platform/imports/table-import.ts';
import { foldName } from '../name-search.ts';
import type { AccountsTables } from '../tables.gen.ts';

type Stay = {
  facilityId: string;
  organisationId: string | null;
  name: string;
  since: string;
  until: string | null;
};

const keyOfStay = ({ facilityId, organisationId, name }: Omit<Stay, 'since' | 'until'>) =>
  `${facilityId} ${organisationId ?? foldName(name)}`;

/**
 * Tells whether the same resident is in the same park on a day of the stay asked for. A stay that was asked for before
 * counts as there.
 */
export async function findPresence(ctx: Ctx, stays: readonly Stay[]): Promise<(stay: Stay) => boolean> {
  const facilityIds = [...new Set(stays.map(({ facilityId }) => facilityId))];
  const { rows } = await sql<{
    facility_id: string;
    organisation_id: string | null;
    name: string;
    since: string;
    until: string | null;
  }>`
    select resident.facility_id, coalesce(organisation.merged_into, organisation.id) as organisation_id,
      resident.name, resident.since, resident.until
    from accounts_park_resident resident
    left join accounts_organisation organisation on organisation.id = resident.organisation_id
    where resident.facility_id = any(${facilityIds}::uuid[])`.execute(ctx.db);
  const known = new Map<string, Pick<Stay, 'since' | 'until'>[]>();
  const note = (stay: Stay) => known.set(keyOfStay(stay), [...(known.get(keyOfStay(stay)) ?? []), stay]);
  for (const { facility_id, organisation_id, ...row } of rows) {
    note({ ...row, facilityId: facility_id, organisationId: organisation_id });
  }
  const never = '9999-12-31';
  return (stay) => {
    const isThere = (known.get(keyOfStay(stay)) ?? []).some(
      ({ since, until }) =>
        since === stay.since || (since < (stay.until ?? never) && stay.since < (until ?? never)),
    );
    if (!isThere) note(stay);
    return isThere;
  };
}

/** Removes residents nobody has changed since they came. */
export async function takeResidentsBack(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ undone: UndoneRecord[]; removed: { id: string; facilityId: string }[] }> {
  if (ids.length === 0) return { undone: [], removed: [] };
  const tables = tablesOf<AccountsTables>(ctx);
  const rows = await tables
    .selectFrom('accounts_park_resident')
    .select(['id', 'facility_id', 'revision'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
  const stored = new Map(rows.map((row) => [row.id, row]));
  const undone = ids.map((id) => ({
    id,
    kept: (stored.get(id)?.revision ?? 1) > 1 ? 'accounts.import.changedSince' : null,
  }));
  const removed = undone.flatMap(({ id, kept }) => {
    const row = stored.get(id);
    return row && kept === null ? { id, facilityId: row.facility_id } : [];
  });
  await sql`delete from accounts_park_resident where id = any(${removed.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  return { undone, removed };
}
