import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { gateCaseEndpoint } from './contract.ts';
import type { StoredCase, StoredCondition } from './stored-case.ts';
import type { DecisionRow } from './views.ts';

type May = OutputOf<typeof gateCaseEndpoint>['may'];
type Around = {
  reader: 'officer' | 'owner' | 'party';
  pending: DecisionRow | undefined;
  conditions: readonly StoredCondition[];
  appeal: { decision_id: string; answer: string | null } | undefined;
  decisions: readonly DecisionRow[];
};

/** What a page offers its reader; the services check it again. */
export function maysOf(ctx: Ctx, one: StoredCase, around: Around): May {
  return around.reader === 'officer' ? maysOfOfficer(ctx, one, around) : maysOfSide(one, around);
}

function maysOfOfficer(ctx: Ctx, one: StoredCase, { pending, conditions, appeal, decisions }: Around): May {
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  const blocked = decisions.find(({ id }) => id === appeal?.decision_id);
  const hasBlocked = [blocked?.person_id, blocked?.second_person_id].includes(me);
  const isBarred = hasBlocked && (one.occasion === 'appeal' || one.state === 'blocked');
  const may: May = [];
  if (one.state === 'open' && !pending) {
    may.push('answer', 'ask');
    if (!isBarred) may.push('decide');
  }
  if (one.state === 'open' && pending && pending.person_id !== me && !isBarred) may.push('answerBlock');
  const waits = ({ needsOfficer, fulfilledAt, confirmedAt }: StoredCondition) =>
    needsOfficer && fulfilledAt !== null && confirmedAt === null;
  if (conditions.some(waits)) may.push('checkConditions');
  if (one.state === 'blocked' && appeal?.answer === null && !isBarred) may.push('answerAppeal');
  return may;
}

function maysOfSide(one: StoredCase, { reader, conditions }: Around): May {
  const may: May = [];
  if (conditions.some(({ isMet, confirmedAt }) => !isMet && confirmedAt === null)) may.push('fulfil');
  if (reader === 'party') return may;
  if (one.state === 'more_information') may.push('inform');
  if (one.state === 'blocked' && !one.hasAppealed) may.push('appeal');
  return may;
}
