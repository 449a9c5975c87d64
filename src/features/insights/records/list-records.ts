import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { countRecords } from './count-records.ts';
import { findReadings, listChosen, readingAt, type ChosenRow } from './count-views.ts';
import type { RecordFilter } from './record-filter.ts';
import { findNamed, type NamedRecord } from './name-views.ts';

/** The moment counts stand for, and the reading that answers for it. */
export type Moment = { asOf: Date; reading: Date };

/**
 * The moment counts stand for, and the reading that answers for it. Without `asOf` the last one. Refuses with 409
 * `insights.query.notRead` before the first reading, 422 `insights.query.tooEarly` before that moment, and
 * `insights.query.tooLate` after the last: what is not read yet would come out otherwise later.
 */
export async function momentOf(ctx: Ctx, asOf?: Date): Promise<Moment> {
  const known = await findReadings(ctx);
  if (!known) throw new AppError('conflict', 'insights.query.notRead');
  if (asOf !== undefined && asOf < known.first) {
    throw new AppError('invalid', 'insights.query.tooEarly', {
      params: { first: known.first.toISOString() },
    });
  }
  if (asOf !== undefined && asOf > known.looked) {
    throw new AppError('invalid', 'insights.query.tooLate', { params: { last: known.looked.toISOString() } });
  }
  const moment = asOf ?? known.looked;
  return { asOf: moment, reading: (await readingAt(ctx, moment)) ?? known.first };
}

/** A row with what it is called and where it is; null when it is counted only, or not public any more. */
export type CountedRecord = ChosenRow & { record: NamedRecord | null };

/** The rows behind a count, the latest beginning first; pages from 1. */
export async function listRecords(
  ctx: Ctx,
  filter: RecordFilter,
  { reading }: Moment,
  paging: { page: number; pageSize: number },
): Promise<{ items: CountedRecord[]; total: number }> {
  const [rows, total] = await Promise.all([
    listChosen(ctx, filter, reading, paging),
    countRecords(ctx, filter, reading),
  ]);
  const named = await findNamed(ctx, rows);
  return {
    items: rows.map((row) => ({ ...row, record: named.get(`${row.kind}/${row.id}`) ?? null })),
    total,
  };
}
