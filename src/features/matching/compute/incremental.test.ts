import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offers } from '../../catalogue/offers/contract.ts';
import { requests } from '../../catalogue/requests/contract.ts';
import { callCatalogue, changeListing } from '../../catalogue/testing.ts';
import { matching } from '../contract.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import type { MatchingTables } from '../tables.gen.ts';
import { useMatchingWorld, publish, subjects, type MatchingWorld } from '../testing-world.ts';
import { computeListing, wantedKinds } from './compute-listing.ts';
import { ensureMatches } from './jobs.ts';

const world = await useMatchingWorld();
beforeAll(async () => {
  // Enough others that a pass over everything would show.
  for (let at = 0; at < 6; at++) {
    await publish(world.cast, 'offer', {
      ...subjects.weldingRu,
      title: `${subjects.weldingRu.title}, часть ${at}`,
    });
    await publish(world.chinese, 'request', {
      ...subjects.weldingZh,
      title: `${subjects.weldingZh.title}${at}`,
    });
  }
  await world.settle();
}, 60_000);
beforeEach(() => {
  world.asked.length = 0;
});

const kindsAsked = () => world.asked.map(({ filters }) => filters?.kind?.[0]).toSorted();
const pairs = () =>
  tablesOf<MatchingTables>(world.system)
    .selectFrom('matching_pair')
    .selectAll()
    .orderBy('left_id')
    .orderBy('right_id')
    .execute();
const idsOf = (rows: Awaited<ReturnType<typeof pairs>>) =>
  rows.map((row) => `${row.left_id} ${row.right_id}`);
const matchesOf = async (ctx: MatchingWorld['system'], listingId: string) =>
  (await world.call(matching.list, ctx, { listingId })).items.map(({ other }) => other.ref.id);

const rebuild = async () => {
  await world.call(matching.rebuild, world.cast.administrator.ctx, {});
  await world.settle();
};
/** Pairs at the edge come and go while concepts are still being counted; after two passes nothing moves by itself. */
const settleCounts = async () => {
  await rebuild();
  await rebuild();
};

describe('matches are computed with what changed', () => {
  it('asks one search for each wanted kind of a new record, and none for the others', async () => {
    const request = await publish(world.chinese, 'request', subjects.weldingZh);
    await world.settle();
    expect(kindsAsked()).toEqual(wantedKinds.request.map(({ kind }) => kind).toSorted());
    expect(await matchesOf(world.chinese.owner.ctx, request)).toHaveLength(6);
    world.asked.length = 0;
    const offer = await publish(world.cast, 'offer', subjects.surfacingRu);
    await world.settle();
    expect(kindsAsked()).toEqual(['offer', 'request']);
    // Those who were published before find the new one without having been asked again.
    expect(await matchesOf(world.chinese.owner.ctx, request)).toContain(offer);
  });

  it('asks only for what is open to registered users or partners: nothing of staff, nothing of owners', async () => {
    await publish(world.chinese, 'request', subjects.weldingZh);
    await world.settle();
    for (const query of world.asked) {
      expect(query.readerAudience).toEqual(['public', 'registered', 'partners']);
      expect(query).toMatchObject({ isPlain: true, limit: 50 });
      expect(query.excludedKeys).toHaveLength(1);
    }
  });

  it('takes a record that closes out of all matches, and brings it back when it opens', async () => {
    const offer = await publish(world.cast, 'offer', subjects.weldingRu);
    const request = await publish(world.chinese, 'request', subjects.weldingZh);
    await world.settle();
    const ctx = world.chinese.owner.ctx;
    expect(await matchesOf(ctx, request)).toContain(offer);
    await callCatalogue(offers.step, world.cast.owner.ctx, { id: offer, step: 'pause' });
    // Already before anything is computed: what is not open is not shown.
    expect(await matchesOf(ctx, request)).not.toContain(offer);
    await world.settle();
    const rows = await pairs();
    expect(rows.filter((row) => row.left_id === offer || row.right_id === offer)).toEqual([]);
    await callCatalogue(offers.step, world.cast.owner.ctx, { id: offer, step: 'resume' });
    await world.settle();
    expect(await matchesOf(ctx, request)).toContain(offer);
    await callCatalogue(requests.step, ctx, { id: request, step: 'withdraw' });
    await world.settle();
    const left = await pairs();
    expect(left.filter((row) => row.left_id === request)).toEqual([]);
  });

  it('follows a change of the facts', async () => {
    const request = await publish(world.chinese, 'request', subjects.weldingZh);
    await world.settle();
    const ctx = world.chinese.owner.ctx;
    const levelAsked = async () => {
      const found = await world.call(matching.list, ctx, { listingId: request });
      return found.items[0]?.parts.find(({ part }) => part === 'level')?.detail;
    };
    expect(await levelAsked()).toMatchObject({ asked: 6 });
    await changeListing(ctx, 'request', request, (draft) => ({
      ...draft,
      facts: { ...draft.facts, minTrl: 9 },
    }));
    await world.settle();
    expect(await levelAsked()).toMatchObject({ asked: 9, gap: 3 });
  });

  it('gives the same when it runs again, also twice at once', async () => {
    await settleCounts();
    const before = await pairs();
    const [row] = before.filter(({ relation }) => relation === 'answer');
    const listing = { kind: 'request' as const, id: row?.left_id ?? '' };
    await Promise.all([1, 2].map(() => computeListing(world.system, world.tools, listing)));
    await computeListing(world.system, world.tools, { kind: 'offer', id: row?.right_id ?? '' });
    expect(idsOf(await pairs())).toEqual(idsOf(before));
  });

  it('never introduces an owner to himself', async () => {
    await publish(world.cast, 'request', {
      ...subjects.weldingRu,
      title: 'Нужна сварка хладостойких сталей',
    });
    await world.settle();
    const owners = await tablesOf<MatchingTables>(world.system)
      .selectFrom('matching_record')
      .select(['id', 'owner_organisation_id'])
      .execute();
    const ownerOf = new Map(owners.map((row) => [row.id, row.owner_organisation_id]));
    for (const { left_id: left, right_id: right } of await pairs()) {
      expect(ownerOf.get(left)).not.toBe(ownerOf.get(right) ?? 'nobody');
    }
  });
});

describe('the pass over everything', () => {
  it('runs in steps with progress, for administrators only, and ends with the same matches', async () => {
    await settleCounts();
    const before = idsOf(await pairs());
    const { administrator, moderator } = world.cast;
    for (const endpoint of [matching.rebuild, matching.progress]) {
      await expect(world.call(endpoint, moderator.ctx, {})).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
    const { total } = await world.call(matching.rebuild, administrator.ctx, {});
    const started = await world.call(matching.progress, administrator.ctx, {});
    expect(started.rebuild).toMatchObject({ finishedAt: null, done: 0, total });
    await world.settle();
    const ended = await world.call(matching.progress, administrator.ctx, {});
    expect(ended).toMatchObject({ waiting: 0, listings: total, pairs: before.length });
    expect(ended.rebuild?.done).toBe(total);
    expect(ended.rebuild?.finishedAt).not.toBeNull();
    expect(idsOf(await pairs())).toEqual(before);
  });

  it('is asked for at a start when listings stood before there was matching, and only then', async () => {
    const db = tablesOf<MatchingTables>(world.system);
    await ensureMatches(world.system);
    expect(
      (await db.selectFrom('matching_rebuild').selectAll().executeTakeFirst())?.finished_at,
    ).not.toBeNull();
    await db.deleteFrom('matching_pair').execute();
    await db.deleteFrom('matching_record').execute();
    await ensureMatches(world.system);
    await world.settle();
    expect((await pairs()).length).toBeGreaterThan(0);
  });
});
