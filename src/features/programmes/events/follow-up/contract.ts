import { z } from 'zod';
import { dayShape } from '../../../../shared/day.ts';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../../shared/paging.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { someTextShape } from '../../../accounts/contract.ts';
import { materialShape } from '../materials/contract.ts';
import { eventItemShape } from '../view-shapes.ts';
import { participantCountries, participantRoles } from '../vocabulary.ts';
import { partnerMax, reasonMax, taskOutcomes, taskStates, whatMax } from './vocabulary.ts';

const language = z.enum(languages);
const byId = { id: idShape };
const oneTask = { ...byId, taskId: idShape, revision: z.coerce.number().int().min(1) };
const whole = z.number().int();
const name = z.object({ typed: z.string(), han: z.string(), latin: z.string(), cyrillic: z.string() });

/** Somebody with a seat; name and organisation are null once he has given it back. */
export const seatShape = z.object({
  participantId: idShape,
  name: name.nullable(),
  /** As it was typed, and as the directory names it. */
  organisation: z.string().nullable(),
  organisationNames: someTextShape,
  country: z.enum(participantCountries),
});
export type SeatView = z.output<typeof seatShape>;

export const taskShape = z.object({
  id: idShape,
  revision: whole,
  what: z.string(),
  language,
  /** Null: those who prepare the activity. */
  owner: seatShape.nullable(),
  partner: seatShape.nullable(),
  /** An organisation by its name, where the partner has no seat. */
  partnerName: z.string(),
  partnerNames: someTextShape,
  isOfMeeting: z.boolean(),
  dueOn: z.iso.date(),
  /** 0 where it is not overdue, or no longer open. */
  overdueDays: whole,
  state: z.enum(taskStates),
  outcome: z.enum(taskOutcomes).nullable(),
  reason: z.string(),
  /** Of a record of this platform, below the language. Not checked: the reader may not ask for such a record here. */
  record: z.object({ path: z.string(), isChecked: z.boolean() }).nullable(),
  changedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});
export type TaskView = z.output<typeof taskShape>;

export const taskCountsShape = z.object({
  open: whole,
  overdue: whole,
  done: whole,
  dropped: whole,
  outcomes: z.record(z.enum(taskOutcomes), whole),
});
export type TaskCounts = z.output<typeof taskCountsShape>;

export const taskFilter = {
  state: queryOptional(z.enum([...taskStates, 'overdue'])),
  outcome: queryOptional(z.enum(taskOutcomes)),
};

export const meetingToldShape = z.object({
  round: whole,
  starts: z.string(),
  first: seatShape,
  second: seatShape,
  /** Null: nobody has said. */
  wasHeld: z.boolean().nullable(),
});
export type MeetingTold = z.output<typeof meetingToldShape>;

export const closingReportShape = z.object({
  event: eventItemShape,
  participants: z.object({
    /** Who came as what, of those who are in. */
    lines: z.array(
      z.object({ country: z.enum(participantCountries), role: z.enum(participantRoles), people: whole }),
    ),
    in: whole,
    waiting: whole,
    withdrawn: whole,
    /** Kept for delegations whose people have not agreed. */
    unnamed: whole,
  }),
  meetings: z.object({ held: whole, missed: whole, untold: whole }),
  tasks: taskCountsShape,
  /** Without names of people. `partner`: an organisation, for the reader. */
  outcomes: z.array(
    taskShape.omit({ owner: true, partnerName: true, partnerNames: true }).extend({ partner: z.string() }),
  ),
  materials: z.array(materialShape),
  asOf: z.iso.datetime(),
});
export type ClosingReport = z.output<typeof closingReportShape>;

const done = { output: z.object({ id: idShape, revision: whole }) };
const text = z
  .string()
  .trim()
  .max(reasonMax)
  .transform((said) => said.replace(/\r\n?/g, '\n'))
  .default('');
const facts = {
  what: z.string().trim().min(1, 'field.required').max(whatMax),
  dueOn: dayShape,
};

export const followUpEndpoints = {
  list: defineEndpoint({
    id: 'programmes.followUp.list',
    method: 'GET',
    path: '/api/events/:id/tasks',
    summary:
      'Tasks that came of an activity, overdue ones first: all for those who prepare it, the own ones for a participant.',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, ...byId, ...taskFilter }),
    output: z.object({
      ...pageOf(taskShape).shape,
      counts: taskCountsShape,
      /** Whom a new task may be given to, and with whom. */
      people: z.array(seatShape),
      ownSeatId: idShape.nullable(),
      doesPrepare: z.boolean(),
    }),
  }),
  create: defineEndpoint({
    id: 'programmes.followUp.create',
    method: 'POST',
    path: '/api/events/:id/tasks',
    summary: 'A task with a day it is due; a participant gives himself one, about somebody he was to meet.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      ...facts,
      ownerId: queryOptional(idShape),
      partnerId: queryOptional(idShape),
      partner: z.string().trim().max(partnerMax).default(''),
    }),
    ...done,
  }),
  change: defineEndpoint({
    id: 'programmes.followUp.change',
    method: 'PUT',
    path: '/api/events/:id/tasks/:taskId',
    summary:
      'Says anew what is to be done and until when, while the task is open; those who prepare the activity may hand it to somebody else.',
    audience: 'signedIn',
    input: z.object({
      ...oneTask,
      ...facts,
      /** Who does it from now on; absent: who did. */
      ownerId: queryOptional(z.union([z.literal('organisers'), idShape])),
    }),
    ...done,
  }),
  step: defineEndpoint({
    id: 'programmes.followUp.step',
    method: 'POST',
    path: '/api/events/:id/tasks/:taskId/steps',
    summary: 'A task is done, with what came of it, or dropped, with the reason; or it is opened again.',
    audience: 'signedIn',
    input: z.object({
      ...oneTask,
      to: z.enum(taskStates),
      outcome: queryOptional(z.enum(taskOutcomes)),
      reason: text,
      /** The address of the record it led to, as the browser shows it. */
      record: z.string().trim().max(500).default(''),
    }),
    ...done,
  }),
  meetings: defineEndpoint({
    id: 'programmes.followUp.meetings',
    method: 'GET',
    path: '/api/events/:id/meetings/held',
    summary: 'Which of the arranged meetings were held: all of them, or those of the participant who asks.',
    audience: 'signedIn',
    input: z.object({ ...pagingInput, ...byId }),
    output: pageOf(meetingToldShape),
  }),
  tell: defineEndpoint({
    id: 'programmes.followUp.tell',
    method: 'PUT',
    path: '/api/events/:id/meetings/held',
    summary: 'Says whether a meeting was held; those who prepare the activity, or one of the two.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      firstId: idShape,
      secondId: idShape,
      held: z.enum(['yes', 'no', 'unknown']),
    }),
    output: z.object({ told: z.boolean() }),
  }),
  report: defineEndpoint({
    id: 'programmes.followUp.report',
    method: 'GET',
    path: '/api/events/:id/report',
    summary: 'The closing report of an activity: who came, which meetings were held, what came of it.',
    audience: 'signedIn',
    input: z.object(byId),
    output: closingReportShape,
  }),
};
