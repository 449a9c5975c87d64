import { jointProjectKinds, type RecordKind, type RecordState } from '../records/vocabulary.ts';

/** The four support systems of the sources (data/facts/taxonomies.json), in their order. */
export const supportSystems = ['organisational', 'funding', 'information', 'technical'] as const;
export type SupportSystem = (typeof supportSystems)[number];

/** What stands for each system; the arrangement is the platform's. */
export const supportKinds: Readonly<Record<SupportSystem, readonly RecordKind[]>> = {
  organisational: ['agreement', 'session', 'plan', 'organisation'],
  funding: ['fund'],
  information: ['offer', 'request', 'event', 'expert', 'product'],
  technical: ['facility', 'equipment', 'project', 'listProject', 'case', 'landing'],
};

/** Projects that are worked on, in the words of all their kinds. */
export const underWay: readonly RecordState[] = ['registered', 'running', 'active', 'operating'];

type Column = {
  kinds: readonly RecordKind[];
  states?: readonly RecordState[];
  /** Counted where it began within the period, beside the period before; otherwise as of the moment of the count. */
  isOfPeriod: boolean;
};

/** What is counted of a region, in the order of the columns. */
export const boardColumns = {
  started: { kinds: jointProjectKinds, isOfPeriod: true },
  landed: { kinds: ['landing'], isOfPeriod: true },
  agreements: { kinds: ['agreement'], isOfPeriod: true },
  events: { kinds: ['event'], isOfPeriod: true },
  offers: { kinds: ['offer'], isOfPeriod: true },
  requests: { kinds: ['request'], isOfPeriod: true },
  running: { kinds: jointProjectKinds, states: underWay, isOfPeriod: false },
  organisations: { kinds: ['organisation'], isOfPeriod: false },
  facilities: { kinds: ['facility'], isOfPeriod: false },
  experts: { kinds: ['expert'], isOfPeriod: false },
} as const satisfies Record<string, Column>;
export type BoardColumn = keyof typeof boardColumns;
export const boardColumnNames = Object.keys(boardColumns) as [BoardColumn, ...BoardColumn[]];
export const columnOf = (name: BoardColumn): Column => boardColumns[name];

/** By the name of the region, or by what is counted, the most first. */
export const boardOrders = ['name', ...boardColumnNames] as const;
export type BoardOrder = (typeof boardOrders)[number];
