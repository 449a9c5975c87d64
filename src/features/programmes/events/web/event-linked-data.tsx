import { useLanguage } from '../../../../ui/language.ts';
import { LinkedData } from '../../../../ui/linked-data.tsx';
import { pickText } from '../../../../shared/language.ts';
import type { EventView } from '../view-shapes.ts';

const states = {
  planned: 'EventScheduled',
  held: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const;
const attendance = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  hybrid: 'MixedEventAttendanceMode',
} as const;

/** A public activity in the words of schema.org. */
export function EventLinkedData({ event }: { event: EventView }) {
  const language = useLanguage();
  if (!event.isPublic) return null;
  const { status, format } = event;
  return (
    <LinkedData
      type="Event"
      facts={{
        name: event.title.text,
        startDate: event.startsAt ?? event.begins,
        endDate: event.endsAt ?? event.ends,
        eventStatus: status && `https://schema.org/${states[status]}`,
        eventAttendanceMode: format && `https://schema.org/${attendance[format]}`,
        location:
          event.country === null
            ? undefined
            : {
                '@type': 'Place',
                name: event.venue || event.city || undefined,
                address: {
                  '@type': 'PostalAddress',
                  addressCountry: event.country,
                  addressRegion: event.region,
                  addressLocality: event.city || undefined,
                },
              },
        organizer: event.organisers.map(({ names }) => ({
          '@type': 'Organization',
          name: pickText(names, language)?.text,
        })),
      }}
    />
  );
}
