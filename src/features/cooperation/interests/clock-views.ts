import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { idsOfOrganisation } from '../../accounts/public.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { openInterestStates, stateClocks } from './life-cycle.ts';
import { storedOf, type StoredInterest } from './stored.ts';
import type { InterestState } from './vocabulary.ts';

const timedStates = Object.keys(stateClocks) as InterestState[];

function timed(ctx: Ctx) {
  return tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .where('state', 'in', timedStates);
}

/** Ids of interests whose reminder is due and not written, and whose time is not over. */
export async function toRemind(ctx: Ctx, limit: number): Promise<string[]> {
  const now = ctx.clock();
  const rows = await timed(ctx)
    .select('id')
    .where('remind_at', '<=', now)
    .where('reminded_at', 'is', null)
    .where('due_at', '>', now)
    .orderBy('remind_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of interests whose time is over and that were not handed on. */
export async function toEscalate(ctx: Ctx, limit: number): Promise<string[]> {
  const rows = await timed(ctx)
    .select('id')
    .where('due_at', '<=', ctx.clock())
    .where('escalated_at', 'is', null)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of agreed interests whose outcome is to be reported by now and about which nobody was written to. */
export async function toReport(ctx: Ctx, today: string, limit: number): Promise<string[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .select('id')
    .where('state', '=', 'agreed')
    .where('report_due_on', '<=', today)
    .where('reminded_at', 'is', null)
    .orderBy('report_due_on')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export type AnswerRow = Pick<
  StoredInterest,
  'sent_at' | 'calendar' | 'time_zone' | 'answer_working_days' | 'due_at'
>;

/**
 * Interests an organisation received since a moment and has answered, or should have answered by now. Those in records
 * of an owner who is not known yet are left out: the figure would tell who he is.
 */
export async function answersOf(ctx: Ctx, organisationId: string, since: Date): Promise<AnswerRow[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .selectAll()
    .where('receiver_organisation_id', 'in', await idsOfOrganisation(ctx, organisationId))
    .where('sent_at', '>=', since)
    .where((where) =>
      where.or([where('receiver_is_anonymous', '=', false), where('introduced_at', 'is not', null)]),
    )
    .where((where) =>
      where.or([
        where('answer_working_days', 'is not', null),
        sql<boolean>`(state = 'sent' and due_at <= ${ctx.clock()})`,
      ]),
    )
    .execute();
  return rows.map(storedOf);
}

/** The same for any owner, for a rough band that tells nobody apart. */
export async function answersOfReceiver(
  ctx: Ctx,
  { receiver_organisation_id: organisationId, receiver_person_id: personId }: StoredInterest,
  since: Date,
): Promise<AnswerRow[]> {
  const ids = organisationId === null ? [] : await idsOfOrganisation(ctx, organisationId);
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .selectAll()
    .$if(organisationId !== null, (q) => q.where('receiver_organisation_id', 'in', ids))
    .$if(organisationId === null, (q) =>
      q.where('receiver_organisation_id', 'is', null).where('receiver_person_id', '=', personId),
    )
    .where('sent_at', '>=', since)
    .where('answer_working_days', 'is not', null)
    .execute();
  return rows.map(storedOf);
}

/** Ids of interests in a listing whose sides may still follow it. */
export async function undecidedInListing(ctx: Ctx, listingId: string): Promise<string[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .select('id')
    .where('listing_id', '=', listingId)
    .where('state', 'in', [...openInterestStates])
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of interests an organisation stands in that are not over: their people may have changed. */
export async function runningOf(ctx: Ctx, organisationId: string): Promise<string[]> {
  const ids = await idsOfOrganisation(ctx, organisationId);
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .select('id')
    .where((where) =>
      where.or([where('sender_organisation_id', 'in', ids), where('receiver_organisation_id', 'in', ids)]),
    )
    .where('state', 'in', [...openInterestStates, 'agreed'])
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of interests a broker works on that are not over: he may be one no more. */
export async function runningWithBroker(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest')
    .select('id')
    .where((where) =>
      where.or([where('sender_broker_id', '=', personId), where('receiver_broker_id', '=', personId)]),
    )
    .where('state', 'in', [...openInterestStates, 'agreed'])
    .execute();
  return rows.map(({ id }) => id);
}
