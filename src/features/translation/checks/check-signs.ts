import { changeFinding, type Check } from './pair.ts';

export const checkSigns: Check = (pair) =>
  pair.quantities.changes
    .filter(({ kind }) => kind === 'sign')
    .map((change) => changeFinding(pair, 'sign', change));

export const checkTolerances: Check = (pair) =>
  pair.quantities.pairs
    .filter(({ source, target }) => source.isTolerance !== target.isTolerance)
    .map(({ source, target }) => changeFinding(pair, 'tolerance', { source, target, isCount: false }));
