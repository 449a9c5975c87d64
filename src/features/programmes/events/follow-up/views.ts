import { sql, type RawBuilder } from 'kysely';
import type { Language } from '../../../../shared/language.ts';
import type { Ctx } from '../../../../platform/db/context.ts';
import { storedNameShape } from '../participant-views.ts';
import type { ParticipantCountry, ParticipantRole } from '../vocabulary.ts';
import type { SeatView, TaskCounts } from './contract.ts';
import type { TaskOutcome, TaskState } from './vocabulary.ts';

export type StoredTask = {
  id: string;
  eventId: string;
  revision: number;
  what: string;
  language: Language;
  ownerId: string | null;
  partnerId: string | null;
  partner: string;
  isOfMeeting: boolean;
  dueOn: string;
  state: TaskState;
  outcome: TaskOutcome | null;
  reason: string;
  recordPath: string | null;
  isRecordChecked: boolean;
  changedAt: Date;
  closedAt: Date | null;
};

const taskColumns = sql`t.id, t.event_id as "eventId", t.revision, t.what, t.language, t.owner_id as "ownerId",
  t.partner_id as "partnerId", t.partner, t.is_of_meeting as "isOfMeeting", t.due_on as "dueOn", t.state, t.outcome,
  t.reason, t.record_path as "recordPath", t.is_record_checked as "isRecordChecked", t.changed_at as "changedAt",
  t.closed_at as "closedAt"`;

export type TaskFilter = { state?: TaskState | 'overdue' | undefined; outcome?: TaskOutcome | undefined };
/** All of an activity, or those of one seat. */
export type TaskReach = { eventId: string; ownerId: string | undefined };

function conditionOf(
  { eventId, ownerId }: TaskReach,
  filter: TaskFilter,
  today: string,
): RawBuilder<unknown> {
  const parts = [sql`t.event_id = ${eventId}`];
  if (ownerId !== undefined) parts.push(sql`t.owner_id = ${ownerId}`);
  if (filter.state === 'overdue') parts.push(sql`t.state = 'open' and t.due_on < ${today}`);
  else if (filter.state !== undefined) parts.push(sql`t.state = ${filter.state}`);
  if (filter.outcome !== undefined) parts.push(sql`t.outcome = ${filter.outcome}`);
  return sql.join(parts, sql` and `);
}

/** Overdue ones first, then by the day due, then what is closed, the last closed first. */
export async function listTasks(
  ctx: Ctx,
  reach: TaskReach,
  filter: TaskFilter,
  today: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ tasks: StoredTask[]; total: number }> {
  const condition = conditionOf(reach, filter, today);
  const { rows } = await sql<StoredTask>`select ${taskColumns} from programmes_event_task t where ${condition}
    order by t.state <> 'open', case when t.state = 'open' then t.due_on end, t.closed_at desc, t.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from programmes_event_task t where ${condition}`.execute(ctx.db);
  return { tasks: rows, total: counted.rows[0]?.total ?? 0 };
}

export async function findTask(ctx: Ctx, eventId: string, taskId: string): Promise<StoredTask | undefined> {
  const { rows } = await sql<StoredTask>`select ${taskColumns} from programmes_event_task t
    where t.id = ${taskId} and t.event_id = ${eventId} for update`.execute(ctx.db);
  return rows[0];
}

export async function countTasks(ctx: Ctx, reach: TaskReach, today: string): Promise<TaskCounts> {
  const { rows } = await sql<{ state: TaskState; outcome: TaskOutcome | null; late: number; count: number }>`
    select t.state, t.outcome, count(*)::int as count,
      (count(*) filter (where t.state = 'open' and t.due_on < ${today}))::int as late
    from programmes_event_task t where ${conditionOf(reach, {}, today)} group by t.state, t.outcome`.execute(
    ctx.db,
  );
  const counts: TaskCounts = {
    ...{ open: 0, overdue: 0, done: 0, dropped: 0 },
    outcomes: { interest: 0, talks: 0, project: 0, contract: 0, nothing: 0 },
  };
  for (const { state, outcome, late, count } of rows) {
    counts[state] += count;
    counts.overdue += late;
    if (outcome !== null) counts.outcomes[outcome] += count;
  }
  return counts;
}

export type StoredSeat = Omit<SeatView, 'organisationNames'>;

/** Seats by id, those given back too, without the people who sat there. */
export async function findSeats(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StoredSeat>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: unknown; organisation: string | null; country: string }>`
    select id, name, organisation, country from programmes_event_participant
    where id = any(${[...new Set(ids)]}::uuid[])`.execute(ctx.db);
  return new Map(
    rows.map(({ id, name, organisation, country }) => [
      id,
      {
        participantId: id,
        name: name === null ? null : storedNameShape.parse(name),
        organisation,
        country: country as ParticipantCountry,
      },
    ]),
  );
}

/** Ids of the seats of people who are in and have agreed, in the order of registration; 1,000 at most. */
export async function listSeatIds(ctx: Ctx, eventId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from programmes_event_participant
    where event_id = ${eventId} and standing = 'in' and name is not null
    order by place_in_line limit 1000`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Those a seat was to meet. */
export async function listMetIds(ctx: Ctx, eventId: string, seatId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select case when first_id = ${seatId} then second_id else first_id end as id
    from programmes_event_meeting
    where event_id = ${eventId} and (first_id = ${seatId} or second_id = ${seatId})
    order by round`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

export type StoredTold = { round: number; firstId: string; secondId: string; wasHeld: boolean | null };

/** Arranged meetings in their order, of all or of one seat, with what was said of them; rounds count from 0. */
export async function listTold(
  ctx: Ctx,
  eventId: string,
  seatId: string | undefined,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ meetings: StoredTold[]; total: number }> {
  const own = seatId === undefined ? sql`true` : sql`${seatId} in (m.first_id, m.second_id)`;
  const { rows } = await sql<StoredTold & { total: number }>`
    select m.round, m.first_id as "firstId", m.second_id as "secondId", told.was_held as "wasHeld",
      count(*) over ()::int as total
    from programmes_event_meeting m
    left join programmes_event_meeting_told told on told.event_id = m.event_id
      and told.first_id = least(m.first_id, m.second_id) and told.second_id = greatest(m.first_id, m.second_id)
    where m.event_id = ${eventId} and ${own}
    order by m.round, m.table_number limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return { meetings: rows.map(({ total: _total, ...told }) => told), total: rows[0]?.total ?? 0 };
}

/** What was said stays said when one of the two gives his seat back and the grid forgets the meeting. */
export async function countTold(
  ctx: Ctx,
  eventId: string,
): Promise<{ held: number; missed: number; untold: number }> {
  const { rows } = await sql<{ held: number; missed: number; untold: number }>`
    select
      (select count(*)::int from programmes_event_meeting_told where event_id = ${eventId} and was_held) as held,
      (select count(*)::int from programmes_event_meeting_told where event_id = ${eventId} and not was_held) as missed,
      (select count(*)::int from programmes_event_meeting m where m.event_id = ${eventId} and not exists (
        select from programmes_event_meeting_told told where told.event_id = m.event_id
          and told.first_id = least(m.first_id, m.second_id)
          and told.second_id = greatest(m.first_id, m.second_id))) as untold`.execute(ctx.db);
  return rows[0] ?? { held: 0, missed: 0, untold: 0 };
}

export async function countParticipants(ctx: Ctx, eventId: string) {
  const { rows } = await sql<{
    country: ParticipantCountry;
    role: ParticipantRole;
    standing: string;
    isNamed: boolean;
    count: number;
  }>`select country, role, standing, name is not null as "isNamed", count(*)::int as count
    from programmes_event_participant where event_id = ${eventId} group by 1, 2, 3, 4
    order by country, role`.execute(ctx.db);
  const sum = (keep: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(keep).reduce((all, { count }) => all + count, 0);
  return {
    lines: rows.flatMap(({ country, role, standing, isNamed, count }) =>
      standing === 'in' && isNamed ? [{ country, role, people: count }] : [],
    ),
    in: sum(({ standing }) => standing === 'in'),
    waiting: sum(({ standing }) => standing === 'waiting'),
    withdrawn: sum(({ standing }) => standing === 'withdrawn'),
    unnamed: sum(({ standing, isNamed }) => standing === 'in' && !isNamed),
  };
}

export type DueTask = {
  id: string;
  eventId: string;
  personId: string | null;
  email: string | null;
  spoken: string[] | null;
  country: ParticipantCountry | null;
  createdBy: string | null;
  organisationId: string | null;
};

/** Open tasks due on this day or before that nobody was reminded of since the other day; 2,000 at once. */
export async function listDueTasks(ctx: Ctx, dueUntil: string, notSince: string): Promise<DueTask[]> {
  const { rows } = await sql<DueTask>`
    select t.id, t.event_id as "eventId", p.person_id as "personId", p.email, p.spoken, p.country,
      e.created_by as "createdBy", e.organisation_id as "organisationId"
    from programmes_event_task t join programmes_event e on e.id = t.event_id
    left join programmes_event_participant p on p.id = t.owner_id
    where t.state = 'open' and t.due_on <= ${dueUntil}
      and (t.reminded_on is null or t.reminded_on <= ${notSince})
    order by t.due_on, t.id limit 2000`.execute(ctx.db);
  return rows;
}
