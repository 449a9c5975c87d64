import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { newId } from '../../../shared/ids.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { listEndpoints } from './contract.ts';
import { screeningListDownloads } from './list-export.ts';
import { buildList, buildParty, callLists, someHead } from './testing-lists.ts';
import { listsInUse } from './views.ts';

const { ctx: system, database } = await useTestDatabase();
let officer: Ctx;
let administrator: Ctx;
beforeEach(async () => {
  await clearTestDatabase(database);
  officer = (await buildPerson(system, { roles: ['compliance_officer'] })).ctx;
  administrator = (await buildPerson(system, { roles: ['administrator'] })).ctx;
});

const create = (more: object = {}) =>
  callLists(listEndpoints.create, officer, { kind: 'parties', ...someHead, ...more });
const news = async () => {
  const { rows } = await sql<{ name: string; payload: unknown }>`
    select name, payload from platform_outbox where name = 'evaluation.listChanged'`.execute(system.db);
  return rows.map(({ payload }) => payload);
};

describe('keeping lists', { timeout: 60_000 }, () => {
  it('opens a list that is not in use, and changes its head', async () => {
    const list = await create({
      publisher: { zh: '商务部' },
      country: 'cn',
      datedOn: '2025-07-15',
      statedCount: '132',
    });
    expect(list).toMatchObject({
      kind: 'parties',
      publisher: { zh: '商务部' },
      country: 'CN',
      statedCount: 132,
      version: 0,
      isInUse: false,
    });
    const changed = { ...someHead, id: list.id, revision: 1, note: { en: 'Checked.', ru: '' } };
    expect(await callLists(listEndpoints.update, officer, changed)).toMatchObject({
      note: { en: 'Checked.' },
      country: null,
      revision: 2,
    });
    await expect(callLists(listEndpoints.update, officer, changed)).rejects.toMatchObject({
      code: 'evaluation.lists.changedMeanwhile',
    });
    await expect(create({ sourceUrl: 'javascript:alert(1)' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(create({ country: 'China' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('records who takes a list into use and why, and tells the gate', async () => {
    const { id } = await create();
    const wish = { id, isInUse: true, reason: 'Counsel, letter of 3 November' };
    await expect(callLists(listEndpoints.setUse, officer, wish)).rejects.toMatchObject({
      code: 'evaluation.lists.settersOnly',
    });
    await expect(
      callLists(listEndpoints.setUse, administrator, { ...wish, reason: ' ' }),
    ).rejects.toMatchObject({
      kind: 'invalid',
    });
    expect(await callLists(listEndpoints.setUse, administrator, wish)).toMatchObject({ isInUse: true });
    expect(await news()).toEqual([{ listId: id, version: 0 }]);
    await expect(callLists(listEndpoints.setUse, administrator, wish)).rejects.toMatchObject({
      code: 'evaluation.lists.useSame',
    });
    expect(await listsInUse(system)).toMatchObject([{ id, version: 0 }]);
    const { uses } = await callLists(listEndpoints.get, officer, { id });
    expect(uses).toMatchObject([
      { isInUse: true, reason: wish.reason, version: 0, person: { name: 'Kim Doe' } },
    ]);
    const audited = await sql<{ action: string }>`select action from platform_audit
      where ref_id = ${id} order by sequence`.execute(system.db);
    expect(audited.rows.map(({ action }) => action)).toEqual([
      'evaluation.list.create',
      'evaluation.list.takeIntoUse',
    ]);
  });

  it('is closed to everybody but officers and administrators', async () => {
    const id = await buildList(system, [buildParty()]);
    const strangers = await Promise.all(
      (['moderator', 'broker', 'expert_reviewer'] as const).map((role) =>
        buildPerson(system, { roles: [role] }),
      ),
    );
    for (const { ctx } of strangers) {
      await expect(callLists(listEndpoints.list, ctx, {})).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(callLists(listEndpoints.entries, ctx, { id })).rejects.toMatchObject({
        kind: 'forbidden',
      });
      await expect(callLists(listEndpoints.tryParty, ctx, { names: ['A'] })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
    const visitor = system.withActor({ kind: 'visitor' });
    await expect(callLists(listEndpoints.get, visitor, { id })).rejects.toMatchObject({
      kind: 'unauthenticated',
    });
    await expect(
      callLists(listEndpoints.create, administrator, { kind: 'parties', ...someHead }),
    ).rejects.toMatchObject({ code: 'evaluation.lists.keepersOnly' });
    await expect(callLists(listEndpoints.get, officer, { id: newId() })).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  it('searches entries in any script, by number, by pages', async () => {
    const many = Array.from({ length: 45 }, (_, at) => buildParty({ names: [`Filler ${at} Works`] }));
    const id = await buildList(system, [
      ...many,
      buildParty({ names: ['青云鹤舞新材料有限公司'] }),
      buildParty({
        names: ['АО «Чёрный Щегол»'],
        registrationNumbers: [{ kind: 'ogrn', number: '9999900000013' }],
      }),
    ]);
    const search = async (q: string) => {
      const { items } = await callLists(listEndpoints.entries, officer, { id, q });
      return items.map(({ content }) => content.kind === 'party' && content.names[0]);
    };
    expect(await search('Цинъюнь')).toEqual(['青云鹤舞新材料有限公司']);
    expect(await search('qingyun hewu')).toEqual(['青云鹤舞新材料有限公司']);
    expect(await search('鹤舞')).toEqual(['青云鹤舞新材料有限公司']);
    expect(await search('shchegol')).toEqual(['АО «Чёрный Щегол»']);
    expect(await search('999990000-0013')).toEqual(['АО «Чёрный Щегол»']);
    expect(await search('100 %_')).toEqual([]);
    const page = await callLists(listEndpoints.entries, administrator, { id, page: 3, pageSize: 20 });
    expect(page).toMatchObject({ total: 47, page: 3 });
    expect(page.items).toHaveLength(7);
  });

  it('answers a tried name with how many lists were asked', async () => {
    await buildList(system, [buildParty()]);
    await buildList(system, [buildParty()], { isInUse: false });
    const asked = { names: ['Quartz Heron Instruments', ''], country: '' };
    expect(await callLists(listEndpoints.tryParty, officer, asked)).toMatchObject({
      listsAsked: 1,
      hits: [{ rule: 'sameName', listNames: someHead.names, listVersion: 1 }],
    });
    await expect(callLists(listEndpoints.tryParty, officer, { names: [' '] })).rejects.toMatchObject({
      code: 'evaluation.lists.nothingAsked',
    });
    const text = await callLists(listEndpoints.tryText, officer, { text: 'laser' });
    expect(text).toEqual({ proposals: [], listsAsked: 0 });
  });

  it('records ownership by number, and ends it', async () => {
    const share = {
      partyName: 'Plain Clay Works',
      partyNumbers: [' 123-45 '],
      ownerName: 'Quartz Heron Instruments',
      sharePercent: '50,5'.replace(',', '.'),
      source: 'Extract of 2026-11-01',
    };
    const recorded = await callLists(listEndpoints.recordShare, officer, share);
    expect(recorded).toMatchObject({
      partyNumbers: ['12345'],
      sharePercent: 50.5,
      recordedBy: { name: 'Kim Doe' },
    });
    await buildList(system, [buildParty()]);
    const asked = { registrationNumbers: ['12345'] };
    expect((await callLists(listEndpoints.tryParty, officer, asked)).hits).toMatchObject([
      { relation: 'ownerOfAsked', ownership: { standing: 'half' } },
    ]);
    const found = await callLists(listEndpoints.shares, administrator, { q: 'plain clay' });
    expect(found).toMatchObject({ total: 1, items: [{ id: recorded.id }] });
    const file = screeningListDownloads.find(({ id }) => id === 'evaluation.lists.exportShares');
    const { body } = (await file?.handle(administrator, file.input.parse({ format: 'xlsx' }))) ?? {};
    const exported = (await readTable(body as Uint8Array)).rows.map(({ cells }) => cells);
    expect(exported.find(([party]) => party === share.partyName)?.slice(1, 6)).toEqual([
      '12345',
      share.ownerName,
      '',
      '50.5',
      share.source,
    ]);
    await callLists(listEndpoints.endShare, officer, { id: recorded.id });
    expect((await callLists(listEndpoints.tryParty, officer, asked)).hits).toEqual([]);
    expect((await callLists(listEndpoints.shares, officer, {})).total).toBe(0);
    await expect(callLists(listEndpoints.endShare, officer, { id: recorded.id })).rejects.toMatchObject({
      kind: 'notFound',
    });
    await expect(
      callLists(listEndpoints.recordShare, officer, { ...share, partyNumbers: ['--'] }),
    ).rejects.toMatchObject({ code: 'evaluation.lists.numberMissing' });
  });
});
