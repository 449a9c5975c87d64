import { sql } from 'kysely';
import type { Ctx } from '../../../platform/db/context.ts';
import type { RecordSource } from './source.ts';

/** Nobody looks through records longer than this; after it another may begin anew. */
const turnMinutes = 15;

/** The turn of reading was taken by somebody else, who began later. */
export class TurnLost extends Error {}

/**
 * Takes the turn of looking through all records: the moment that stands for it, later than every moment before;
 * undefined while somebody else is at it.
 */
export async function takeTurn(ctx: Ctx): Promise<Date | undefined> {
  const now = ctx.clock();
  const { rows } = await sql<{ moment: Date }>`
    update insights_reading_turn set begun_at = ${now},
      running = greatest(${now}::timestamptz, looked_at + interval '1 millisecond', running + interval '1 millisecond',
        (select max(moment) from insights_reading) + interval '1 millisecond')
    where id = 1 and (running is null or begun_at is null
      or begun_at < ${now}::timestamptz - make_interval(mins => ${turnMinutes}))
    returning running as moment`.execute(ctx.db);
  return rows[0]?.moment;
}

/**
 * From now on counts are taken as of this moment too, if anything was written since the last such moment, be it by a
 * reading that broke off; gives how much.
 */
export async function endTurn(ctx: Ctx, moment: Date): Promise<Changed> {
  return ctx.transaction(async (tx) => {
    const changed = await holdTurn(tx, moment);
    if (changed.opened + changed.closed > 0) {
      await sql`insert into insights_reading (moment, opened, closed)
        values (${moment}, ${changed.opened}, ${changed.closed})`.execute(tx.db);
    }
    await sql`update insights_reading_turn set looked_at = ${moment}, running = null, opened = 0, closed = 0
      where id = 1`.execute(tx.db);
    return changed;
  });
}

/** Gives the turn back after a failure: what was written counts from the next moment. */
export async function dropTurn(ctx: Ctx, moment: Date): Promise<void> {
  await sql`update insights_reading_turn set begun_at = null where id = 1 and running = ${moment}`.execute(
    ctx.db,
  );
}

/** Nobody else writes until the transaction ends; gives what was written since the last reading. */
async function holdTurn(tx: Ctx, moment: Date): Promise<Changed> {
  const { rows } = await sql<Changed>`select opened, closed from insights_reading_turn
    where id = 1 and running = ${moment} for update`.execute(tx.db);
  if (!rows[0]) throw new TurnLost('Another one looks through the records');
  return rows[0];
}

export type Changed = { opened: number; closed: number };
export type Page = Changed & { lastId: string | null; found: number };

/**
 * Brings the rows of one kind in step with its records, `limit` of them after `afterId`, as of a moment: rows of changed
 * and vanished records are closed, new ones opened.
 */
export async function readPage(
  ctx: Ctx,
  { kind, select, countedAs = sql`'{}'::uuid[]` }: RecordSource,
  { moment, afterId, limit }: { moment: Date; afterId: string | null; limit: number },
): Promise<Page> {
  const today = moment.toISOString().slice(0, 10);
  const after = afterId ?? '00000000-0000-0000-0000-000000000000';
  return ctx.transaction(async (tx) => {
    await holdTurn(tx, moment);
    const { rows } = await sql<Page>`
      with found as materialized (
        select *, md5(row(state, countries, regions, fields, organisations, begins, ends, counted_as)::text)::uuid as content
        from (
          select id, state, countries, regions, fields, organisations, begins, ends, ${countedAs} as counted_as
          from (${select(today)}) source where id > ${after}::uuid order by id limit ${limit}
        ) one
      ), last as (
        select case when (select count(*) from found) = ${limit}::integer
          then (select id from found order by id desc limit 1) end as id
      ), held as materialized (
        select id, content from insights_record
        where kind = ${kind} and valid_to is null and id > ${after}::uuid
          and id <= coalesce((select id from last), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
      ), different as materialized (
        -- A full join: it is hashed or merged, whatever the planner thinks of sizes nobody has counted yet.
        select held.id as held_id, found.* from held full join found on found.id = held.id
        where held.content is distinct from found.content
      ), closed as (
        update insights_record record set valid_to = ${moment}
        where record.kind = ${kind} and record.valid_to is null
          and record.id in (select held_id from different where held_id is not null)
        returning 1
      ), opened as (
        -- Closed first: the count waits for it.
        insert into insights_record (kind, id, state, countries, regions, fields, organisations, begins, ends,
          counted_as, content, valid_from)
        select ${kind}, id, state, countries, regions, fields, organisations, begins, ends, counted_as, content,
          ${moment}::timestamptz
        from different where id is not null and (select count(*) from closed) >= 0
        returning 1
      )
      select (select id from last) as "lastId", (select count(*) from found)::int as found,
        (select count(*) from opened)::int as opened, (select count(*) from closed)::int as closed`.execute(
      tx.db,
    );
    const page = rows[0] ?? { lastId: null, found: 0, opened: 0, closed: 0 };
    if (page.opened + page.closed > 0) {
      await sql`update insights_reading_turn
        set opened = opened + ${page.opened}, closed = closed + ${page.closed} where id = 1`.execute(tx.db);
    }
    return page;
  });
}
