import { AppError, fieldFault } from '../../../shared/app-error.ts';
import { dayOf } from '../../../shared/day.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { noteRecord } from '../note-record.ts';
import { prepares, requireCreator } from './access.ts';
import type { EventInput, eventEndpoints, NewEvent } from './contract.ts';
import { openEvent } from './read-service.ts';
import { statusFault, timesOf } from './rules.ts';
import { insertEvent, putEventText, updateEvent, updateStatus, type EventFacts } from './store.ts';
import { fillFreeSeats, tellParticipants } from './seats.ts';
import type { StoredEvent } from './views.ts';
import { refreshWords } from './refresh-words.ts';

type Done = { id: string; revision: number };

export function changedMeanwhile(): AppError {
  return new AppError('conflict', 'programmes.event.changedMeanwhile');
}

export async function createEvent(ctx: Ctx, wish: NewEvent): Promise<Done> {
  const personId = requireCreator(ctx.actor);
  const organisationId = wish.organisationId ?? null;
  if (organisationId !== null && !isMemberOf(ctx.actor, organisationId)) {
    throw fieldFault('organisationId', 'programmes.event.notYourOrganisation');
  }
  const own = wish.texts[wish.language];
  if (!own || own.title === '') throw fieldFault(`texts.${wish.language}.title`, 'field.required');
  const facts = await factsFrom(ctx, wish);
  const id = newId(ctx.clock().getTime());
  await ctx.transaction(async (tx) => {
    await insertEvent(tx, facts, {
      ...{ id, organisationId, key: null, status: 'planned', recurrence: null, nameConfidence: null },
      ...{ note: null, source: null, alsoIn: [], figures: [], related: [] },
      sourceLanguage: wish.language,
      createdBy: personId,
    });
    for (const language of languages) {
      const text = wish.texts[language];
      if (!text || text.title === '') continue;
      const state = language === wish.language ? 'own' : 'human';
      const first = { revision: 1, ofSource: 1, engine: null, writtenBy: personId };
      await putEventText(tx, id, { ...first, language, state, title: text.title, body: text.body });
    }
    await refreshWords(tx, id);
    await noteRecord(tx, 'event', id, 'created', { kind: wish.kind, begins: wish.begins });
  });
  return { id, revision: 1 };
}

export async function changeEvent(
  ctx: Ctx,
  { id, revision, ...wish }: ParsedInputOf<typeof eventEndpoints.update>,
): Promise<Done> {
  const event = await openForPreparing(ctx, id);
  const facts = await factsFrom(ctx, wish, event);
  await ctx.transaction(async (tx) => {
    if (!(await updateEvent(tx, id, revision, facts))) throw changedMeanwhile();
    await refreshWords(tx, id);
    await fillFreeSeats(tx, id);
    const isMoved =
      event.begins !== facts.times.begins || event.city !== facts.city || event.venue !== facts.venue;
    if (isMoved) await tellParticipants(tx, id, 'moved');
    await noteRecord(tx, 'event', id, 'changed', { revision: revision + 1, begins: facts.times.begins });
  });
  return { id, revision: revision + 1 };
}

export async function setEventStatus(
  ctx: Ctx,
  { id, revision, status, reason }: ParsedInputOf<typeof eventEndpoints.setStatus>,
): Promise<Done> {
  const event = await openForPreparing(ctx, id);
  const fault = statusFault(event.status, { status, reason }, event, dayOf(ctx.clock()));
  if (fault === 'programmes.event.reasonMissing') throw fieldFault('reason', fault);
  if (fault) throw new AppError('conflict', fault);
  await ctx.transaction(async (tx) => {
    const wish = { status, reason, language: ctx.language };
    if (!(await updateStatus(tx, id, revision, wish))) throw changedMeanwhile();
    if (status === 'postponed' || status === 'cancelled') await tellParticipants(tx, id, status);
    await noteRecord(tx, 'event', id, 'statusSet', { from: event.status, to: status });
  });
  return { id, revision: revision + 1 };
}

/** Refuses those who may only read it: `programmes.event.preparersOnly`. */
export async function openForPreparing(ctx: Ctx, id: string): Promise<StoredEvent> {
  const event = await openEvent(ctx, id);
  requireCreator(ctx.actor);
  if (!prepares(event, ctx.actor)) throw new AppError('forbidden', 'programmes.event.preparersOnly');
  return event;
}

/** What is wished, checked as a whole; organisers a person cannot choose stay as they are. */
async function factsFrom(ctx: Ctx, wish: EventInput, event?: StoredEvent): Promise<EventFacts> {
  const region = wish.region ?? null;
  if (region !== null && !(region in regionNames))
    throw fieldFault('region', 'programmes.event.regionUnknown');
  const times = timesOf({
    begins: wish.begins === '' ? null : wish.begins,
    ends: wish.ends === '' ? null : wish.ends,
    timeZone: wish.timeZone ?? null,
  });
  if ('fault' in times) throw fieldFault(times.field, times.fault);
  if (times.begins === null) throw fieldFault('begins', 'field.required');
  if (wish.format !== 'online' && wish.city === '' && (event === undefined || event.key === null))
    throw fieldFault('city', 'field.required');
  const ids = wish.organisers.flatMap(({ organisationId }) => organisationId ?? []);
  const briefs = await organisationsByIds(ctx, ids);
  const organisers = wish.organisers.flatMap(({ role, organisationId, name }, at) => {
    const brief = briefs.get(organisationId ?? '');
    if (organisationId !== undefined && !brief) {
      throw fieldFault(`organisers.${at}.organisationId`, 'programmes.event.organisationUnknown');
    }
    if (!brief && name === '') return [];
    const country = brief?.country ?? null;
    return [{ role, name: brief ? '' : name, organisationId: brief?.id ?? null, factKey: null, country }];
  });
  return {
    kind: wish.kind,
    format: wish.format,
    times,
    country: wish.country ?? region?.slice(0, 2) ?? null,
    region,
    ...{ city: wish.city, venue: wish.venue, onlineUrl: wish.onlineUrl },
    ...{ fields: wish.fields, workingLanguages: wish.workingLanguages },
    capacity: wish.capacity ?? null,
    isRegistrationOpen: wish.isRegistrationOpen,
    registrationUntil: wish.registrationUntil ?? null,
    isPublic: wish.isPublic,
    organisers: [...(event?.organisers.filter(({ role }) => role === 'unstated') ?? []), ...organisers],
  };
}
