import { xliffImport } from '../exchange/work-files/import-xliff.ts';
import { tmxImport } from '../memory/import-tmx.ts';
import { conceptImport } from '../termbase/import-concepts.ts';
import type { LiveTermbase } from '../termbase/live-termbase.ts';
import { importKind, type AnyImportKind } from './import-kind.ts';

/** Everything that is imported item by item. */
export function importKinds(living: { termbase: LiveTermbase }): AnyImportKind[] {
  return [importKind(tmxImport), importKind(conceptImport), importKind(xliffImport(living.termbase))];
}
