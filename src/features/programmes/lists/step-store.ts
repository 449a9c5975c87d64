import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';

export type Subject = { readonly kind: 'list' | 'nomination' | 'pair'; readonly id: string };
export type TakenStep = {
  readonly step: string;
  readonly from: string | null;
  readonly to: string;
  readonly side: string;
  readonly reason?: string | undefined;
};

/**
 * Puts a step on record, with its reason in the language of ctx. The caller holds the row of the subject in the same
 * transaction. The time is never before that of the step before; gives the time that was taken.
 */
export async function appendStep(ctx: Ctx, subject: Subject, taken: TakenStep): Promise<Date> {
  const { rows } = await sql<{ sequence: number; at: Date }>`
    select coalesce(max(sequence), 0) + 1 as sequence, greatest(max(at), ${ctx.clock()}::timestamptz) as at
    from programmes_list_step where subject_kind = ${subject.kind} and subject_id = ${subject.id}`.execute(
    ctx.db,
  );
  const { sequence, at } = rows[0] ?? { sequence: 1, at: ctx.clock() };
  const hasReason = taken.reason !== undefined && taken.reason !== '';
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_list_step')
    .values({
      id: newId(),
      subject_kind: subject.kind,
      subject_id: subject.id,
      sequence,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      side: taken.side,
      person_id: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
      reason: hasReason ? (taken.reason ?? null) : null,
      reason_language: hasReason ? ctx.language : null,
      at,
    })
    .execute();
  await recordAudit(ctx, {
    action: `programmes.${subject.kind}.${taken.step}`,
    ref: { room: 'programmes', kind: subject.kind, id: subject.id },
    details: { from: taken.from, to: taken.to, side: taken.side },
  });
  return at;
}

/** One side agrees to a step for the revision it saw; what it agreed to before is replaced. */
export async function putAgreement(
  ctx: Ctx,
  subject: Subject,
  given: { step: string; side: string; ofRevision: number },
): Promise<void> {
  const values = {
    of_revision: given.ofRevision,
    person_id: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
    at: ctx.clock(),
  };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_list_agreement')
    .values({
      subject_kind: subject.kind,
      subject_id: subject.id,
      step: given.step,
      side: given.side,
      ...values,
    })
    .onConflict((conflict) =>
      conflict.columns(['subject_kind', 'subject_id', 'step', 'side']).doUpdateSet(values),
    )
    .execute();
  await recordAudit(ctx, {
    action: `programmes.${subject.kind}.agreed`,
    ref: { room: 'programmes', kind: subject.kind, id: subject.id },
    details: { step: given.step, side: given.side, revision: given.ofRevision },
  });
}

/** A side takes back what it agreed to. */
export async function dropAgreement(ctx: Ctx, subject: Subject, step: string, side: string): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_list_agreement')
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('step', '=', step)
    .where('side', '=', side)
    .execute();
}
