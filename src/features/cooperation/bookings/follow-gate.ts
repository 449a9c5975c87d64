import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { caseChanged } from '../../evaluation/public.ts';
import { tellSide } from './tell-people.ts';
import { findBooking } from './views.ts';

const decided: readonly string[] = ['clear', 'conditional', 'blocked'];

/** The owner hears that the screening of a user is decided: only then may he approve. */
export const bookingListeners: Listener[] = [
  listenTo(caseChanged, 'cooperation.bookingsFollowGate', async (ctx, { subject, state }) => {
    if (subject.room !== 'cooperation' || subject.kind !== 'booking' || !decided.includes(state)) return;
    const booking = await findBooking(ctx, subject.id);
    if (booking?.state !== 'requested') return;
    await ctx.transaction((tx) => tellSide(tx, booking, 'owner', 'screened'));
  }),
];
