import type { Language } from '../../../../shared/language.ts';
import { formatMoment, localeOf } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { useViewer } from '../../../../ui/viewer.ts';
import { bookingWords } from '../../messages/booking-words.ts';

/** The time of a booking by every clock that matters: of the place, of who asked, of the reader; each once. */
export function BookingTimes(props: {
  from: string;
  to: string;
  timeZone: string;
  userTimeZone?: string | null;
}) {
  const words = useWords(bookingWords);
  const language = useLanguage();
  const reader = useViewer();
  const clocks = [
    { zone: props.timeZone, label: words.atPlace },
    ...(props.userTimeZone ? [{ zone: props.userTimeZone, label: words.atUser }] : []),
    ...(reader.signedIn ? [{ zone: reader.timeZone, label: words.atReader }] : []),
  ];
  const shown = clocks.filter(({ zone }, at) => clocks.findIndex((one) => one.zone === zone) === at);
  return (
    <ul className="plain-list">
      {shown.map(({ zone, label }) => (
        <li key={zone}>
          <time dateTime={props.from}>{formatMoment(props.from, language, zone)}</time> {words.until}{' '}
          <time dateTime={props.to}>{formatMoment(props.to, language, zone)}</time>{' '}
          <span className="help">
            {label}, {zone}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** HH:MM of a moment in a zone; the end of a day is 24:00. */
export function clockIn(iso: string, timeZone: string, language: Language, isEnd = false): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const clock = format.format(new Date(iso));
  return isEnd && clock === '00:00' ? '24:00' : clock;
}
