import { columnsOf, type FormField } from './form-spec.ts';
import { firstValue, rowCount, type FormValues } from './form-values.ts';

/** The hidden control that keeps how many rows a repeated field shows. */
export function rowsControl(fieldName: string): string {
  return `rows.${fieldName}`;
}

const rowsAtFirst: Partial<Record<FormField['input'], number>> = {
  rows: 3,
  keywords: 5,
  lines: 2,
  selects: 2,
};

/** Rows to show: the filled ones and at least one empty, as many as were asked for, never over the limit. */
export function rowsToShow(field: FormField, values: FormValues): number {
  const max = 'max' in field ? field.max : 1;
  const filled = rowCount(
    values,
    columnsOf(field).map(({ path }) => path),
  );
  const asked = Number(firstValue(values, rowsControl(field.name))) || (rowsAtFirst[field.input] ?? 1);
  return Math.min(max, Math.max(filled + 1, asked));
}
