import { load, type PageContext } from '../../../ui/api-context.ts';
import { usePath, useWords } from '../../../ui/language.ts';
import { useViewer } from '../../../ui/viewer.ts';
import { bookingWords } from '../messages/booking-words.ts';
import { bookingEndpoints } from '../bookings/contract.ts';
import { FreeTimes, type Calendar } from '../bookings/web/free-times.tsx';

export function loadCalendar(
  context: PageContext,
  equipmentId: string,
  from: string | null,
): Promise<Calendar> {
  return load(context, bookingEndpoints.calendar, { equipmentId, from: from ?? undefined });
}

/** Free times of equipment, and the way to ask for one. */
export function EquipmentTimes({ calendar }: { calendar: Calendar }) {
  const words = useWords(bookingWords);
  const path = usePath();
  const { signedIn } = useViewer();
  const { equipmentId } = calendar;
  return (
    <section>
      <h2>{words.calendar}</h2>
      {!calendar.takesBookings ? (
        <p className="notice">{words.paused}</p>
      ) : calendar.mayAskFor.length > 0 ? (
        <p>
          <a className="button primary" href={path(`/equipment/${equipmentId}/book`)}>
            {words.book}
          </a>
        </p>
      ) : (
        <p>{signedIn ? words.notForYou : words.signInToBook}</p>
      )}
      <FreeTimes calendar={calendar} address={path(`/equipment/${equipmentId}`)} />
      {calendar.isOwner ? (
        <p>
          <a href={path(`/desk/bookings?equipmentId=${equipmentId}`)}>{words.title}</a> ·{' '}
          <a href={path('/desk/bookings/utilisation')}>{words.utilisation}</a>
        </p>
      ) : null}
    </section>
  );
}
