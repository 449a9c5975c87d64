import { newId } from '../../../../shared/ids.ts';
import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { Subject } from '../../steps/store.ts';
import type { CooperationTables } from '../../tables.gen.ts';
import type { Terms } from './contract.ts';
import type { LicenceKind, OfferState, TextSide } from './vocabulary.ts';

const tables = (ctx: Ctx) => tablesOf<CooperationTables>(ctx);

export async function insertOffer(
  ctx: Ctx,
  subject: Subject,
  made: {
    sequence: number;
    side: TextSide;
    personId: string;
    licence: LicenceKind;
    terms: Terms;
    decideBy: string | null;
  },
): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tables(ctx)
    .insertInto('cooperation_licence_offer')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      sequence: made.sequence,
      side: made.side,
      person_id: made.personId,
      at: now,
      licence: made.licence,
      terms: JSON.stringify(made.terms),
      decide_by: made.decideBy,
      state: 'open',
    })
    .execute();
  return id;
}

export async function settleOffer(
  ctx: Ctx,
  id: string,
  state: Exclude<OfferState, 'open'>,
  by: { personId: string; reason: string },
): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_licence_offer')
    .set({ state, answered_by: by.personId, answered_at: ctx.clock(), answer_reason: by.reason })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

export async function noteAlarm(ctx: Ctx, id: string, days: number): Promise<void> {
  await tables(ctx)
    .updateTable('cooperation_licence_offer')
    .set({ alarmed_days: days })
    .where('id', '=', id)
    .execute();
}
