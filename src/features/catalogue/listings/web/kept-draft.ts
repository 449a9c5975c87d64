import type { ListingKind } from '../vocabulary.ts';
import type { FormValues } from './form-values.ts';

/** What was typed and could not be sent yet: kept on the reader's own device only. */
export type KeptDraft = { values: FormValues; keptAt: string };

const prefix = 'amur.draft';

/** One place for each person and listing; a new listing has no id yet. */
export function keptDraftKey(kind: ListingKind, listingId: string | undefined, personId: string): string {
  return `${prefix}.${personId}.${kind}.${listingId ?? 'new'}`;
}

export function keepDraft(key: string, values: FormValues, now: Date): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ values, keptAt: now.toISOString() } satisfies KeptDraft));
    return true;
  } catch {
    return false;
  }
}

export function readKeptDraft(key: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isKeptDraft(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function dropKeptDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A device that keeps nothing has nothing to drop.
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null || !('values' in value) || !('keptAt' in value))
    return false;
  const { values, keptAt } = value;
  return (
    typeof keptAt === 'string' &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every(
      (list) => Array.isArray(list) && list.every((item) => typeof item === 'string'),
    )
  );
}
