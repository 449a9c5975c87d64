import { sql } from 'kysely';
import { cityInAll } from '../../accounts/public.ts';
import { registerSource } from '../../search/public.ts';
import { knownOf, presentOrganisers } from '../events/present.ts';
import { findEvents } from '../events/views.ts';
import { eventWords } from '../messages/events-words.ts';
import { linesOf, wordsOfKind } from './words-of-kind.ts';

/** Events everybody may see, under the day they begin, with their organisers and place. */
export const eventSource = registerSource({
  room: 'programmes',
  kind: 'event',
  version: 2,
  visible: sql`select id, revision || '/' || extract(epoch from changed_at) || '/' || coalesce(status, '') || '/' ||
      coalesce((select extract(epoch from max(text.written_at))::text from programmes_event_text text
        where text.event_id = event.id), '') as stamp
    from programmes_event event where is_public`,
  read: async (ctx, ids) => {
    const events = await findEvents(ctx, ids);
    const known = await knownOf(ctx, events);
    return events.map((event) => {
      const { id, kind, status, begins, firstDay, country, region, city, venue } = event;
      const organisers = presentOrganisers(event.organisers, known);
      return {
        id,
        names: Object.fromEntries(event.texts.map(({ language, title }) => [language, title])),
        kindWords: wordsOfKind(eventWords, ({ kinds, statuses }) =>
          [kinds[kind], status && statuses[status]].filter(Boolean).join(' · '),
        ),
        when: begins?.slice(0, 10) ?? null,
        lines: linesOf([
          ...event.texts.map(({ language, body }) => ({ [language]: body })),
          ...organisers.map(({ names }) => names),
          ...(city === '' ? [] : [cityInAll(city)]),
          ...event.texts.map(({ language }) => ({ [language]: venue })),
        ]),
        countries: [
          ...organisers.flatMap((one) => one.country ?? []),
          ...(country === null ? [] : [country]),
        ],
        regions: region === null ? [] : [region],
        fields: event.fields,
        day: firstDay,
        isDemo: event.isDemo,
        sourceLanguage: event.sourceLanguage ?? undefined,
        textStates: Object.fromEntries(
          event.texts.flatMap(({ language, state }) =>
            state === 'machine' || state === 'human' ? [[language, state]] : [],
          ),
        ),
      };
    });
  },
});
