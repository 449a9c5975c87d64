import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Page } from '../../../shared/paging.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { eventNotFound, mayCreate, mayReadEvent, prepares } from './access.ts';
import type { EventFilter, eventEndpoints } from './contract.ts';
import { knownOf, presentItem, presentTexts, zonesOf } from './present.ts';
import { countSeats, findOwnSeat, listRegisteredEventIds } from './participant-views.ts';
import { registrationFault } from './rules.ts';
import type { EventItem, EventView } from './view-shapes.ts';
import { countEvents, findEvents, listEventIds, type EventCounts, type StoredEvent } from './views.ts';

/** Public events that match, for everybody. */
export async function listEvents(
  ctx: Ctx,
  { page, pageSize, order, ...filter }: ParsedInputOf<typeof eventEndpoints.list>,
): Promise<Page<EventItem> & { counts: EventCounts }> {
  const counts = await countEvents(ctx, filter, { public: true });
  const items = await listItems(ctx, filter, { page, pageSize }, order);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { items, total, page, pageSize, asOf: ctx.clock().toISOString(), counts };
}

/** One page without the counts. */
export async function listItems(
  ctx: Ctx,
  filter: EventFilter,
  paging: { page: number; pageSize: number },
  order: 'latest' | 'earliest' = 'latest',
): Promise<EventItem[]> {
  const events = await listStored(ctx, filter, paging, order);
  const known = await knownOf(ctx, events);
  return events.map((event) => presentItem(event, known, ctx.language));
}

export async function listStored(
  ctx: Ctx,
  filter: EventFilter,
  paging: { page: number; pageSize: number },
  order: 'latest' | 'earliest' = 'latest',
): Promise<StoredEvent[]> {
  return findEvents(ctx, await listEventIds(ctx, filter, { public: true }, paging, order));
}

/** An event the caller may read; 404 for all others. */
export async function openEvent(ctx: Ctx, id: string): Promise<StoredEvent> {
  const [event] = await findEvents(ctx, [id]);
  if (!event || !mayReadEvent(event, ctx.actor)) throw eventNotFound();
  return event;
}

export async function readEvent(ctx: Ctx, id: string): Promise<EventView> {
  const event = await openEvent(ctx, id);
  const known = await knownOf(ctx, [event]);
  const [seats, own] = await Promise.all([countSeats(ctx, id), findOwnSeat(ctx, id)]);
  const doesPrepare = prepares(event, ctx.actor);
  const fault = registrationFault(event, dayOf(ctx.clock()));
  const mayJoin = doesPrepare || own?.standing === 'in';
  return {
    ...presentItem(event, known, ctx.language),
    revision: event.revision,
    startsAt: event.startsAt?.toISOString() ?? null,
    endsAt: event.endsAt?.toISOString() ?? null,
    zones: zonesOf(event, known),
    recurrence: event.recurrence,
    venue: event.venue,
    onlineUrl: mayJoin ? event.onlineUrl : '',
    workingLanguages: event.workingLanguages,
    sourceLanguage: event.sourceLanguage,
    texts: presentTexts(event),
    statusReason:
      event.statusReason === '' || event.statusLanguage === null
        ? null
        : { text: event.statusReason, language: event.statusLanguage },
    changedAt: event.changedAt.toISOString(),
    fact:
      event.key === null || event.nameConfidence === null
        ? null
        : {
            key: event.key,
            nameConfidence: event.nameConfidence,
            note: event.note,
            source: event.source,
            alsoIn: event.alsoIn,
            figures: event.figures,
            related: event.related.flatMap((key) => known.links.get(key) ?? []),
          },
    registration: {
      isOpen: fault === undefined,
      fault: fault ?? null,
      until: event.registrationUntil,
      capacity: event.capacity,
      ...seats,
      own: own ?? null,
    },
    mayEdit: doesPrepare,
    mayReadParticipants: doesPrepare,
  };
}

/** What the caller prepares and what he has registered for. */
export async function listMyEvents(
  ctx: Ctx,
  { page, pageSize }: ParsedInputOf<typeof eventEndpoints.mine>,
): Promise<Page<EventItem> & { registered: EventItem[]; mayCreate: boolean }> {
  const personId = personIdOf(ctx.actor);
  const organisationIds = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
  const reach = { preparedBy: { personId, organisationIds } };
  const isCreator = mayCreate(ctx.actor);
  const counts = isCreator ? await countEvents(ctx, {}, reach) : undefined;
  const ids = isCreator ? await listEventIds(ctx, {}, reach, { page, pageSize }) : [];
  const [events, registered] = await Promise.all([
    findEvents(ctx, ids),
    findEvents(ctx, await listRegisteredEventIds(ctx, personId)),
  ]);
  const known = await knownOf(ctx, [...events, ...registered]);
  const show = (list: readonly StoredEvent[]) => list.map((one) => presentItem(one, known, ctx.language));
  return {
    items: show(events),
    total: counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0,
    ...{ page, pageSize, asOf: ctx.clock().toISOString(), mayCreate: isCreator },
    registered: show(registered.filter((event) => mayReadEvent(event, ctx.actor))),
  };
}
