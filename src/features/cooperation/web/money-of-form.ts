import type { Language } from '../../../shared/language.ts';
import { isCurrency, type Money } from '../../../shared/money.ts';
import { textOfField } from '../../../ui/form-fields.ts';
import { readMinorUnits } from '../../../ui/money-text.ts';

/** Money as typed into `NAME.amount` and `NAME.currency`; null where no amount stands. */
export function moneyOfForm(form: FormData, name: string, language: Language): Money | null {
  const typed = textOfForm(form, `${name}.amount`);
  const currency = textOfForm(form, `${name}.currency`);
  if (typed === '' || !isCurrency(currency)) return null;
  // What is no amount goes on as one the contract refuses, so that the field is named.
  return { amountMinor: readMinorUnits(typed, language) ?? -1, currency };
}

export function textOfForm(form: FormData, name: string): string {
  return textOfField(form, name).trim();
}

/** All that was typed, to be shown again. */
export function typedOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}
