/**
 * The one JSON text of a value: keys sorted, no spaces, what JSON leaves out is left out. A value that has been
 * stored as jsonb and read again gives the same text.
 */
export function writeCanonicalJson(value: unknown): string {
  return JSON.stringify(sortKeys(JSON.parse(JSON.stringify(value) ?? 'null')));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sortKeys(inner)]);
  // Object.fromEntries would order keys that look like numbers first in both cases: the same text all the same.
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
