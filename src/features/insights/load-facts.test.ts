import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../platform/audit/verify-audit.ts';
import { findFact } from '../../platform/facts/facts.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../accounts/public.ts';
import { loadProgrammesFacts } from '../programmes/public.ts';
import { contradictions } from './contradictions/contract.ts';
import { facts } from './facts/contract.ts';
import { insightsRoutes, loadInsightFacts } from './public.ts';
import { reference } from './reference/contract.ts';
import { statistics } from './statistics/contract.ts';
import { comparison } from './statistics/comparison-contract.ts';
import { timeline } from './timeline/contract.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const call = callerOf(insightsRoutes);
const rowsInFiles = 172 + 13 + 55 + 170;

beforeAll(async () => {
  await loadFacts(system);
  await loadProgrammesFacts(system);
  expect(await loadInsightFacts(system)).toEqual({ rows: rowsInFiles });
}, 60_000);

describe('the facts of insights', () => {
  it('are loaded once however often they are asked for, and every row is kept as it was read', async () => {
    expect(await loadInsightFacts(system)).toEqual({ rows: 0 });
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from platform_fact where room = 'insights'`.execute(system.db);
    expect(rows[0]?.rows).toBe(rowsInFiles);
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('lead from a figure to its row and from the row to its page', async () => {
    const { values } = await call(statistics.get, visitor, { indicator: 'rd-expenditure' });
    const china2020 = values.find(({ key }) => key === 'st-rd-expenditure-cn-2020');
    expect(china2020).toMatchObject({ value: 2_440_000_000_000, unit: 'CNY', seedForm: '2.44万亿元' });
    const row = await call(facts.get, visitor, { key: 'st-rd-expenditure-cn-2020' });
    expect(row.path).toBe('/insights/statistics/rd-expenditure');
    expect(row.fields).toContainEqual({ at: 'value', value: '2440000000000' });
  });
});

describe('the catalogue of indicators', () => {
  it('counts indicators and values, and filters by subject, place and words in any language', async () => {
    const all = await call(statistics.list, visitor, { pageSize: 100 });
    expect(all).toMatchObject({ total: 113, values: 172 });
    expect(all.items).toHaveLength(100);
    expect(all.items[0]).toMatchObject({ code: 'gii-rank', topic: 'index', units: ['rank'], values: 7 });
    const found = await call(statistics.list, visitor, { q: 'ИННОВАЦИОНН' });
    expect(found.items.map(({ code }) => code)).toContain('gii-rank');
    expect((await call(statistics.list, visitor, { q: '%' })).total).toBe(0);
    const park = await call(statistics.list, visitor, { entity: 'yantai-base' });
    expect(park.items.map(({ code }) => code)).toEqual(['projects-presented', 'projects-operated']);
    expect(park.entities.find(({ entity }) => entity === 'yantai-base')?.record?.path).toMatch(
      /^\/facilities\//,
    );
    expect((await call(statistics.list, visitor, { topic: 'trade' })).values).toBe(6);
  });

  it('says what contradicts a series, also through the record it is about', async () => {
    const length = await call(statistics.get, visitor, { indicator: 'border-length' });
    expect(length.values.map(({ value }) => value)).toEqual([3045, 3000]);
    expect(length.contradictions).toMatchObject([{ key: 'dis-border-length', claims: 2 }]);
    const fund = await call(statistics.get, visitor, { indicator: 'fund-amount' });
    expect(fund.contradictions.map(({ key }) => key)).toEqual(['dis-fund-date']);
    await expect(call(statistics.get, visitor, { indicator: 'no-such' })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });
});

describe('the comparison of the two innovation systems', () => {
  it('has the table of five countries in the order of their rank', async () => {
    const { index } = await call(comparison.get, visitor, {});
    expect(index.countries).toEqual(['CH', 'US', 'CN', 'JP', 'RU']);
    expect(index.rows).toHaveLength(8);
    expect(index.rows[1]?.values.map((value) => value?.value)).toEqual([13, 9, 62, 8, 71]);
    expect(index.economies?.value).toBe(131);
  });

  it('puts both sides on one line, and a side without a value as none', async () => {
    const { personnel, parks, trade } = await call(comparison.get, visitor, {});
    const staff = personnel.find(({ indicator }) => indicator.code === 'rd-personnel-fte');
    expect([staff?.cn[0]?.value, staff?.ru[0]?.value]).toEqual([4_800_000, 753_800]);
    expect(parks.find(({ indicator }) => indicator.code === 'parks-moscow')?.cn).toEqual([]);
    expect(trade[0]?.values.map(({ period }) => period)).toEqual(['1993', '1996', '1997', '1998']);
  });

  it('reads a line as complementary only where one is named strong and the other weak', async () => {
    const { matrix } = await call(comparison.get, visitor, {});
    const readings = Object.fromEntries(matrix.map(({ theme, reading }) => [theme, reading]));
    expect(readings).toMatchObject({
      basic: 'complementary',
      commercialisation: 'complementary',
      aerospace: 'both',
      quantum: 'onlyCn',
      polar: 'onlyRu',
      people: 'weakness',
    });
    expect(readings).not.toHaveProperty('other');
    const named = new Set(
      matrix.flatMap(({ strengths, weaknesses }) => [...strengths, ...weaknesses].map(({ key }) => key)),
    );
    expect(named.size).toBe(30);
  });
});

describe('contradictions', () => {
  it('are thirteen, with every claim and its source, each in three languages', async () => {
    const { items } = await call(contradictions.list, visitor, {});
    expect(items).toHaveLength(13);
    const year = items.find(({ key }) => key === 'dis-subcommittee-year');
    expect(year?.claims.map(({ text, source }) => [text.en, source.file.slice(0, 3)])).toEqual([
      ['June 1997 (first prime ministers’ meeting decided it)', '000'],
      ['1997', '001'],
      ['1996, first session the year after', '003'],
    ]);
    for (const { topic, claims } of items) {
      for (const text of [topic, ...claims.map((claim) => claim.text)]) {
        expect([text.zh, text.ru, text.en].every((words) => words !== undefined && words !== '')).toBe(true);
      }
    }
  });

  it('are told beside the record they concern and beside no other', async () => {
    const ask = (key: string) =>
      call(contradictions.ofRecord, visitor, {
        room: 'accounts',
        kind: 'organisation',
        id: factId('organisation', key),
      });
    expect((await ask('cn-smbu')).items).toMatchObject([{ key: 'dis-smbu-name', claims: 1 }]);
    expect((await ask('cn-nbs')).items.map(({ key }) => key)).toEqual(['dis-figures-missing']);
    expect((await ask('cn-most')).items).toEqual([]);
  });

  it('are told beside an agreement by its id and by its key, as its page is addressed by either', async () => {
    const key = 'agr-innovation-mou-2016';
    for (const id of [key, (await findFact(system, key))?.ref.id ?? '']) {
      const { items } = await call(contradictions.ofRecord, visitor, {
        room: 'programmes',
        kind: 'agreement',
        id,
      });
      expect(items.map((one) => one.key)).toEqual(['dis-innovation-mou']);
    }
    const other = { room: 'programmes', kind: 'body', id: key };
    expect((await call(contradictions.ofRecord, visitor, other)).items).toEqual([]);
  });
});

describe('the timeline', () => {
  it('has phases of different sources as different rows, the oldest first, those without years last', async () => {
    const { items, total } = await call(timeline.list, visitor, {});
    expect(total).toBe(55);
    expect(items[0]).toMatchObject({ starts: '1949' });
    expect(items.slice(-4).map(({ kind }) => kind)).toEqual(Array(4).fill('phase-undated'));
    const founding = items.find(({ key }) => key === 'ms-1997-subcommittee');
    expect(founding?.contradictions.map(({ key }) => key)).toEqual(['dis-subcommittee-year']);
  });

  it('filters by layer, kind and years; an open phase reaches to today', async () => {
    const regional = await call(timeline.list, visitor, { layer: 'regional', kind: 'phase' });
    expect(regional.items.map(({ key }) => key)).toEqual(['phase-000-1', 'phase-000-2']);
    const sixties = await call(timeline.list, visitor, { layer: 'bilateral', from: 1962, to: 1969 });
    expect(sixties.items.map(({ key }) => key)).toEqual(['phase-003-2a', 'phase-003-2']);
    const late = await call(timeline.list, visitor, { from: 2025 });
    expect(late.items.map(({ key }) => key)).toContain('phase-003-3d');
    expect(late.items.map(({ key }) => key)).not.toContain('phase-003-1');
  });

  it('links a phase to the organisation it names', async () => {
    const { items } = await call(timeline.list, visitor, {});
    const craic = items.find(({ key }) => key === 'ms-2017-jv');
    expect(craic?.related.some(({ path }) => /^\/(partners|facilities)\//.test(path))).toBe(true);
  });
});

describe('the reference lists', () => {
  it('are all fourteen, every entry with its source', async () => {
    const { lists, total } = await call(reference.lists, visitor, {});
    expect(lists).toHaveLength(14);
    expect(total).toBe(170);
    expect(lists.flatMap(({ entries }) => entries).every(({ source }) => source.file !== '')).toBe(true);
    const field = await call(facts.get, visitor, { key: 'machinery' });
    expect(field.path).toBe('/insights/reference#machinery');
  });
});
