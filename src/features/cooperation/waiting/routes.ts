import { route, type Route } from '../../../platform/http/route.ts';
import { readBookings } from '../bookings/read-service.ts';
import { cooperationWaiting } from './contract.ts';

/** Requests of bookings that the reader's organisations have not answered. */
export const waitingRoutes: Route[] = [
  route(cooperationWaiting.counts, async (ctx) => {
    const asked = { side: 'owner', state: 'requested', page: 1, pageSize: 1 } as const;
    return { bookings: (await readBookings(ctx, asked)).total };
  }),
];
