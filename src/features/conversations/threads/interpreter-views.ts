import { sql } from 'kysely';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';

const tables = (ctx: Ctx) => tablesOf<ConversationsTables>(ctx);

/** Open requests of a talk, the first first. */
export function openRequestsOf(ctx: Ctx, threadId: string) {
  return tables(ctx)
    .selectFrom('conversations_interpreter_request')
    .select(['id', 'thread_id', 'side', 'note', 'asked_at'])
    .where('thread_id', '=', threadId)
    .where('closed_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

export async function offersOf(ctx: Ctx, requestIds: readonly string[]) {
  if (requestIds.length === 0) return [];
  return tables(ctx)
    .selectFrom('conversations_interpreter_offer')
    .select(['id', 'request_id', 'person_id', 'offered_at'])
    .where('request_id', 'in', [...requestIds])
    .orderBy('offered_at')
    .orderBy('id')
    .execute();
}

export function findOpenRequest(ctx: Ctx, id: string) {
  return tables(ctx)
    .selectFrom('conversations_interpreter_request')
    .select(['id', 'thread_id', 'side'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
}

export type RequestRow = {
  id: string;
  note: string;
  asked_at: Date;
  messages: number;
  languages: Language[];
  has_offered: boolean;
  total: number;
};

/** What waits for an interpreter, but for talks this person is or was in himself; the longest waiting first. */
export async function requestsPage(
  ctx: Ctx,
  personId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select request.id, request.note, request.asked_at, thread.last_sequence as messages,
      array(select distinct unnest(one.languages) from conversations_participant one
        where one.thread_id = thread.id and one.left_at is null order by 1) as languages,
      exists (select from conversations_interpreter_offer offer
        where offer.request_id = request.id and offer.person_id = ${personId}) as has_offered,
      count(*) over ()::int as total
    from conversations_interpreter_request request
    join conversations_thread thread on thread.id = request.thread_id
    where request.closed_at is null and thread.closed_at is null and not exists (
      select from conversations_participant one where one.thread_id = thread.id and one.person_id = ${personId})
    order by request.asked_at, request.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return rows;
}
