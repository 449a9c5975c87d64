import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople, ownersOfOrganisations } from '../../accounts/public.ts';
import { bookingMails, type BookingMailKind } from '../messages/booking-mails.ts';
import type { StoredBooking } from './views.ts';
import type { BookingSide } from './vocabulary.ts';

/** Mails to a side with the number alone: the owners of the equipment's organisation, or who has asked. */
export async function tellSide(
  ctx: Ctx,
  booking: StoredBooking,
  side: BookingSide,
  kind: BookingMailKind,
): Promise<void> {
  const people =
    side === 'user'
      ? [booking.userPersonId]
      : ((await ownersOfOrganisations(ctx, [booking.ownerOrganisationId])).get(booking.ownerOrganisationId) ??
        []);
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined;
  const { number, id } = booking;
  await mailPeople(
    ctx,
    people.filter((personId) => personId !== self),
    (language) => {
      const { subject, text } = bookingMails[language][kind];
      return {
        subject: fillSentence(subject, { number }),
        text: `${fillSentence(text, { number })}\n{link}`,
        path: `/bookings/${id}`,
      };
    },
  );
}
