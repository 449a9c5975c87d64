import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import { factSourceShape } from '../../contract.ts';
import type { AccountsTables } from '../../tables.gen.ts';
import { vainSearchShape, type VainSearch } from './contract.ts';
import { operatingFields } from './rules.ts';

const lengthOf = { day: 10, month: 7, year: 4 } as const;
const precisionShape = z.enum(['day', 'month', 'year']);

/** Of each field the first and last time it was looked for, and where last, by id of the record. */
export async function findVainSearches(ctx: Ctx, ids: readonly string[]): Promise<Map<string, VainSearch[]>> {
  const found = new Map<string, VainSearch[]>();
  if (ids.length === 0) return found;
  const rows = await tablesOf<AccountsTables>(ctx)
    .selectFrom('accounts_vain_search')
    .selectAll()
    .where((where) =>
      where.or([where('organisation_id', 'in', [...ids]), where('facility_id', 'in', [...ids])]),
    )
    .orderBy('field')
    .orderBy('looked_on')
    .orderBy('written_at')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const id = row.organisation_id ?? row.facility_id ?? '';
    const searches = found.get(id) ?? [];
    const on = row.looked_on.slice(0, lengthOf[precisionShape.parse(row.looked_precision)]);
    const last = { lastOn: on, lookedAt: row.looked_at, language: row.language };
    const first = searches.find(({ field }) => field === row.field);
    if (first) Object.assign(first, vainSearchShape.parse({ ...first, ...last }));
    else {
      const source = factSourceShape.nullable().parse(row.source);
      const said = source && row.fact_key !== null ? { source, rowKey: row.fact_key } : null;
      searches.push(vainSearchShape.parse({ field: row.field, since: on, said, ...last }));
    }
    found.set(id, searches);
  }
  return found;
}

/** Whether word of a facility's operation was looked for in vain: the search for its state, else for figures or residents. */
export function unfoundOperation(searches: readonly VainSearch[]): VainSearch | null {
  const [first] = operatingFields.flatMap((field) => searches.find((one) => one.field === field) ?? []);
  return first ?? null;
}
