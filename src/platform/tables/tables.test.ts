import { read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { buildWorkbook } from './build-workbook.ts';
import { parseTable } from './parse-table.ts';
import { readTable, tableLimits } from './read-table.ts';
import { collectPages, exportRowsMax, workbookRowsMax, tableDownload } from './table-download.ts';
import type { Table } from './table.ts';
import { encodeText } from './testing-encode.ts';
import { writeCsv, writeXlsx } from './write-table.ts';
import { z } from 'zod';

const table: Table = {
  title: 'Соглашения: 2026/1',
  about: [['Фильтр', 'регион CN-HL']],
  columns: [
    { title: '名称', kind: 'text' },
    { title: 'Сумма', kind: 'number' },
    { title: 'Day', kind: 'day' },
  ],
  rows: [
    ['焊接 «сталь»', 12.5, '2026-02-03'],
    ['=HYPERLINK("http://x")', null, '2026-11'],
    ['+7 914, "a"\nb', 0, '1949-10-01'],
  ],
};

const csvOf = async (one: Table) => {
  let text = '';
  for await (const part of writeCsv(one)) text += part;
  return text;
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const fault = (code: string) => expect.objectContaining({ code: `platform.table.${code}`, status: 422 });

describe('a table that leaves', () => {
  it('is a workbook with texts as texts, numbers as numbers and days as dates', async () => {
    const sheet = read(await writeXlsx(table), { type: 'array', cellNF: true }).Sheets['Соглашения  2026 1'];
    expect(sheet?.A1).toMatchObject({ v: 'Фильтр' });
    expect(sheet?.A3).toMatchObject({ t: 's', v: '名称' });
    expect(sheet?.B4).toMatchObject({ t: 'n', v: 12.5 });
    expect(sheet?.C4).toMatchObject({ t: 'n', z: 'yyyy-mm-dd', v: 46_056 });
    expect(sheet?.A5).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect((sheet?.A5 as { f?: string }).f).toBeUndefined();
    expect(sheet?.C5).toMatchObject({ t: 's', v: '2026-11' });
  });

  it('is a CSV file that programs open with its characters, and calculates nothing', async () => {
    const text = await csvOf(table);
    expect(text.startsWith('\ufeff# Фильтр,регион CN-HL\r\n名称,Сумма,Day\r\n')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")",,2026-11\r\n`);
    expect(text).toContain(`"'+7 914, ""a""\nb",0,1949-10-01\r\n`);
  });

  it('comes back as it left, from both', async () => {
    const cells = [
      ['焊接 «сталь»', '12.5', '2026-02-03'],
      ['=HYPERLINK("http://x")', '', '2026-11'],
      ['+7 914, "a"\nb', '0', '1949-10-01'],
    ];
    const fromCsv = await readTable(bytesOf(await csvOf(table)));
    expect(fromCsv).toMatchObject({ encoding: 'utf-8', header: ['名称', 'Сумма', 'Day'] });
    expect(fromCsv.rows.map((row) => row.cells)).toEqual(cells);
    const fromBook = await readTable(await writeXlsx({ ...table, about: [] }));
    expect(fromBook).toMatchObject({ header: ['名称', 'Сумма', 'Day'], sheets: ['Соглашения  2026 1'] });
    expect(fromBook.rows.map((row) => row.cells)).toEqual(cells);
  });

  it('is the same written in a thread', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => [`行 ${at}`, at, '2026-02-03']);
    const back = await readTable(await writeXlsx({ ...table, rows }));
    expect(back.rows.at(-1)?.cells).toEqual(['行 5999', '5999', '2026-02-03']);
    expect(back.rows.length).toBe(6_000 + 1);
  });

  it('holds any text unharmed', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((one) => one.replace(/\p{C}/gu, '').trim());
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const one: Table = {
          title: 't',
          about: [],
          columns: [{ title: 'x', kind: 'text' }],
          rows: texts.map((t) => [t]),
        };
        const back = parseTable({ bytes: buildWorkbook(one), limits: tableLimits });
        expect(back.rows.map(({ cells }) => cells[0])).toEqual(texts.filter((t) => t !== ''));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a table that comes', () => {
  it('may be parted by semicolons, in any encoding, with empty lines; rows keep their line', async () => {
    const text = 'Имя;Город\r\n\r\nИванов;Томск\r\n;\r\n"Петров; сын";"Чита"\r\n';
    const read = await readTable(encodeText(text, 'windows-1251'));
    expect(read).toMatchObject({ encoding: 'windows-1251', header: ['Имя', 'Город'] });
    expect(read.rows).toEqual([
      { line: 3, cells: ['Иванов', 'Томск'] },
      { line: 5, cells: ['Петров; сын', 'Чита'] },
    ]);
  });

  it('loses only the lines that tell of it above its headings, no row that begins with #', async () => {
    const text =
      '# По состоянию на,2026-11-22\r\n# Фильтр,нет\r\n#,Имя\r\n1,Иванов\r\n# 2,Петров\r\n#3,Сидоров\r\n';
    const read = await readTable(bytesOf(text));
    expect(read.header).toEqual(['#', 'Имя']);
    expect(read.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [4, '1', 'Иванов'],
      [5, '# 2', 'Петров'],
      [6, '#3', 'Сидоров'],
    ]);
  });

  it('is a sheet of a workbook, the first or the one that is named', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a'], [1]]), 'One');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['b'], ['二']]), 'Два');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(await readTable(bytes)).toMatchObject({ sheet: 'One', sheets: ['One', 'Два'] });
    expect((await readTable(bytes, { sheet: 'Два' })).rows).toEqual([{ line: 2, cells: ['二'] }]);
    await expect(readTable(bytes, { sheet: 'Три' })).rejects.toEqual(fault('sheetUnknown'));
  });

  it.each([
    ['noRows', bytesOf('\n\n')],
    ['quoteOpen', bytesOf('a,"b\nc,d')],
    ['quoteMisplaced', bytesOf('a,b"c\n')],
    ['encodingUnknown', Uint8Array.from([0xff, 0x81, 0xff, 0x80, 0xc7, 0xff, 0x0a])],
    ['notATable', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['tooManyRows', bytesOf('a\n1\n2\n3\n4\n')],
    ['tooManyColumns', bytesOf('a,b,c,d,e\n')],
    ['cellTooLong', bytesOf(`a\n${'x'.repeat(60)}\n`)],
  ])('is refused: %s', async (code, bytes) => {
    const limits = { rowsMax: 3, columnsMax: 4, cellLengthMax: 50 };
    await expect(readTable(bytes, { limits })).rejects.toEqual(fault(code));
  });
});

describe('the download of a list', async () => {
  const { ctx } = await useTestDatabase();
  const download = tableDownload({
    id: 'test.list',
    path: '/api/exports/list',
    summary: 'A list',
    audience: 'public',
    input: z.object({ field: z.string().optional() }),
    table: (_, { field }) => Promise.resolve({ ...table, about: [['field', field ?? '']] }),
  });

  it('gives the format that is asked for, with the fields of the list', async () => {
    const csv = await download.handle(ctx, download.input.parse({ format: 'csv', field: '81' }));
    expect(csv).toMatchObject({ contentType: 'text/csv; charset=utf-8' });
    let text = '';
    for await (const part of csv.body as AsyncIterable<string>) text += part;
    expect(text).toContain('# field,81');
    expect((await download.handle(ctx, download.input.parse({}))).name).toMatch(
      /^Соглашения.* \d{4}-\d\d-\d\d\.xlsx$/,
    );
    expect(download.input.safeParse({ format: 'exe' }).success).toBe(false);
  });

  it('refuses a workbook too long to be made, and gives the same list as CSV', async () => {
    const long = tableDownload({
      ...download,
      input: z.object({}),
      table: () => Promise.resolve({ ...table, rows: Array(workbookRowsMax + 1).fill(table.rows[0]) }),
    });
    await expect(long.handle(ctx, long.input.parse({}))).rejects.toEqual(fault('tooLongForWorkbook'));
    const csv = await long.handle(ctx, long.input.parse({ format: 'csv' }));
    let lines = 0;
    for await (const part of csv.body as AsyncIterable<string>) lines += part.split('\r\n').length - 1;
    expect(lines).toBeGreaterThan(workbookRowsMax);
  });

  it('takes all pages of a list, and refuses one without end', async () => {
    const rows = Array.from({ length: 2_345 }, (_, at) => at);
    const listOf = (total: number) => (paging: { page: number; pageSize: number }) =>
      Promise.resolve({
        items: rows.slice((paging.page - 1) * paging.pageSize, paging.page * paging.pageSize),
        total,
        ...paging,
        asOf: '2026-01-01T00:00:00Z',
      });
    expect((await collectPages(listOf(rows.length))).items).toEqual(rows);
    await expect(collectPages(listOf(exportRowsMax + 1))).rejects.toEqual(fault('tooLong'));
  });
});
