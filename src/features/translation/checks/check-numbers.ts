import { changeFinding, type Check } from './pair.ts';

/** Values lost, added or changed. Numbers in words on both sides only warn, words being freer than digits. */
export const checkNumbers: Check = (pair) =>
  pair.quantities.changes
    .filter(({ kind }) => kind === 'value')
    .map((change) => {
      const finding = changeFinding(pair, 'number', change);
      const isSpelled = change.source?.isWord === true || change.target?.isWord === true;
      return isSpelled ? { ...finding, severity: 'warns' } : finding;
    });
