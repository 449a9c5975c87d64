import { fieldOfPath, type FormField, type FormSpec } from './form-spec.ts';
import { firstValue, type FormValues } from './form-values.ts';

/** A control that holds something else than what was saved meanwhile. */
export type Difference = { name: string; field: FormField; saved: string; typed: string };

/** Where what was typed differs from what somebody else saved, in the order of the form. */
export function compareWithSaved(saved: FormValues, typed: FormValues, spec: FormSpec): Difference[] {
  const names = [...new Set([...Object.keys(saved), ...Object.keys(typed)])];
  const order = spec.flatMap(({ fields }) => fields.map(({ name }) => name));
  return names
    .flatMap((name): Difference[] => {
      const field = fieldOfPath(spec, name);
      if (!field) return [];
      const sides = { saved: textOfControl(saved, name), typed: textOfControl(typed, name) };
      return sides.saved.trim() === sides.typed.trim() ? [] : [{ name, field, ...sides }];
    })
    .sort((a, b) => order.indexOf(a.field.name) - order.indexOf(b.field.name));
}

function textOfControl(values: FormValues, name: string): string {
  const all = values[name] ?? [];
  return all.length > 1 ? all.toSorted().join(', ') : firstValue(values, name);
}
