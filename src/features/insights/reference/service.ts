import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Entry, reference } from './contract.ts';
import { listEntries } from './views.ts';

/** All lists, each in the order of its file. */
export async function readReference(ctx: Ctx): Promise<OutputOf<typeof reference.lists>> {
  const entries = await listEntries(ctx);
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) lists.set(entry.list, [...(lists.get(entry.list) ?? []), entry]);
  return {
    lists: [...lists].map(([list, some]) => ({ list, entries: some })),
    total: entries.length,
    asOf: ctx.clock().toISOString(),
  };
}
