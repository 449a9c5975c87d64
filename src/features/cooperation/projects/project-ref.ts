import type { RecordRef } from '../../../shared/record-ref.ts';

/** The address of a project: its thread, its case at the gate, its audit entries stand under it. */
export function projectRef(id: string): RecordRef {
  return { room: 'cooperation', kind: 'project', id };
}
