import { z } from 'zod';
import { factSourceShape } from '../../accounts/contract.ts';

/** Every value of a row with its place; texts and numbers as they stand in the file. */
export function flattenRow(value: unknown, at = ''): { at: string; value: string }[] {
  if (value === null || typeof value !== 'object') {
    return value === undefined ? [] : [{ at, value: String(value as string | number | boolean | null) }];
  }
  const inside = Object.entries(value as Record<string, unknown>);
  return inside.flatMap(([key, inner]) => flattenRow(inner, at === '' ? key : `${at}.${key}`));
}

/** Fields that hold keys of other rows. */
const linking =
  /^(related|parties|founders|owners|organizers|fields|modes|claims\.\d+\.related)\.\d+$|^(entity|parent)$/;

/** The keys of other rows that a row names, each once. */
export function namedKeys(fields: readonly { at: string; value: string }[]): string[] {
  return [...new Set(fields.filter(({ at }) => linking.test(at)).map(({ value }) => value))];
}

/** Where the row was read, as it says itself. */
export function sourceOf(content: unknown): z.output<typeof factSourceShape> | null {
  const found = z.object({ source: factSourceShape }).safeParse(content);
  return found.success ? found.data.source : null;
}
