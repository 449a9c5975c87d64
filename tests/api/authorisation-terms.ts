import { buildContent } from '../../src/features/translation/termbase/testing.ts';
import { insertProposal } from '../../src/features/translation/termbase/proposal-store.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Tester, World } from './authorisation-world.ts';

/** A concept nobody has proposed yet. */
export function freshTerm() {
  const sign = newId().slice(-8);
  return buildContent({ zh: `试样${sign}`, ru: `образец ${sign}`, en: `sample ${sign}` });
}

/** An open proposal of the tester, or of somebody else. */
export async function proposalOf({
  world,
  tester,
  relation,
}: {
  world: World;
  tester: Tester;
  relation: string;
}): Promise<{ id: string }> {
  const personId = relation === 'own' && tester.cookie ? tester.personId : world.other.personId;
  const actor = { kind: 'person' as const, personId, roles: [], organisationIds: [], isPartner: false };
  const content = freshTerm();
  const proposal = { conceptId: null, content, before: null, reason: '', isImported: false };
  return { id: await insertProposal(world.api.house.systemCtx.withActor(actor), proposal) };
}
