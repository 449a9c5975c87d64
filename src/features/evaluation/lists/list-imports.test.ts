import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Language } from '../../../shared/language.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { listEndpoints } from './contract.ts';
import { listImportEndpoints } from './import-contract.ts';
import { callLists, someHead, uploadFile, workOffImports } from './testing-lists.ts';

const { ctx: system, database } = await useTestDatabase();
let officer: Ctx;
let listId: string;
beforeEach(async () => {
  await clearTestDatabase(database);
  officer = (await buildPerson(system, { roles: ['compliance_officer'] })).ctx;
  listId = (await callLists(listEndpoints.create, officer, { kind: 'parties', ...someHead })).id;
});

const table = (...rows: string[]) => ['key,name,country,note', ...rows].join('\n');
const first = table('a,Amber Newt,CN,', 'b,Beige Owl,RU,', 'c,Coral Toad,CN,');
const second = table('a,Amber Newt,CN,', 'b,Beige Owl,RU,now with a note', 'd,Dusky Carp,RU,');
const start = async (content: string, more: object = {}, ctx = officer) =>
  callLists(listImportEndpoints.start, ctx, {
    id: listId,
    fileId: await uploadFile(ctx, content),
    label: 'Announcement 1',
    datedOn: '2026-11-20',
    ...more,
  });
const apply = (id: string) => callLists(listImportEndpoints.apply, officer, { id });
const bring = async (content: string) => apply((await start(content)).id);
const rowsOf = async (id: string, ctx = officer) =>
  (await callLists(listImportEndpoints.get, ctx, { id })).rows.items;
const keysAsOf = async (version?: number) => {
  const input = { id: listId, ...(version !== undefined && { version }) };
  const { items } = await callLists(listEndpoints.entries, officer, input);
  return items.map(({ key }) => key).join('');
};
const newsCount = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from platform_outbox
    where name = 'evaluation.listChanged'`.execute(system.db);
  return rows[0]?.n;
};

describe('importing a list', { timeout: 120_000 }, () => {
  it('shows what becomes of every row before anything is applied, and keeps earlier versions', async () => {
    const checked = await start(first);
    expect(checked).toMatchObject({
      state: 'checked',
      canApply: true,
      counts: { added: 3, fault: 0 },
      baseVersion: 0,
    });
    expect(await keysAsOf()).toBe('');
    expect(await apply(checked.id)).toMatchObject({ state: 'done', canApply: false, canDiscard: false });
    expect(await keysAsOf()).toBe('abc');

    const next = await start(second);
    expect(next.counts).toEqual({ added: 1, changed: 1, removed: 1, same: 1, fault: 0 });
    expect((await rowsOf(next.id)).map(({ line, key, outcome }) => [line, key, outcome])).toEqual([
      [2, 'a', 'same'],
      [3, 'b', 'changed'],
      [4, 'd', 'added'],
      [null, 'c', 'removed'],
    ]);
    await apply(next.id);
    expect([await keysAsOf(), await keysAsOf(1), await keysAsOf(2)]).toEqual(['abd', 'abc', 'abd']);
    const { items } = await callLists(listEndpoints.differences, officer, { id: listId, version: 2 });
    expect(items).toMatchObject([
      { change: 'changed', key: 'b', before: { note: '' }, after: { note: 'now with a note' } },
      { change: 'removed', key: 'c', after: null },
      { change: 'added', key: 'd', before: null },
    ]);
    const { versions, list } = await callLists(listEndpoints.get, officer, { id: listId });
    expect(list).toMatchObject({ version: 2, entryCount: 3 });
    expect(versions).toMatchObject([
      { version: 2, added: 1, changed: 1, removed: 1, entryCount: 3, datedOn: '2026-11-20' },
      { version: 1, added: 3, entryCount: 3, label: 'Announcement 1', importedBy: { name: 'Kim Doe' } },
    ]);
    expect(await newsCount()).toBe(2);
    // Back again: it had been ended, not deleted.
    await bring(first);
    expect([await keysAsOf(), await keysAsOf(2)]).toEqual(['abc', 'abd']);
  });

  it('takes nothing of a file with a wrong row, and says which in the language of the reader', async () => {
    const refused = await start(table('a,Amber Newt,CN,', ',,CN,', 'b,Beige Owl,Russia,'));
    expect(refused).toMatchObject({
      state: 'refused',
      canApply: false,
      canDiscard: true,
      counts: { fault: 2, added: 1 },
    });
    const said = async (language: Language) => {
      const rows = await rowsOf(refused.id, { ...officer, language });
      return rows.flatMap(({ line, faults }) => faults.map(({ message }) => `${line}: ${message}`));
    };
    expect(await said('en')).toEqual([
      '3: A name is missing.',
      '4: country: longer than 2 signs.',
      '4: Country “RUSSIA”: two letters are needed, for example CN.',
    ]);
    expect((await said('zh'))[0]).toBe('3: 缺少名称。');
    expect((await said('ru'))[0]).toBe('3: Нет наименования.');
    await expect(apply(refused.id)).rejects.toMatchObject({ code: 'evaluation.lists.importNotChecked' });
    expect(await keysAsOf()).toBe('');
    expect(await newsCount()).toBe(0);
    await callLists(listImportEndpoints.discard, officer, { id: refused.id });
    await expect(callLists(listImportEndpoints.discard, officer, { id: refused.id })).rejects.toMatchObject({
      code: 'evaluation.lists.importOver',
    });
  });

  it('fails a file that cannot be read, with the place', async () => {
    const broken = await start(
      '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]><screeningList kind="parties"/>',
    );
    expect(broken).toMatchObject({ state: 'failed', canApply: false });
    expect(broken.fault).toContain('Line 2');
    expect(await start('key,name,colour\na,b,c')).toMatchObject({ state: 'failed' });
    expect(await start('\n\n')).toMatchObject({ state: 'failed' });
    await expect(start(first, { label: ' ' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('does not apply against another version than it was compared with, or to no effect', async () => {
    const [one, other] = [await start(first), await start(second)];
    await apply(one.id);
    await expect(apply(other.id)).rejects.toMatchObject({ code: 'evaluation.lists.importOutdated' });
    const { import: shown } = await callLists(listImportEndpoints.get, officer, { id: other.id });
    expect(shown).toMatchObject({ state: 'checked', canApply: false, canDiscard: true });
    const same = await start(first);
    expect(same).toMatchObject({ canApply: false, counts: { same: 3 } });
    await expect(apply(same.id)).rejects.toMatchObject({ code: 'evaluation.lists.importUnchanged' });
    const all = await callLists(listImportEndpoints.list, officer, { id: listId });
    expect(all.items.map(({ state }) => state)).toEqual(['checked', 'checked', 'done']);
  });

  it('takes only own files, from officers', async () => {
    const other = (await buildPerson(system, { roles: ['compliance_officer'] })).ctx;
    const fileId = await uploadFile(other, first);
    const input = { id: listId, fileId, label: 'x', datedOn: null };
    await expect(callLists(listImportEndpoints.start, officer, input)).rejects.toMatchObject({
      code: 'platform.fileNotFound',
    });
    const { ctx } = await buildPerson(system, { roles: ['administrator'] });
    await expect(start(first, {}, ctx)).rejects.toMatchObject({ code: 'evaluation.lists.keepersOnly' });
  });

  it('reads and applies a long file in the background, and begins anew when it was broken off', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => `k${at},Firm ${at} of ${'a'.repeat(60)},RU,`);
    const waiting = await start(table(...rows));
    expect(waiting).toMatchObject({ state: 'waiting', itemCount: null });
    await expect(apply(waiting.id)).rejects.toMatchObject({ code: 'evaluation.lists.importNotChecked' });
    await workOffImports(database);
    const look = async () => (await callLists(listImportEndpoints.get, officer, { id: waiting.id })).import;
    expect(await look()).toMatchObject({
      state: 'checked',
      itemCount: 6_000,
      doneCount: 6_000,
      canApply: true,
    });
    expect(await apply(waiting.id)).toMatchObject({ state: 'applying', doneCount: 0 });
    // What a lost process had written of the version that was to come.
    await sql`insert into evaluation_list_entry (id, list_id, entry_key, from_version, content, content_hash, search_text)
      select gen_random_uuid(), ${listId}, 'k1', 1, '{}', '', ''`.execute(system.db);
    expect(await keysAsOf()).toBe('');
    await workOffImports(database);
    expect(await look()).toMatchObject({ state: 'done', doneCount: 6_000 });
    const { list } = await callLists(listEndpoints.get, officer, { id: listId });
    expect(list).toMatchObject({ version: 1, entryCount: 6_000 });
    const { rows: names } = await sql<{ n: number }>`select count(*)::integer as n
      from evaluation_list_name`.execute(system.db);
    expect(names[0]?.n).toBe(6_000);
  });
});
