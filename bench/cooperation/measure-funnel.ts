import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';
import { countFunnel } from '../../src/features/cooperation/funnel/jobs.ts';
import {
  funnelFigures,
  keptFunnel,
  keptFunnelRecords,
} from '../../src/features/cooperation/funnel/service.ts';
import type { BuiltInterest } from '../../src/features/cooperation/testing-interests.ts';
import { fillFunnel } from './fill-funnel.ts';
import { timesOf } from './measure-board.ts';
import type { Row } from '../translation/print-table.ts';

/** The funnel over so many published records: as everybody reads it, counted live, and beside a mere count of its tables. */
export async function measureFunnel(ctx: Ctx, built: BuiltInterest, records: number): Promise<Row[]> {
  await fillFunnel(ctx, built, records);
  const count = () =>
    sql`select (select count(*) from catalogue_listing), (select count(*) from cooperation_step),
      (select count(*) from cooperation_interest)`.execute(ctx.db);
  const paging = { page: 1, pageSize: 100 };
  const asked: [string, () => Promise<unknown>][] = [
    ['counting it anew', () => countFunnel(ctx)],
    ['kept: all of it', () => keptFunnel(ctx, {})],
    ['kept: for everybody, one field', () => keptFunnel(ctx, { field: '81', isPublic: true })],
    [
      'kept: rows of a stage, page 50',
      () => keptFunnelRecords(ctx, { stage: 'matched' }, { ...paging, page: 50 }),
    ],
    ['live: all of it', () => funnelFigures(ctx, {})],
    ['live: one field, one bank', () => funnelFigures(ctx, { field: '81', country: 'RU' })],
    ['peer: count(*) of three tables', count],
  ];
  const rows: Row[] = [];
  for (const [name, work] of asked) rows.push({ records, asked: name, ...(await timesOf(work)) });
  return rows;
}
