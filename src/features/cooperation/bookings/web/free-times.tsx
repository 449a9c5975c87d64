import { addDays } from '../../../../shared/day.ts';
import type { OutputOf } from '../../../../shared/endpoint.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ScrollBox } from '../../../../ui/scroll-box.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { bookingWords } from '../../messages/booking-words.ts';
import type { bookingEndpoints } from '../contract.ts';
import { clockIn } from './booking-times.tsx';

export type Calendar = OutputOf<typeof bookingEndpoints.calendar>;
type Span = { from: string; to: string };

/** Free and taken times day by day: by the clock of the place, and by the reader's where it differs. */
export function FreeTimes({ calendar, address }: { calendar: Calendar; address: string }) {
  const words = useWords(bookingWords);
  const language = useLanguage();
  const viewer = useViewer();
  const zones = [calendar.timeZone, ...(viewer.signedIn ? [viewer.timeZone] : [])];
  const shownZones = [...new Set(zones)];
  const first = calendar.days[0]?.day;
  const last = calendar.days.at(-1)?.day;
  const said = (spans: readonly Span[], zone: string) =>
    spans
      .map(({ from, to }) => `${clockIn(from, zone, language)}–${clockIn(to, zone, language, true)}`)
      .join(', ');
  const cell = (spans: readonly Span[]) =>
    calendar.unit === 'day' ? (
      words.wholeDay
    ) : (
      <>
        {said(spans, calendar.timeZone)}
        {shownZones.slice(1).map((zone) => (
          <span key={zone} className="help">
            {' '}
            ({said(spans, zone)} {words.atReader})
          </span>
        ))}
      </>
    );
  return (
    <>
      <p className="help">
        {words.atPlace}, {calendar.timeZone}
      </p>
      <ScrollBox label={words.calendar}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.free}</th>
              <th scope="col">{words.taken}</th>
            </tr>
          </thead>
          <tbody>
            {calendar.days.map(({ day, free, taken, isOpen }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, language)}</th>
                <td>{free.length > 0 ? cell(free) : isOpen ? words.allTaken : words.closed}</td>
                <td>{taken.length > 0 ? cell(taken) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {first && last ? (
        <p className="row">
          <a href={`${address}?from=${addDays(first, -calendar.days.length)}`}>{words.earlierDays}</a>
          <a href={`${address}?from=${addDays(last, 1)}`}>{words.nextDays}</a>
        </p>
      ) : null}
    </>
  );
}
