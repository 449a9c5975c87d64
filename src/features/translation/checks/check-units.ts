import type { QuantityChange } from './facts/compare-quantities.ts';
import { isCurrency } from './facts/more-units.ts';
import { changeFinding, type Check } from './pair.ts';

function isOfMoney({ source, target }: QuantityChange): boolean {
  return isCurrency(source?.unit?.base ?? '') || isCurrency(target?.unit?.base ?? '');
}

/** «Per hour» and «years» may be said by other words of the sentence: aged 3–17. */
function isLoose({ kind, source, target }: QuantityChange): boolean {
  const [one, other] = [source?.unit, target?.unit];
  return (
    kind === 'per' ||
    (other === undefined && one?.base === 'year') ||
    (one === undefined && other?.base === 'year')
  );
}

/** The number stands, its unit does not. */
export const checkUnits: Check = (pair) =>
  pair.quantities.changes
    .filter((change) => (change.kind === 'unit' && !isOfMoney(change)) || change.kind === 'per')
    .map((change) => {
      const finding = changeFinding(pair, 'unit', change);
      return isLoose(change) ? { ...finding, severity: 'warns' } : finding;
    });

export const checkCurrencies: Check = (pair) =>
  pair.quantities.changes
    .filter((change) => change.kind === 'unit' && isOfMoney(change))
    .map((change) => changeFinding(pair, 'currency', change));
