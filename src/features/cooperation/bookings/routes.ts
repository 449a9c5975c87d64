import { route, type Route } from '../../../platform/http/route.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { bookingEndpoints } from './contract.ts';
import { draftEquipmentText } from './draft-text.ts';
import { presentBooking } from './present.ts';
import { readBookings, readCalendar, readUtilisation } from './read-service.ts';
import { requestBooking } from './request-service.ts';
import { waitingRoutes } from '../waiting/routes.ts';
import { openBooking, takeBookingStep } from './step-service.ts';

export function bookingRoutes(tools: TranslationTools): Route[] {
  return [
    ...waitingRoutes,
    route(bookingEndpoints.calendar, (ctx, wish) => readCalendar(ctx, wish)),
    route(bookingEndpoints.request, (ctx, wish) => requestBooking(ctx, wish)),
    route(bookingEndpoints.list, (ctx, wish) => readBookings(ctx, wish)),
    route(bookingEndpoints.get, async (ctx, { id }) => presentBooking(ctx, await openBooking(ctx, id))),
    route(bookingEndpoints.step, (ctx, wish) => takeBookingStep(ctx, wish)),
    route(bookingEndpoints.utilisation, (ctx, wish) => readUtilisation(ctx, wish)),
    route(bookingEndpoints.draftText, (ctx, wish) => draftEquipmentText(ctx, tools, wish)),
  ];
}
