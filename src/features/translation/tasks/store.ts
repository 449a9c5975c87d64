import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import { tablesOf } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { TranslationTables } from '../tables.gen.ts';
import type { Side } from './life-cycle.ts';
import { priorityOf } from './rules.ts';
import type { RecordedStep, TaskCause, TaskState } from './vocabulary.ts';

const sequences = { TT: 'translation_task_number', TE: 'translation_tender_number' } as const;

/** The next public number: TT-2026-000001 of tasks, TE-2026-000001 of tenders. */
export async function takeNumber(ctx: Ctx, prefix: keyof typeof sequences): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    select nextval(${sequences[prefix]}::regclass) as next`.execute(ctx.db);
  return `${prefix}-${ctx.clock().getUTCFullYear()}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`;
}

export type NewTask = {
  versionId: string;
  textId: string;
  from: Language;
  to: Language;
  domain: string | null;
  isRestricted: boolean;
  cause: TaskCause;
  state: 'reported' | 'offered';
  dueOn: string | null;
  basePriority: number;
  waitingMatches: number;
  open: { segments: number; characters: number };
  note: string;
  madeBy: string | null;
};

/** Writes a task; undefined where the version has one that is not finished (two made it at once). */
export async function insertTask(
  ctx: Ctx,
  task: NewTask,
): Promise<{ id: string; number: string } | undefined> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  const number = await takeNumber(ctx, 'TT');
  const row = await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_task')
    .values({
      id,
      number,
      version_id: task.versionId,
      text_id: task.textId,
      source_language: task.from,
      target_language: task.to,
      domain: task.domain,
      is_restricted: task.isRestricted,
      cause: task.cause,
      state: task.state,
      state_since: now,
      due_on: task.dueOn,
      base_priority: task.basePriority,
      waiting_matches: task.waitingMatches,
      priority: priorityOf(task.basePriority, task.waitingMatches),
      open_segments: task.open.segments,
      open_characters: task.open.characters,
      note: task.note,
      made_by: task.madeBy,
      made_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('version_id')
        // Literal: with parameters PostgreSQL does not find the partial index.
        .where(sql<boolean>`state in ('reported', 'offered', 'taken', 'delivered', 'returned')`)
        .doNothing(),
    )
    .returning(['id', 'number'])
    .executeTakeFirst();
  return row;
}

/** Locks a version until the transaction ends. */
export async function lockVersion(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from translation_version where id = ${id} for update`.execute(ctx.db);
}

/**
 * Locks a task and its version until the transaction ends: the second of two who press at once sees what the first did.
 * The version first, as everybody who moves one does; the other way round two could wait for each other for ever.
 */
export async function lockTask(ctx: Ctx, id: string): Promise<void> {
  await sql`select 1 from translation_version
    where id = (select version_id from translation_task where id = ${id}) for update`.execute(ctx.db);
  await sql`select 1 from translation_task where id = ${id} for update`.execute(ctx.db);
}

export type TaskChange = Partial<{
  state: TaskState;
  state_since: Date;
  translator_id: string | null;
  reviser_id: string | null;
  tender_id: string | null;
  domain: string | null;
  is_restricted: boolean;
  due_on: string | null;
  base_priority: number;
  waiting_matches: number;
  priority: number;
  open_segments: number;
  open_characters: number;
  note: string;
  taken_at: Date | null;
  delivered_at: Date | null;
  verified_at: Date | null;
  delivered_characters: number | null;
  was_on_time: boolean | null;
  times_returned: number;
  is_crosschecked: boolean;
  compared_segments: number;
  changed_segments: number;
  compared_characters: number;
  changed_characters: number;
  reminded_days: number | null;
}>;

export async function changeTask(ctx: Ctx, id: string, change: TaskChange): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_task')
    .set(change)
    .where('id', '=', id)
    .execute();
}

export type NewStep = {
  step: RecordedStep;
  from: TaskState | null;
  to: TaskState;
  side: Side;
  personId: string | null;
  reason?: string;
};

/** One line of the history of a task. */
export async function insertStep(ctx: Ctx, taskId: string, step: NewStep): Promise<void> {
  const now = ctx.clock();
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_task_step')
    .values({
      id: newId(now.getTime()),
      task_id: taskId,
      step: step.step,
      from_state: step.from,
      to_state: step.to,
      side: step.side,
      person_id: step.personId,
      reason: step.reason ?? '',
      at: now,
    })
    .execute();
}

/** Keeps the translator's words as delivered; those of an earlier delivery go. */
export async function keepDelivered(
  ctx: Ctx,
  taskId: string,
  segments: readonly { segmentId: string; target: string }[],
): Promise<void> {
  await forgetDelivered(ctx, taskId);
  const atOnce = 1000;
  for (let at = 0; at < segments.length; at += atOnce) {
    await tablesOf<TranslationTables>(ctx)
      .insertInto('translation_delivered_segment')
      .values(
        segments
          .slice(at, at + atOnce)
          .map(({ segmentId, target }) => ({ task_id: taskId, segment_id: segmentId, target })),
      )
      .execute();
  }
}

export async function forgetDelivered(ctx: Ctx, taskId: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .deleteFrom('translation_delivered_segment')
    .where('task_id', '=', taskId)
    .execute();
}

export async function writeWaiting(ctx: Ctx, ref: RecordRef, matches: number): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .insertInto('translation_waiting')
    .values({ room: ref.room, kind: ref.kind, record_id: ref.id, matches })
    .onConflict((conflict) => conflict.columns(['room', 'kind', 'record_id']).doUpdateSet({ matches }))
    .execute();
}

/** The priority of the unfinished tasks of a text, anew. */
export async function setWaiting(ctx: Ctx, taskIds: readonly string[], matches: number): Promise<void> {
  if (taskIds.length === 0) return;
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_task')
    .set((set) => ({
      waiting_matches: matches,
      priority: set('base_priority', '+', priorityOf(0, matches)),
    }))
    .where('id', 'in', [...taskIds])
    .execute();
}

/** Puts offered tasks into a tender; gives how many were free for it. */
export async function putIntoTender(ctx: Ctx, taskIds: readonly string[], tenderId: string): Promise<number> {
  if (taskIds.length === 0) return 0;
  const rows = await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_task')
    .set({ tender_id: tenderId })
    .where('id', 'in', [...taskIds])
    .where('state', '=', 'offered')
    .where((where) => where.or([where('tender_id', 'is', null), where('tender_id', '=', tenderId)]))
    .returning('id')
    .execute();
  return rows.length;
}

export async function takeOutOfTender(ctx: Ctx, tenderId: string): Promise<void> {
  await tablesOf<TranslationTables>(ctx)
    .updateTable('translation_task')
    .set({ tender_id: null })
    .where('tender_id', '=', tenderId)
    .execute();
}
