import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { hasRole, type Actor } from '../../../shared/actor.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { openInterestStates } from './life-cycle.ts';
import { storedOf, type StoredInterest } from './stored.ts';
import type { BrokerSide, InterestState } from './vocabulary.ts';

type Query = SelectQueryBuilder<CooperationTables, 'cooperation_interest', object>;
type Paging = { page: number; pageSize: number };

function interests(ctx: Ctx): Query {
  return tablesOf<CooperationTables>(ctx).selectFrom('cooperation_interest');
}

/** One interest with all that is kept of it; `forChange` locks it until the transaction ends. */
export async function findInterest(
  ctx: Ctx,
  id: string,
  { forChange = false }: { forChange?: boolean } = {},
): Promise<StoredInterest | undefined> {
  const row = await interests(ctx)
    .selectAll()
    .where('id', '=', id)
    .$if(forChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && storedOf(row);
}

/** The open interests of these organisations in a listing, by organisation. */
export async function openInterestsOf(
  ctx: Ctx,
  organisationIds: readonly string[],
  listingId: string,
): Promise<Map<string, { id: string; number: string }>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await interests(ctx)
    .select(['id', 'number', 'sender_organisation_id'])
    .where('listing_id', '=', listingId)
    .where('sender_organisation_id', 'in', [...organisationIds])
    .where('state', 'in', [...openInterestStates])
    .execute();
  return new Map(rows.map(({ id, number, sender_organisation_id: of }) => [of, { id, number }]));
}

type Own = { personId: string; organisationIds: readonly string[] };
type Where = ExpressionBuilder<CooperationTables, 'cooperation_interest'>;

const isSender =
  ({ organisationIds }: Own) =>
  (where: Where) =>
    organisationIds.length === 0
      ? where.lit(false)
      : where('sender_organisation_id', 'in', [...organisationIds]);

const isReceiver =
  ({ personId, organisationIds }: Own) =>
  (where: Where) =>
    where.or([
      where.and([where('receiver_organisation_id', 'is', null), where('receiver_person_id', '=', personId)]),
      ...(organisationIds.length === 0
        ? []
        : [where('receiver_organisation_id', 'in', [...organisationIds])]),
    ]);

/** Of one direction, the newest first; brokers' clients are not here but on the board. */
export async function pageOfOwn(
  ctx: Ctx,
  own: Own,
  direction: 'sent' | 'received',
  states: readonly InterestState[],
  { page, pageSize }: Paging,
): Promise<{ rows: StoredInterest[]; total: number }> {
  const query = interests(ctx)
    .where(direction === 'sent' ? isSender(own) : isReceiver(own))
    .$if(states.length > 0, (q) => q.where('state', 'in', [...states]));
  const rows = await query
    .selectAll()
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows: rows.map(storedOf), total: await countOf(query) };
}

export async function countOwn(ctx: Ctx, own: Own): Promise<{ sent: number; received: number }> {
  return {
    sent: await countOf(interests(ctx).where(isSender(own))),
    received: await countOf(interests(ctx).where(isReceiver(own))),
  };
}

async function countOf(query: Query): Promise<number> {
  const row = await query.select((build) => build.fn.countAll<number>().as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Interests in a listing that somebody may read. */
export async function interestsInListing(ctx: Ctx, own: Own, listingId: string): Promise<StoredInterest[]> {
  const rows = await interests(ctx)
    .selectAll()
    .where('listing_id', '=', listingId)
    .where((where) =>
      where.or([
        isSender(own)(where),
        isReceiver(own)(where),
        where('sender_broker_id', '=', own.personId),
        where('receiver_broker_id', '=', own.personId),
      ]),
    )
    .orderBy('sent_at', 'desc')
    .limit(50)
    .execute();
  return rows.map(storedOf);
}

export type BoardWish = Paging & {
  state: readonly InterestState[];
  side: BrokerSide | undefined;
  only: 'open' | 'overdue' | 'all';
  words: string;
  sort: 'urgent' | 'newest' | 'oldest';
};

/** The side a broker works for, for SQL: the one `sidesOfInterest` would tell. */
function sideOnBoard(personId: string) {
  return sql<string>`case when receiver_broker_id = ${personId} then 'receiver' when sender_broker_id = ${personId}
    then 'sender' else 'staff' end`;
}

/** What is on somebody's board: what he works on as a broker; for moderators what nobody answers. */
function onBoardOf(actor: Actor, personId: string) {
  return (where: Where) =>
    where.or([
      ...(hasRole(actor, 'broker')
        ? [where('sender_broker_id', '=', personId), where('receiver_broker_id', '=', personId)]
        : []),
      ...(hasRole(actor, 'moderator') ? [where('escalated_to', '=', 'moderators')] : []),
    ]);
}

/** Moments of both clocks: of the state, and of what the side set itself (the end of its day, UTC). */
function dueFor(personId: string) {
  return sql<Date | null>`least(due_at, (case when receiver_broker_id = ${personId} then receiver_next_on
    when sender_broker_id = ${personId} then sender_next_on end + 1)::timestamp at time zone 'UTC')`;
}

/** A page of the board with its counts over all pages; `overdue` and `byState` as filtered by all but `only` and `state`. */
export async function pageOfBoard(ctx: Ctx, personId: string, wish: BoardWish) {
  const now = ctx.clock();
  const own = ctx.actor.kind === 'person' ? ctx.actor : { organisationIds: [] };
  const due = dueFor(personId);
  const isOverdue = sql<boolean>`(${due} < ${now} and state in (${sql.join(openInterestStates)}))`;
  const found = interests(ctx)
    .where(onBoardOf(ctx.actor, personId))
    .$if(wish.side !== undefined, (q) => q.where(sideOnBoard(personId), '=', wish.side ?? ''))
    .$if(wish.words !== '', (q) =>
      wish.words.split(/\s+/).reduce((one, word) => holds(one, { ...own, personId }, word), q),
    );
  const counted = await found
    .select((build) => [
      'state',
      build.fn.countAll<number>().as('count'),
      sql<number>`count(*) filter (where ${isOverdue})`.as('overdue'),
    ])
    .groupBy('state')
    .execute();
  const shown = found
    .$if(wish.only === 'open', (q) => q.where('state', 'in', [...openInterestStates]))
    .$if(wish.only === 'overdue', (q) => q.where(isOverdue))
    .$if(wish.state.length > 0, (q) => q.where('state', 'in', [...wish.state]));
  const rows = await shown
    .selectAll()
    .$if(wish.sort === 'urgent', (q) =>
      q.orderBy(isOverdue, 'desc').orderBy(due, (order) => order.asc().nullsLast()),
    )
    .orderBy('sent_at', wish.sort === 'newest' ? 'desc' : 'asc')
    .orderBy('id')
    .limit(wish.pageSize)
    .offset((wish.page - 1) * wish.pageSize)
    .execute();
  const byState = new Map(counted.map(({ state, count }) => [state as InterestState, Number(count)]));
  return {
    rows: rows.map(storedOf),
    total: await countOf(shown),
    overdue: counted.reduce((sum, one) => sum + Number(one.overdue), 0),
    byState,
  };
}

/** Only in what this broker may know: the common words, and those of his own side. */
function holds(query: Query, { personId, organisationIds }: Own, word: string): Query {
  const pattern = patternHolding(word);
  return query.where((where) =>
    where.or([
      where('words_of_both', 'like', pattern),
      where.and([
        where('receiver_broker_id', '=', personId),
        where.not(isSender({ personId, organisationIds })(where)),
        where('words_of_receiver', 'like', pattern),
      ]),
      where.and([
        where('sender_broker_id', '=', personId),
        sql<boolean>`receiver_broker_id is distinct from ${personId}`,
        where.not(isReceiver({ personId, organisationIds })(where)),
        where('words_of_sender', 'like', pattern),
      ]),
    ]),
  );
}

export type StoredLogEntry = {
  id: string;
  at: Date;
  parties: string;
  said: string;
  nextStep: string;
  dueOn: string | null;
  language: Language;
  writtenBy: string;
};

/** The log of one side, the newest first. */
export async function logOf(ctx: Ctx, interestId: string, side: BrokerSide): Promise<StoredLogEntry[]> {
  const rows = await tablesOf<CooperationTables>(ctx)
    .selectFrom('cooperation_interest_log')
    .selectAll()
    .where('interest_id', '=', interestId)
    .where('side', '=', side)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.happened_at,
    parties: row.parties,
    said: row.said,
    nextStep: row.next_step,
    dueOn: row.due_on,
    language: row.language as Language,
    writtenBy: row.written_by,
  }));
}
