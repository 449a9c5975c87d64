/** Closed lists of tasks: codes are stored, labels stand in the messages. */

export const taskStates = [
  'reported',
  'offered',
  'taken',
  'delivered',
  'returned',
  'verified',
  'cancelled',
  'closed',
] as const;
export type TaskState = (typeof taskStates)[number];

/** Somebody still has to do something. */
export const unfinishedStates = ['reported', 'offered', 'taken', 'delivered', 'returned'] as const;

/** Why there is a task. */
export const taskCauses = ['rule', 'coordinator', 'errorReport', 'sourceChanged'] as const;
export type TaskCause = (typeof taskCauses)[number];

/** What people do with a task. */
export const personSteps = ['take', 'giveBack', 'deliver', 'return', 'verify', 'cancel'] as const;
export type PersonStep = (typeof personSteps)[number];

/** Written to the history besides: made, a report answered, given to somebody, and what follows from the text itself. */
export const recordedSteps = [
  ...personSteps,
  'make',
  'accept',
  'decline',
  'assign',
  'refresh',
  'reopen',
  'follow',
  'close',
] as const;
export type RecordedStep = (typeof recordedSteps)[number];

/** Who translates: nobody but an engine needs no task. */
export const methods = ['people', 'machineThenPeople', 'machineOnly'] as const;
export type Method = (typeof methods)[number];

export const tenderStates = ['draft', 'open', 'closed', 'awarded', 'cancelled'] as const;
/** `closed`: open, and the time for bids is over. */
export type TenderState = (typeof tenderStates)[number];

export const reportStates = ['waiting', 'accepted', 'declined'] as const;
export type ReportState = (typeof reportStates)[number];

export const noteCharactersMax = 1000;
export const reasonCharactersMax = 1000;
export const quoteCharactersMax = 500;
export const explanationCharactersMax = 1000;
/** Texts of a tender and samples of a translator. */
export const longCharactersMax = 4000;
export const titleCharactersMax = 200;
/** Tasks made or put into a tender at once. */
export const tasksAtOnceMax = 200;
