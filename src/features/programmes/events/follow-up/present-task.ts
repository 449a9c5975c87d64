import { daysBetween } from '../../../../shared/day.ts';
import type { SeatView, TaskView } from './contract.ts';
import type { StoredTask } from './views.ts';

export function presentTask(task: StoredTask, seats: ReadonlyMap<string, SeatView>, today: string): TaskView {
  const { id, revision, what, language, isOfMeeting, dueOn, state, outcome, reason } = task;
  return {
    ...{ id, revision, what, language, isOfMeeting, dueOn, state, outcome, reason },
    owner: seats.get(task.ownerId ?? '') ?? null,
    partner: seats.get(task.partnerId ?? '') ?? null,
    partnerName: task.partner,
    overdueDays: state === 'open' ? Math.max(0, daysBetween(dueOn, today)) : 0,
    record: task.recordPath === null ? null : { path: task.recordPath, isChecked: task.isRecordChecked },
    changedAt: task.changedAt.toISOString(),
    closedAt: task.closedAt?.toISOString() ?? null,
  };
}
