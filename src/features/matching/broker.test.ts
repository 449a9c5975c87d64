import { beforeAll, describe, expect, it } from 'vitest';
import { actAs, buildPerson } from '../accounts/testing.ts';
import { changeListing } from '../catalogue/testing.ts';
import { matching } from './contract.ts';
import { publish, subjects, useMatchingWorld } from './testing-world.ts';

const world = await useMatchingWorld();
const broker = await buildPerson(world.system, { roles: ['broker'], listedPublicly: true });
let offer: string;
let given: string;
let kept: string;
beforeAll(async () => {
  offer = await publish(world.cast, 'offer', subjects.weldingRu);
  given = await publish(world.chinese, 'request', subjects.weldingZh);
  kept = await publish(world.chinese, 'request', { ...subjects.weldingZh, title: '低温钢焊接工艺' });
  await world.settle();
}, 60_000);

const handTo = (brokerId: string | null) =>
  changeListing(world.chinese.owner.ctx, 'request', given, (draft) => ({
    ...draft,
    stewardship: { ...draft.stewardship, brokerId },
  }));
const overview = async (ctx = broker.ctx) => (await world.call(matching.overview, ctx, {})).items;

describe('the matches of a broker', () => {
  it('are those of the listings he was given, and only those, from the moment he was', async () => {
    expect(await overview()).toEqual([]);
    await expect(world.call(matching.list, broker.ctx, { listingId: given })).rejects.toMatchObject({
      code: 'matching.listingNotFound',
    });
    await handTo(broker.personId);
    const [mine, ...others] = await overview();
    expect(others).toEqual([]);
    expect(mine).toMatchObject({ id: given, isClients: true, owner: { id: world.chinese.ownerId } });
    expect(mine?.best.map(({ other }) => other.ref.id)).toEqual([offer]);
    expect((await world.call(matching.list, broker.ctx, { listingId: given })).items).toHaveLength(1);
    const decided = await world.call(matching.decide, broker.ctx, {
      listingId: given,
      otherId: offer,
      decision: 'keep',
    });
    expect(decided.state).toBe('kept');
    for (const listingId of [kept, offer]) {
      await expect(world.call(matching.list, broker.ctx, { listingId })).rejects.toMatchObject({
        code: 'matching.listingNotFound',
      });
    }
  });

  it('end when the listing is taken back, or the role', async () => {
    await handTo(null);
    expect(await overview()).toEqual([]);
    await handTo(broker.personId);
    const former = { ...(await actAs(world.system, broker.personId)).actor, roles: [] } as const;
    const ctx = world.system.withActor({ ...former, kind: 'person' } as typeof broker.ctx.actor);
    expect(await overview(ctx)).toEqual([]);
    await expect(world.call(matching.get, ctx, { listingId: given, otherId: offer })).rejects.toMatchObject({
      code: 'matching.listingNotFound',
    });
  });
});
