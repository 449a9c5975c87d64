import ical, { ICalEventStatus } from 'ical-generator';
import { z } from 'zod';
import { downloadRoute, type DownloadRoute } from '../../../platform/http/download-route.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import { idShape } from '../../../shared/ids.ts';
import { pickText } from '../../../shared/language.ts';
import { bookingWords } from '../messages/booking-words.ts';
import { bookingListInput, utilisationInput } from './contract.ts';
import { presentBooking } from './present.ts';
import { readBookings, readUtilisation } from './read-service.ts';
import { openBooking } from './step-service.ts';

const namesOf = (names: object) =>
  Object.fromEntries(Object.entries(names).filter(([, name]) => typeof name === 'string'));

/** Lists of bookings as their screens show them, and one booking for calendar programs. */
export const bookingDownloads: DownloadRoute[] = [
  tableDownload({
    id: 'cooperation.bookings.export',
    path: '/api/exports/bookings',
    summary: 'Bookings of the own organisations as the list shows them; times in UTC',
    audience: 'signedIn',
    input: bookingListInput,
    table: async (ctx, filter) => {
      const words = bookingWords[ctx.language];
      const { items, asOf } = await collectPages((paging) => readBookings(ctx, { ...filter, ...paging }));
      const nameOf = (brief: { names: object } | null) =>
        brief && (pickText(namesOf(brief.names), ctx.language)?.text ?? null);
      return {
        title: words.title,
        about: [
          [words.asOf, asOf],
          [words.count, String(items.length)],
          [words.side, words.sideFilter[filter.side]],
          ...(filter.state ? [[words.state, words.states[filter.state]] as const] : []),
        ],
        columns: [
          { title: words.number, kind: 'text' },
          { title: words.equipment, kind: 'text' },
          { title: words.owner, kind: 'text' },
          { title: words.user, kind: 'text' },
          { title: words.from, kind: 'moment' },
          { title: words.to, kind: 'moment' },
          { title: words.zone, kind: 'text' },
          { title: words.state, kind: 'text' },
          { title: words.screening, kind: 'text' },
        ],
        rows: items.map((one) => [
          one.number,
          one.equipmentName.text,
          nameOf(one.owner),
          nameOf(one.user),
          one.from,
          one.to,
          one.timeZone,
          words.states[one.state],
          one.screening && words.screenings[one.screening],
        ]),
      };
    },
  }),
  tableDownload({
    id: 'cooperation.bookings.utilisationExport',
    path: '/api/exports/utilisation',
    summary: 'How the equipment of the own organisations was used, as the screen shows it',
    audience: 'signedIn',
    input: utilisationInput,
    table: async (ctx, wish) => {
      const words = bookingWords[ctx.language];
      const { from, to, rows, asOf } = await readUtilisation(ctx, wish);
      const figures = [
        words.openHours,
        words.bookedHours,
        words.usedHours,
        words.bookings,
        words.states.used,
        words.states.unused,
        words.states.declined,
        words.states.cancelled,
        words.waiting,
      ];
      return {
        title: words.utilisation,
        about: [
          [words.asOf, asOf],
          [words.from, from],
          [words.to, to],
        ],
        columns: [
          { title: words.equipment, kind: 'text' },
          ...figures.map((title) => ({ title, kind: 'number' as const })),
        ],
        rows: rows.map((one) => [
          one.equipmentName.text,
          one.openHours,
          one.bookedHours,
          one.usedHours,
          one.bookings,
          one.used,
          one.unused,
          one.declined,
          one.cancelled,
          one.waiting,
        ]),
      };
    },
  }),
  downloadRoute({
    id: 'cooperation.bookings.calendarFile',
    path: '/api/bookings/:id/calendar.ics',
    summary: 'One booking for calendar programs, for its two sides',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    handle: async (ctx, { id }) => {
      const booking = await presentBooking(ctx, await openBooking(ctx, id));
      const words = bookingWords[ctx.language];
      const calendar = ical({ prodId: { company: 'Amur', product: 'Amur', language: ctx.language } });
      calendar.createEvent({
        id: `${booking.id}@amur`,
        sequence: booking.revision,
        stamp: ctx.clock(),
        start: new Date(booking.from),
        end: new Date(booking.to),
        summary: words.icsSummary(booking.equipmentName.text),
        description: `${words.one(booking.number)}\n${words.zone}: ${booking.timeZone}\n${words.states[booking.state]}`,
        status: icsStatus(booking.state),
      });
      const body = calendar.toString();
      return { name: `${booking.number}.ics`, contentType: 'text/calendar; charset=utf-8', body };
    },
  }),
];

function icsStatus(state: string): ICalEventStatus {
  if (state === 'approved' || state === 'used') return ICalEventStatus.CONFIRMED;
  return state === 'requested' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CANCELLED;
}
