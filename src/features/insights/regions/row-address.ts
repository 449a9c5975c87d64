import { addressOf } from '../query/rules.ts';
import type { Board } from './contract.ts';
import { columnOf, type BoardColumn } from './vocabulary.ts';

/** The question that counts the records of a number, as of the moment of the table. */
export function rowsOf(board: Board, region: string, name: BoardColumn, period: Board['period']): string {
  const { kinds, states, isOfPeriod } = columnOf(name);
  return addressOf({
    kind: [...kinds],
    state: [...(states ?? [])],
    region: [region],
    ...(isOfPeriod ? period : {}),
    asOf: board.asOf,
  });
}
