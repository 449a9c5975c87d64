import type { PersonStep, TaskState } from './vocabulary.ts';

/** On whose behalf a step is taken. */
export type Side = 'translator' | 'reviser' | 'coordinator' | 'system';

/**
 * `accept` and `decline` answer a reader's report; `assign` gives a task to a translator; `reopen`: the original changed
 * under a delivered text; `close`: there is no original any more.
 */
export type TaskStep = PersonStep | 'accept' | 'decline' | 'assign' | 'reopen' | 'close';

/** What must hold before a step: checked by the service, named here so that the table can be read as a whole. */
export type Condition =
  /** The one it was given to or who took it. */
  | 'ownTask'
  /** A text not for every translator's eyes is given, not taken. */
  | 'openToAll'
  /** Whoever wins the tender gets it. */
  | 'notInTender'
  /** Neither the author nor of the owner's side. */
  | 'independent'
  /** Not who translated. */
  | 'fourEyes'
  | 'reasonGiven';

/** The step of the version that goes with it, taken through the texts in the same transaction. */
export type VersionMove = 'assign' | 'release' | 'deliver' | 'return' | 'verify';

export type Transition = {
  from: TaskState;
  step: TaskStep;
  to: TaskState;
  by: readonly Side[];
  conditions: readonly Condition[];
  version?: VersionMove;
};

/** The life cycle of a task; nothing else moves one from one state to another. */
export const transitions: readonly Transition[] = [
  // The version is reopened when somebody takes it: until then readers keep the text there is.
  { from: 'reported', step: 'accept', to: 'offered', by: ['coordinator'], conditions: [] },
  { from: 'reported', step: 'decline', to: 'cancelled', by: ['coordinator'], conditions: ['reasonGiven'] },
  {
    from: 'offered',
    step: 'take',
    to: 'taken',
    by: ['translator'],
    conditions: ['openToAll', 'notInTender', 'independent'],
    version: 'assign',
  },
  {
    from: 'offered',
    step: 'assign',
    to: 'taken',
    by: ['coordinator'],
    conditions: ['independent'],
    version: 'assign',
  },
  {
    from: 'taken',
    step: 'assign',
    to: 'taken',
    by: ['coordinator'],
    conditions: ['independent'],
    version: 'assign',
  },
  {
    from: 'returned',
    step: 'assign',
    to: 'taken',
    by: ['coordinator'],
    conditions: ['independent'],
    version: 'assign',
  },
  {
    from: 'taken',
    step: 'giveBack',
    to: 'offered',
    by: ['translator', 'coordinator'],
    conditions: ['ownTask'],
    version: 'release',
  },
  {
    from: 'returned',
    step: 'giveBack',
    to: 'offered',
    by: ['translator', 'coordinator'],
    conditions: ['ownTask'],
    version: 'release',
  },
  {
    from: 'taken',
    step: 'deliver',
    to: 'delivered',
    by: ['translator'],
    conditions: ['ownTask', 'independent'],
    version: 'deliver',
  },
  {
    from: 'returned',
    step: 'deliver',
    to: 'delivered',
    by: ['translator'],
    conditions: ['ownTask', 'independent'],
    version: 'deliver',
  },
  {
    from: 'delivered',
    step: 'return',
    to: 'returned',
    by: ['reviser'],
    conditions: ['fourEyes', 'independent', 'reasonGiven'],
    version: 'return',
  },
  {
    from: 'delivered',
    step: 'verify',
    to: 'verified',
    by: ['reviser'],
    conditions: ['fourEyes', 'independent'],
    version: 'verify',
  },
  { from: 'delivered', step: 'reopen', to: 'taken', by: ['system'], conditions: [], version: 'assign' },
  ...(['offered', 'taken', 'returned'] as const).map((from): Transition => ({
    from,
    step: 'cancel',
    to: 'cancelled',
    by: ['coordinator'],
    conditions: ['reasonGiven'],
    version: 'release',
  })),
  ...(['reported', 'offered', 'taken', 'delivered', 'returned'] as const).map((from): Transition => ({
    from,
    step: 'close',
    to: 'closed',
    by: ['system'],
    conditions: [],
    version: 'release',
  })),
];

export function findTransition(from: TaskState, step: TaskStep): Transition | undefined {
  return transitions.find((transition) => transition.from === from && transition.step === step);
}
