import { describe, expect, it } from 'vitest';
import { findFact } from '../../../platform/facts/facts.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { fundEndpoints } from './contract.ts';
import { fundDownloads } from './downloads.ts';
import { loadFunds } from './load-funds.ts';
import { fundRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase();
const call = callerOf(fundRoutes);
const visitor = system.withActor({ kind: 'visitor' });
await loadFacts(system);
await loadFunds(system);
const list = (wish: Parameters<typeof call<typeof fundEndpoints.list>>[2]) =>
  call(fundEndpoints.list, visitor, { pageSize: 100, ...wish });
const keysOf = ({ items }: { items: { factKey: string | null }[] }) => items.map(({ factKey }) => factKey);

describe('the register of funds', () => {
  it('holds every row of the source once, each at its address', async () => {
    expect(await loadFunds(system)).toBe(0);
    const page = await list({});
    expect(page.total).toBe(15);
    for (const { id, factKey } of page.items)
      expect((await findFact(system, factKey ?? ''))?.path).toBe(`/funding/${id}`);
  });

  it('tells amounts in their own currency with the form of the source, and nothing where nothing is said', async () => {
    const { items } = await list({});
    expect(items.find(({ factKey }) => factKey === 'fund-hit-company-capital')).toMatchObject({
      amount: 60_600_000,
      currency: 'CNY',
      seedForm: '6060万元',
      year: 2001,
    });
    expect(items.find(({ factKey }) => factKey === 'fund-hlj-special')).toMatchObject({
      amount: null,
      currency: null,
    });
  });

  it('is filtered by kind, country of the owners, currency and words of any language', async () => {
    expect(keysOf(await list({ kind: 'joint-fund' }))).toEqual(['fund-joint-innovation']);
    expect(keysOf(await list({ country: 'RU', currency: 'USD' })).sort()).toEqual([
      'fund-joint-innovation',
      'fund-shenyang-metro',
    ]);
    expect(keysOf(await list({ q: '孵化' }))).toEqual(['fund-wuxi-incubation']);
    expect(keysOf(await list({ q: 'ПРЯМЫХ инвестиций' }))).toEqual(['fund-rdif']);
    expect(keysOf(await list({ q: '100%' }))).toEqual([]);
  });

  it('tells criteria in three languages, owners and what is related with their pages', async () => {
    const [wuxi] = (await list({ q: '无锡' })).items;
    const fund = await call(fundEndpoints.get, visitor, { id: wuxi?.id ?? '' });
    expect(fund.criteria).toHaveLength(6);
    expect(fund.criteria[1]?.text).toEqual({
      zh: '技术含量高',
      ru: 'Высокий технический уровень',
      en: 'High technical content',
    });
    expect(fund.owners.map(({ key }) => key)).toEqual(['cn-wuxi-service-center']);
    expect(fund.related.every(({ path }) => path.startsWith('/'))).toBe(true);
    await expect(
      call(fundEndpoints.get, visitor, { id: '00000000-0000-4000-8000-000000000000' }),
    ).rejects.toMatchObject({ code: 'funding.fund.unknown' });
  });

  it('leaves as the same rows the screen shows', async () => {
    const [download] = fundDownloads;
    const file = await download?.handle(visitor, { currency: 'USD', format: 'csv' });
    let text = '';
    for await (const part of file?.body as AsyncIterable<string>) text += part;
    const shown = await list({ currency: 'USD' });
    for (const { names } of shown.items) expect(text).toContain(names.en);
    expect(text).not.toContain('Wuxi');
  });
});
