import type { Language } from '../../../../shared/language.ts';
import { formatDay, formatMoment, localeOf } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { eventWords } from '../../messages/events-words.ts';
import type { EventItem, EventView } from '../view-shapes.ts';

/** A date as exact as it is: a year, a month, a day, a clock time without its zone. */
export function formatPart(text: string, language: Language): string {
  if (text.length === 4) return language === 'zh' ? `${text}年` : text;
  if (text.length === 7) {
    const format = new Intl.DateTimeFormat(localeOf(language), {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return format.format(new Date(`${text}-01T00:00:00Z`));
  }
  const [day = '', time] = text.split('T');
  return time === undefined ? formatDay(day, language) : `${formatDay(day, language)}, ${time}`;
}

type Dates = Pick<EventItem, 'begins' | 'ends' | 'timeZone'>;

/** From when to when, in one line. */
export function useSpan(): (dates: Dates) => string {
  const language = useLanguage();
  const words = useWords(eventWords);
  return ({ begins, ends }) => {
    if (begins === null) return words.noDate;
    if (ends === null || ends === begins) return formatPart(begins, language);
    const isSameDay = begins.includes('T') && begins.slice(0, 10) === ends.slice(0, 10);
    const last = isSameDay ? ends.slice(11) : formatPart(ends, language);
    return `${formatPart(begins, language)} – ${last}`;
  };
}

export function zoneName(zone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** When it is, on the clocks of the place, of Beijing and of the Russian bank. */
export function EventWhen({ event }: { event: EventView }) {
  const language = useLanguage();
  const words = useWords(eventWords);
  const span = useSpan();
  if (event.startsAt === null) {
    const isDay = event.begins?.length === 10;
    const hint = event.begins === null ? '' : isDay ? words.allDayOf : words.approximate;
    return (
      <>
        {span(event)}{' '}
        <span className="quiet">
          {[event.recurrence ? words.recurrence[event.recurrence] : '', hint].filter(Boolean).join(' · ')}
        </span>
      </>
    );
  }
  const { startsAt, endsAt } = event;
  return (
    <ul className="plain-list">
      {event.zones.map((zone) => (
        <li key={zone}>
          <time dateTime={startsAt}>{formatMoment(startsAt, language, zone)}</time>
          {endsAt === null ? null : (
            <>
              {' – '}
              <time dateTime={endsAt}>{formatMoment(endsAt, language, zone)}</time>
            </>
          )}{' '}
          <span className="quiet">
            {zone === 'Asia/Shanghai' ? words.beijingTime : zoneName(zone, language)}
            {zone === event.timeZone ? ` · ${words.localTime}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
