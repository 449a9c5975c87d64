import { personNamesOf } from '../../accounts/public.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ListView } from './contract.ts';
import type { ListImportView } from './import-contract.ts';
import type { StoredImport } from './import-store.ts';
import type { StoredList } from './views.ts';
import { sayListCode } from './say-list-code.ts';

/** An import that wrote nothing for so long has lost its worker for good. */
const standstillMinutes = 10;

export function presentList({ externalKey: _externalKey, changedAt, ...list }: StoredList): ListView {
  return { ...list, changedAt: changedAt.toISOString() };
}

export function isAtWork({ state }: Pick<StoredImport, 'state'>): boolean {
  return state === 'waiting' || state === 'checking' || state === 'applying';
}

/** What is at work is not put away, unless nobody works on it any more. */
export function canDiscard(ctx: Ctx, one: StoredImport): boolean {
  if (one.state === 'done' || one.state === 'discarded') return false;
  return !isAtWork(one) || ctx.clock().getTime() - one.changedAt.getTime() > standstillMinutes * 60_000;
}

export function presentImport(ctx: Ctx, one: StoredImport, list: StoredList): ListImportView {
  return {
    id: one.id,
    listId: one.listId,
    listKind: list.kind,
    listNames: list.names,
    fileName: one.fileName,
    label: one.label,
    datedOn: one.datedOn,
    state: one.state,
    baseVersion: one.baseVersion,
    itemCount: one.itemCount,
    doneCount: one.doneCount,
    counts: one.counts,
    fault: one.fault && sayListCode(one.fault.code, one.fault.params, ctx.language),
    startedAt: one.startedAt.toISOString(),
    changedAt: one.changedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
    canApply: one.state === 'checked' && one.baseVersion === list.version && hasChanges(one),
    canDiscard: canDiscard(ctx, one),
  };
}

export function hasChanges({ counts }: StoredImport): boolean {
  return counts.added + counts.changed + counts.removed > 0;
}

/** Ids of people with their names for the reader. */
export async function namesOfPeople(
  ctx: Ctx,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => { id: string; name: string | null } | null> {
  const names = await personNamesOf(ctx, [...new Set(ids.filter((id) => id !== null))]);
  return (id) => (id === null ? null : { id, name: names.get(id) ?? null });
}
