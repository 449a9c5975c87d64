import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildWorkbook } from '../../../platform/tables/build-workbook.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import { encodings } from '../../../platform/tables/table.ts';
import { encodeText } from '../../../platform/tables/testing-encode.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { importEndpoints } from './contract.ts';
import { openTestImports } from './testing-imports.ts';

const { ctx: system, database } = await useTestDatabase();
const imports = openTestImports(database);
const { call, check, downloads, rows, start, undo, write } = imports;

let keeper: Ctx;
beforeEach(async () => {
  await clearTestDatabase(database);
  keeper = (await buildPerson(system, { roles: ['moderator'] })).ctx;
});

const names = async () => {
  const { rows: found } = await sql<{ name: string }>`select coalesce(name_zh, name_ru, name_en) as name
    from accounts_organisation order by id`.execute(system.db);
  return found.map(({ name }) => name);
};
const download = async (id: string, ctx: Ctx, input: object) => {
  const route = downloads.find((one) => one.id === id);
  if (!route) throw new Error(`no download ${id}`);
  const { body } = await route.handle(ctx, route.input.parse(input));
  if (body instanceof Uint8Array) return body;
  throw new Error('no workbook');
};

/** Long enough to be told apart, in the signs each encoding has. */
const texts: Record<(typeof encodings)[number], string> = {
  'utf-8': '名称,类型,国家\n哈尔滨焊接研究所,研究所,中国\nСварочный завод,предприятие,Россия',
  gb18030:
    '名称,类型,国家,城市\n哈尔滨焊接技术研究所,研究所,中国,哈尔滨\n黑河边境经济合作区管理委员会,园区,中国,黑河',
  big5: '名稱,類型,國家,城市\n哈爾濱焊接技術研究所,研究所,中國,哈爾濱\n黑河邊境經濟合作區管理委員會,大學,中國,黑河',
  'windows-1251':
    'Название;Тип;Страна\nБлаговещенский сварочный завод;предприятие;Россия\nНИИ металлов;НИИ;Россия',
  'utf-16le': '名称\t类型\t国家\n哈尔滨焊接研究所\t研究所\t中国\nСварочный завод\tпредприятие\tРоссия',
  'utf-16be': '名称\t类型\t国家\n哈尔滨焊接研究所\t研究所\t中国\nСварочный завод\tпредприятие\tРоссия',
};

describe('files as people have them', () => {
  it.each(encodings)('reads %s from the bytes to the record', async (encoding) => {
    const text = texts[encoding];
    const bytes = encodeText(text, encoding);
    const checked = await check(keeper, bytes);
    expect(checked.encoding).toBe(encoding);
    const done = await write(keeper, checked.id, 'all');
    expect(done).toMatchObject({ state: 'done', counts: { written: 2 } });
    expect(await names()).toEqual(
      text
        .split('\n')
        .slice(1)
        .map((line) => line.split(/[,;\t]/)[0]),
    );
  });

  it('reads a file again in the encoding its owner names', async () => {
    const bytes = encodeText(texts.gb18030, 'gb18030');
    const wrong = await start(keeper, bytes, { encoding: 'windows-1251' });
    expect(wrong.fileColumns.every(({ key }) => key === null)).toBe(true);
    const again = await call(importEndpoints.readAgain, keeper, { id: wrong.id, encoding: 'gb18030' });
    expect(again.fileColumns.map(({ key }) => key)).toEqual(['name', 'kind', 'country', 'city']);
  });

  it.each(['zh', 'ru', 'en'] as const)('takes its own template in %s, filled in', async (language) => {
    const ctx = { ...keeper, language };
    const template = await readTable(
      await download('interop.imports.template', ctx, { kind: 'organisations' }),
    );
    const column = (key: string, { kindColumns }: { kindColumns: { key: string; title: string }[] }) =>
      template.header.indexOf(kindColumns.find((one) => one.key === key)?.title ?? '');
    const untouched = buildWorkbook({
      title: 'x',
      about: [],
      columns: template.header.map((title) => ({ title, kind: 'text' })),
      rows: template.rows.map(({ cells }) => cells),
    });
    const { id, kindColumns, fileColumns } = await start(ctx, untouched);
    expect(fileColumns.every(({ key }) => key !== null)).toBe(true);
    const filled = template.header.map(() => '');
    filled[column('name', { kindColumns })] = '真实焊接厂';
    filled[column('kind', { kindColumns })] = '企业';
    filled[column('country', { kindColumns })] = 'CN';
    const mended = buildWorkbook({
      title: 'x',
      about: [],
      columns: template.header.map((title) => ({ title, kind: 'text' })),
      rows: [...template.rows.map(({ cells }) => cells), filled],
    });
    const checked = await check(ctx, mended);
    expect(checked).toMatchObject({ rowCount: 1, counts: { good: 1, wrong: 0 } });
    expect((await rows(ctx, checked.id))[0]?.line).toBe(4);
    expect(id).not.toBe(checked.id);
  });

  it('gives the wrong rows back as a table that can be mended and sent again', async () => {
    const text = 'Название,Тип,Страна\nЗавод,предприятие,Россия\nЦех,цех,Россия';
    const { id } = await check(keeper, text);
    const report = await readTable(await download('interop.imports.report', keeper, { id, filter: 'wrong' }));
    expect(report.rows).toHaveLength(1);
    expect(report.rows[0]?.cells.slice(0, 4)).toEqual(['Цех', 'цех', 'Россия', 'wrong']);
    expect(report.rows[0]?.cells[4]).toContain('platform.row.unknownWord');
    const cells = report.rows[0]?.cells.with(1, 'предприятие') ?? [];
    const mended = buildWorkbook({
      title: 'x',
      about: [['Asked', 'now']],
      columns: report.header.map((title) => ({ title, kind: 'text' })),
      rows: [cells],
    });
    expect(await check(keeper, mended)).toMatchObject({ rowCount: 1, counts: { good: 1 } });
  });
});

describe('files as nobody should send them', () => {
  it.each([
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8])],
    ['nothing', new Uint8Array(0)],
    ['a row of 100,000 columns', `${'x,'.repeat(100_000)}x\n1`],
    ['more rows than one may send', `name\n${'x\n'.repeat(50_001)}`],
  ])('refuses %s with a reason', async (_name, content) => {
    await expect(start(keeper, content)).rejects.toMatchObject({
      kind: 'invalid',
      code: expect.stringMatching(/^platform\.table\./) as unknown,
    });
  });

  it('keeps what looks like a formula as text, and stores no control characters', async () => {
    const lines = ['=HYPERLINK(1)', '\u0001Завод', "'=2+2"];
    const content = `Название,Тип,Страна\n${lines.map((name) => `${name},предприятие,Россия`).join('\n')}`;
    const { id } = await check(keeper, content, { encoding: 'utf-8' });
    await write(keeper, id, 'good');
    expect(await names()).toEqual(['=HYPERLINK(1)', '\ufffdЗавод', '=2+2']);
    expect((await undo(keeper, id)).counts.undone).toBe(3);
  });
});
