import type { Actor } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { isCoordinator } from '../access.ts';
import type { TaskView } from './contract.ts';
import { dayAfter, isOverdue } from './rules.ts';
import type { TaskRow } from './views.ts';

/** Tasks as the actor may see them: who works on them only coordinators are told. */
export async function presentTasks(ctx: Ctx, rows: readonly TaskRow[]): Promise<TaskView[]> {
  const mayKnow = isCoordinator(ctx.actor);
  const workers = rows.flatMap((row) => [row.translator_id ?? [], row.reviser_id ?? []].flat());
  const names = mayKnow ? await personNamesOf(ctx, [...new Set(workers)]) : new Map<string, string>();
  const today = dayAfter(ctx.clock(), 0);
  return rows.map((row) => presentTask(row, ctx.actor, today, mayKnow ? names : undefined));
}

function presentTask(
  row: TaskRow,
  actor: Actor,
  today: string,
  names: ReadonlyMap<string, string> | undefined,
): TaskView {
  const worker = (id: string | null) => (id === null ? null : { id, name: names?.get(id) ?? '' });
  return {
    id: row.id,
    number: row.number,
    versionId: row.version_id,
    versionState: row.version_state,
    state: row.state,
    stateSince: row.state_since.toISOString(),
    cause: row.cause,
    from: row.source_language,
    to: row.target_language,
    domain: row.domain,
    title: row.title,
    kind: `${row.room}/${row.kind}`,
    recordNumber: row.record_number,
    isDemo: row.is_demo,
    isRestricted: row.is_restricted,
    isInTender: row.tender_id !== null && row.state === 'offered',
    dueOn: row.due_on,
    isOverdue: isOverdue({ state: row.state, dueOn: row.due_on }, today),
    priority: row.priority,
    waitingMatches: row.waiting_matches,
    openCharacters: row.open_characters,
    openSegments: row.open_segments,
    note: row.note,
    role: roleOf(row, actor),
    people: names ? { translator: worker(row.translator_id), reviser: worker(row.reviser_id) } : null,
  };
}

function roleOf(row: TaskRow, actor: Actor): TaskView['role'] {
  if (actor.kind !== 'person') return null;
  if (row.translator_id === actor.personId) return 'translator';
  return row.reviser_id === actor.personId ? 'reviser' : null;
}
