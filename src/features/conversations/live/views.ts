import { sql } from 'kysely';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ConversationsTables } from '../tables.gen.ts';

/** How a talk stands, and who is in it. */
export type Pulse = { threadId: string; change: number; sequence: number; personIds: readonly string[] };

export async function readPulses(ctx: Ctx, threadIds: readonly string[]): Promise<Pulse[]> {
  if (threadIds.length === 0) return [];
  const rows = await tablesOf<ConversationsTables>(ctx)
    .selectFrom('conversations_thread as thread')
    .leftJoin('conversations_participant as participant', (join) =>
      join.onRef('participant.thread_id', '=', 'thread.id').on('participant.left_at', 'is', null),
    )
    .select([
      'thread.id as threadId',
      'thread.last_change as change',
      'thread.last_sequence as sequence',
      sql<string[]>`coalesce(array_agg(participant.person_id::text)
        filter (where participant.person_id is not null), '{}')`.as('personIds'),
    ])
    .where('thread.id', 'in', threadIds)
    .groupBy('thread.id')
    .execute();
  return rows;
}
