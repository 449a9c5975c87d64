import type { OutputOf } from '../../../shared/endpoint.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { cityName } from '../../accounts/public.ts';
import { titleOf } from '../events/present.ts';
import { findEvents } from '../events/views.ts';
import { eventWords } from '../messages/events-words.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { feedEndpoints } from './contract.ts';

const entriesMax = 50;

/** Search lists events by the day they begin; a feed tells what is new, so it goes by the day of writing. */
export async function readEventFeed(ctx: Ctx): Promise<OutputOf<typeof feedEndpoints.events>> {
  const { language } = ctx;
  const words = eventWords[language];
  const newest = await tablesOf<ProgrammesTables>(ctx)
    .selectFrom('programmes_event')
    .select('id')
    .where('is_public', '=', true)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(entriesMax)
    .execute();
  const events = await findEvents(
    ctx,
    newest.map(({ id }) => id),
  );
  const [latest] = events;
  return {
    id: 'events',
    title: words.title,
    language,
    path: `/${language}/events`,
    updated: (latest?.changedAt ?? new Date(0)).toISOString(),
    entries: events.map((event) => {
      const { text, language: spoken } = titleOf(event, language);
      const { id, kind, status, begins, city, createdAt, changedAt } = event;
      const said = [
        words.kinds[kind],
        status && words.statuses[status],
        begins?.replace('T', ' '),
        cityName(city, language),
      ];
      const bodies = Object.fromEntries(event.texts.map(({ language: of, body }) => [of, body]));
      const body = bodies[language];
      return {
        id: `programmes/event/${id}`,
        title: { text, language: spoken },
        summary: { text: [said.filter(Boolean).join(' · '), body].filter(Boolean).join('\n'), language },
        kind: 'event' as const,
        path: `/${language}/events/${id}`,
        updated: changedAt.toISOString(),
        published: createdAt.toISOString(),
      };
    }),
  };
}

export const feedRoutes: Route[] = [route(feedEndpoints.events, (ctx) => readEventFeed(ctx))];
