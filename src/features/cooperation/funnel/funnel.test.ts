import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { buildListing } from '../../catalogue/testing.ts';
import { buildProject, buildProjectCast } from '../projects/testing.ts';
import { buildInterest, buildInterestCast } from '../testing-interests.ts';
import { funnel } from './contract.ts';
import { funnelRoutes } from './routes.ts';
import { funnelStages } from './vocabulary.ts';

const { ctx: system } = await useTestDatabase();
const call = callerOf(funnelRoutes);
const people = await buildInterestCast(system);
const cast = await buildProjectCast(system);
const officer = await buildPerson(system, { roles: ['programme_officer'] });

const published = async (at: string, field: string) => {
  const { id } = await buildListing(people.cast, 'offer');
  await sql`update catalogue_listing set published_at = ${at}::timestamptz, grnti_primary = ${field}
    where id = ${id}`.execute(system.db);
  return id;
};
const quiet = await published('2021-03-05T10:00:00Z', '81');
const asked = await published('2021-03-06T10:00:00Z', '81');
const talked = await published('2021-03-31T23:30:00Z', '81');
const landed = await published('2021-04-02T10:00:00Z', '44');
await buildInterest(system, { cast: people, listingId: asked, state: 'declined' });
await buildInterest(system, { cast: people, listingId: talked, state: 'negotiating' });
const project = await buildProject(system, cast, {
  state: 'running',
  listing: { kind: 'offer', id: landed },
});
await buildProject(system, cast, { state: 'running' });
await sql`insert into cooperation_landing (project_id, revision, kind, landed_on, country, region, place, built, product,
    source_language, investment, evidence, written_by, written_at)
  values (${project}, 1, 'production', '2026-11-01', 'CN', 'CN-HL', 'P', 'B', '', 'ru', '[]', '',
    ${officer.personId}, now())`.execute(system.db);

const period = { from: '2021-03-01', to: '2021-04-30' };
const read = (more: object = {}) => call(funnel.read, officer.ctx, { ...period, ...more });
const countsOf = (figures: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(figures.stages.map(({ stage, count }) => [stage, count]));

describe('the funnel', () => {
  it('counts for every stage what has gone at least so far', async () => {
    expect(countsOf(await read())).toEqual({
      listed: 4,
      matched: 3,
      interested: 3,
      talking: 2,
      signed: 1,
      running: 1,
      landed: 1,
    });
    expect(countsOf(await read({ field: '81' }))).toMatchObject({
      listed: 3,
      interested: 2,
      talking: 1,
      landed: 0,
    });
    expect(countsOf(await read({ from: '2021-03-06', to: '2021-03-31' }))).toMatchObject({
      listed: 2,
      talking: 1,
    });
    expect(countsOf(await read({ kind: 'request' }))).toMatchObject({ listed: 0 });
    expect(countsOf(await read({ country: 'CN' }))).toMatchObject({ listed: 0 });
  });

  it('says shares, months, losses with their reasons, and time in each state', async () => {
    const figures = await read();
    expect(figures.stages.map(({ perMilleOfBefore }) => perMilleOfBefore)).toEqual([
      null,
      750,
      1000,
      667,
      500,
      1000,
      1000,
    ]);
    expect(figures.months.map(({ month, counts }) => [month, counts.listed, counts.landed])).toEqual([
      ['2021-03', 3, 0],
      ['2021-04', 1, 1],
    ]);
    const now = await read({ from: undefined, to: undefined });
    expect(now.losses).toContainEqual({
      stage: 'interested',
      what: 'declined',
      reason: 'tooEarly',
      count: 1,
    });
    expect(now.times).toContainEqual(
      expect.objectContaining({
        kind: 'interest',
        state: 'negotiating',
        waiting: 1,
        count: 0,
        medianDays: null,
      }),
    );
    expect(now.times.find(({ kind, state }) => kind === 'project' && state === 'checked')).toMatchObject({
      count: 2,
    });
    expect(now.outside).toEqual({ projects: 1, running: 1, landed: 0 });
  });

  it('opens each figure to as many rows', async () => {
    for (const stage of funnelStages) {
      const { items, total } = await call(funnel.rows, officer.ctx, { ...period, stage });
      expect(total).toBe(countsOf(await read())[stage]);
      expect(items).toHaveLength(total);
    }
    const { items } = await call(funnel.rows, officer.ctx, { ...period, stage: 'listed' });
    expect(items.map(({ listingId, stage }) => [listingId, stage])).toEqual([
      [landed, 'landed'],
      [talked, 'talking'],
      [asked, 'interested'],
      [quiet, 'listed'],
    ]);
  });

  it('opens each loss to as many rows', async () => {
    const { losses } = await read({ from: undefined, to: undefined });
    expect(losses.length).toBeGreaterThan(0);
    for (const { stage, what, reason, count } of losses) {
      const asked = { stage, what: what as 'declined', reason: reason ?? undefined };
      const { items, total } = await call(funnel.lossRows, officer.ctx, asked);
      expect([items.length, total], what).toEqual([count, count]);
    }
    const declined = { stage: 'interested', what: 'declined', reason: 'tooEarly' } as const;
    const { items } = await call(funnel.lossRows, officer.ctx, declined);
    expect(items.map(({ listingId, kind }) => [listingId, kind])).toEqual([[asked, 'offer']]);
    const others = [
      { ...declined, reason: undefined },
      { ...declined, field: '44' },
      { ...declined, to: '2021-04-30' },
    ];
    for (const other of others) {
      expect((await call(funnel.lossRows, officer.ctx, other)).total).toBe(0);
    }
    await expect(call(funnel.lossRows, people.sender.ctx, declined)).rejects.toMatchObject({
      code: 'cooperation.funnel.officersOnly',
    });
  });

  it('is for officers and the staff, and names nobody', async () => {
    for (const { ctx } of [people.sender, people.receiverBroker, cast.compliance]) {
      await expect(call(funnel.read, ctx, {})).rejects.toMatchObject({
        code: 'cooperation.funnel.officersOnly',
      });
    }
    await expect(
      call(funnel.rows, system.withActor({ kind: 'visitor' }), { stage: 'listed' }),
    ).rejects.toMatchObject({
      status: 401,
    });
    const told = JSON.stringify([
      await read(),
      await call(funnel.rows, officer.ctx, { ...period, stage: 'listed' }),
    ]);
    for (const name of ['Hewu', 'Zhongqiuyue', people.sender.email]) expect(told).not.toContain(name);
  });
});
