import type { Ctx } from '../../platform/db/context.ts';
import { newId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { putApproved } from './memory/store.ts';

/** For tests of rooms above: an engine on this machine, and what the memory knows. */
export { replyJson } from './gateway/fake-engine-server.ts';
export { pretend, startFakeEngine, type FakeEngine } from './engines/testing-engine.ts';

/** Puts a pair into the memory as if somebody had verified it. */
export async function rememberPair(
  ctx: Ctx,
  pair: { from: Language; to: Language; source: string; target: string },
): Promise<void> {
  const ref = { room: 'catalogue', kind: 'offer', id: newId() };
  const origin = { ref, number: null, versionId: newId(), segmentId: newId(), revision: 1 };
  await putApproved(ctx, [{ ...pair, domain: null, origin, approvedBy: null, approvedAt: new Date() }]);
}
