import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { GridMeeting } from './grid.ts';
import type { StoredGrid } from './meeting-views.ts';

/** Writes a grid with all its meetings in the place of the one before. */
export async function putGrid(
  ctx: Ctx,
  eventId: string,
  grid: StoredGrid,
  meetings: readonly GridMeeting[],
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const kept = {
    ...{ revision: grid.revision, rounds: grid.rounds, tables: grid.tables, interpreters: grid.interpreters },
    minutes: grid.minutes,
    first_starts: grid.firstStarts,
    computed_at: grid.computedAt,
    computed_ms: grid.computedMs,
  };
  await db
    .insertInto('programmes_event_grid')
    .values({ event_id: eventId, ...kept })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet(kept))
    .execute();
  await db.deleteFrom('programmes_event_meeting').where('event_id', '=', eventId).execute();
  for (let at = 0; at < meetings.length; at += 500) {
    await db
      .insertInto('programmes_event_meeting')
      .values(
        meetings.slice(at, at + 500).map((meeting) => ({
          event_id: eventId,
          round: meeting.round,
          table_number: meeting.table,
          first_id: meeting.first,
          second_id: meeting.second,
          interpreter: meeting.interpreter,
          is_locked: meeting.isLocked,
        })),
      )
      .execute();
  }
}
