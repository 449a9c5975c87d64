import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { buildListing } from '../../catalogue/testing.ts';
import { countFunnel, funnelFigures } from '../../cooperation/public.ts';
import { buildInterest, buildInterestCast } from '../../cooperation/testing-interests.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { insightsDownloads, insightsRoutes } from '../public.ts';
import { insightFunnel } from './contract.ts';
import { coarsen } from './rules.ts';

const { ctx: system } = await useTestDatabase();
const call = callerOf(insightsRoutes);
const people = await buildInterestCast(system);
const officer = await buildPerson(system, { roles: ['programme_officer'] });
const visitor = system.withActor({ kind: 'visitor' });

const published = async (at: string, field: string, visibility = 'public') => {
  const { id } = await buildListing(people.cast, 'offer');
  await sql`update catalogue_listing set published_at = ${at}::timestamptz, grnti_primary = ${field},
    visibility = ${visibility}, country = 'RU', region = 'RU-PRI' where id = ${id}`.execute(system.db);
  return id;
};
const talked: string[] = [];
for (let day = 1; day <= 12; day++) {
  talked.push(await published(`2021-03-${String(day).padStart(2, '0')}T10:00:00Z`, '81.35'));
}
for (const listingId of talked.slice(0, 6)) {
  await buildInterest(system, { cast: people, listingId, state: 'declined' });
}
const closed = await published('2021-04-02T10:00:00Z', '44', 'registered');
const project = await buildProject(system, await buildProjectCast(system), {
  state: 'running',
  listing: { kind: 'offer', id: closed },
});
await sql`update catalogue_listing set state = 'withdrawn' where id = ${talked[11]}`.execute(system.db);
await countFunnel(system);

const period = { from: '2021-03', to: '2021-04' };
const countsFor = async (ctx: typeof visitor, more: object = {}) => {
  const { stages } = await call(insightFunnel.read, ctx, { ...period, ...more });
  return Object.fromEntries(stages.map(({ stage, count }) => [stage, count]));
};

describe('the funnel of insights', () => {
  it('counts for the staff what the live funnel counts', async () => {
    const live = await funnelFigures(system, { from: '2021-03-01', to: '2021-04-30' });
    const kept = await call(insightFunnel.read, officer.ctx, period);
    expect(kept.isForStaff).toBe(true);
    expect(kept.stages).toEqual(live.stages);
    expect(kept.groups.month).toEqual(live.months.map(({ month, counts }) => ({ name: month, counts })));
    expect(kept.losses.filter(({ what }) => what === 'declined')).toEqual([]);
    const all = await call(insightFunnel.read, officer.ctx, {});
    const liveAll = await funnelFigures(system, {});
    expect(all.losses).toEqual(liveAll.losses);
    expect(all.times).toEqual(liveAll.times);
    expect(all.stages).toEqual(liveAll.stages);
  });

  it('keeps without a filter what comes out under one that leaves everything', async () => {
    for (const ctx of [officer.ctx, visitor]) {
      const whole = await call(insightFunnel.read, ctx, {});
      expect(whole.groups.field.length).toBeGreaterThan(0);
      expect(await call(insightFunnel.read, ctx, { from: '2000-01' })).toEqual(whole);
    }
  });

  it('takes a field with everything below it, a bank, a region, a month', async () => {
    expect(await countsFor(officer.ctx, { field: '81' })).toMatchObject({ listed: 12, interested: 6 });
    expect(await countsFor(officer.ctx, { field: '81.35' })).toMatchObject({ listed: 12 });
    expect(await countsFor(officer.ctx, { field: '81.31' })).toMatchObject({ listed: 0 });
    expect(await countsFor(officer.ctx, { region: 'RU-PRI', to: '2021-03' })).toMatchObject({ listed: 12 });
    expect(await countsFor(officer.ctx, { country: 'CN' })).toMatchObject({ listed: 0 });
    const { groups } = await call(insightFunnel.read, officer.ctx, period);
    expect(groups.field.map(({ name, counts }) => [name, counts.listed])).toEqual([
      ['81', 12],
      ['44', 1],
    ]);
  });

  it('tells everybody of public records only, and nothing of a few', async () => {
    expect(await countsFor(visitor)).toEqual({
      listed: 12,
      matched: 5,
      interested: 5,
      talking: 0,
      signed: 0,
      running: 0,
      landed: 0,
    });
    await sql`update catalogue_listing set visibility = 'public' where id = ${closed}`.execute(system.db);
    await countFunnel(system);
    const { stages } = await call(insightFunnel.read, visitor, { ...period, field: '44' });
    expect(stages.find(({ stage }) => stage === 'running')).toEqual({
      stage: 'running',
      count: null,
      perMilleOfBefore: null,
      medianDays: null,
    });
    const { groups } = await call(insightFunnel.read, visitor, period);
    const few = groups.field.find(({ name }) => name === '44')?.counts;
    expect(few).toMatchObject({ listed: 1, matched: null, running: null, landed: null });
    const { losses, times } = await call(insightFunnel.read, visitor, {});
    expect(losses.map(({ what, count }) => [what, count])).toEqual([['declined', 5]]);
    for (const { count, medianDays } of times) if (count === null) expect(medianDays).toBeNull();
    expect(project).toBeTruthy();
  });

  it('opens to everybody the listed records that are open, and not how far they went', async () => {
    const found = await call(insightFunnel.rows, visitor, { ...period, field: '81', stage: 'listed' });
    expect(found.total).toBe(11);
    expect(found.items.map(({ listingId }) => listingId)).toEqual(talked.slice(0, 11).toReversed());
    expect(found.items.every(({ stage, reachedOn }) => stage === null && reachedOn === null)).toBe(true);
    await expect(call(insightFunnel.rows, visitor, { ...period, stage: 'interested' })).rejects.toMatchObject(
      { code: 'insights.funnel.rowsForStaff' },
    );
    const { stages } = await call(insightFunnel.read, officer.ctx, period);
    for (const { stage, count } of stages) {
      expect((await call(insightFunnel.rows, officer.ctx, { ...period, stage })).total).toBe(count);
    }
  });

  it('leaves as it stands on screen', async () => {
    const download = insightsDownloads.find(({ id }) => id === 'insights.funnel.export');
    const take = async (ctx: typeof visitor) => {
      const file = await download?.handle(ctx, download.input.parse({ ...period, format: 'xlsx' }));
      return (await readTable(file?.body as Uint8Array)).rows.map(({ cells }) => cells);
    };
    const stages = Object.values(await countsFor(visitor)).map((count) =>
      count === null ? '' : String(count),
    );
    const rows = await take({ ...visitor, language: 'ru' });
    expect(rows.some((cells) => cells.slice(2).join() === stages.join())).toBe(true);
    expect(rows.some((cells) => cells[1] === 'Приморский край')).toBe(true);
  });
});

describe('a coarse count', () => {
  it('never tells more than a multiple of five, and keeps the order', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(4), (count, more) => {
        const shown = coarsen(count);
        if (count === 0) expect(shown).toBe(0);
        else if (count < 5) expect(shown).toBeNull();
        else {
          expect((shown ?? 0) % 5).toBe(0);
          expect(coarsen(count + more) ?? 0).toBeGreaterThanOrEqual(shown ?? 0);
        }
      }),
    );
  });
});
