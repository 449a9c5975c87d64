import { sql } from 'kysely';
import type { Ctx } from '../../src/platform/db/context.ts';
import type { BuiltInterest } from '../../src/features/cooperation/testing-interests.ts';

/** Copies one interest with its steps and its talk until there are so many, spread over states and two years. */
export async function fillBoard(ctx: Ctx, from: BuiltInterest, wanted: number): Promise<void> {
  const columns = await copiedColumns(ctx, 'cooperation_interest', [
    'id',
    'number',
    'state',
    'state_since',
    'sent_at',
  ]);
  await sql`
    insert into cooperation_interest (id, number, state, state_since, sent_at, ${columns})
    select gen_random_uuid(), 'EI-BENCH-' || n,
      (array['declined', 'agreed', 'failed', 'reported'])[1 + n % 4],
      now() - make_interval(hours => n % 17000), now() - make_interval(hours => n % 17000 + 200), ${columns}
    from cooperation_interest source, generate_series(1, ${wanted}::int) n where source.id = ${from.id}`.execute(
    ctx.db,
  );
  // One open interest of an organisation in a listing is all there may be: the open ones are of other listings.
  await sql`
    update cooperation_interest set listing_id = gen_random_uuid(),
      state = (array['sent', 'acknowledged', 'introduced', 'negotiating'])[1 + abs(hashtext(number)) % 4],
      due_at = state_since + interval '5 days'
    where number like 'EI-BENCH-%' and abs(hashtext(number)) % 5 < 4`.execute(ctx.db);
  await sql`
    insert into cooperation_step (id, subject_kind, subject_id, sequence, step, from_state, to_state, side, at)
    select gen_random_uuid(), 'interest', interest.id, step.n, 'step', step.before, step.after, 'sender',
      interest.sent_at + make_interval(days => step.n)
    from cooperation_interest interest, (values (1, null, 'sent'), (2, 'sent', 'acknowledged')) step (n, before, after)
    where interest.number like 'EI-BENCH-%'`.execute(ctx.db);
  await sql`
    insert into conversations_thread (id, subject_room, subject_kind, subject_id, thread_key, title, title_language,
      last_sequence, last_at, opened_at)
    select gen_random_uuid(), 'cooperation', 'interest', id::text, 'main', number, 'ru', 20, state_since, sent_at
    from cooperation_interest where number like 'EI-BENCH-%'`.execute(ctx.db);
  await sql`
    with joined as (
      insert into conversations_participant (id, thread_id, person_id, side, is_masked, joined_at)
      select gen_random_uuid(), thread.id, person.id::uuid, 'receiver', false, now()
      from conversations_thread thread, (values (${from.receiverBroker.personId}), (${from.sender.personId})) person (id)
      where thread.title like 'EI-BENCH-%' returning id
    )
    insert into conversations_read (participant_id, last_sequence, unread) select id, 17, 3 from joined`.execute(
    ctx.db,
  );
  await sql`vacuum analyze`.execute(ctx.db);
}

/** Takes the copies away again. */
export async function emptyBoard(ctx: Ctx): Promise<void> {
  await sql`delete from cooperation_step where subject_id in
    (select id from cooperation_interest where number like 'EI-BENCH-%')`.execute(ctx.db);
  await sql`delete from cooperation_interest where number like 'EI-BENCH-%'`.execute(ctx.db);
  await sql`delete from conversations_thread where title like 'EI-BENCH-%'`.execute(ctx.db);
}

/** The other columns of a table, for copies of a row. */
export async function copiedColumns(ctx: Ctx, table: string, own: readonly string[]) {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}`.execute(ctx.db);
  return sql.join(rows.filter(({ name }) => !own.includes(name)).map(({ name }) => sql.ref(name)));
}
