import { beforeAll, describe, expect, it } from 'vitest';
import { callerOf } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { readTable } from '../../platform/tables/read-table.ts';
import { loadFacts } from '../accounts/public.ts';
import { contradictions } from './contradictions/contract.ts';
import { insightsDownloads } from './downloads.ts';
import { insightsRoutes, loadInsightFacts } from './public.ts';
import { statistics } from './statistics/contract.ts';
import { timeline } from './timeline/contract.ts';

const { ctx: system } = await useTestDatabase();
const visitor = { ...system.withActor({ kind: 'visitor' }), language: 'zh' as const };
const call = callerOf(insightsRoutes);
beforeAll(async () => {
  await loadFacts(system);
  await loadInsightFacts(system);
}, 60_000);

/** A list as it leaves as a workbook, read back: the rows below the header. */
async function take(id: string, input: Record<string, unknown> = {}): Promise<string[][]> {
  const download = insightsDownloads.find((one) => one.id === id);
  if (!download) throw new Error(id);
  const { body } = await download.handle(visitor, download.input.parse({ ...input, format: 'xlsx' }));
  const { rows } = await readTable(body as Uint8Array);
  return rows.map(({ cells }) => cells);
}

describe('exports', () => {
  it('have what the screen has under the same filter, in the reader’s language', async () => {
    const filter = { topic: 'trade' };
    const screen = await call(statistics.list, visitor, filter);
    const rows = (await take('insights.statistics.export', filter)).filter((cells) =>
      cells.some((cell) => cell.startsWith('st-')),
    );
    expect(rows).toHaveLength(screen.values);
    expect(rows[0]).toContain('7679000000');
    expect(rows[0]?.join()).toContain('中国—俄罗斯');
    const entries = await call(timeline.list, visitor, { layer: 'regional' });
    const exported = (await take('insights.timeline.export', { layer: 'regional' })).filter((cells) =>
      cells.some((cell) => /^(ms|phase)-/.test(cell)),
    );
    expect(exported).toHaveLength(entries.total);
  });

  it('bring every claim and every entry of the lists', async () => {
    const claims = await take('insights.contradictions.export');
    expect(claims.filter((cells) => cells.some((cell) => cell === 'dis-subcommittee-year'))).toHaveLength(3);
    const { items } = await call(contradictions.list, visitor, {});
    for (const { key, remark } of items) {
      const own = claims.filter((cells) => cells.at(-1) === key);
      for (const cells of own) expect(cells[3] ?? '').toBe(remark?.zh ?? '');
    }
    expect(new Set(claims.map((cells) => cells.at(-1)).filter((key) => key?.startsWith('dis-'))).size).toBe(
      13,
    );
    const entries = await take('insights.reference.export');
    expect(entries.filter((cells) => cells.some((cell) => cell === 'Машиностроение'))).toHaveLength(1);
    expect(await take('insights.transit.export')).not.toEqual([]);
    const ranks = await take('insights.comparison.export');
    expect(ranks.some((cells) => cells.includes('st-gii-rank-ru-2020'))).toBe(true);
  });
});
