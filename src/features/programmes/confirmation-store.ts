import { tablesOf, type Ctx } from '../../platform/db/context.ts';
import type { Bank, Officer } from './access.ts';
import type { ProgrammesTables } from './tables.gen.ts';

export type ConfirmedThing = { kind: 'agreement' | 'protocol'; id: string };

/** An officer agrees to one revision for his bank; what the bank agreed to before counts no more. */
export async function putConfirmation(
  ctx: Ctx,
  thing: ConfirmedThing,
  { personId, bank }: Officer,
  revision: number,
): Promise<void> {
  const kept = { of_revision: revision, person_id: personId, at: ctx.clock() };
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_confirmation')
    .values({ subject_kind: thing.kind, subject_id: thing.id, bank, ...kept })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'bank']).doUpdateSet(kept))
    .execute();
}

export async function dropConfirmations(ctx: Ctx, thing: ConfirmedThing): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .deleteFrom('programmes_confirmation')
    .where('subject_kind', '=', thing.kind)
    .where('subject_id', '=', thing.id)
    .execute();
}

/** The banks that have agreed to this revision, each by another person. */
export async function banksConfirming(
  ctx: Ctx,
  thing: ConfirmedThing,
  revision: number,
): Promise<{ bank: Bank; personId: string; at: Date }[]> {
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_confirmation')
    .select(['bank', 'person_id', 'at'])
    .where('subject_kind', '=', thing.kind)
    .where('subject_id', '=', thing.id)
    .where('of_revision', '=', revision)
    .orderBy('bank')
    .execute();
  return rows.map((row) => ({ bank: row.bank as Bank, personId: row.person_id, at: row.at }));
}

/** The same for many things with their revisions of now: banks by id. */
export async function banksConfirmingMany(
  ctx: Ctx,
  kind: ConfirmedThing['kind'],
  revisions: ReadonlyMap<string, number>,
): Promise<Map<string, Bank[]>> {
  if (revisions.size === 0) return new Map();
  const rows = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_confirmation')
    .select(['subject_id', 'bank', 'of_revision'])
    .where('subject_kind', '=', kind)
    .where('subject_id', 'in', [...revisions.keys()])
    .orderBy('bank')
    .execute();
  const found = new Map<string, Bank[]>();
  for (const { subject_id, bank, of_revision } of rows) {
    if (revisions.get(subject_id) !== of_revision) continue;
    found.set(subject_id, [...(found.get(subject_id) ?? []), bank as Bank]);
  }
  return found;
}
