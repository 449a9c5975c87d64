import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import type { EventTimes } from './rules.ts';
import type { EventFormat, EventKind, EventStatus, EventTextState } from './vocabulary.ts';
import type { StoredOrganiser } from './views.ts';

/** What people write of an event besides its texts. */
export type EventFacts = {
  kind: EventKind;
  format: EventFormat | null;
  times: EventTimes;
  country: string | null;
  region: string | null;
  city: string;
  venue: string;
  onlineUrl: string;
  fields: readonly string[];
  workingLanguages: readonly string[];
  capacity: number | null;
  isRegistrationOpen: boolean;
  registrationUntil: string | null;
  isPublic: boolean;
  organisers: readonly StoredOrganiser[];
};

export type Origin = {
  id: string;
  key: string | null;
  status: EventStatus | null;
  recurrence: 'annual' | 'series' | null;
  sourceLanguage: Language | null;
  nameConfidence: string | null;
  note: string | null;
  source: unknown;
  alsoIn: readonly unknown[];
  figures: readonly unknown[];
  related: readonly string[];
  organisationId: string | null;
  createdBy: string | null;
};

/** What of the facts stands in columns of the event itself. */
export function columnsOf(facts: EventFacts) {
  const { times } = facts;
  const countries = [facts.country, ...facts.organisers.map(({ country }) => country)];
  return {
    kind: facts.kind,
    format: facts.format,
    begins: times.begins,
    ends: times.ends,
    time_zone: times.timeZone,
    first_day: times.firstDay,
    last_day: times.lastDay,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    country: facts.country,
    region: facts.region,
    city: facts.city,
    venue: facts.venue,
    online_url: facts.onlineUrl,
    fields: [...facts.fields],
    banks: [...new Set(countries.filter((country) => country === 'CN' || country === 'RU'))],
    working_languages: [...facts.workingLanguages],
    capacity: facts.capacity,
    is_registration_open: facts.isRegistrationOpen,
    registration_until: facts.registrationUntil,
    is_public: facts.isPublic,
  };
}

export async function insertEvent(ctx: Ctx, facts: EventFacts, origin: Origin): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_event')
    .values({
      ...columnsOf(facts),
      id: origin.id,
      external_key: origin.key,
      status: origin.status,
      recurrence: origin.recurrence,
      source_language: origin.sourceLanguage,
      name_confidence: origin.nameConfidence,
      note: origin.note,
      source: origin.source === null ? null : JSON.stringify(origin.source),
      also_in: JSON.stringify(origin.alsoIn),
      figures: JSON.stringify(origin.figures),
      related: [...origin.related],
      organisation_id: origin.organisationId,
      created_by: origin.createdBy,
      created_at: ctx.clock(),
      changed_at: ctx.clock(),
    })
    .execute();
  await putOrganisers(ctx, origin.id, facts.organisers);
}

/** Writes the facts if nobody was faster; says whether they were written. A calendar hears of it by the sequence. */
export async function updateEvent(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  facts: EventFacts,
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event')
    .set((row) => ({
      ...columnsOf(facts),
      revision: seenRevision + 1,
      calendar_sequence: row('calendar_sequence', '+', 1),
      changed_at: ctx.clock(),
    }))
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return false;
  await putOrganisers(ctx, id, facts.organisers);
  return true;
}

export async function updateStatus(
  ctx: Ctx,
  id: string,
  seenRevision: number,
  wish: { status: EventStatus; reason: string; language: Language },
): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event')
    .set((row) => ({
      status: wish.status,
      status_reason: wish.reason,
      status_language: wish.reason === '' ? null : wish.language,
      revision: seenRevision + 1,
      calendar_sequence: row('calendar_sequence', '+', 1),
      changed_at: ctx.clock(),
    }))
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Counts a change of the words; says whether nobody was faster. */
export async function touchEvent(ctx: Ctx, id: string, seenRevision: number): Promise<boolean> {
  const changed = await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event')
    .set((row) => ({
      revision: seenRevision + 1,
      calendar_sequence: row('calendar_sequence', '+', 1),
      changed_at: ctx.clock(),
    }))
    .where('id', '=', id)
    .where('revision', '=', seenRevision)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

async function putOrganisers(
  ctx: Ctx,
  eventId: string,
  organisers: readonly StoredOrganiser[],
): Promise<void> {
  const db = tablesOf<ProgrammesTables>(ctx);
  await db.deleteFrom('programmes_event_organiser').where('event_id', '=', eventId).execute();
  if (organisers.length === 0) return;
  await db.insertInto('programmes_event_organiser').values(organiserRows(eventId, organisers)).execute();
}

/** Organisers in their order, as rows. */
export function organiserRows(eventId: string, organisers: readonly StoredOrganiser[]) {
  return organisers.map(({ role, organisationId, factKey, name, country }, position) => ({
    ...{ event_id: eventId, position, role, name, country },
    organisation_id: organisationId,
    fact_key: factKey,
  }));
}

export type EventText = {
  title: string;
  body: string;
  state: EventTextState;
  engine: string | null;
  revision: number;
  ofSource: number;
  writtenBy: string | null;
};

export function textColumnsOf(text: EventText, writtenAt: Date) {
  return {
    title: text.title,
    body: text.body,
    state: text.state,
    engine: text.engine,
    revision: text.revision,
    of_source: text.ofSource,
    written_by: text.writtenBy,
    written_at: writtenAt,
  };
}

export async function putEventText(
  ctx: Ctx,
  eventId: string,
  text: EventText & { language: Language },
): Promise<void> {
  const kept = textColumnsOf(text, ctx.clock());
  await tablesOf<ProgrammesTables>(ctx)
    .insertInto('programmes_event_text')
    .values({ event_id: eventId, language: text.language, ...kept })
    .onConflict((conflict) => conflict.columns(['event_id', 'language']).doUpdateSet(kept))
    .execute();
}

/** What search words are looked for in. */
export async function putWords(ctx: Ctx, eventId: string, words: readonly string[]): Promise<void> {
  await tablesOf<ProgrammesTables>(ctx)
    .updateTable('programmes_event')
    .set({ words: wordsColumn(words) })
    .where('id', '=', eventId)
    .execute();
}

export function wordsColumn(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.toLowerCase().trim()))].filter(Boolean).join('\n');
}
