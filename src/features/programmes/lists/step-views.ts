import { isLanguage } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { StepView } from './contract.ts';
import type { Subject } from './step-store.ts';

export type Agreement = { subjectId: string; step: string; side: string; ofRevision: number };

/** What the sides of these subjects have agreed to, of whatever revision. */
export async function agreementsOf(
  ctx: Ctx,
  kind: Subject['kind'],
  ids: readonly string[],
): Promise<Agreement[]> {
  if (ids.length === 0) return [];
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_agreement')
    .select(['subject_id', 'step', 'side', 'of_revision'])
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('side')
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    step: row.step,
    side: row.side,
    ofRevision: row.of_revision,
  }));
}

/** All steps of a subject, the newest first, with the names of the people in the reader's language. */
export async function historyOf(ctx: Ctx, subject: Subject): Promise<StepView[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_list_step')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('sequence', 'desc')
    .limit(500)
    .execute();
  const names = await personNamesOf(ctx, [...new Set(rows.flatMap(({ person_id }) => person_id ?? []))]);
  return rows.map((row) => ({
    step: row.step,
    from: row.from_state,
    to: row.to_state,
    side: row.side,
    person: row.person_id === null ? null : (names.get(row.person_id) ?? null),
    reason:
      row.reason !== null && isLanguage(row.reason_language)
        ? { text: row.reason, language: row.reason_language }
        : null,
    at: row.at.toISOString(),
  }));
}
