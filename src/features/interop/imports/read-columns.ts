import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { plainWord } from '../../../platform/imports/plain-word.ts';
import type { ImportColumn, TableImport } from '../../../platform/imports/table-import.ts';

/** What each heading of a file means: the key of a column, or null. */
export type ColumnKeys = readonly (string | null)[];

function keysByHeading(columns: readonly ImportColumn[]): Map<string, string> {
  const known = new Map<string, string>();
  const put = (words: readonly string[], key: string) =>
    words.map(plainWord).forEach((word) => word !== '' && !known.has(word) && known.set(word, key));
  // The headings of the templates come before what else may mean the same.
  for (const { key, titles } of columns) put([...languages.map((language) => titles[language]), key], key);
  for (const { key, alsoTitled = [] } of columns) put(alsoTitled, key);
  return known;
}

/** Headings as the templates write them in any language; of several columns alike only the first counts. */
export function recogniseColumns({ columns }: TableImport, header: readonly string[]): (string | null)[] {
  const known = keysByHeading(columns);
  const taken = new Set<string>();
  return header.map((heading) => {
    const key = known.get(plainWord(heading));
    if (key === undefined || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

/** Refuses a column that is named twice, or one that is needed and named nowhere. */
export function requireColumns({ columns }: TableImport, keys: ColumnKeys, language: Language): void {
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.titles[language] ?? key;
  const named = keys.filter((key) => key !== null);
  const strange = named.find((key) => !columns.some((column) => column.key === key));
  if (strange !== undefined) throw new AppError('invalid', 'interop.import.columnUnknown');
  const twice = named.find((key, at) => named.indexOf(key) !== at);
  if (twice !== undefined) throw refusal('columnTwice', titleOf(twice));
  const missing = columns.find(({ key, isRequired }) => isRequired && !named.includes(key));
  if (missing) throw refusal('columnMissing', titleOf(missing.key));
  if (named.length === 0) throw new AppError('invalid', 'interop.import.noColumns');
}

function refusal(code: string, column: string): AppError {
  return new AppError('invalid', `interop.import.${code}`, { params: { column } });
}

/** The same for files with the same headings in the same order. */
export function headerHash(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map(plainWord)))
    .digest('hex');
}
