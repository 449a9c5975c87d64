import { sql, type Updateable } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import type { CooperationTables } from '../tables.gen.ts';
import type { Clock } from './clock-rules.ts';
import type { BrokerSide, InterestState } from './vocabulary.ts';
import type { StoredInterest } from './stored.ts';

/** The next public number: EI-2026-000123. */
export async function takeInterestNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ next: number }>`
    select nextval('cooperation_interest_number') as next`.execute(ctx.db);
  return `EI-${ctx.clock().getUTCFullYear()}-${String(rows[0]?.next ?? 0).padStart(6, '0')}`;
}

export type NewInterest = Pick<
  StoredInterest,
  | 'number'
  | 'listing_kind'
  | 'listing_id'
  | 'listing_number'
  | 'listing_language'
  | 'listing_titles'
  | 'listing_cooperation'
  | 'sender_organisation_id'
  | 'sender_person_id'
  | 'sender_broker_id'
  | 'sender_is_anonymous'
  | 'sender_country'
  | 'receiver_organisation_id'
  | 'receiver_person_id'
  | 'receiver_broker_id'
  | 'receiver_is_anonymous'
  | 'receiver_country'
  | 'language'
  | 'who'
  | 'cooperation_types'
  | 'unclear'
  | 'offer'
  | 'end_use'
  | 'calendar'
  | 'time_zone'
  | 'words_of_both'
  | 'words_of_sender'
  | 'words_of_receiver'
  | 'is_demo'
>;

/** Writes a sent interest; undefined where the organisation has an open one in the same listing. */
export async function insertInterest(
  ctx: Ctx,
  interest: NewInterest,
  clock: Clock | undefined,
): Promise<string | undefined> {
  const now = ctx.clock();
  const row = await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_interest')
    .values({
      ...interest,
      id: newId(now.getTime()),
      listing_titles: JSON.stringify(interest.listing_titles),
      state: 'sent',
      state_since: now,
      sent_at: now,
      remind_at: clock?.remindAt ?? null,
      due_at: clock?.dueAt ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type InterestChange = Updateable<CooperationTables['cooperation_interest']>;

export async function changeInterest(ctx: Ctx, id: string, change: InterestChange): Promise<void> {
  await tablesOf<CooperationTables>(ctx)
    .updateTable('cooperation_interest')
    .set(change)
    .where('id', '=', id)
    .execute();
}

/** Another state, with the clock that begins with it. */
export async function moveInterest(
  ctx: Ctx,
  { id, revision }: Pick<StoredInterest, 'id' | 'revision'>,
  to: InterestState,
  since: Date,
  clock: Clock | undefined,
  besides: InterestChange,
): Promise<void> {
  await changeInterest(ctx, id, {
    ...besides,
    state: to,
    state_since: since,
    revision: revision + 1,
    remind_at: clock?.remindAt ?? null,
    due_at: clock?.dueAt ?? null,
    reminded_at: null,
    escalated_at: null,
    escalated_to: null,
  });
}

export type NewLogEntry = {
  side: BrokerSide;
  happenedAt: Date;
  parties: string;
  said: string;
  nextStep: string;
  dueOn: string | null;
  language: Language;
  writtenBy: string;
};

/** Notes a call; what comes next replaces what the side had set itself before. */
export async function insertLogEntry(ctx: Ctx, interestId: string, entry: NewLogEntry): Promise<string> {
  const now = ctx.clock();
  const id = newId(now.getTime());
  await tablesOf<CooperationTables>(ctx)
    .insertInto('cooperation_interest_log')
    .values({
      id,
      interest_id: interestId,
      side: entry.side,
      happened_at: entry.happenedAt,
      parties: entry.parties,
      said: entry.said,
      next_step: entry.nextStep,
      due_on: entry.dueOn,
      language: entry.language,
      written_by: entry.writtenBy,
      written_at: now,
    })
    .execute();
  const next =
    entry.side === 'sender'
      ? { sender_next_step: entry.nextStep, sender_next_on: entry.dueOn }
      : { receiver_next_step: entry.nextStep, receiver_next_on: entry.dueOn };
  await changeInterest(ctx, interestId, next);
  return id;
}

/** Adds words one side, or both, may find an interest by. */
export async function addWords(
  ctx: Ctx,
  id: string,
  column: 'words_of_both' | 'words_of_sender' | 'words_of_receiver',
  words: string,
): Promise<void> {
  await changeInterest(ctx, id, { [column]: sql`${sql.ref(column)} || ${`\n${words}`}` });
}
