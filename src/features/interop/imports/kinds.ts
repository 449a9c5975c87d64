import { AppError } from '../../../shared/app-error.ts';
import type { TableImport } from '../../../platform/imports/table-import.ts';
import { accountsImports } from '../../accounts/public.ts';
import { catalogueImports } from '../../catalogue/public.ts';
import { programmesImports } from '../../programmes/public.ts';

/** Every kind of records that comes in tables, of all rooms. */
export function collectKinds(): readonly TableImport[] {
  return [...accountsImports, ...catalogueImports, ...programmesImports];
}

/** Refuses with `interop.import.kindUnknown`. */
export function kindNamed(kinds: readonly TableImport[], name: string): TableImport {
  const found = kinds.find(({ kind }) => kind === name);
  if (!found) throw new AppError('invalid', 'interop.import.kindUnknown');
  return found;
}
