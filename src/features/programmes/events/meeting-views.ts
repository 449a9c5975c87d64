import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { GridMeeting, GridWish } from './grid.ts';

export type StoredGrid = {
  revision: number;
  rounds: number;
  tables: number;
  interpreters: number;
  minutes: number;
  firstStarts: string;
  computedAt: Date;
  computedMs: number;
};

export async function findGrid(ctx: Ctx, eventId: string): Promise<StoredGrid | undefined> {
  const row = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_grid')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return (
    row && {
      ...{ revision: row.revision, rounds: row.rounds, tables: row.tables, interpreters: row.interpreters },
      minutes: row.minutes,
      firstStarts: row.first_starts,
      computedAt: row.computed_at,
      computedMs: row.computed_ms,
    }
  );
}

/** In the order of rounds and tables; all numbers count from 0. */
export async function listMeetings(ctx: Ctx, eventId: string): Promise<GridMeeting[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_meeting')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('round')
    .orderBy('table_number')
    .execute();
  return rows.map((row) => ({
    round: row.round,
    table: row.table_number,
    first: row.first_id,
    second: row.second_id,
    interpreter: row.interpreter,
    isLocked: row.is_locked,
  }));
}

export async function listWishes(ctx: Ctx, eventId: string): Promise<GridWish[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event_wish')
    .select(['from_id', 'to_id'])
    .where('event_id', '=', eventId)
    .orderBy('from_id')
    .orderBy('to_id')
    .execute();
  return rows.map(({ from_id, to_id }) => ({ from: from_id, to: to_id }));
}
