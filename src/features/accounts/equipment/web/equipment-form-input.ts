import type { Language } from '../../../../shared/language.ts';
import { isCurrency } from '../../../../shared/money.ts';
import { textOfField } from '../../../../ui/form-fields.ts';
import { readMinorUnits } from '../../../../ui/money-text.ts';
import type { DirectoryField, Typed } from '../../web/directory-choices.ts';

/** Where it stands: one of the facilities its organisation keeps. */
export const facilityField: DirectoryField = {
  kind: 'facility',
  nameField: 'facilityName',
  idField: 'facilityId',
};
export const specificationRows = 8;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The facts as typed, for the API: rows and days that are empty are left out. */
export function factsOfForm(form: FormData, language: Language): Record<string, unknown> {
  const text = (name: string) => textOfField(form, name).trim();
  const currency = text('price.currency');
  const typed = text('price.amount');
  const price =
    typed === '' || !isCurrency(currency)
      ? null
      : { amountMinor: readMinorUnits(typed, language) ?? -1, currency };
  const specifications = Array.from({ length: specificationRows }, (_, at) => ({
    name: text(`spec.${at}.name`),
    value: text(`spec.${at}.value`),
    unit: text(`spec.${at}.unit`),
  })).filter(({ name, value }) => name !== '' || value !== '');
  return {
    facilityId: text('facilityId'),
    kind: text('kind'),
    field: text('field'),
    timeZone: text('timeZone'),
    specifications,
    users: form.getAll('users'),
    access: form.getAll('access'),
    priceKind: text('priceKind'),
    price,
    unit: text('unit'),
    hours: weekdays
      .map((weekday) => ({ weekday, from: text(`hours.${weekday}.from`), to: text(`hours.${weekday}.to`) }))
      .filter(({ from, to }) => from !== '' || to !== ''),
  };
}

/** All that was typed, to be shown again: values by name, those of check boxes together. */
export function typedOfForm(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === 'string') (typed[name] ??= []).push(value);
  return typed;
}

/** The first value of each field, for what is typed once. */
export function firstTyped(typed: Readonly<Record<string, readonly string[]>>): Typed {
  return Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0]]));
}
