import { sql, type RawBuilder, type Selectable } from 'kysely';
import { z } from 'zod';
import { isLanguage, type Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { patternHolding } from '../../../platform/db/like-pattern.ts';
import { factSourceShape } from '../../accounts/contract.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { EventFilter } from './contract.ts';
import type { EventFormat, EventKind, EventStatus, EventTextState, OrganiserRole } from './vocabulary.ts';

export const figuresShape = z.array(
  z.object({
    metric: z.string(),
    value: z.number().nullable().default(null),
    unit: z.string().default(''),
    qualifier: z.string().nullable().default(null),
  }),
);

export type StoredOrganiser = {
  role: OrganiserRole;
  organisationId: string | null;
  factKey: string | null;
  name: string;
  country: string | null;
};
export type StoredText = {
  language: Language;
  title: string;
  body: string;
  state: EventTextState;
  engine: string | null;
  revision: number;
  ofSource: number;
  writtenAt: Date;
};
export type StoredEvent = Awaited<ReturnType<typeof findEvents>>[number];

/** Events by id with texts and organisers, in the order asked. */
export async function findEvents(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const db = tablesOf<ProgrammesTables>(ctx);
  const wanted = [...ids];
  const [rows, texts, organisers] = await Promise.all([
    db.selectFrom('programmes_event').selectAll().where('id', 'in', wanted).execute(),
    db.selectFrom('programmes_event_text').selectAll().where('event_id', 'in', wanted).execute(),
    db
      .selectFrom('programmes_event_organiser')
      .selectAll()
      .where('event_id', 'in', wanted)
      .orderBy('position')
      .execute(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const textsOf = Map.groupBy(texts, ({ event_id }) => event_id);
  const organisersOf = Map.groupBy(organisers, ({ event_id }) => event_id);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [readEvent(row, textsOf.get(id) ?? [], organisersOf.get(id) ?? [])] : [];
  });
}

type Row<Table extends keyof ProgrammesTables> = Selectable<ProgrammesTables[Table]>;

function readEvent(
  row: Row<'programmes_event'>,
  texts: Row<'programmes_event_text'>[],
  organisers: Row<'programmes_event_organiser'>[],
) {
  return {
    id: row.id,
    key: row.external_key,
    revision: row.revision,
    calendarSequence: row.calendar_sequence,
    kind: row.kind as EventKind,
    format: row.format as EventFormat | null,
    status: row.status as EventStatus | null,
    statusReason: row.status_reason,
    statusLanguage: row.status_language as Language | null,
    begins: row.begins,
    ends: row.ends,
    timeZone: row.time_zone,
    firstDay: row.first_day,
    lastDay: row.last_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    recurrence: row.recurrence as 'annual' | 'series' | null,
    country: row.country,
    region: row.region,
    city: row.city,
    venue: row.venue,
    onlineUrl: row.online_url,
    fields: row.fields,
    workingLanguages: row.working_languages.filter(isLanguage),
    capacity: row.capacity,
    isRegistrationOpen: row.is_registration_open,
    registrationUntil: row.registration_until,
    isPublic: row.is_public,
    isDemo: row.is_demo,
    sourceLanguage: row.source_language as Language | null,
    nameConfidence: row.name_confidence as 'official' | 'translated' | 'proposed' | null,
    note: row.note,
    source: row.source === null ? null : factSourceShape.parse(row.source),
    alsoIn: z.array(factSourceShape).parse(row.also_in),
    figures: figuresShape.parse(row.figures),
    related: row.related,
    organisationId: row.organisation_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    texts: texts.map((text): StoredText => ({
      language: text.language as Language,
      title: text.title,
      body: text.body,
      state: text.state as EventTextState,
      engine: text.engine,
      revision: text.revision,
      ofSource: text.of_source,
      writtenAt: text.written_at,
    })),
    organisers: organisers.map((organiser): StoredOrganiser => ({
      role: organiser.role as OrganiserRole,
      organisationId: organiser.organisation_id,
      factKey: organiser.fact_key,
      name: organiser.name,
      country: organiser.country,
    })),
  };
}

export type Reach =
  { public: true } | { preparedBy: { personId: string; organisationIds: readonly string[] } };

function conditionOf(filter: EventFilter, reach: Reach): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  if ('public' in reach) parts.push(sql`e.is_public`);
  else {
    const { personId, organisationIds } = reach.preparedBy;
    const own = organisationIds.length === 0 ? undefined : sql.join([...organisationIds]);
    parts.push(
      own
        ? sql`(e.created_by = ${personId} or e.organisation_id in (${own}) or (e.created_by is not null and exists (
            select 1 from programmes_event_organiser o where o.event_id = e.id and o.organisation_id in (${own})
              and o.role in ('host', 'organiser'))))`
        : sql`e.created_by = ${personId}`,
    );
  }
  for (const word of (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
    parts.push(sql`e.words like ${patternHolding(word)}`);
  }
  if (filter.kind) parts.push(sql`e.kind = ${filter.kind}`);
  if (filter.status) parts.push(sql`e.status = ${filter.status}`);
  if (filter.form) parts.push(sql`e.format = ${filter.form}`);
  if (filter.bank) parts.push(sql`${filter.bank} = any(e.banks)`);
  if (filter.region) parts.push(sql`e.region = ${filter.region}`);
  if (filter.field) {
    const deeper = `${filter.field}.%`;
    parts.push(sql`exists (select 1 from unnest(e.fields) f where f = ${filter.field} or f like ${deeper})`);
  }
  if (filter.from) parts.push(sql`e.last_day >= ${filter.from}`);
  if (filter.until) parts.push(sql`e.first_day <= ${filter.until}`);
  return sql.join(parts, sql` and `);
}

/** Ids of a page of events that match; those without a day come last. */
export async function listEventIds(
  ctx: Ctx,
  filter: EventFilter,
  reach: Reach,
  { page, pageSize }: { page: number; pageSize: number },
  order: 'latest' | 'earliest' = 'latest',
): Promise<string[]> {
  const direction = order === 'latest' ? sql`desc` : sql`asc`;
  const { rows } = await sql<{ id: string }>`
    select e.id from programmes_event e where ${conditionOf(filter, reach)}
    order by e.first_day ${direction} nulls last, e.id
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

export type EventCounts = Record<EventStatus | 'untold', number>;

/** How many events match, by status. */
export async function countEvents(ctx: Ctx, filter: EventFilter, reach: Reach): Promise<EventCounts> {
  const { rows } = await sql<{ status: EventStatus | null; count: number }>`
    select e.status, count(*)::int as count from programmes_event e where ${conditionOf(filter, reach)}
    group by e.status`.execute(ctx.db);
  const counts: EventCounts = { planned: 0, held: 0, postponed: 0, cancelled: 0, untold: 0 };
  for (const { status, count } of rows) counts[status ?? 'untold'] += count;
  return counts;
}
