import { newId } from '../../../../shared/ids.ts';
import type { Language } from '../../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { ProgrammesTables } from '../../tables.gen.ts';
import type { TaskStanding } from './rules.ts';

export type TaskFacts = {
  what: string;
  language: Language;
  dueOn: string;
  ownerId: string | null;
  partnerId: string | null;
  partner: string;
  isOfMeeting: boolean;
};

export async function insertTask(
  ctx: Ctx,
  eventId: string,
  facts: TaskFacts,
  createdBy: string | null,
): Promise<string> {
  const id = newId(ctx.clock().getTime());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_event_task')
    .values({
      ...{ id, event_id: eventId, what: facts.what, language: facts.language, due_on: facts.dueOn },
      ...{ owner_id: facts.ownerId, partner_id: facts.partnerId, partner: facts.partner },
      ...{ is_of_meeting: facts.isOfMeeting, state: 'open', created_by: createdBy },
      ...{ created_at: ctx.clock(), changed_at: ctx.clock() },
    })
    .execute();
  return id;
}

/** Writes if nobody was faster; says whether it was written. Another day is reminded of anew. */
export async function updateTask(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: Pick<TaskFacts, 'what' | 'language' | 'dueOn' | 'ownerId' | 'isOfMeeting'>,
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event_task')
    .set({
      ...{ what: facts.what, language: facts.language, due_on: facts.dueOn, reminded_on: null },
      ...{ owner_id: facts.ownerId, is_of_meeting: facts.isOfMeeting },
      ...{ revision: seenRevision + 1, changed_at: ctx.clock() },
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function putStanding(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  standing: TaskStanding & { record: { path: string; isChecked: boolean } | null },
): Promise<boolean> {
  const { state, outcome, reason, record } = standing;
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event_task')
    .set({
      ...{ state, outcome, reason, record_path: record?.path ?? null },
      is_record_checked: record?.isChecked ?? false,
      closed_at: state === 'open' ? null : ctx.clock(),
      ...{ revision: seenRevision + 1, changed_at: ctx.clock() },
    })
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function markReminded(ctx: Ctx, ids: readonly string[], day: string): Promise<void> {
  if (ids.length === 0) return;
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event_task')
    .set({ reminded_on: day })
    .where('id', 'in', [...ids])
    .execute();
}

/** Whether two met; undefined takes back what was said. */
export async function putMeetingTold(
  ctx: Ctx,
  eventId: string,
  pair: readonly [string, string],
  told: { wasHeld: boolean; by: string | null } | undefined,
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  const [first, second] = pair[0] < pair[1] ? pair : [pair[1], pair[0]];
  const key = { event_id: eventId, first_id: first, second_id: second };
  if (told === undefined) {
    await db
      .deleteFrom('programmes_event_meeting_told')
      .where('event_id', '=', eventId)
      .where('first_id', '=', first)
      .where('second_id', '=', second)
      .execute();
    return;
  }
  const said = { was_held: told.wasHeld, told_by: told.by, told_at: ctx.clock() };
  await db
    .insertInto('programmes_event_meeting_told')
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.columns(['event_id', 'first_id', 'second_id']).doUpdateSet(said))
    .execute();
}
