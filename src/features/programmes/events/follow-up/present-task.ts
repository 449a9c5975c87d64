import { daysBetween } from '../../../../shared/day.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { organisationNamesOf } from '../organisation-names.ts';
import type { SeatView, TaskView } from './contract.ts';
import { findSeats, type StoredTask } from './views.ts';

/** The seats of these ids and of these tasks, and the tasks, as their readers see them. */
export async function presentTasks(
  ctx: Ctx,
  tasks: readonly StoredTask[],
  { seatIds, today }: { seatIds: readonly string[]; today: string },
): Promise<{ tasks: TaskView[]; seats: Map<string, SeatView> }> {
  const ofTasks = tasks.flatMap(({ ownerId, partnerId }) => [ownerId ?? [], partnerId ?? []].flat());
  const named = tasks.map(({ partner }) => partner);
  const { seats, namesOf } = await presentSeats(ctx, [...seatIds, ...ofTasks], named);
  return {
    seats,
    tasks: tasks.map((task) => ({
      id: task.id,
      revision: task.revision,
      what: task.what,
      language: task.language,
      owner: seats.get(task.ownerId ?? '') ?? null,
      partner: seats.get(task.partnerId ?? '') ?? null,
      partnerName: task.partner,
      partnerNames: namesOf(task.partner),
      isOfMeeting: task.isOfMeeting,
      dueOn: task.dueOn,
      overdueDays: task.state === 'open' ? Math.max(0, daysBetween(task.dueOn, today)) : 0,
      state: task.state,
      outcome: task.outcome,
      reason: task.reason,
      record: task.recordPath === null ? null : { path: task.recordPath, isChecked: task.isRecordChecked },
      changedAt: task.changedAt.toISOString(),
      closedAt: task.closedAt?.toISOString() ?? null,
    })),
  };
}

/** Seats with their organisations as the directory names them; `alsoNamed`: organisations without a seat. */
export async function presentSeats(ctx: Ctx, ids: readonly string[], alsoNamed: readonly string[] = []) {
  const stored = await findSeats(ctx, ids);
  const typed = [...stored.values()].map(({ organisation }) => organisation);
  const namesOf = await organisationNamesOf(ctx, [...typed, ...alsoNamed]);
  const seats = new Map<string, SeatView>();
  for (const [id, seat] of stored) seats.set(id, { ...seat, organisationNames: namesOf(seat.organisation) });
  return { seats, namesOf };
}
