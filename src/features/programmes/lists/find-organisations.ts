import type { Ctx } from '../../../platform/db/context.ts';
import { listOrganisationStamps, namesForFinding } from '../../accounts/public.ts';
import { normaliseText } from '../../translation/public.ts';
import type { OrganisationFinder } from './matching/read-row.ts';

const pageSize = 2_000;
/** Shorter names mean too many. */
const nameLeast = 4;

const keyOf = (name: string): string =>
  normaliseText(name)
    .text.replace(/\(.*?\)|（.*?）/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Which organisations of the directory a name is: those that have exactly this name in any script or spelling. */
export async function openOrganisationFinder(ctx: Ctx): Promise<OrganisationFinder> {
  const byName = new Map<string, string[]>();
  for (let afterId: string | null = null; ;) {
    const stamps: { id: string }[] = await listOrganisationStamps(ctx, { afterId, limit: pageSize });
    const names = await namesForFinding(
      ctx,
      stamps.map(({ id }) => id),
    );
    for (const [id, all] of names) {
      for (const key of new Set(all.map(keyOf))) {
        if (key.length < nameLeast) continue;
        const known = byName.get(key);
        if (known) known.push(id);
        else byName.set(key, [id]);
      }
    }
    afterId = stamps.at(-1)?.id ?? null;
    if (stamps.length < pageSize) break;
  }
  return (name) => byName.get(keyOf(name)) ?? [];
}
