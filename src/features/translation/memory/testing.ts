import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { NewUnit } from './unit.ts';

/** A pair of a record; give what the test needs otherwise. */
export function approvedUnit(
  texts: { from: Language; to: Language; source: string; target: string },
  overrides: Partial<NewUnit> = {},
): NewUnit {
  return {
    ...texts,
    domain: null,
    origin: {
      ref: { room: 'catalogue', kind: 'offer', id: newId() },
      number: 'O-1',
      versionId: newId(),
      segmentId: newId(),
      revision: 1,
    },
    approvedBy: newId(),
    approvedAt: new Date('2026-11-20T08:00:00Z'),
    ...overrides,
  };
}

export function importedUnit(
  texts: { from: Language; to: Language; source: string; target: string },
  importId: string,
): NewUnit {
  return approvedUnit(texts, { origin: { importId }, createdBy: 'li', createdAt: '2026-11-01T08:15:00Z' });
}
