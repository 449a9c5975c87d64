import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { importEndpoints } from './contract.ts';
import { countOrganisations, openTestImports } from './testing-imports.ts';

let now = Date.parse('2026-11-22T08:00:00Z');
const clock = () => new Date(now);
const { ctx: system, database } = await useTestDatabase({ clock });
const imports = openTestImports(database, clock);
const { call, check, get, rows, start, undo, workOff, write } = imports;

let keeper: Ctx;
beforeEach(async () => {
  await clearTestDatabase(database);
  imports.before(() => undefined);
  keeper = (await buildPerson(system, { roles: ['moderator'] })).ctx;
});

const header = 'Название,Тип,Страна,Город,ИНН';
const table = (...lines: string[]) => [header, ...lines].join('\n');
const plants = (count: number) =>
  table(...Array.from({ length: count }, (_, at) => `Завод номер ${at},предприятие,Россия,Благовещенск,`));
const mixed = table(
  'Сварочный завод,предприятие,Россия,Хабаровск,7707083893',
  ',предприятие,Россия,,',
  'Институт сварки,НИИ,Россия,,7707083894',
  'Технопарк,парк,Россия,,',
);
const audited = async (): Promise<string[]> => {
  const { rows: found } = await sql<{ action: string }>`select action from platform_audit
    where action like 'interop.import.%' order by sequence`.execute(system.db);
  return found.map(({ action }) => action.slice('interop.import.'.length));
};
const codes = async (id: string) =>
  (await rows(keeper, id, { filter: 'wrong' })).map(({ line, problems }) => [
    line,
    ...problems.map(({ heading, code }) => `${heading ?? '*'} ${code.split('.').at(-1)}`),
  ]);

describe('looking at a table', () => {
  it('reports every row by line, heading and value, and writes nothing', async () => {
    const checked = await check(keeper, mixed);
    expect(checked).toMatchObject({ state: 'checked', rowCount: 4, counts: { good: 2, wrong: 2 } });
    expect(await codes(checked.id)).toEqual([
      [3, 'Название missing'],
      [4, 'ИНН checkDigit'],
    ]);
    const [, second] = await rows({ ...keeper, language: 'zh' }, checked.id, { filter: 'wrong' });
    expect(second?.problems).toMatchObject([
      { value: '7707083894', message: 'zh accounts.registrationId.checkDigit 7707083894' },
    ]);
    expect(await countOrganisations(system)).toBe(0);
    expect(await audited()).toEqual(['started', 'checked']);
  });

  it('says beside a word that is not taken what the column takes', async () => {
    const { id } = await check(keeper, table('Завод,цех,Россия,,'));
    const [row] = await rows({ ...keeper, language: 'ru' }, id);
    expect(row?.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^ru platform\.row\.unknownWord цех Подсказка к столбцу: .*предприятие/),
    ]);
  });

  it('knows what stands twice in the file, and what is there already', async () => {
    await write(keeper, (await check(keeper, plants(2))).id, 'all');
    const again = await check(keeper, `${plants(3)}\nзавод  номер 2,компания,RU,,`);
    expect(again.counts).toMatchObject({ good: 1, wrong: 3 });
    expect(await codes(again.id)).toEqual([
      [2, '* thereAlready'],
      [3, '* thereAlready'],
      [5, '* twiceInFile'],
    ]);
  });

  it('remembers for its person what the columns mean', async () => {
    const content = 'Как зовут,Название,Тип,Страна\nЗавод,Прежнее имя,предприятие,Россия';
    const first = await start(keeper, content);
    expect(first.fileColumns.map(({ key }) => key)).toEqual([null, 'name', 'kind', 'country']);
    expect(first.fileColumns[0]?.samples).toEqual(['Завод']);
    const columns = ['name', '', 'kind', 'country'];
    await call(importEndpoints.nameColumns, keeper, { id: first.id, columns });
    await workOff();
    expect((await rows(keeper, first.id))[0]?.title).toBe('Завод · предприятие');
    const second = await start(keeper, content);
    expect(second).toMatchObject({ isRemembered: true });
    expect(second.fileColumns.map(({ key }) => key ?? '')).toEqual(columns);
    const other = (await buildPerson(system, { roles: ['broker'] })).ctx;
    expect((await start(other, content)).isRemembered).toBe(false);
  });

  it('refuses columns that make no sense, and looks anew with others', async () => {
    const { id } = await start(keeper, mixed);
    const named = (columns: string[]) => call(importEndpoints.nameColumns, keeper, { id, columns });
    await expect(named(['name', 'name'])).rejects.toMatchObject({ code: 'interop.import.columnTwice' });
    await expect(named(['name'])).rejects.toMatchObject({ code: 'interop.import.columnMissing' });
    await expect(named(['nothing', 'kind'])).rejects.toMatchObject({ code: 'interop.import.columnUnknown' });
    await named(['name', 'kind']);
    await workOff();
    expect((await get(keeper, id)).counts).toMatchObject({ good: 0, wrong: 4 });
    await named(['name', 'kind', 'country']);
    await workOff();
    expect((await get(keeper, id)).counts).toMatchObject({ good: 3, wrong: 1 });
  });
});

describe('writing a table', () => {
  it('writes all or nothing: with one wrong row nothing', async () => {
    const { id, canWrite } = await check(keeper, mixed);
    expect(canWrite).toEqual(['good']);
    await expect(write(keeper, id, 'all')).rejects.toMatchObject({ code: 'interop.import.rowsWrong' });
    expect(await countOrganisations(system)).toBe(0);
  });

  it('writes nothing of a whole file that something stands against since it was looked at', async () => {
    const { id } = await check(keeper, plants(700));
    await write(keeper, (await check(keeper, table('Завод номер 650,предприятие,Россия,,'))).id, 'all');
    const after = await write(keeper, id, 'all');
    expect(after).toMatchObject({ state: 'checked', counts: { good: 699, wrong: 1, written: 0 } });
    expect(after.fault).toBe('en interop.import.rowsNotGoodAnyMore 1');
    expect(await countOrganisations(system)).toBe(1);
    expect(await write(keeper, id, 'good')).toMatchObject({ state: 'done', counts: { written: 699 } });
    expect(await countOrganisations(system)).toBe(700);
  });

  it('writes the good rows, tells what each became, and cannot write them again', async () => {
    const { id } = await check(keeper, mixed);
    const done = await write(keeper, id, 'good');
    expect(done).toMatchObject({ state: 'done', counts: { written: 2, wrong: 2, good: 0 }, canUndo: true });
    const written = await rows(keeper, id, { filter: 'written' });
    expect(written.map(({ line, record }) => [line, record?.kind])).toEqual([
      [2, 'organisation'],
      [5, 'organisation'],
    ]);
    await expect(write(keeper, id, 'good')).rejects.toMatchObject({ code: 'interop.import.notNow' });
    expect(await audited()).toEqual(['started', 'checked', 'writingStarted', 'written']);
  });

  it('keeps what is written when it is stopped, and goes on behind it', async () => {
    const { id } = await check(keeper, plants(1_200));
    let batches = 0;
    const isHalfWay = Promise.withResolvers<void>();
    imports.before(() => {
      if (++batches === 2) isHalfWay.resolve();
    });
    await call(importEndpoints.write, keeper, { id, mode: 'good' });
    const working = workOff();
    await isHalfWay.promise;
    await call(importEndpoints.cancel, keeper, { id });
    await working;
    const stopped = await get(keeper, id);
    expect(stopped).toMatchObject({ state: 'cancelled', canResume: true, canUndo: true });
    expect(stopped.doneCount).toBe(stopped.counts.written);
    expect(await countOrganisations(system)).toBe(stopped.counts.written);
    expect(stopped.counts.good).toBeGreaterThan(0);
    await call(importEndpoints.resume, keeper, { id });
    now += 60_000;
    await workOff();
    expect(await get(keeper, id)).toMatchObject({ state: 'done', doneCount: 1_200 });
    expect(await countOrganisations(system)).toBe(1_200);
  });

  it.each(['good', 'all'] as const)('loses and doubles nothing where the process dies (%s)', async (mode) => {
    const { id } = await check(keeper, plants(1_200));
    let batches = 0;
    imports.before(() => {
      if (++batches === 3) throw new Error('killed');
    });
    await write(keeper, id, mode);
    expect(await countOrganisations(system)).toBe(mode === 'all' ? 0 : 1_000);
    expect((await get(keeper, id)).state).toBe('writing');
    now += 11_000;
    await workOff();
    expect(await get(keeper, id)).toMatchObject({ state: 'done', counts: { written: 1_200, good: 0 } });
    expect(await countOrganisations(system)).toBe(1_200);
  });

  it('fails with a sentence where the file is gone or the right to import, and can be taken up again', async () => {
    const { id } = await check(keeper, plants(3));
    const { rows: kept } = await sql<{ file_id: string }>`select file_id from interop_table_import`.execute(
      system.db,
    );
    imports.forget(kept[0]?.file_id ?? '');
    expect(await write(keeper, id, 'good')).toMatchObject({
      state: 'failed',
      fault: 'en platform.fileNotFound ',
      canResume: true,
    });
    await sql`delete from accounts_person_role`.execute(system.db);
    await call(importEndpoints.resume, keeper, { id });
    await workOff();
    expect(await get(keeper, id)).toMatchObject({ fault: 'en accounts.import.organisationKeepers ' });
  });
});

describe('undoing an import', () => {
  it('takes back what nobody touched and says of the rest why it stays', async () => {
    const { id } = await check(keeper, plants(4));
    await write(keeper, id, 'all');
    const [first, second] = await rows(keeper, id);
    await sql`update accounts_organisation set revision = 2 where id = ${first?.record?.id}`.execute(
      system.db,
    );
    await buildPerson(system, { memberOf: [second?.record?.id ?? ''] });
    const undone = await undo(keeper, id);
    expect(undone).toMatchObject({
      state: 'undone',
      counts: { undone: 2, kept: 2, written: 0 },
      canUndo: false,
    });
    expect((await rows(keeper, id, { filter: 'kept' })).map(({ problems }) => problems[0]?.code)).toEqual([
      'accounts.import.changedSince',
      'accounts.import.organisationReliedOn',
    ]);
    expect(await countOrganisations(system)).toBe(2);
    expect((await audited()).slice(-2)).toEqual(['undoStarted', 'undone']);
    await expect(undo(keeper, id)).rejects.toMatchObject({ code: 'interop.import.nothingToUndo' });
  });
});

describe('whose an import is', () => {
  it('is the business of who started it; administrators see that there is one', async () => {
    const { id } = await check(keeper, mixed);
    const other = (await buildPerson(system, { roles: ['moderator', 'administrator'] })).ctx;
    const asked = [
      () => call(importEndpoints.get, other, { id }),
      () => call(importEndpoints.rows, other, { id }),
      () => call(importEndpoints.write, other, { id, mode: 'good' }),
      () => call(importEndpoints.cancel, other, { id }),
      () => call(importEndpoints.undo, other, { id }),
      () => call(importEndpoints.nameColumns, other, { id, columns: [] }),
    ];
    for (const ask of asked) await expect(ask()).rejects.toMatchObject({ kind: 'notFound' });
    expect((await call(importEndpoints.list, other, {})).items).toEqual([]);
    expect((await call(importEndpoints.list, other, { of: 'all' })).items).toMatchObject([{ id }]);
    await expect(call(importEndpoints.list, keeper, { of: 'all' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const fileId = await imports.upload(other, mixed);
    const given = { kind: 'organisations', language: 'ru' as const, fileId };
    await expect(call(importEndpoints.start, keeper, given)).rejects.toMatchObject({
      code: 'platform.fileNotFound',
    });
    const nobody = (await buildPerson(system)).ctx;
    await expect(start(nobody, mixed)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await call(importEndpoints.kinds, nobody, {})).kinds).toEqual([]);
  });
});
