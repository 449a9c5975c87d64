import { AppError, fieldFault } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { requireOfficerOfBank } from '../access.ts';
import { listCycle } from './life-cycle.ts';
import { changedMeanwhile, listNotFound } from './list-service.ts';
import { bumpList, lockList, moveList } from './list-store.ts';
import type { PairsAnswer, pairs } from './pair-contract.ts';
import { readPairs } from './pair-service.ts';
import { putDecision, replaceRanks } from './pair-store.ts';
import { lockedSides, pairsOf, readableRanks } from './pair-views.ts';
import { putAgreement } from './step-store.ts';
import type { StoredList } from './stored.ts';
import { takeStep } from './take-step.ts';
import { tellOfficers } from './tell-people.ts';
import { sides, type ListState } from './vocabulary.ts';

async function openIn(ctx: Ctx, id: string, state: ListState, rule: string): Promise<StoredList> {
  const list = await lockList(ctx, id);
  if (!list) throw listNotFound();
  if (list.state !== state) {
    throw new AppError('conflict', 'programmes.lists.refused.notFromHere', {
      params: { rule, state: list.state, step: rule },
    });
  }
  return list;
}

async function refuseStrangers(ctx: Ctx, listId: string, asked: readonly string[]): Promise<string[]> {
  const confirmed = (await pairsOf(ctx, listId))
    .filter(({ state }) => state === 'confirmed')
    .map(({ id }) => id);
  if (asked.some((id) => !confirmed.includes(id))) throw new AppError('notFound', 'platform.notFound');
  return confirmed;
}

/** Keeps the ranking of the officer's own side, until it is locked. */
export async function rankPairs(
  ctx: Ctx,
  { id, ranks }: ParsedInputOf<typeof pairs.rank>,
): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    await openIn(tx, id, 'ranking', 'list.rank');
    if ((await lockedSides(tx, id)).includes(bank)) {
      throw new AppError('conflict', 'programmes.lists.rankingLocked', { params: { rule: 'list.rank' } });
    }
    await refuseStrangers(
      tx,
      id,
      ranks.map(({ pairId }) => pairId),
    );
    const isTwice = (values: readonly (string | number)[]) => new Set(values).size < values.length;
    if (isTwice(ranks.map(({ rank }) => rank)) || isTwice(ranks.map(({ pairId }) => pairId))) {
      throw new AppError('invalid', 'programmes.lists.rankTwice');
    }
    await replaceRanks(tx, id, bank, ranks);
    // The order itself stays under the seal: not even the audit tells it.
    await note(tx, id, 'rankingSaved', { side: bank, count: ranks.length });
  });
  return readPairs(ctx, id);
}

/** Locks the ranking of the own side for good. The second lock opens both; who opened them, and when, goes on record. */
export async function lockRanking(ctx: Ctx, id: string): Promise<PairsAnswer> {
  const { bank } = await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const list = await openIn(tx, id, 'ranking', 'list.lockRanking');
    if ((await lockedSides(tx, id)).includes(bank)) {
      throw new AppError('conflict', 'programmes.lists.rankingLocked', {
        params: { rule: 'list.lockRanking' },
      });
    }
    const confirmed = await refuseStrangers(tx, id, []);
    const own = (await readableRanks(tx, id, bank))[bank];
    const unranked = confirmed.filter((pairId) => !own.has(pairId)).length;
    if (unranked > 0) {
      throw new AppError('conflict', 'programmes.lists.missing.allRanked', {
        params: { rule: 'list.lockRanking.allRanked', count: unranked },
      });
    }
    await putAgreement(
      tx,
      { kind: 'list', id },
      {
        step: 'lockRanking',
        side: bank,
        ofRevision: list.revision,
      },
    );
    const locked = await lockedSides(tx, id);
    if (locked.length === sides.length) {
      const taken = await takeStep(tx, listCycle, {
        subject: { kind: 'list', id },
        state: list.state,
        revision: list.revision,
        step: 'openRankings',
        sides: ['system'],
        agreements: [],
        missing: {},
      });
      if (taken) await moveList(tx, id, taken.to, taken.at);
      await bumpList(tx, id);
    }
    await tellOfficers(tx, list, bank === 'cn' ? 'ru' : 'cn', locked.length === 2 ? 'moved' : 'waits');
  });
  return readPairs(ctx, id);
}

/** Proposes what is approved; what the other bank agreed to before counts no more. A refusal needs its reason. */
export async function decidePairs(
  ctx: Ctx,
  { id, revision, decisions }: ParsedInputOf<typeof pairs.decide>,
): Promise<PairsAnswer> {
  await requireOfficerOfBank(ctx);
  await ctx.transaction(async (tx) => {
    const list = await openIn(tx, id, 'opened', 'list.decide');
    if (list.revision !== revision) throw changedMeanwhile();
    await refuseStrangers(
      tx,
      id,
      decisions.map(({ pairId }) => pairId),
    );
    decisions.forEach(({ decision, reason }, at) => {
      if (decision === 'decline' && reason === '') {
        throw fieldFault(`decisions.${at}.reason`, 'field.required');
      }
    });
    for (const { pairId, ...decision } of decisions) await putDecision(tx, pairId, decision);
    await bumpList(tx, id);
    await note(tx, id, 'decided', { revision: revision + 1, count: decisions.length });
  });
  return readPairs(ctx, id);
}

async function note(ctx: Ctx, id: string, what: string, details: Record<string, unknown>): Promise<void> {
  await recordAudit(ctx, {
    action: `programmes.list.${what}`,
    ref: { room: 'programmes', kind: 'list', id },
    details,
  });
}
