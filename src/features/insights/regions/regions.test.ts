import { beforeAll, describe, expect, it } from 'vitest';
import type { Download } from '../../../platform/http/download-route.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { regionNames } from '../../../shared/region-names.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { loadFunds } from '../../funding/public.ts';
import { loadProgrammesFacts } from '../../programmes/public.ts';
import { buildProject, buildProjectCast } from '../../cooperation/testing-projects.ts';
import { loadInsightFacts } from '../load-facts.ts';
import { countInput, queryEndpoints } from '../query/contract.ts';
import { queryRoutes } from '../query/routes.ts';
import { readRecords } from '../records/read-records.ts';
import { boardExport } from './board-export.ts';
import { regionEndpoints, type Board } from './contract.ts';
import { regionRoutes } from './routes.ts';
import { rowsOf } from './row-address.ts';
import { periodsOf } from './rules.ts';
import { boardColumnNames, columnOf, supportSystems } from './vocabulary.ts';

const { ctx, database } = await useTestDatabase();
const call = callerOf([...regionRoutes, ...queryRoutes]);
const at = (minutes: number, language: 'en' | 'ru' = 'en') =>
  testContext(database, { language, clock: () => new Date(Date.UTC(2026, 10, 22, 5, minutes)) });

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
  await loadFunds(ctx);
  await loadInsightFacts(ctx);
  const cast = await buildProjectCast(ctx);
  await buildProject(ctx, cast, { state: 'running', isPublic: true });
  await readRecords(at(0));
}, 180_000);

const board = (asked: Record<string, unknown>) => call(regionEndpoints.board, ctx, asked);
/** What the page of counts says at the address of a number. */
async function countAt(address: string): Promise<number> {
  const pairs = new URLSearchParams(address);
  const asked = Object.fromEntries([...pairs.keys()].map((name) => [name, pairs.getAll(name)]));
  const { kind, state, region, ...others } = asked;
  const single = Object.fromEntries(Object.entries(others).map(([name, [value]]) => [name, value]));
  const given = countInput.parse({ kind, state, region, ...single });
  return (await call(queryEndpoints.count, ctx, given)).total;
}

describe('the table of the regions', () => {
  it('has a row for every region of both countries, or of one', async () => {
    const ofBoth = await board({});
    const codes = Object.keys(regionNames).filter((code) => /^(CN|RU)-/.test(code));
    expect(ofBoth.rows.map(({ region }) => region).toSorted()).toEqual(codes.toSorted());
    const { rows } = await board({ bank: 'CN' });
    expect(rows.length).toBe(codes.filter((code) => code.startsWith('CN-')).length);
    expect(new Set(rows.map(({ country }) => country))).toEqual(new Set(['CN']));
  });

  it.each([{ from: '1990', to: '2026' }, { from: '2015', to: '2020-06' }, { from: '2019' }])(
    'says of %j what the address of each number counts',
    async (period) => {
      const found: Board = await board(period);
      let checked = 0;
      for (const { region, cells } of found.rows) {
        for (const name of boardColumnNames) {
          const { count, before } = cells[name];
          if (count > 0 || region === 'CN-HL') {
            checked += 1;
            const address = rowsOf(found, region, name, found.period);
            expect(await countAt(address), `${region} ${name}`).toBe(count);
          }
          if (before !== null && (before > 0 || region === 'CN-HL')) {
            const address = rowsOf(found, region, name, found.before);
            expect(await countAt(address), `${region} ${name} before`).toBe(before);
          }
        }
      }
      expect(checked).toBeGreaterThan(20);
    },
  );

  it('counts a project as running in the regions of its parties', async () => {
    const { rows } = await board({});
    expect(rows.reduce((sum, { cells }) => sum + cells.running.count, 0)).toBeGreaterThan(0);
    expect(rows.every(({ cells }) => cells.running.before === null)).toBe(true);
  });

  it('is sorted by name in the language of the reader, or by a number', async () => {
    const { rows } = await call(regionEndpoints.board, at(0, 'ru'), {});
    const names = rows.map(({ region }) => regionNames[region]?.ru ?? '');
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'ru')));
    const sorted = await board({ sort: 'organisations' });
    const counts = sorted.rows.map(({ cells }) => cells.organisations.count);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts[0]).toBeGreaterThan(counts.at(-1) ?? 0);
  });

  it('says the same for ever as of a moment', async () => {
    const before = await board({ sort: 'organisations' });
    await buildOrganisation(ctx, { region: 'RU-CHU' });
    await readRecords(at(5));
    const of = ({ rows }: Board) => rows.find(({ region }) => region === 'RU-CHU')?.cells.organisations.count;
    expect(of(await board({}))).toBe((of(before) ?? 0) + 1);
    expect(await board({ sort: 'organisations', asOf: before.asOf })).toEqual(before);
  });

  it('goes out as it stands on the screen', async () => {
    const found = await board({ bank: 'RU', from: '1990', to: '2026', sort: 'agreements' });
    const asked = {
      bank: 'RU',
      from: '1990',
      to: '2026',
      sort: 'agreements',
      asOf: found.asOf,
      format: 'csv',
    };
    const file = await boardExport.handle(at(5), boardExport.input.parse(asked));
    const lines = (await textOf(file)).trim().split(/\r?\n/);
    const rows = lines.filter((line) => line.startsWith('RU-'));
    expect(rows.map((line) => line.split(',')[0])).toEqual(found.rows.map(({ region }) => region));
    for (const [at, { cells }] of found.rows.entries()) {
      const numbers = boardColumnNames.flatMap((name) => {
        const { count, before } = cells[name];
        return columnOf(name).isOfPeriod ? [count, before] : [count];
      });
      expect(rows[at]?.endsWith(`,${numbers.join(',')}`), rows[at]).toBe(true);
    }
  });

  it.each([
    [{ from: '2025', to: '2024' }],
    [{ from: '25' }],
    [{ bank: 'BY' }],
    [{ sort: 'best' }],
    [{ asOf: 'yesterday' }],
  ])('refuses %j', async (asked) => {
    await expect(board(asked)).rejects.toMatchObject({ code: 'platform.invalidInput' });
  });
});

it.each([
  [{}, '2026 2026', '2025 2025', true],
  [{ from: '2024', to: '2025' }, '2024 2025', '2022 2023', false],
  [{ from: '2024-03', to: '2024-05' }, '2024-03 2024-05', '2023-12 2024-02', false],
  [{ from: '2024', to: '2024-06' }, '2024 2024-06', '2023-07 2023-12', false],
  [{ to: '2026-11' }, '2026-11 2026-11', '2026-10 2026-10', true],
  [{ from: '2026-10' }, '2026-10 2026-10', '2026-09 2026-09', false],
])('the period before %j is as long', (asked, period, before, isUnfinished) => {
  const found = periodsOf(asked, new Date('2026-11-22T05:00:00Z'));
  expect(`${found.period.from} ${found.period.to}`).toBe(period);
  expect(`${found.before.from} ${found.before.to}`).toBe(before);
  expect(found.isUnfinished).toBe(isUnfinished);
});

describe('what supports a region', () => {
  it('stands under the four systems, with the same numbers as the page of counts', async () => {
    const { systems, asOf } = await call(regionEndpoints.support, ctx, { code: 'CN-HL' });
    expect(systems.map(({ system }) => system)).toEqual([...supportSystems]);
    expect(systems[1]?.names.zh).toBe('资金保障体系');
    for (const { kind, count, inCountry } of systems.flatMap(({ rows }) => rows)) {
      const asked = { kind: [kind], asOf };
      const here = await call(queryEndpoints.count, ctx, { ...asked, region: ['CN-HL'] });
      const there = await call(queryEndpoints.count, ctx, { ...asked, bank: 'CN' });
      expect([count, inCountry], kind).toEqual([here.total, there.total]);
    }
  });

  it('has gaps where nothing is known', async () => {
    const { systems } = await call(regionEndpoints.support, ctx, { code: 'RU-CHU' });
    const rows = systems.flatMap((system) => system.rows);
    expect(rows.find(({ kind }) => kind === 'fund')).toMatchObject({ count: 0 });
    expect(rows.find(({ kind }) => kind === 'organisation')?.count).toBe(1);
  });

  it.each(['CN-XX', 'toString', ''])('is not there for %j', async (code) => {
    await expect(call(regionEndpoints.support, ctx, { code })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });
});

async function textOf(file: Download): Promise<string> {
  let text = '';
  for await (const piece of file.body as AsyncIterable<string | Uint8Array>) {
    text += Buffer.from(piece as string).toString('utf8');
  }
  return text;
}
