import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { stepTaken } from '../events.ts';
import type { CooperationTables } from '../tables.gen.ts';

export type Subject = { readonly kind: 'interest' | 'project'; readonly id: string };
export type ConfirmedSubject = {
  readonly kind: Subject['kind'] | 'agreement' | 'rights';
  readonly id: string;
};

export type TakenStep = {
  readonly step: string;
  readonly from: string | null;
  readonly to: string;
  readonly side: string;
  readonly reason?: { code: string | null; text: string | null; language: Language | null } | undefined;
};

/**
 * Puts a step on record and tells it. The caller holds the row of the subject for change in the same transaction and
 * sets its state. The time is never before the step before; gives the time that was taken.
 */
export async function appendStep(ctx: Ctx, subject: Subject, taken: TakenStep): Promise<Date> {
  return ctx.transaction(async (tx) => {
    const at = await insertStep(tx, subject, taken, tx.actor.kind === 'person' ? tx.actor.personId : null);
    const { step, from, to } = taken;
    await recordAudit(tx, {
      action: `cooperation.${subject.kind}.${step}`,
      ref: { room: 'cooperation', kind: subject.kind, id: subject.id },
      details: { from, to, side: taken.side, reasonCode: taken.reason?.code ?? null },
    });
    await tellEvent(tx, stepTaken, { subjectKind: subject.kind, subjectId: subject.id, step, from, to });
    return at;
  });
}

/** The row of a step alone, for steps that are told as history; everything else goes through `appendStep`. */
export async function insertStep(
  ctx: Ctx,
  subject: Subject,
  taken: TakenStep,
  personId: string | null,
): Promise<Date> {
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select coalesce(max(sequence), 0) + 1 as sequence, greatest(max(at), ${ctx.clock()}::timestamptz) as at
    from cooperation_step where subject_kind = ${subject.kind} and subject_id = ${subject.id}`.execute(
    ctx.db,
  );
  const { sequence, at } = rows[0] ?? { sequence: 1, at: ctx.clock() };
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_step')
    .values({
      id: newId(),
      subject_kind: subject.kind,
      subject_id: subject.id,
      sequence,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      side: taken.side,
      person_id: personId,
      reason_code: taken.reason?.code ?? null,
      reason_text: taken.reason?.text ?? null,
      reason_language: taken.reason?.language ?? null,
      at,
    })
    .execute();
  return at;
}

/** One side agrees to `what` as it stands in `ofRevision`; an agreement to an earlier revision is replaced. */
export async function putConfirmation(
  ctx: Ctx,
  subject: ConfirmedSubject,
  given: { what: string; side: string; ofRevision: number; personId: string },
): Promise<void> {
  const values = { of_revision: given.ofRevision, person_id: given.personId, at: ctx.clock() };
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_confirmation')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      what: given.what,
      side: given.side,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['subject_kind', 'subject_id', 'what', 'side']).doUpdateSet(values),
    )
    .execute();
}
