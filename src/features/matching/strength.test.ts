import { beforeAll, describe, expect, it } from 'vitest';
import { matching } from './contract.ts';
import { publish, subjects, useMatchingWorld } from './testing-world.ts';

const world = await useMatchingWorld();
const side = world.chinese.owner.ctx;
let request: string;
let answering: string;
let loose: string;
beforeAll(async () => {
  request = await publish(world.chinese, 'request', subjects.weldingZh);
  answering = await publish(world.cast, 'offer', subjects.weldingRu);
  loose = await publish(
    world.cast,
    'offer',
    {
      title: 'Диагностика сварных швов мостовых кранов',
      text: 'Ультразвуковая дефектоскопия: сварка обследуется переносным прибором, данные идут в базу. Обучение операторов, поверка приборов, отчёты по каждому крану.',
      keywords: ['дефектоскопия', 'сварка', 'краны'],
    },
    {
      facts: {
        grntiPrimary: '55',
        trlClaimed: { scheme: 'gostr58048', level: 3, assessedOn: '2026-03-12', scope: 'Опыт' },
      },
    },
  );
  await world.settle();
}, 60_000);

const list = (input: { strength?: 'strong' | 'all'; state?: 'kept' | 'dismissed' } = {}) =>
  world.call(matching.list, side, { listingId: request, ...input });
const idsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ other }) => other.ref.id);

describe('a match under the strong limit', () => {
  it('stands in the list of all after the strong ones, and not in that of the strong ones', async () => {
    const all = await list();
    expect(all.items.map(({ isStrong }) => isStrong)).toEqual([true, false]);
    expect(idsOf(all)).toEqual([answering, loose]);
    expect(all.total).toBe(2);
    const strong = await list({ strength: 'strong' });
    expect(idsOf(strong)).toEqual([answering]);
    expect(strong.total).toBe(1);
  });

  it('is counted as open, but neither as strong nor as new, and is no suggestion of the overview', async () => {
    for (const strength of ['strong', 'all'] as const) {
      expect((await list({ strength })).listing.counts.answer).toMatchObject({
        open: 2,
        strong: 1,
        fresh: 1,
      });
    }
    const { items } = await world.call(matching.overview, side, {});
    expect(items.find(({ id }) => id === request)?.best.map(({ other }) => other.ref.id)).toEqual([
      answering,
    ]);
  });

  it('is in the list of the strong ones once it was decided about, and in its group', async () => {
    const address = { listingId: request, otherId: loose };
    await world.call(matching.decide, side, { ...address, decision: 'keep' });
    expect(idsOf(await list({ strength: 'strong' }))).toEqual([answering, loose]);
    expect(idsOf(await list({ strength: 'strong', state: 'kept' }))).toEqual([loose]);
    expect((await list()).listing.counts.answer).toMatchObject({ open: 1, strong: 1, kept: 1 });
    await world.call(matching.decide, side, { ...address, decision: 'restore' });
    expect(idsOf(await list({ strength: 'strong' }))).toEqual([answering]);
    await world.call(matching.decide, side, { ...address, decision: 'dismiss', reason: 'notOurField' });
    expect(idsOf(await list())).toEqual([answering]);
    expect(idsOf(await list({ strength: 'strong', state: 'dismissed' }))).toEqual([loose]);
    expect((await list()).listing.counts.answer).toMatchObject({ open: 1, strong: 1, dismissed: 1 });
  });
});
