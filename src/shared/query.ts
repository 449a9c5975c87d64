import { z } from 'zod';

/** A repeatable query field: absent, once or several times; always a list afterwards. */
export function queryList<Item extends z.ZodType>(item: Item, max = 50) {
  return z
    .unknown()
    .optional()
    .transform((value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(item).max(max));
}

/** An optional query field where an empty form control means "not given". */
export function queryOptional<Item extends z.ZodType>(item: Item) {
  return z
    .unknown()
    .optional()
    .transform((value) => (value === '' ? undefined : value))
    .pipe(item.optional());
}

/** An optional query field with a value for when it is absent or empty. */
export function queryWithDefault<Item extends z.ZodType>(item: Item, fallback: z.output<Item>) {
  return z
    .unknown()
    .optional()
    .transform((value): unknown => (value === '' || value === undefined ? fallback : value))
    .pipe(item);
}

/** Query string (or form) fields as endpoint input: single values as strings, repeated ones as lists. */
export function inputFromPairs(pairs: Iterable<[string, unknown]>): Record<string, unknown> {
  const input: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of pairs) {
    const earlier = input[name];
    if (earlier === undefined) input[name] = value;
    else if (Array.isArray(earlier)) earlier.push(value);
    else input[name] = [earlier, value];
  }
  return { ...input };
}
