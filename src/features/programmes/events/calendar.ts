import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { addDays } from '../../../shared/day.ts';
import { idShape } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { regionNames } from '../../../shared/region-names.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { downloadRoute, type Download, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { cityName } from '../../accounts/public.ts';
import { eventWords } from '../messages/events-words.ts';
import { eventFilterShape } from './contract.ts';
import { titleOf } from './present.ts';
import { listStored, openEvent } from './read-service.ts';
import { precisionOf } from './rules.ts';
import type { StoredEvent } from './views.ts';

/** More no calendar program shows in one subscription. */
const calendarMax = 3000;

/** Whether an event is exact enough for a calendar: a month is no day. */
export function hasDay({ begins }: Pick<StoredEvent, 'begins'>): boolean {
  const precision = begins === null ? undefined : precisionOf(begins);
  return precision === 'day' || precision === 'moment';
}

/** A calendar of these events (RFC 5545): clock times in UTC, days as days, cancelled ones said to be so. */
export function writeCalendar(events: readonly StoredEvent[], language: Language, publicUrl: string): string {
  const words = eventWords[language];
  const calendar = ical({
    name: words.title,
    prodId: { company: 'Amur', product: 'Events', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events.filter(hasDay)) {
    const place = [event.venue, cityName(event.city, language), regionNames[event.region ?? '']?.[language]];
    const text = event.texts.find((one) => one.language === titleOf(event, language).language);
    calendar.createEvent({
      id: `${event.id}@amur`,
      sequence: event.calendarSequence,
      stamp: event.changedAt,
      created: event.createdAt,
      lastModified: event.changedAt,
      ...spanOf(event),
      summary: titleOf(event, language).text,
      description: text?.body ?? '',
      location: place.filter(Boolean).join(', '),
      status: statusOf(event),
      url: new URL(`/${language}/events/${event.id}`, publicUrl).href,
    });
  }
  // Each line ends with a line break, the last too.
  return `${calendar.toString()}\r\n`;
}

/** The end of a day is the day after: it is not part of the event. */
function spanOf(event: StoredEvent) {
  const { startsAt, endsAt, firstDay, lastDay } = event;
  if (startsAt) return { start: startsAt, end: endsAt ?? new Date(startsAt.getTime() + 3_600_000) };
  const first = firstDay ?? '';
  return {
    allDay: true,
    start: new Date(`${first}T00:00:00Z`),
    end: new Date(`${addDays(lastDay ?? first, 1)}T00:00:00Z`),
  };
}

function statusOf({ status }: StoredEvent): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  return status === 'postponed' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

const file = (
  name: string,
  events: readonly StoredEvent[],
  language: Language,
  publicUrl: string,
): Download => ({
  name: `${name}.ics`,
  contentType: 'text/calendar; charset=utf-8',
  body: writeCalendar(events, language, publicUrl),
});

/** Calendars of events; each names its page, below the address of the site. */
export const calendarDownloads = ({ publicUrl }: { publicUrl: string }): DownloadRoute[] => [
  downloadRoute({
    id: 'programmes.events.calendar',
    path: '/api/calendars/events.ics',
    summary: 'The events of a filtered list as an iCalendar file in the language of the reader',
    audience: 'public',
    input: eventFilterShape,
    handle: async (ctx: Ctx, filter) => {
      const events = await listStored(ctx, filter, { page: 1, pageSize: calendarMax });
      return file(eventWords[ctx.language].title, events, ctx.language, publicUrl);
    },
  }),
  downloadRoute({
    id: 'programmes.events.calendarOfOne',
    path: '/api/calendars/events/:id',
    summary: 'One event as an iCalendar file; refused where only its month or year is known',
    audience: 'public',
    input: z.object({ id: idShape }),
    handle: async (ctx: Ctx, { id }) => {
      const event = await openEvent(ctx, id);
      if (!hasDay(event)) throw new AppError('conflict', 'programmes.event.noExactDay');
      return file(titleOf(event, ctx.language).text.slice(0, 80), [event], ctx.language, publicUrl);
    },
  }),
];
