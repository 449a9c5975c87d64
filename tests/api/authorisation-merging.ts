import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import { insertMerge, insertNotSame, pointTo } from '../../src/features/accounts/merging/store.ts';
import { inOrder } from '../../src/features/accounts/merging/rules.ts';
import { only, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** Who looks after the directory. */
const keepers: Row = { other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden') };
/** Nobody decides about an organisation he belongs to. */
const keepersOfOthers: Row = { ...keepers, own: only({}, 'forbidden') };

export const mergingRows: Record<string, Row> = {
  'merging.duplicates': keepers,
  'merging.pair': keepers,
  'merging.differences': keepers,
  'merging.merges': keepers,
  'merging.exportDuplicates': keepers,
  'merging.exportMerges': keepers,
  'merging.exportDifferences': keepers,
  'merging.sayDifferent': keepersOfOthers,
  'merging.takeBackDifference': keepersOfOthers,
  'merging.merge': keepersOfOthers,
  'merging.undo': keepersOfOthers,
};

export const isAboutMerging = (routeId: string) => routeId.startsWith('accounts.merging.');

/** Two organisations made for the question, one of them the asker's own where it is about his own. */
export async function mergingValues(routeId: string, { world, tester, relation }: Case): Promise<Values> {
  const operation = routeId.replace('accounts.merging.', '');
  const ctx = world.api.house.systemCtx;
  const isOwn = relation === 'own' && tester.cookie !== undefined;
  const oneId = isOwn ? tester.organisationId : await buildOrganisation(ctx);
  const otherId = await buildOrganisation(ctx);
  if (operation === 'merge') return { loserId: otherId, winnerId: oneId, reason: 'The same plant' };
  if (operation === 'takeBackDifference') await insertNotSame(ctx, inOrder(oneId, otherId), null);
  if (operation === 'undo') {
    const merge = { loserId: otherId, winnerId: oneId, reason: 'The same plant', mergedBy: null };
    const id = await insertMerge(ctx, merge, []);
    await pointTo(ctx, otherId, oneId);
    return { id };
  }
  return ['pair', 'sayDifferent', 'takeBackDifference'].includes(operation) ? { oneId, otherId } : {};
}
