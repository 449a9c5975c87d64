import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../load-facts.ts';
import { buildOrganisation, buildPerson } from '../testing.ts';
import { placeEndpoints } from './contract.ts';
import { placeDownloads } from './export-ports.ts';
import { isNoteKnown } from './place-notes.ts';
import { knownPlaces } from './read-places.ts';
import { placeRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = callerOf(placeRoutes);
const visitor = system.withActor({ kind: 'visitor' });

beforeAll(async () => {
  await loadFacts(system);
});

describe('the map', () => {
  it('gives everything of the data a point of its own inside the drawing', async () => {
    const map = await call(placeEndpoints.map, visitor, {});
    const { pairs, ports, cities } = knownPlaces();
    expect([map.pairs.length, map.ports.length, map.cities.length]).toEqual([
      pairs.length,
      ports.length,
      cities.length,
    ]);
    const points = [...map.pairs, ...map.ports, ...map.cities].map(({ key, at }) => ({ key, ...at }));
    for (const { key, x, y } of points) {
      expect(x > 0 && x < map.size.width && y > 0 && y < map.size.height, key).toBe(true);
      const near = points.filter((other) => Math.hypot(other.x - x, other.y - y) < 20);
      expect(near.map((one) => one.key)).toEqual([key]);
    }
  });

  it('says every note in three languages', () => {
    const { ports, pairs, notIncluded } = knownPlaces();
    const notes = [...ports.map(({ note }) => note).filter(Boolean), ...pairs.map(({ line }) => line)];
    expect([...notes, ...notIncluded].filter((note) => !isNoteKnown(note))).toEqual([]);
  });
});

describe('a region', () => {
  it('counts what the directory has, and names its regions across the border', async () => {
    const region = await call(placeEndpoints.region, visitor, { code: 'CN-HL' });
    expect(region.pairs.map(({ ru }) => ru)).toEqual(['RU-ZAB', 'RU-AMU', 'RU-YEV', 'RU-KHA', 'RU-PRI']);
    expect(region.facilities.length).toBeGreaterThan(0);
    expect(region.organisations.every(({ count }) => count > 0)).toBe(true);
    expect(region.travel.isOwn).toBe(true);
    expect(region.confirmed).toEqual({ count: 0, newestOn: null });
  });

  it('counts an organisation that was merged into another as confirmed once', async () => {
    const place = { country: 'RU', region: 'RU-MAG' };
    const [kept, merged] = [await buildOrganisation(system, place), await buildOrganisation(system, place)];
    await sql`update accounts_organisation set confirmed_on = '2026-11-01',
      merged_into = case when id = ${merged} then ${kept}::uuid end
      where id in (${kept}, ${merged})`.execute(system.db);
    const region = await call(placeEndpoints.region, visitor, { code: 'RU-MAG' });
    expect(region.confirmed).toEqual({ count: 1, newestOn: '2026-11-01' });
  });

  it('names the nearest crossings of an inland region, and none where no city is known', async () => {
    const { travel } = await call(placeEndpoints.region, visitor, { code: 'CN-LN' });
    expect(travel.isOwn).toBe(false);
    expect(travel.near.map(({ port }) => port.key)).toContain('hunchun-kraskino');
    const distances = travel.near.map(({ distanceKm }) => distanceKm ?? 0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    const inland = await call(placeEndpoints.travel, visitor, { code: 'RU-KGD' });
    expect(inland).toMatchObject({ isOwn: false, near: [] });
  });

  it('is not there under an unknown code', async () => {
    await expect(call(placeEndpoints.region, visitor, { code: 'CN-QQ' })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });
});

describe('the status of a crossing', () => {
  const key = 'jiayin-pashkovo';
  const said = {
    key,
    status: 'open_or_seasonal' as const,
    checkedOn: '2026-11-20',
    source: 'amur.customs.gov.ru',
  };

  it('is what was read last, with its day and source, and what was said before stays', async () => {
    const officer = (await buildPerson(system, { roles: ['programme_officer'] })).ctx;
    expect((await call(placeEndpoints.port, visitor, { key })).status).toEqual({
      status: 'closed',
      checkedOn: '2026-02',
      source: null,
    });
    await call(placeEndpoints.setStatus, officer, said);
    const port = await call(placeEndpoints.port, visitor, { key });
    expect(port.status).toEqual({
      status: 'open_or_seasonal',
      checkedOn: '2026-11-20',
      source: 'amur.customs.gov.ru',
    });
    expect(port.history.map(({ status }) => status)).toEqual(['open_or_seasonal', 'closed']);
    expect(port.mayWrite).toBe(false);
    const pair = await call(placeEndpoints.pair, visitor, { key: 'cn-hl-ru-yev' });
    expect(pair.crossings.find((one) => one.key === key)?.status.status).toBe('open_or_seasonal');
    const older = { ...said, checkedOn: '2026-11-19', status: 'closed' as const };
    await expect(call(placeEndpoints.setStatus, officer, older)).rejects.toMatchObject({
      fields: [{ path: 'checkedOn', code: 'accounts.places.olderThanKnown' }],
    });
  });

  it('is told by moderators and programme officers only, of days that have come', async () => {
    const other = (await buildPerson(system, { roles: ['park_manager'] })).ctx;
    await expect(call(placeEndpoints.setStatus, other, said)).rejects.toMatchObject({
      code: 'platform.forbidden',
    });
    await expect(call(placeEndpoints.setStatus, visitor, said)).rejects.toMatchObject({
      code: 'platform.signInFirst',
    });
    const moderator = (await buildPerson(system, { roles: ['moderator'] })).ctx;
    await expect(
      call(placeEndpoints.setStatus, moderator, { ...said, checkedOn: '2026-11-25' }),
    ).rejects.toMatchObject({ fields: [{ path: 'checkedOn', code: 'accounts.places.dayToCome' }] });
  });

  it('leaves as a table with every crossing', async () => {
    const [download] = placeDownloads;
    const file = await download?.handle({ ...visitor, language: 'zh' }, { format: 'csv' });
    const text = typeof file?.body === 'string' ? file.body : '';
    const chunks: string[] = [];
    if (file && typeof file.body !== 'string' && !(file.body instanceof Uint8Array)) {
      for await (const chunk of file.body) chunks.push(String(chunk));
    }
    const csv = text || chunks.join('') || new TextDecoder().decode(file?.body as Uint8Array);
    expect(csv).toContain('满洲里铁路口岸');
    expect(csv.split('\n').filter((line) => line.includes('口岸')).length).toBeGreaterThanOrEqual(
      knownPlaces().ports.length / 2,
    );
  });
});
