import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { returnToScreening, takeScreeningStep } from '../../catalogue/public.ts';
import { setThreadGate } from '../../conversations/public.ts';
import { caseChanged } from '../events.ts';
import { threadGateOf } from './gate-rules.ts';
import { refusalByConditions } from './rules.ts';
import type { StoredCase, StoredCondition } from './stored-case.ts';
import {
  casesBuiltOn,
  currentConditions,
  decisionsOf,
  findCase,
  findCaseOf,
  pendingDecision,
} from './views.ts';

/**
 * What follows from where a case stands now, in the running transaction: writing and files in the threads of the record
 * are stopped or let go, a listing goes on or back, and the rooms above are told.
 */
export async function settleCase(ctx: Ctx, caseId: string, by: 'officer' | 'system'): Promise<void> {
  const one = await findCase(ctx, caseId);
  if (!one) return;
  const conditions = await currentConditions(ctx, caseId);
  await gateThreads(ctx, one, conditions);
  for (const built of await casesBuiltOn(ctx, one.subject)) {
    await gateThreads(ctx, built, await currentConditions(ctx, built.id));
  }
  // What an officer decided stands under his name; what a party entered lets the platform go on by itself.
  const decider = by === 'officer' ? ctx : ctx.withActor({ kind: 'system', name: 'evaluation.gate' });
  await moveSubject(decider, one, conditions);
  const { subject, state, occasion } = one;
  await tellEvent(ctx, caseChanged, { caseId, subject, state, occasion });
}

async function gateThreads(ctx: Ctx, one: StoredCase, conditions: readonly StoredCondition[]): Promise<void> {
  const related = one.relatedTo && (await findCaseOf(ctx, one.relatedTo));
  const inherited = related ? await currentConditions(ctx, related.id) : [];
  const isBlockPending = (await pendingDecision(ctx, one.id)) !== undefined;
  const { state, occasion, subject } = one;
  await setThreadGate(ctx, subject, threadGateOf({ state, occasion, conditions, inherited, isBlockPending }));
}

/** A listing follows its case: it waits in screening while a condition of publishing is open. */
async function moveSubject(ctx: Ctx, one: StoredCase, conditions: readonly StoredCondition[]): Promise<void> {
  const { room, kind, id } = one.subject;
  if (room !== 'catalogue' || (kind !== 'offer' && kind !== 'request')) return;
  if (one.state === 'open') {
    await returnToScreening(ctx, kind, id, {
      reasonCode: 'catalogue.step.gateReopened',
      evenOpen: false,
    });
    return;
  }
  if (one.state === 'more_information') return;
  if (one.state === 'conditional' && refusalByConditions(conditions, 'publish')) return;
  const step = { clear: 'clear', conditional: 'clearConditionally', blocked: 'block' } as const;
  const decision = (await decisionsOf(ctx, one.id)).findLast(({ state }) => state === 'final');
  await takeScreeningStep(ctx, kind, id, step[one.state], decision?.reason ?? '');
}
