import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional, queryWithDefault } from '../../../shared/query.ts';
import { organisationBriefShape } from '../../accounts/organisations/contract.ts';
import { bookingStates, bookingSteps, calendarDaysMax, purposeMax, reasonMax } from './vocabulary.ts';

const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const language = z.enum(languages);
const span = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });

export const bookingRowShape = z.object({
  id: idShape,
  number: z.string(),
  equipmentId: idShape,
  equipmentName: z.object({ text: z.string(), language }),
  owner: organisationBriefShape.nullable(),
  user: organisationBriefShape.nullable(),
  ...span.shape,
  unit: z.enum(['hour', 'day']),
  /** Of the place. */
  timeZone: z.string(),
  state: z.enum(bookingStates),
  /** Where a user of the other country stands at the gate; null where the gate is not asked. */
  screening: z.enum(['none', 'open', 'more_information', 'clear', 'conditional', 'blocked']).nullable(),
  /** Which side of it the reader stands on. */
  side: z.enum(['owner', 'user']),
});
export type BookingRow = z.output<typeof bookingRowShape>;

export const bookingShape = bookingRowShape.extend({
  purpose: z.object({ text: z.string(), language }),
  endUse: z.object({ text: z.string(), language }),
  userPerson: z.string().nullable(),
  /** Of the person who asked, where he has told it. */
  userTimeZone: z.string().nullable(),
  revision: z.number().int(),
  steps: z.array(z.enum(bookingSteps)),
  needsReason: z.array(z.enum(bookingSteps)),
  history: z.array(
    z.object({
      step: z.string(),
      to: z.enum(bookingStates),
      side: z.enum(['owner', 'user']),
      person: z.string().nullable(),
      reason: z.string(),
      reasonLanguage: language.nullable(),
      at: z.iso.datetime(),
    }),
  ),
});
export type Booking = z.output<typeof bookingShape>;

const calendarDay = z.object({
  day: dayShape,
  /** Open and not taken. */
  free: z.array(span),
  /** Taken, without saying by whom. */
  taken: z.array(span),
  isOpen: z.boolean(),
});

export const bookingListInput = z.object({
  side: queryWithDefault(z.enum(['owner', 'user', 'both']), 'both'),
  state: queryOptional(z.enum(bookingStates)),
  equipmentId: queryOptional(idShape),
});
export const utilisationInput = z.object({ from: queryOptional(dayShape), to: queryOptional(dayShape) });

export const utilisationRowShape = z.object({
  equipmentId: idShape,
  equipmentName: z.object({ text: z.string(), language }),
  openHours: z.number(),
  bookedHours: z.number(),
  usedHours: z.number(),
  bookings: z.number().int(),
  used: z.number().int(),
  unused: z.number().int(),
  declined: z.number().int(),
  cancelled: z.number().int(),
  waiting: z.number().int(),
});
export type UtilisationRow = z.output<typeof utilisationRowShape>;

export const bookingEndpoints = {
  calendar: defineEndpoint({
    id: 'cooperation.bookings.calendar',
    method: 'GET',
    path: '/api/equipment/:equipmentId/calendar',
    summary: 'When equipment is free, day by day by the clock of its place; not by whom it is taken',
    audience: 'public',
    input: z.object({
      equipmentId: idShape,
      from: queryOptional(dayShape),
      days: queryWithDefault(z.coerce.number().int().min(1).max(calendarDaysMax), 14),
    }),
    output: z.object({
      equipmentId: idShape,
      equipmentName: z.object({ text: z.string(), language }),
      timeZone: z.string(),
      unit: z.enum(['hour', 'day']),
      takesBookings: z.boolean(),
      /** For which of his organisations the reader may ask. */
      mayAskFor: z.array(organisationBriefShape),
      isOwner: z.boolean(),
      days: z.array(calendarDay),
      asOf: z.iso.datetime(),
    }),
  }),
  request: defineEndpoint({
    id: 'cooperation.bookings.request',
    method: 'POST',
    path: '/api/equipment/:equipmentId/bookings',
    summary: 'Asks for a time for one of the own organisations; the owner books for himself at once',
    audience: 'signedIn',
    input: z.object({
      equipmentId: idShape,
      organisationId: idShape,
      fromDay: dayShape,
      /** With hours: on that day; with days: the last one, the first where there is none. */
      toDay: queryOptional(dayShape),
      fromTime: queryOptional(clock),
      toTime: queryOptional(clock),
      purpose: z.string().trim().min(3).max(purposeMax),
      endUse: z.string().trim().max(purposeMax).default(''),
    }),
    output: bookingShape,
  }),
  list: defineEndpoint({
    id: 'cooperation.bookings.list',
    method: 'GET',
    path: '/api/bookings',
    summary: 'Bookings of the own organisations on both sides, the latest time first',
    audience: 'signedIn',
    input: bookingListInput.extend(pagingInput),
    output: pageOf(bookingRowShape),
  }),
  get: defineEndpoint({
    id: 'cooperation.bookings.get',
    method: 'GET',
    path: '/api/bookings/:id',
    summary: 'One booking, for its two sides',
    audience: 'signedIn',
    input: z.object({ id: idShape }),
    output: bookingShape,
  }),
  step: defineEndpoint({
    id: 'cooperation.bookings.step',
    method: 'POST',
    path: '/api/bookings/:id/steps',
    summary: 'Approves, declines, cancels, or says whether it was used',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      step: z.enum(bookingSteps),
      reason: z.string().trim().max(reasonMax).default(''),
    }),
    output: bookingShape,
  }),
  utilisation: defineEndpoint({
    id: 'cooperation.bookings.utilisation',
    method: 'GET',
    path: '/api/utilisation',
    summary: 'How the equipment of the own organisations was used between two days; hours',
    audience: 'signedIn',
    input: utilisationInput,
    output: z.object({
      from: dayShape,
      to: dayShape,
      rows: z.array(utilisationRowShape),
      asOf: z.iso.datetime(),
    }),
  }),
  draftText: defineEndpoint({
    id: 'cooperation.bookings.draftEquipmentText',
    method: 'POST',
    path: '/api/equipment/:equipmentId/texts/:language/draft',
    summary: 'Drafts the words of equipment in another language by memory and machine; marked as such',
    audience: 'signedIn',
    input: z.object({ equipmentId: idShape, language }),
    output: z.object({ done: z.literal(true) }),
  }),
};
