import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import { offers } from '../catalogue/offers/contract.ts';
import { callCatalogue } from '../catalogue/testing.ts';
import { matching } from './contract.ts';
import { useMatchingWorld, publish, subjects } from './testing-world.ts';

let offer: string;
let request: string;
let drying: string;
const world = await useMatchingWorld();
beforeAll(async () => {
  offer = await publish(world.cast, 'offer', subjects.weldingRu);
  request = await publish(world.chinese, 'request', subjects.weldingZh);
  drying = await publish(world.chinese, 'request', subjects.dryingZh, { facts: { grntiPrimary: '65' } });
  await world.settle();
}, 60_000);

const ask = world.call;
const russian = () => world.cast.owner.ctx;
const chinese = () => world.chinese.owner.ctx;
const forRequest = () => ({ listingId: request, otherId: offer });

describe('matches across the languages', () => {
  it('are found from both sides, with parts that say why', async () => {
    const found = await ask(matching.list, chinese(), { listingId: request });
    expect(found.items.map(({ other }) => other.ref.id)).toEqual([offer]);
    const [match] = found.items;
    const parts = new Map(match?.parts.map((part) => [part.part, part]));
    const concepts = parts.get('concepts')?.detail;
    const words = concepts?.part === 'concepts' ? concepts.concepts.map((each) => each.words) : [];
    expect(words.map(({ zh }) => zh)).toContain('焊接');
    expect(words.map(({ ru }) => ru)).toContain('сварка');
    expect(parts.get('level')).toMatchObject({ value: 1, detail: { asked: 6, offered: 6, gap: 0 } });
    expect(parts.get('region')).toMatchObject({
      detail: { own: 'CN-HL', other: 'RU-PRI', place: 'borderPair' },
    });
    expect(parts.get('cooperation')).toMatchObject({
      value: 0,
      detail: { own: ['jointRnd'], other: ['licence'] },
    });
    expect(parts.get('partner')?.value).toBeNull();
    const sum = [...parts.values()].reduce((total, { contribution }) => total + contribution, 0);
    expect(match?.score).toBeCloseTo(sum);

    const back = await ask(matching.list, russian(), { listingId: offer });
    expect(back.items[0]?.other.ref.id).toBe(request);
    // What is about something else may stand behind, far behind.
    for (const { score } of back.items.slice(1)) expect(score).toBeLessThan((match?.score ?? 0) / 2);
    const turned = back.items[0]?.parts.find(({ part }) => part === 'cooperation')?.detail;
    expect(turned).toMatchObject({ own: ['licence'], other: ['jointRnd'] });
    expect(back.items[0]?.score).toBeCloseTo(match?.score ?? 0);
  });

  it('stand in the overview of each side with their counts', async () => {
    const overview = await ask(matching.overview, chinese(), {});
    expect(overview.total).toBe(2);
    const item = overview.items.find(({ id }) => id === request);
    expect(item).toMatchObject({ isClients: false, counts: { answer: { open: 1, fresh: 1 } } });
    expect(item?.best.map(({ other }) => other.ref.id)).toEqual([offer]);
    expect(overview.items.map(({ id }) => id).toSorted()).toEqual([request, drying].toSorted());
  });

  it('are seen by the broker of a client, and by nobody else: not by strangers, staff or the other side', async () => {
    const { broker, registered, partner, moderator, administrator } = world.cast;
    const overview = await ask(matching.overview, broker.ctx, {});
    expect(overview.items.every(({ isClients }) => isClients)).toBe(true);
    expect((await ask(matching.get, broker.ctx, forRequest())).other.ref.id).toBe(offer);
    for (const stranger of [registered, partner, moderator, administrator, world.cast.owner]) {
      const refused = [
        () => ask(matching.list, stranger.ctx, { listingId: request }),
        () => ask(matching.get, stranger.ctx, forRequest()),
        () => ask(matching.decide, stranger.ctx, { ...forRequest(), decision: 'keep' }),
        () => ask(matching.reasons, stranger.ctx, { listingId: request }),
      ];
      for (const call of refused) {
        await expect(call()).rejects.toMatchObject({ code: 'matching.listingNotFound' });
      }
    }
    await expect(ask(matching.list, world.cast.visitor, { listingId: request })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
  });
});

describe('what a side does with a match', () => {
  it('is shown, opened, kept, taken back and accepted, each step once and on record', async () => {
    expect(
      await ask(matching.noteShown, chinese(), { listingId: request, otherIds: [offer, drying] }),
    ).toEqual({
      noted: 1,
    });
    expect(await ask(matching.noteShown, chinese(), { listingId: request, otherIds: [offer] })).toEqual({
      noted: 0,
    });
    expect(await ask(matching.get, chinese(), forRequest())).toMatchObject({
      state: 'suggested',
      isNew: false,
    });
    expect(await ask(matching.open, chinese(), forRequest())).toMatchObject({ state: 'opened' });
    expect(await ask(matching.decide, chinese(), { ...forRequest(), decision: 'keep' })).toMatchObject({
      state: 'kept',
    });
    expect(await ask(matching.open, chinese(), forRequest())).toMatchObject({ state: 'kept' });
    expect(await ask(matching.decide, chinese(), { ...forRequest(), decision: 'restore' })).toMatchObject({
      state: 'opened',
      decided: null,
    });
    const accepted = await ask(matching.decide, chinese(), { ...forRequest(), decision: 'accept' });
    expect(accepted.state).toBe('accepted');
    await expect(
      ask(matching.decide, chinese(), { ...forRequest(), decision: 'restore' }),
    ).rejects.toMatchObject({
      code: 'matching.decisionNotPossible',
    });
    // The other side decides for itself.
    expect(await ask(matching.get, russian(), { listingId: offer, otherId: request })).toMatchObject({
      state: 'suggested',
    });
    const { rows: told } = await sql<{ payload: object }>`
      select payload from platform_outbox where name = 'matching.accepted'`.execute(world.system.db);
    expect(told).toMatchObject([{ payload: { listingId: request, otherId: offer, relation: 'answer' } }]);
    const { rows: audited } = await sql<{ action: string }>`
      select action from platform_audit where action like 'matching.%' order by sequence`.execute(
      world.system.db,
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'matching.open',
      'matching.keep',
      'matching.restore',
      'matching.accept',
    ]);
    expect((await verifyAudit(world.system)).ok).toBe(true);
  });

  it('needs a reason to be dismissed; then it does not return, not even when it is published again', async () => {
    const other = await world.addChinese();
    const own = await publish(other, 'request', subjects.weldingZh);
    await world.settle();
    const address = { listingId: own, otherId: offer };
    const ctx = other.owner.ctx;
    await expect(ask(matching.decide, ctx, { ...address, decision: 'dismiss' })).rejects.toMatchObject({
      code: 'matching.reasonNeeded',
    });
    const wish = { ...address, decision: 'dismiss', reason: 'tooEarly', note: '等一等' } as const;
    expect(await ask(matching.decide, ctx, wish)).toMatchObject({
      state: 'dismissed',
      decided: { reason: 'tooEarly', note: '等一等' },
    });
    const openIds = async () =>
      (await ask(matching.list, ctx, { listingId: own })).items.map((match) => match.other.ref.id);
    expect(await openIds()).not.toContain(offer);
    for (const step of ['pause', 'resume'] as const) {
      await callCatalogue(offers.step, russian(), { id: offer, step });
      await world.settle();
    }
    expect(await openIds()).not.toContain(offer);
    const dismissed = await ask(matching.list, ctx, { listingId: own, state: 'dismissed' });
    expect(dismissed.items.map((match) => match.other.ref.id)).toEqual([offer]);
    // The one who owns the note is the side that wrote it: the other one never reads it.
    const seen = JSON.stringify(await ask(matching.list, russian(), { listingId: offer }));
    expect(seen).not.toContain('等一等');
  });

  it('tells the owner why, counted, but only once enough people dismissed it', async () => {
    const mine = await publish(world.cast, 'offer', subjects.surfacingRu);
    const sides = [await world.addChinese(), await world.addChinese(), await world.addChinese()];
    const requests: string[] = [];
    for (const side of sides) requests.push(await publish(side, 'request', subjects.weldingZh));
    await world.settle();
    const reasons = () => ask(matching.reasons, russian(), { listingId: mine });
    const reasonsGiven = ['benefitUnclear', 'tooEarly', 'tooEarly'] as const;
    for (const [at, side] of sides.entries()) {
      expect(await reasons()).toEqual({ atLeast: 3, counts: null, total: null });
      const address = { listingId: requests[at] ?? '', otherId: mine };
      const reason = reasonsGiven[at];
      await ask(matching.decide, side.owner.ctx, { ...address, decision: 'dismiss', reason });
    }
    const counted = await reasons();
    expect(counted).toEqual({
      atLeast: 3,
      total: 3,
      counts: [
        { reason: 'tooEarly', count: 2 },
        { reason: 'benefitUnclear', count: 1 },
      ],
    });
    for (const side of sides) expect(JSON.stringify(counted)).not.toContain(side.owner.personId);
  });

  it('lowers similar suggestions of that person afterwards, and says because of what', async () => {
    const side = await world.addChinese();
    const first = await publish(side, 'request', subjects.weldingZh, { facts: { minTrl: 8 } });
    const second = await publish(
      side,
      'request',
      { ...subjects.weldingZh, title: '低温钢焊接工艺' },
      {
        facts: { minTrl: 8 },
      },
    );
    await world.settle();
    const before = await ask(matching.get, side.owner.ctx, { listingId: second, otherId: offer });
    expect(before.adjustments).toEqual([]);
    const address = { listingId: first, otherId: offer };
    await ask(matching.decide, side.owner.ctx, { ...address, decision: 'dismiss', reason: 'tooEarly' });
    const after = await ask(matching.get, side.owner.ctx, { listingId: second, otherId: offer });
    expect(after.adjustments).toEqual([{ reason: 'tooEarly', part: 'level', factor: 0.85, count: 1 }]);
    expect(after.score).toBeCloseTo(before.score * 0.85);
    const broker = await ask(matching.get, world.cast.broker.ctx, { listingId: second, otherId: offer });
    expect(broker.adjustments).toEqual([]);
  });

  it('is counted by month and languages, for the own side and for administrators', async () => {
    const all = await ask(matching.statistics, world.cast.administrator.ctx, {});
    expect(all.rows).toMatchObject([{ ownLanguage: 'zh', otherLanguage: 'ru', accepted: 1 }]);
    expect(all.totals.dismissed).toBe(5);
    const own = await ask(matching.ownStatistics, chinese(), {});
    expect(own.totals).toMatchObject({ shown: 1, opened: 1, accepted: 1, dismissed: 0 });
    const none = await ask(matching.ownStatistics, chinese(), { to: '2020-01-01' });
    expect(none.rows).toEqual([]);
    await expect(ask(matching.statistics, world.cast.moderator.ctx, {})).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
