import type { Language } from '../../../shared/language.ts';
import { openTargetStates } from '../texts/version.ts';
import type { TargetState } from '../vocabulary.ts';
import type { Method, TaskState } from './vocabulary.ts';

export type Rule = {
  room: string;
  kind: string;
  from: Language;
  to: Language;
  /** Beginnings of the names of fields that count; none: all. */
  fields: readonly string[];
  method: Method;
  basePriority: number;
  daysUntilDue: number;
  isActive: boolean;
};

/** Matches beyond these add nothing: a record that waits for a hundred partners is first already. */
export const waitingMatchesCounted = 100;

/** What is asked for by more comes first; the base says how much a kind of text matters by itself. */
export function priorityOf(basePriority: number, waitingMatches: number): number {
  return basePriority + Math.min(Math.max(waitingMatches, 0), waitingMatchesCounted);
}

/** Whether a rule wants people to translate. */
export function wantsPeople(rule: Pick<Rule, 'method' | 'isActive'>): boolean {
  return rule.isActive && rule.method !== 'machineOnly';
}

/** A field counts when it, or what it lies in, is listed: `facts` takes `facts.results.0`, not `factsheet`. */
export function countsField(fields: readonly string[], field: string): boolean {
  return fields.length === 0 || fields.some((listed) => field === listed || field.startsWith(`${listed}.`));
}

/** How much of a version is to be translated; characters as translators are paid by them. */
export function countOpen(
  segments: readonly { field: string; state: TargetState; characters: number }[],
  fields: readonly string[],
): { segments: number; characters: number } {
  const open = segments.filter(
    ({ state, field }) => openTargetStates.includes(state) && countsField(fields, field),
  );
  return { segments: open.length, characters: open.reduce((sum, { characters }) => sum + characters, 0) };
}

const dayMs = 86_400_000;

/** A day (`YYYY-MM-DD`, UTC) so many days after a moment. */
export function dayAfter(from: Date, days: number): string {
  return new Date(from.getTime() + days * dayMs).toISOString().slice(0, 10);
}

const dueStates: readonly TaskState[] = ['offered', 'taken', 'returned'];

/** Past its day and not delivered. */
export function isOverdue(task: { state: TaskState; dueOn: string | null }, today: string): boolean {
  return task.dueOn !== null && task.dueOn < today && dueStates.includes(task.state);
}

/** Delivered on its last day or before; a task without one is always on time. */
export function isOnTime(dueOn: string | null, deliveredOn: string): boolean {
  return dueOn === null || deliveredOn <= dueOn;
}

/** Days before the due day on which the translator is reminded, the first reminder first. */
export const reminderDays = [2, 0] as const;

/** The reminder that is due and was not sent; undefined when there is none. */
export function reminderDue(
  task: { dueOn: string; remindedDays: number | null },
  now: Date,
): number | undefined {
  const due = reminderDays.filter((days) => task.dueOn <= dayAfter(now, days)).at(-1);
  const isSent = due === undefined || (task.remindedDays !== null && task.remindedDays <= due);
  return isSent ? undefined : due;
}
