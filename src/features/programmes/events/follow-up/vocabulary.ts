export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** What came of a task that was done. */
export const taskOutcomes = ['interest', 'talks', 'project', 'contract', 'nothing'] as const;
export type TaskOutcome = (typeof taskOutcomes)[number];

/** Records of the platform a task may lead to. */
export const recordKinds = ['interest', 'talk', 'project', 'contract', 'agreement'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const whatMax = 1000;
export const reasonMax = 1000;
export const partnerMax = 200;
export const tasksMax = 5000;
/** Days before the day due, and between two reminders of one that is overdue. */
export const remindDays = 3;
export const remindAgainDays = 7;
