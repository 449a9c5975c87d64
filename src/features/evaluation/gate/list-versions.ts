import type { Ctx } from '../../../platform/db/context.ts';
import type { LocalizedText } from '../../../shared/language.ts';
import { listsInUse } from '../lists/views.ts';

/** The lists that are looked through and their versions: they go on record with a decision. */
export async function listVersionsUsed(
  ctx: Ctx,
): Promise<{ listId: string; version: number; names: LocalizedText }[]> {
  const lists = await listsInUse(ctx);
  return lists
    .filter(({ version }) => version > 0)
    .map(({ id, version, names }) => ({ listId: id, version, names }));
}
