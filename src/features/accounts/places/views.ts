import { sql } from 'kysely';
import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { publicStates } from '../access.ts';
import { facilityKindShape } from '../facilities/contract.ts';
import { organisationKindShape } from '../organisations/contract.ts';
import { namesOf } from '../organisations/views.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { portStatuses, type PortStatus } from './vocabulary.ts';

export type SaidStatus = { portKey: string; status: PortStatus; checkedOn: string; source: string };

/** What staff said of crossings, of each the newest day first. */
export async function listPortStatuses(ctx: Ctx, keys?: readonly string[]): Promise<SaidStatus[]> {
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_port_status')
    .selectAll()
    .$if(keys !== undefined, (query) => query.where('port_key', 'in', [...(keys ?? [])]))
    .orderBy('port_key')
    .orderBy('checked_on', 'desc')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    portKey: row.port_key,
    status: z.enum(portStatuses).parse(row.status),
    checkedOn: row.checked_on,
    source: row.source,
  }));
}

/** Of each crossing that staff spoke of, the newest. */
export async function newestPortStatuses(ctx: Ctx): Promise<Map<string, SaidStatus>> {
  const { rows } = await sql<{ port_key: string; status: string; checked_on: string; source: string }>`
    select distinct on (port_key) port_key, status, checked_on, source from accounts_port_status
    order by port_key, checked_on desc, written_at desc, id desc`.execute(ctx.db);
  return new Map(
    rows.map((row) => [
      row.port_key,
      {
        portKey: row.port_key,
        status: z.enum(portStatuses).parse(row.status),
        checkedOn: row.checked_on,
        source: row.source,
      },
    ]),
  );
}

/** What everybody may see of a region, counted by kind. */
export async function countOfRegion(ctx: Ctx, region: string) {
  const db = tablesOf<AccountsTables>(ctx);
  const organisations = await db
    .selectFrom('accounts_organisation')
    .select((select) => ['kind', select.fn.countAll<number>().as('count')])
    .where('region', '=', region)
    .where('merged_into', 'is', null)
    .where('verification_state', 'in', publicStates)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  const facilities = await db
    .selectFrom('accounts_facility')
    .select((select) => ['kind', select.fn.countAll<number>().as('count')])
    .where('region', '=', region)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return {
    organisations: organisations.map(({ kind, count }) => ({
      kind: organisationKindShape.parse(kind),
      count: Number(count),
    })),
    facilities: facilities.map(({ kind, count }) => ({
      kind: facilityKindShape.parse(kind),
      count: Number(count),
    })),
  };
}

/** How many public organisations and facilities of a region were confirmed, by their people or the staff, and the last day. */
export async function confirmedInRegion(
  ctx: Ctx,
  region: string,
): Promise<{ count: number; newestOn: string | null }> {
  const { rows } = await sql<{ count: number; newest: string | null }>`
    select count(*)::int as count, to_char(max(day), 'YYYY-MM-DD') as newest from (
      select greatest(confirmed_on, verified_on) as day from accounts_organisation
      where region = ${region} and merged_into is null and verification_state in (${sql.join(publicStates)})
      union all
      select confirmed_on from accounts_facility where region = ${region}
    ) told where day is not null`.execute(ctx.db);
  return { count: rows[0]?.count ?? 0, newestOn: rows[0]?.newest ?? null };
}

/** Crossings and bridges of the starting content that carry one of these names (of cities, in Chinese). */
export async function facilitiesNamed(ctx: Ctx, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_facility')
    .select(['id', 'name_zh', 'name_ru', 'name_en'])
    .where('external_key', 'in', [...keys])
    .orderBy('external_key')
    .execute();
  return rows.map((row) => ({ path: `/facilities/${row.id}`, names: namesOf(row) }));
}
