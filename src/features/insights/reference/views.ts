import { z } from 'zod';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { factSourceShape, someTextShape } from '../../accounts/contract.ts';
import type { InsightsTables } from '../tables.gen.ts';
import type { Entry } from './contract.ts';

/** Entries of one list or of all, in the order of the file. */
export async function listEntries(ctx: Ctx, list?: string): Promise<Entry[]> {
  let query = tablesOf<InsightsTables>(ctx)
    .selectFrom('insights_entry')
    .select(['key', 'list', 'names', 'details', 'source'])
    .orderBy('position');
  if (list !== undefined) query = query.where('list', '=', list);
  return (await query.execute()).map((row) => ({
    key: row.key,
    list: row.list,
    names: someTextShape.parse(row.names),
    details: z.record(z.string(), z.string()).parse(row.details),
    source: factSourceShape.parse(row.source),
  }));
}
