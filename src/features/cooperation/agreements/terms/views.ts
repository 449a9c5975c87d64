import { tablesOf, type Ctx } from '../../../../platform/db/context.ts';
import type { Subject } from '../../steps/store.ts';
import type { CooperationTables } from '../../tables.gen.ts';
import { termsShape, type Terms } from './contract.ts';
import type { LicenceKind, OfferState, TextSide } from './vocabulary.ts';

export type StoredOffer = {
  id: string;
  subject: Subject;
  sequence: number;
  side: TextSide;
  personId: string;
  at: Date;
  licence: LicenceKind;
  terms: Terms;
  decideBy: string | null;
  state: OfferState;
  answeredBy: string | null;
  answeredAt: Date | null;
  reason: string;
  alarmedDays: number | null;
};

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const selectOffers = (ctx: Ctx) =>
  tablesOf<CooperationTables>(ctx).selectFrom('cooperation_licence_offer').selectAll();

function rowsOf(ctx: Ctx, subject: Subject) {
  return selectOffers(ctx)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('sequence', 'desc')
    .execute();
}

function storedOf(row: Row): StoredOffer {
  return {
    id: row.id,
    subject: { kind: row.subject_kind as Subject['kind'], id: row.subject_id },
    sequence: row.sequence,
    side: row.side as TextSide,
    personId: row.person_id,
    at: row.at,
    licence: row.licence as LicenceKind,
    terms: termsShape.parse(row.terms),
    decideBy: row.decide_by,
    state: row.state as OfferState,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    reason: row.answer_reason ?? '',
    alarmedDays: row.alarmed_days,
  };
}

/** All offers about a subject, the newest first. */
export async function offersOf(ctx: Ctx, subject: Subject): Promise<StoredOffer[]> {
  return (await rowsOf(ctx, subject)).map(storedOf);
}

export async function findOffer(
  ctx: Ctx,
  id: string,
  wish: { forChange?: boolean } = {},
): Promise<StoredOffer | undefined> {
  const query = selectOffers(ctx).where('id', '=', id);
  const row = await (wish.forChange ? query.forUpdate() : query).executeTakeFirst();
  return row && storedOf(row);
}

/** Open offers to be decided by `until` whose alarm of so many days was not given, at most 200. */
export async function offersToAlarm(ctx: Ctx, until: string, days: number): Promise<StoredOffer[]> {
  const rows = await selectOffers(ctx)
    .where('state', '=', 'open')
    .where('decide_by', '<=', until)
    .where(({ or, eb }) => or([eb('alarmed_days', 'is', null), eb('alarmed_days', '>', days)]))
    .orderBy('decide_by')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(storedOf);
}
