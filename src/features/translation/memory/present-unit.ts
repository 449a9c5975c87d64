import type { MemoryMatch } from './match.ts';
import type { FoundUnit } from './views.ts';

/** Where a unit came from, as it is shown. */
export function originOf(unit: FoundUnit): MemoryMatch['origin'] {
  if (unit.import_id !== null) {
    const createdAt = unit.created_at?.toISOString() ?? null;
    return { kind: 'import', importId: unit.import_id, createdBy: unit.created_by, createdAt };
  }
  return {
    kind: 'record',
    ref: { room: unit.room ?? '', kind: unit.kind ?? '', id: unit.record_id ?? '' },
    number: unit.record_number,
    versionId: unit.version_id ?? '',
    revision: unit.revision ?? 0,
  };
}
