import type { Messages } from '../../shared/messages.ts';

export const en = {
  sourceRow: 'source row',
  chartData: 'The figures of this chart as a table',
  noValue: 'no value',
  gap: 'gap: no value',
};

export type FigureMessages = Messages<typeof en>;
