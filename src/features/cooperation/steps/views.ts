import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { ConfirmedSubject, Subject } from './store.ts';

export type StepOnRecord = {
  step: string;
  from: string | null;
  to: string;
  side: string;
  personId: string | null;
  reasonCode: string | null;
  reasonText: string | null;
  reasonLanguage: string | null;
  at: Date;
};

/** All steps of a subject, the first first. */
export async function stepsOf(ctx: Ctx, subject: Subject): Promise<StepOnRecord[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_step')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({
    step: row.step,
    from: row.from_state,
    to: row.to_state,
    side: row.side,
    personId: row.person_id,
    reasonCode: row.reason_code,
    reasonText: row.reason_text,
    reasonLanguage: row.reason_language,
    at: row.at,
  }));
}

/** The sides that agreed to `what` in this revision. */
export async function sidesAgreed(
  ctx: Ctx,
  subject: ConfirmedSubject,
  what: string,
  revision: number,
): Promise<{ side: string; personId: string; at: Date }[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_confirmation')
    .select(['side', 'person_id', 'at'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('what', '=', what)
    .where('of_revision', '=', revision)
    .orderBy('at')
    .orderBy('side')
    .execute();
  return rows.map(({ side, person_id, at }) => ({ side, personId: person_id, at }));
}
