import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Download } from '../../../platform/http/download-route.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { loadProgrammesFacts } from '../../programmes/public.ts';
import { readRecords } from '../records/read-records.ts';
import { countInput, queryEndpoints } from './contract.ts';
import { queryDownloads } from './query-export.ts';
import { queryRoutes } from './routes.ts';
import { sayFilter } from './say-filter.ts';
import { addressOf } from './rules.ts';

const { ctx, database } = await useTestDatabase();
const call = callerOf(queryRoutes);
const at = (minutes: number) =>
  testContext(database, { clock: () => new Date(Date.UTC(2026, 10, 22, 5, minutes)) });

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
}, 120_000);

describe('a question of numbers', () => {
  it('waits for the first reading', async () => {
    await expect(call(queryEndpoints.count, ctx, {})).rejects.toMatchObject({
      code: 'insights.query.notRead',
    });
    await readRecords(at(0));
  });

  it('gives the same numbers at the same address, though the records have changed', async () => {
    const asked = { kind: ['case'], region: 'CN-HL', group: 'state' };
    const first = await call(queryEndpoints.count, ctx, asked);
    expect(first.total).toBeGreaterThan(0);
    await sql`update programmes_case set is_public = false where place_region = 'CN-HL'`.execute(ctx.db);
    await readRecords(at(5));
    const now = await call(queryEndpoints.count, ctx, asked);
    expect(now.total).toBeLessThan(first.total);
    const again = await call(queryEndpoints.count, ctx, { ...asked, asOf: first.asOf });
    expect(again).toEqual(first);
  });

  it('sorts: the most first, years in their order, what is not stated last', async () => {
    const { groups } = await call(queryEndpoints.count, ctx, { kind: ['event'], group: 'year' });
    const years = (groups ?? []).flatMap(({ value }) => value ?? []);
    expect(years).toEqual(years.toSorted());
    expect(groups?.at(-1)?.value).toBeNull();
    const byRegion = (await call(queryEndpoints.count, ctx, { group: 'region' })).groups ?? [];
    const counts = byRegion.filter(({ value }) => value !== null).map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('says how many it leaves out because nobody knows when they began', async () => {
    const all = await call(queryEndpoints.count, ctx, { kind: ['agreement'] });
    const dated = await call(queryEndpoints.count, ctx, { kind: ['agreement'], from: '1900', to: '2199' });
    expect(dated.undated).toBe(all.total - dated.total);
    expect(dated.undated).toBeGreaterThan(0);
    const undated = await call(queryEndpoints.count, ctx, { kind: ['agreement'], period: 'none' });
    expect(undated.total).toBe(dated.undated);
  });

  it('says what to leave out where nothing is found', async () => {
    const { total, loosen } = await call(queryEndpoints.count, ctx, {
      kind: ['event'],
      region: 'RU-CHU',
      bank: 'RU',
    });
    expect(total).toBe(0);
    expect(loosen.map(({ condition }) => condition)).toContain('region');
    const without = await call(queryEndpoints.count, ctx, { kind: ['event'], bank: 'RU' });
    expect(loosen.find(({ condition }) => condition === 'region')?.total).toBe(without.total);
  });

  it('reads FORD as the rubrics that correspond to it', async () => {
    // 2.5 Materials engineering: 81 among others.
    const ford = await call(queryEndpoints.count, ctx, { ford: '2.5' });
    const rubric = await call(queryEndpoints.count, ctx, { field: '81' });
    expect(rubric.total).toBeGreaterThan(0);
    expect(ford.total).toBeGreaterThanOrEqual(rubric.total);
    // 2.10 has no rubric: nothing rather than everything.
    expect((await call(queryEndpoints.count, ctx, { ford: '2.10' })).total).toBe(0);
  });

  it.each([
    [{ field: '99.99' }, 'insights.query.field'],
    [{ field: "81'; drop table" }, 'insights.query.field'],
    [{ ford: '9.9' }, 'insights.query.ford'],
    [{ region: 'CN-XX' }, 'insights.query.region'],
    [{ bank: 'china' }, 'insights.query.bank'],
    [{ from: '2025', to: '2024-12' }, 'insights.query.periodTurned'],
  ])('refuses %j kindly', async (asked, code) => {
    await expect(call(queryEndpoints.count, ctx, asked)).rejects.toMatchObject({
      fields: [expect.objectContaining({ code })],
    });
  });

  it.each([
    [{ kind: 'secret' }],
    [{ from: '24-1' }],
    [{ asOf: 'yesterday' }],
    [{ part: 'kind' }],
    [{ group: 'owner' }],
  ])('refuses %j', async (asked) => {
    await expect(call(queryEndpoints.count, ctx, asked)).rejects.toMatchObject({
      code: 'platform.invalidInput',
    });
  });
});

describe('the filter in words', () => {
  const asked = countInput.parse({
    kind: ['project', 'case'],
    field: '81',
    region: 'CN-HL',
    from: '2024',
    state: 'none',
  });
  it.each([
    [
      'zh',
      '记录种类：平台合作项目、来源记载的项目；状态：未说明；领域（GRNTI）：技术与应用科学及国民经济各部门的一般及综合性问题 (81)；地区：黑龙江省 (CN-HL)',
    ],
    ['ru', 'Регион: Хэйлунцзян (CN-HL); С (год или месяц): 2024; Период означает: начато в этот период'],
    ['en', 'Region: Heilongjiang (CN-HL); From (year or month): 2024; The period means: begun within it'],
  ] as const)('%s', (language, words) => expect(sayFilter(asked, language)).toContain(words));

  it('comes back from its address', () => {
    const address = addressOf({ ...asked, group: 'year' });
    const pairs = [...new URLSearchParams(address)];
    expect(pairs).toContainEqual(['region', 'CN-HL']);
    expect(address).not.toContain('period');
  });
});

async function textOf(file: Download | undefined): Promise<string> {
  let text = '';
  for await (const piece of file?.body as AsyncIterable<string | Uint8Array>) {
    text += Buffer.from(piece as string).toString('utf8');
  }
  return text;
}

describe('exports', () => {
  it('say filter, moment and address above the same figures', async () => {
    const [figures] = queryDownloads;
    const russian = testContext(database, { language: 'ru' });
    const asked = { kind: ['facility'], group: 'region', format: 'csv' };
    const file = await figures?.handle(russian, figures.input.parse(asked));
    const text = await textOf(file);
    const { groups, total, asOf } = await call(queryEndpoints.count, ctx, {
      kind: 'facility',
      group: 'region',
    });
    expect(text).toContain('Вид записей: парки, лаборатории, центры');
    expect(text).toContain(`asOf=${encodeURIComponent(asOf)}`);
    expect(text).toContain(String(total));
    for (const { value, count } of groups ?? []) {
      if (value === 'CN-HL') expect(text).toMatch(new RegExp(`Хэйлунцзян \\(CN-HL\\).{0,3}${count}`));
    }
  });

  it('list every record behind the figure', async () => {
    const [, rows] = queryDownloads;
    const file = await rows?.handle(ctx, rows.input.parse({ kind: ['agreement'], format: 'csv' }));
    const lines = (await textOf(file)).trim().split('\n');
    const { total } = await call(queryEndpoints.count, ctx, { kind: 'agreement' });
    expect(lines.filter((line) => line.includes('/programmes/agreements/'))).toHaveLength(total);
  });
});

describe('saved questions', () => {
  it('belong to one person, who alone sees and removes them', async () => {
    const me = await buildPerson(ctx);
    const other = await buildPerson(ctx);
    const made = await call(queryEndpoints.save, me.ctx, {
      name: 'Heilongjiang',
      kind: ['case'],
      region: ['CN-HL'],
    });
    expect(made.address).toBe('kind=case&region=CN-HL');
    expect((await call(queryEndpoints.saved, me.ctx, {})).items).toMatchObject([
      { id: made.id, name: 'Heilongjiang' },
    ]);
    expect((await call(queryEndpoints.saved, other.ctx, {})).items).toEqual([]);
    await expect(call(queryEndpoints.remove, other.ctx, { id: made.id })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
    await call(queryEndpoints.remove, me.ctx, { id: made.id });
    expect((await call(queryEndpoints.saved, me.ctx, {})).items).toEqual([]);
  });

  it('are refused with unknown codes, and to visitors', async () => {
    const me = await buildPerson(ctx);
    await expect(call(queryEndpoints.save, me.ctx, { name: 'x', region: ['XX-1'] })).rejects.toMatchObject({
      code: 'platform.invalidInput',
    });
    const visitor = ctx.withActor({ kind: 'visitor' });
    await expect(call(queryEndpoints.save, visitor, { name: 'x' })).rejects.toMatchObject({
      code: 'platform.signInFirst',
    });
  });
});
