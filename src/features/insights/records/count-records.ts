import type { Ctx } from '../../../platform/db/context.ts';
import { countChosen, countGroups, type Group } from './count-views.ts';
import type { RecordFilter } from './record-filter.ts';
import { rememberAnswer } from './remember-answers.ts';
import type { Grouping } from './vocabulary.ts';

/** How many records there are under a filter as of a reading. */
export function countRecords(ctx: Ctx, filter: RecordFilter, reading: Date): Promise<number> {
  return rememberAnswer(ctx, ['total', reading, filter], () => countChosen(ctx, filter, reading));
}

/** The same sorted into groups, in no order; who asks for the total meanwhile waits for this one count. */
export function groupRecords(
  ctx: Ctx,
  filter: RecordFilter,
  reading: Date,
  grouping: Grouping,
): Promise<{ groups: readonly Group[]; total: number }> {
  const sorted = rememberAnswer(ctx, ['groups', reading, filter, grouping], () =>
    countGroups(ctx, filter, reading, grouping),
  );
  const ofTotal = rememberAnswer(ctx, ['total', reading, filter], () => sorted.then(({ total }) => total));
  ofTotal.catch(() => undefined);
  return sorted;
}
