import { sql } from 'kysely';
import { z } from 'zod';
import type { LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { boundsOf } from './rules.ts';
import { reportItemsMax } from './vocabulary.ts';
import type { Pair } from './work-views.ts';

export type FrameItem = { id: string; names: LocalizedText; day: string };

const namesShape = z.partialRecord(z.enum(['zh', 'ru', 'en']), z.string());

async function readPair(ctx: Ctx, counted: ReturnType<typeof sql<Pair>>): Promise<Pair> {
  const { rows } = await counted.execute(ctx.db);
  return { value: Number(rows[0]?.value ?? 0), before: Number(rows[0]?.before ?? 0) };
}

async function readItems(
  ctx: Ctx,
  listed: ReturnType<typeof sql<{ id: string; names: unknown; day: string }>>,
): Promise<FrameItem[]> {
  const { rows } = await listed.execute(ctx.db);
  return rows.map(({ id, names, day }) => ({ id, names: namesShape.parse(names), day }));
}

/** Public activities that ended within days (both included), but for those called off; `before`: of the days before. */
export async function readEvents(
  ctx: Ctx,
  days: { from: string; until: string; before: string | null },
): Promise<Pair & { items: FrameItem[] }> {
  const { from, until, before } = days;
  const isTold = sql`is_public and coalesce(status, '') not in ('cancelled', 'postponed')`;
  const isIn = sql`last_day >= ${from}::date and last_day <= ${until}::date`;
  const counted = await readPair(
    ctx,
    sql<Pair>`select count(*) filter (where ${isIn}) as value,
      count(*) filter (where last_day >= ${before ?? from}::date and last_day < ${from}::date) as before
      from programmes_event where ${isTold} and last_day >= ${before ?? from}::date and last_day <= ${until}::date`,
  );
  const items = await readItems(
    ctx,
    sql<{
      id: string;
      names: unknown;
      day: string;
    }>`select event.id, to_char(event.first_day, 'YYYY-MM-DD') as day,
      (select coalesce(jsonb_object_agg(words.language, words.title), '{}') from programmes_event_text words
        where words.event_id = event.id) as names
      from programmes_event event where ${isTold} and ${isIn}
      order by event.first_day, event.id limit ${reportItemsMax}`,
  );
  return { ...counted, items };
}

/** Agreements of the public register dated within the months, as exactly as a month; what waits for a look is not told. */
export async function readAgreements(ctx: Ctx, month: string): Promise<Pair & { items: FrameItem[] }> {
  const { first, before, next } = boundsOf(month);
  const isDated = sql`is_public and length(dated) >= 7 and sort_day >= ${before}::date and sort_day < ${next}::date`;
  const counted = await readPair(
    ctx,
    sql<Pair>`select count(*) filter (where sort_day >= ${first}::date) as value,
      count(*) filter (where sort_day < ${first}::date) as before from programmes_agreement where ${isDated}`,
  );
  const items = await readItems(
    ctx,
    sql<{
      id: string;
      names: unknown;
      day: string;
    }>`select id, jsonb_strip_nulls(names) as names, dated as day
      from programmes_agreement where ${isDated} and sort_day >= ${first}::date
      order by sort_day, id limit ${reportItemsMax}`,
  );
  return { ...counted, items };
}

/** Sessions of bodies that began within the months and that are announced or have a protocol. */
export async function readSessions(ctx: Ctx, month: string): Promise<Pair & { items: FrameItem[] }> {
  const { first, before, next } = boundsOf(month);
  const isHeld = sql`session.held_from >= ${before}::date and session.held_from < ${next}::date
    and (session.is_announced or session.state in ('agreed', 'signed', 'published'))`;
  const counted = await readPair(
    ctx,
    sql<Pair>`select count(*) filter (where session.held_from >= ${first}::date) as value,
      count(*) filter (where session.held_from < ${first}::date) as before
      from programmes_session session where ${isHeld}`,
  );
  const items = await readItems(
    ctx,
    sql<{
      id: string;
      names: unknown;
      day: string;
    }>`select session.id, jsonb_strip_nulls(body.names) as names,
      to_char(session.held_from, 'YYYY-MM-DD') as day
      from programmes_session session join programmes_body body on body.id = session.body_id
      where ${isHeld} and session.held_from >= ${first}::date
      order by session.held_from, session.id limit ${reportItemsMax}`,
  );
  return { ...counted, items };
}

export type ActionCount = {
  bank: 'cn' | 'ru';
  open: number;
  overdue: number;
  done: number;
  doneBefore: number;
};

/** Actions of agreed protocols by bank, the same work once: open and overdue at the moment, done within the months. */
export async function countActions(ctx: Ctx, month: string): Promise<ActionCount[]> {
  const { first, before, next } = boundsOf(month);
  const isOpen = sql`action.status in ('open', 'inProgress')`;
  const isDone = sql`action.status = 'done' and action.status_on`;
  const { rows } = await sql<{ [Name in keyof ActionCount]: ActionCount[Name] }>`
    select action.bank, (count(*) filter (where ${isOpen}))::int as open,
      (count(*) filter (where ${isOpen} and action.due_on < ${ctx.clock()}::date))::int as overdue,
      (count(*) filter (where ${isDone} >= ${first}::date and action.status_on < ${next}::date))::int as done,
      (count(*) filter (where ${isDone} >= ${before}::date and action.status_on < ${first}::date))::int as "doneBefore"
    from programmes_action action join programmes_session session on session.id = action.session_id
    where session.state in ('agreed', 'signed', 'published') and not exists (
      select from programmes_action later join programmes_session of_later on of_later.id = later.session_id
      where later.continues_id = action.item_id and of_later.state in ('agreed', 'signed', 'published'))
    group by action.bank order by action.bank`.execute(ctx.db);
  return rows;
}

/** Where sources contradict each other; none of it is ever resolved silently, so all of them wait. */
export async function countContradictions(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from insights_contradiction`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}

/** Rows of the starting content loaded or loaded anew within the months, by file. */
export async function countLoaded(ctx: Ctx, month: string): Promise<(Pair & { file: string })[]> {
  const { first, before, next } = boundsOf(month);
  const { rows } = await sql<{ file: string; value: number; before: number }>`
    select file, (count(*) filter (where loaded_at >= ${first}::date::timestamp at time zone 'UTC'))::int as value,
      (count(*) filter (where loaded_at < ${first}::date::timestamp at time zone 'UTC'))::int as before
    from platform_fact where loaded_at >= ${before}::date::timestamp at time zone 'UTC'
      and loaded_at < ${next}::date::timestamp at time zone 'UTC'
    group by file order by file`.execute(ctx.db);
  return rows;
}
