import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildCast, buildListing } from '../../catalogue/testing.ts';
import { landings } from '../../cooperation/landing/contract.ts';
import { landingRoutes } from '../../cooperation/public.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { insightsRoutes, loadInsightFacts } from '../public.ts';
import { transit } from './contract.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-21T08:00:00Z') });
const visitor = system.withActor({ kind: 'visitor' });
const call = callerOf(insightsRoutes);
const callLandings = callerOf(landingRoutes);
beforeAll(async () => {
  await loadInsightFacts(system);
}, 60_000);
const regionOf = async (region: string) =>
  (await call(transit.get, visitor, {})).regions.find((row) => row.region === region);

describe('transit and landing', () => {
  it('names all goods; a figure the sources do not give is absent, not nought', async () => {
    const { goods, border, regions, contradictions } = await call(transit.get, visitor, {});
    expect(goods.map(({ good, figures }) => [good.key, figures.length])).toEqual([
      ['goods-energy', 5],
      ['goods-food', 0],
      ['goods-timber', 0],
      ['goods-metal-ores', 0],
    ]);
    expect(goods[0]?.figures.every(({ entityKind }) => entityKind === 'country')).toBe(true);
    expect(border.map(({ value }) => value)).toEqual([3045, 3000, 25, 10]);
    expect(contradictions.map(({ key }) => key)).toEqual(['dis-border-length']);
    expect(regions.map(({ region }) => region)).toEqual([
      'CN-HL',
      'RU-PRI',
      'RU-KHA',
      'RU-YEV',
      'RU-AMU',
      'RU-ZAB',
    ]);
  });

  it('counts what landed as the list of landings does, and only what may be shown', async () => {
    const cast = await buildProjectCast(system);
    for (const isPublic of [true, false]) {
      const projectId = await buildProject(system, cast, { state: 'running', isPublic });
      await callLandings(landings.put, cast.russian.ctx, {
        projectId,
        revision: 0,
        kind: 'production',
        landedOn: '2026-10-01',
        region: 'CN-HL',
        place: 'Цзямусы',
        built: 'Участок сварки',
        jobs: 24,
      });
    }
    expect(await regionOf('CN-HL')).toMatchObject({ landed: 1, jobs: 24, withoutJobs: 0, verified: 0 });
    const listed = await callLandings(landings.list, visitor, { region: 'CN-HL' });
    expect(listed.counts.landed).toBe(1);
    expect(await regionOf('RU-PRI')).toMatchObject({ landed: 0, jobs: 0 });
  });

  it('counts open records of a region, not drafts', async () => {
    const before = (await regionOf('RU-PRI'))?.offers ?? 0;
    const cast = await buildCast(system);
    await buildListing(cast, 'offer', { state: 'published' });
    await buildListing(cast, 'offer', { state: 'draft' });
    const region = await regionOf('RU-PRI');
    expect([before, region?.offers]).toEqual([0, 1]);
  });
});
