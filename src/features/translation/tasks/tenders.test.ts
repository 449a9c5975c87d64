import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { buildPerson } from '../../accounts/testing.ts';
import { taskEndpoints } from './contract.ts';
import { tenderEndpoints } from './tenders/contract.ts';
import { shownState, takesBids } from './tenders/rules.ts';
import { codeOf, idsOf, useTaskWorld } from './testing-world.ts';
import { findTask } from './views.ts';

const world = await useTaskWorld();
const { people, call, take, system } = world;
const { translator, other, coordinator, reader } = people;
const visitor = system.withActor({ kind: 'visitor' });
const words = { zh: '供给翻译', ru: 'Перевод предложений', en: 'Offers to translate' };
const bid = { priceMinor: 35_000, currency: 'CNY', days: 5, note: 'SECRET', sample: '' } as const;

const dayFrom = (days: number) => new Date(world.clock().getTime() + days * 86_400_000);

function draft(taskIds: string[] = []) {
  return {
    title: words,
    description: words,
    requirements: words,
    pairs: ['ru-zh' as const],
    domains: [],
    bidsUntil: dayFrom(3).toISOString(),
    deliverOn: dayFrom(20).toISOString().slice(0, 10),
    taskIds,
  };
}

async function published(taskIds: string[] = []) {
  const { tender } = await call(tenderEndpoints.create, coordinator.ctx, draft(taskIds));
  await call(tenderEndpoints.publish, coordinator.ctx, { id: tender.id });
  return tender.id;
}

describe('a tender', () => {
  it('is drafted by coordinators, seen by nobody else, and public once published', async () => {
    expect(await codeOf(call(tenderEndpoints.create, translator.ctx, draft()))).toBe('platform.forbidden');
    const { tender } = await call(tenderEndpoints.create, coordinator.ctx, draft());
    expect(tender.number).toMatch(/^TE-2026-\d{6}$/);
    expect(await codeOf(call(tenderEndpoints.get, visitor, { id: tender.id }))).toBe(
      'translation.tender.notFound',
    );
    expect(await codeOf(call(tenderEndpoints.bid, translator.ctx, { id: tender.id, ...bid }))).toBe(
      'translation.tender.notFound',
    );
    const saved = await call(tenderEndpoints.save, coordinator.ctx, {
      ...draft(),
      characters: 90_000,
      id: tender.id,
      revision: tender.revision,
    });
    expect(saved.tender).toMatchObject({ characters: 90_000, revision: 2 });
    const stale = { ...draft(), id: tender.id, revision: 1 };
    expect(await codeOf(call(tenderEndpoints.save, coordinator.ctx, stale))).toBe('translation.tender.newer');
    await call(tenderEndpoints.publish, coordinator.ctx, { id: tender.id });
    expect(await codeOf(call(tenderEndpoints.save, coordinator.ctx, { ...stale, revision: 2 }))).toBe(
      'translation.tender.stepNotPossible',
    );
    const page = await call(tenderEndpoints.get, visitor, { id: tender.id });
    expect(page).toMatchObject({ mayBid: false, mayManage: false, history: [], tasks: [], ownBid: null });
    const list = await call(tenderEndpoints.list, visitor, { pair: 'ru-zh', state: 'open' });
    expect(list.items.map(({ id }) => id)).toContain(tender.id);
    expect((await call(tenderEndpoints.list, visitor, { pair: 'zh-en' })).total).toBe(0);
  });

  it('has dates that fit together', async () => {
    const early = { ...draft(), deliverOn: dayFrom(1).toISOString().slice(0, 10) };
    expect(await codeOf(call(tenderEndpoints.create, coordinator.ctx, early))).toBe(
      'translation.tender.datesWrong',
    );
    const { tender } = await call(tenderEndpoints.create, coordinator.ctx, draft());
    world.pass(4);
    expect(await codeOf(call(tenderEndpoints.publish, coordinator.ctx, { id: tender.id }))).toBe(
      'translation.tender.datesWrong',
    );
  });

  it('keeps bids sealed from everybody until the deadline, and takes none after it', async () => {
    const id = await published();
    const own = await call(tenderEndpoints.bid, translator.ctx, { id, ...bid });
    expect(own.ownBid).toMatchObject({ priceMinor: 35_000, note: 'SECRET' });
    expect(await codeOf(call(tenderEndpoints.bid, reader.ctx, { id, ...bid }))).toBe(
      'translation.task.translatorsOnly',
    );
    expect(await codeOf(call(tenderEndpoints.bids, coordinator.ctx, { id }))).toBe(
      'translation.tender.sealed',
    );
    for (const ctx of [coordinator.ctx, other.ctx, visitor]) {
      const page = await call(tenderEndpoints.get, ctx, { id });
      expect(JSON.stringify(page)).not.toMatch(/SECRET|35000/);
      expect(page.ownBid).toBeNull();
    }
    // Nor do the trail and the history tell, which more people read.
    const { rows } = await sql<{
      all: string;
    }>`select string_agg(details::text, ' ') as all from platform_audit`.execute(system.db);
    expect(rows[0]?.all).not.toMatch(/SECRET|35000/);
    expect(
      await codeOf(
        call(tenderEndpoints.award, coordinator.ctx, { id, bidId: own.ownBid?.id ?? '', reason: 'x' }),
      ),
    ).toBe('translation.tender.sealed');
    await call(tenderEndpoints.bid, translator.ctx, { id, ...bid, days: 4 });
    await call(tenderEndpoints.bid, other.ctx, { id, ...bid });
    await call(tenderEndpoints.withdrawBid, other.ctx, { id });
    world.pass(3);
    expect(await codeOf(call(tenderEndpoints.bid, other.ctx, { id, ...bid }))).toBe(
      'translation.tender.bidsClosed',
    );
    expect(await codeOf(call(tenderEndpoints.withdrawBid, translator.ctx, { id }))).toBe(
      'translation.tender.bidsClosed',
    );
    const { bids } = await call(tenderEndpoints.bids, coordinator.ctx, { id });
    expect(bids).toMatchObject([{ bidderId: translator.personId, days: 4, isWinner: false }]);
    expect(await codeOf(call(tenderEndpoints.bids, other.ctx, { id }))).toBe('platform.forbidden');
  });

  it('sets its tasks aside, gives them to the winner and tells the others', async () => {
    const ownRecord = await world.offer({ authorId: translator.personId });
    const offered = await world.offer();
    const id = await published([offered.taskId, ownRecord.taskId]);
    expect(await codeOf(take(other.ctx, offered.taskId, 'take'))).toBe('translation.task.inTender');
    const list = await call(taskEndpoints.offered, other.ctx, { pageSize: 100 });
    expect(idsOf(list.items)).not.toContain(offered.taskId);
    expect(await codeOf(call(tenderEndpoints.create, coordinator.ctx, draft([offered.taskId])))).toBe(
      'translation.tender.taskNotFree',
    );
    const { ownBid } = await call(tenderEndpoints.bid, translator.ctx, { id, ...bid });
    await call(tenderEndpoints.bid, other.ctx, { id, ...bid });
    world.pass(3);
    world.mails.length = 0;
    const bidId = ownBid?.id ?? '';
    const { tender } = await call(tenderEndpoints.award, coordinator.ctx, {
      id,
      bidId,
      reason: 'The best sample',
    });
    expect(tender).toMatchObject({ state: 'awarded', decisionReason: 'The best sample' });
    expect(await findTask(system, offered.taskId)).toMatchObject({
      state: 'taken',
      translator_id: translator.personId,
      due_on: tender.deliverOn,
    });
    // What the winner may not translate is offered to all.
    expect(await findTask(system, ownRecord.taskId)).toMatchObject({ state: 'offered', tender_id: null });
    await world.settle();
    const told = world.mails.map(({ to, subject }) => [to, subject.split(' ')[0]]);
    expect(told.toSorted()).toEqual(
      [
        [other.email, 'Tender'],
        [translator.email, 'You'],
      ].toSorted(),
    );
    expect(await codeOf(call(tenderEndpoints.award, coordinator.ctx, { id, bidId, reason: 'Again' }))).toBe(
      'translation.tender.stepNotPossible',
    );
    const { history } = await call(tenderEndpoints.get, coordinator.ctx, { id });
    expect(history.map(({ step }) => step)).toEqual(['make', 'publish', 'award']);
    expect((await call(tenderEndpoints.get, translator.ctx, { id })).hasWon).toBe(true);
  });

  it('is awarded by nobody to himself', async () => {
    const both = await buildPerson(system, { roles: ['moderator', 'translator'] });
    const id = await published();
    const { ownBid } = await call(tenderEndpoints.bid, both.ctx, { id, ...bid });
    world.pass(3);
    const award = { id, bidId: ownBid?.id ?? '', reason: 'Me' };
    expect(await codeOf(call(tenderEndpoints.award, both.ctx, award))).toBe('translation.tender.ownBid');
  });

  it('cancelled gives its tasks back to all', async () => {
    const offered = await world.offer();
    const id = await published([offered.taskId]);
    await call(tenderEndpoints.bid, translator.ctx, { id, ...bid });
    world.mails.length = 0;
    const { tender } = await call(tenderEndpoints.cancel, coordinator.ctx, { id, reason: 'No money' });
    expect(tender).toMatchObject({ state: 'cancelled', decisionReason: 'No money' });
    await world.settle();
    expect(world.mails.map(({ to }) => to)).toEqual([translator.email]);
    expect((await take(translator.ctx, offered.taskId, 'take')).state).toBe('taken');
  });
});

it('is open until the very moment of the deadline', () => {
  const bidsUntil = new Date('2026-11-21T12:00:00.000Z');
  const before = new Date('2026-11-21T11:59:59.999Z');
  expect([
    takesBids({ state: 'open', bidsUntil }, before),
    takesBids({ state: 'open', bidsUntil }, bidsUntil),
  ]).toEqual([true, false]);
  expect(shownState({ state: 'open', bidsUntil }, bidsUntil)).toBe('closed');
  expect(shownState({ state: 'awarded', bidsUntil }, before)).toBe('awarded');
});
