import type { Ctx } from '../../../platform/db/context.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import { setThreadGate } from '../../conversations/public.ts';
import { threadGateOf } from './gate-rules.ts';
import { currentConditions, findCaseOf } from './views.ts';

/**
 * For talks that begin before their record is screened: files rest, and what the open conditions of the record it builds
 * on forbid (a restricted technology without its letter of intent) is forbidden here too. Once there is a case, that
 * decides and nothing happens.
 */
export async function holdThreads(ctx: Ctx, subject: RecordRef, relatedTo: RecordRef | null): Promise<void> {
  if (await findCaseOf(ctx, subject)) return;
  const related = relatedTo && (await findCaseOf(ctx, relatedTo));
  const inherited = related ? await currentConditions(ctx, related.id) : [];
  const standing = { state: 'open', occasion: 'negotiation', conditions: [], isBlockPending: false } as const;
  await setThreadGate(ctx, subject, threadGateOf({ ...standing, inherited }));
}
