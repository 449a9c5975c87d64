import { z } from 'zod';
import { AppError } from '../../shared/app-error.ts';
import type { Page } from '../../shared/paging.ts';
import type { Ctx } from '../db/context.ts';
import { downloadRoute, type DownloadRoute } from '../http/download-route.ts';
import type { Table } from './table.ts';
import { writeCsv, writeXlsx } from './write-table.ts';

export const tableFormats = ['xlsx', 'csv'] as const;
const formatInput = z.object({ format: z.enum(tableFormats).default('xlsx') });

/**
 * A list as a workbook or CSV file: `format` in the query beside the fields of the list itself. `table` is asked with
 * the checked input and refuses as the list does; a workbook of more than `workbookRowsMax` rows is refused with 422
 * `platform.table.tooLongForWorkbook`. The name of the file is the table's title with the day.
 */
export function tableDownload<Input extends z.ZodType<object>>(
  one: Pick<DownloadRoute, 'id' | 'path' | 'summary' | 'audience'> & {
    input: Input;
    table: (ctx: Ctx, input: z.output<Input>) => Promise<Table>;
  },
): DownloadRoute {
  const { id, path, summary, audience } = one;
  return downloadRoute({
    id,
    path,
    summary,
    audience,
    input: z.intersection(one.input, formatInput),
    async handle(ctx, input) {
      const table = await one.table(ctx, input as z.output<Input>);
      const name = `${table.title} ${ctx.clock().toISOString().slice(0, 10)}`;
      const { format } = input as z.output<typeof formatInput>;
      if (format === 'xlsx' && table.rows.length > workbookRowsMax) {
        const params = { total: table.rows.length, maximum: workbookRowsMax };
        throw new AppError('invalid', 'platform.table.tooLongForWorkbook', { params });
      }
      return format === 'csv'
        ? { name: `${name}.csv`, contentType: 'text/csv; charset=utf-8', body: writeCsv(table) }
        : { name: `${name}.xlsx`, contentType: workbookType, body: await writeXlsx(table) };
    },
  });
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** More is no list any more; the reader narrows it. */
export const exportRowsMax = 500_000;
/** A workbook is made in memory: one of 100,000 rows took 2 GB, a CSV file of as many none to speak of. */
export const workbookRowsMax = 50_000;
const rowsAtOnce = 1_000;

/**
 * All rows of a paged list, asked for page by page as the screen does. Refuses lists of more than `exportRowsMax` with
 * 422 `platform.table.tooLong`.
 */
export async function collectPages<Item>(
  list: (paging: { page: number; pageSize: number }) => Promise<Page<Item>>,
): Promise<{ items: Item[]; asOf: string }> {
  const items: Item[] = [];
  for (let page = 1; ; page++) {
    const { items: some, total, asOf } = await list({ page, pageSize: rowsAtOnce });
    if (total > exportRowsMax) {
      throw new AppError('invalid', 'platform.table.tooLong', { params: { total, maximum: exportRowsMax } });
    }
    items.push(...some);
    if (some.length < rowsAtOnce) return { items, asOf };
  }
}
