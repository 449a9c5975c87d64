import { currencies, type Currency } from '../../../../shared/money.ts';

export function isCurrency(unit: string): unit is Currency {
  return (currencies as readonly string[]).includes(unit);
}
