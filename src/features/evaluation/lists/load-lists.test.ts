import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { checkRegistrationId } from '../../accounts/public.ts';
import { findListHits } from './find-hits.ts';
import { proposeTechnologyEntries } from './find-technologies.ts';
import { loadDemoScreeningLists, loadScreeningLists, removeDemoScreeningLists } from './load-lists.ts';
import { listsInUse, listsOf } from './views.ts';

const { ctx } = await useTestDatabase();
const all = async () => (await listsOf(ctx, { page: 1, pageSize: 100 })).items;

describe('the lists an installation starts with', { timeout: 60_000 }, () => {
  it('are heads without entries that do not apply until somebody says so', async () => {
    await loadScreeningLists(ctx);
    const before = await all();
    await loadScreeningLists(ctx);
    expect(await all()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(6);
    expect(before.every(({ version, isInUse, isDemo }) => version === 0 && !isInUse && !isDemo)).toBe(true);
    const catalogue = before.find(({ externalKey }) => externalKey === 'cn-export-technologies');
    expect(catalogue).toMatchObject({ datedOn: '2025-07-15', statedCount: 132 });
    expect(catalogue?.note.en).toContain('imported by the operator');
  });

  it('have invented ones beside them where a demonstration is wished, which can be taken away', async () => {
    await loadDemoScreeningLists(ctx);
    await loadDemoScreeningLists(ctx);
    expect((await listsInUse(ctx)).map(({ kind, entryCount }) => [kind, entryCount])).toEqual([
      ['parties', 2],
      ['technologies', 1],
    ]);
    const asked = { names: ['Вымпел Ясноград'], registrationNumbers: [], country: 'RU' };
    expect(await findListHits(ctx, asked)).toMatchObject([{ rule: 'sameName' }]);
    expect(checkRegistrationId('uscc', '91999999MA0DEM01X4').ok).toBe(true);
    const proposals = await proposeTechnologyEntries(ctx, { text: '电池正极材料制备', from: ['CN'] });
    expect(proposals).toMatchObject([{ code: 'DEMO-1', class: 'restricted' }]);
    await removeDemoScreeningLists(ctx);
    expect(await listsInUse(ctx)).toEqual([]);
    expect(await findListHits(ctx, asked)).toEqual([]);
  });
});
