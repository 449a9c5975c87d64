import { idShape } from '../../../../shared/ids.ts';
import { isLanguage } from '../../../../shared/language.ts';
import type { RecordKind, TaskOutcome, TaskState } from './vocabulary.ts';

/** What was said of a meeting, as a word. */
export const heldOf = (wasHeld: boolean | null) => (wasHeld === null ? 'unknown' : wasHeld ? 'yes' : 'no');

/** How a task stands; `reason` is asked where it was dropped or nothing came of it. */
export type TaskStanding = { state: TaskState; outcome: TaskOutcome | null; reason: string };
export type TaskStep =
  | { to: 'done'; outcome: TaskOutcome | undefined; reason: string }
  | { to: 'dropped'; reason: string }
  | { to: 'open' };
export type StepFault =
  | 'programmes.followUp.noSuchStep'
  | 'programmes.followUp.outcomeMissing'
  | 'programmes.followUp.reasonMissing';

const steps: Record<TaskState, readonly TaskState[]> = {
  open: ['done', 'dropped'],
  done: ['open'],
  dropped: ['open'],
};

/** The task after a step, or why it may not be taken. */
export function takeStep(from: TaskStanding, step: TaskStep): TaskStanding | { fault: StepFault } {
  if (!steps[from.state].includes(step.to)) return { fault: 'programmes.followUp.noSuchStep' };
  if (step.to === 'open') return { state: 'open', outcome: null, reason: '' };
  const reason = step.reason.trim();
  const outcome = step.to === 'done' ? step.outcome : null;
  if (outcome === undefined) return { fault: 'programmes.followUp.outcomeMissing' };
  const needsReason = step.to === 'dropped' || outcome === 'nothing';
  if (needsReason && reason === '') return { fault: 'programmes.followUp.reasonMissing' };
  return { state: step.to, outcome, reason };
}

const places: readonly { below: readonly string[]; kind: RecordKind }[] = [
  { below: ['interests'], kind: 'interest' },
  { below: ['conversations'], kind: 'talk' },
  { below: ['projects'], kind: 'project' },
  { below: ['agreements'], kind: 'contract' },
  { below: ['programmes', 'agreements'], kind: 'agreement' },
];

/** The record a pasted address of this platform leads to, in any language and with anything after it; else undefined. */
export function recordAt(typed: string): { kind: RecordKind; id: string; path: string } | undefined {
  const text = typed.trim();
  if (!/^(https?:\/\/|\/)/.test(text) || !URL.canParse(text, 'https://here.invalid')) return undefined;
  const parts = new URL(text, 'https://here.invalid').pathname.split('/').filter(Boolean);
  const own = isLanguage(parts[0] ?? '') ? parts.slice(1) : parts;
  for (const { below, kind } of places) {
    const id = own[below.length]?.toLowerCase() ?? '';
    if (!below.every((part, at) => own[at] === part) || !idShape.safeParse(id).success) continue;
    return { kind, id, path: `/${[...below, id].join('/')}` };
  }
  return undefined;
}

/** The kinds of record that show this outcome. */
export const recordsOf: Record<TaskOutcome, readonly RecordKind[]> = {
  interest: ['interest'],
  talks: ['talk', 'interest'],
  project: ['project'],
  contract: ['contract', 'project', 'agreement'],
  nothing: [],
};
