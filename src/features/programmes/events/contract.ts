import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import { timeZoneShape } from '../../accounts/contract.ts';
import { eventItemShape, eventViewShape } from './view-shapes.ts';
import {
  bodyMax,
  capacityMax,
  chosenKinds,
  chosenRoles,
  eventFormats,
  eventKinds,
  eventStatuses,
  lineMax,
  organisersMax,
  titleMax,
} from './vocabulary.ts';

const language = z.enum(languages);
const line = z.string().trim().max(lineMax).default('');
const flag = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean());
const region = z.string().regex(/^(CN|RU)-[A-Z]{2,3}$/, 'programmes.event.regionUnknown');
const byId = { id: idShape };
const revision = { revision: z.coerce.number().int().min(1) };
const rubric = z.string().regex(/^\d\d(\.\d\d){0,2}$/);

export const eventFilter = {
  q: queryOptional(z.string().trim().max(200)),
  kind: queryOptional(z.enum(eventKinds)),
  status: queryOptional(z.enum(eventStatuses)),
  /** Its form; `format` is that of the file the list is taken in. */
  form: queryOptional(z.enum(eventFormats)),
  bank: queryOptional(z.enum(['CN', 'RU'])),
  region: queryOptional(region),
  field: queryOptional(rubric),
  /** Events that may lie on these days or between them. */
  from: queryOptional(z.iso.date()),
  until: queryOptional(z.iso.date()),
};
export const eventFilterShape = z.object(eventFilter);
export type EventFilter = z.output<typeof eventFilterShape>;

const textInput = z.object({
  title: z.string().trim().max(titleMax).default(''),
  // A form sends line ends of its own kind.
  body: z
    .string()
    .trim()
    .max(bodyMax)
    .transform((text) => text.replace(/\r\n?/g, '\n'))
    .default(''),
});

export const organiserInput = z.object({
  role: z.enum(chosenRoles),
  organisationId: queryOptional(idShape),
  name: line,
});

export const eventFields = {
  kind: z.enum(chosenKinds),
  format: z.enum(eventFormats),
  begins: z.string().trim().max(16).default(''),
  ends: z.string().trim().max(16).default(''),
  timeZone: queryOptional(timeZoneShape),
  country: queryOptional(z.string().regex(/^[A-Z]{2}$/)),
  region: queryOptional(region),
  city: line,
  venue: line,
  onlineUrl: z
    .string()
    .trim()
    .max(500)
    .regex(/^(https?:\/\/\S+)?$/, 'programmes.event.addressWrong')
    .default(''),
  fields: queryList(rubric, 10),
  workingLanguages: queryList(language, 3),
  capacity: queryOptional(z.coerce.number().int().min(1).max(capacityMax)),
  isRegistrationOpen: flag.default(false),
  registrationUntil: queryOptional(dayShape),
  isPublic: flag.default(false),
  organisers: z.array(organiserInput).max(organisersMax).default([]),
};
export const eventInput = z.object(eventFields);
export type EventInput = z.output<typeof eventInput>;

export const newEventInput = z.object({
  ...eventFields,
  organisationId: queryOptional(idShape),
  /** The language of the author; his text must be there, others may be. */
  language,
  texts: z.object({ zh: textInput.optional(), ru: textInput.optional(), en: textInput.optional() }),
});
export type NewEvent = z.output<typeof newEventInput>;

const answer = { output: z.object({ id: idShape, revision: z.number().int() }) };

export const eventEndpoints = {
  list: defineEndpoint({
    id: 'programmes.events.list',
    method: 'GET',
    path: '/api/events',
    summary: 'Activities of the cooperation that match a filter, the latest first, with counts by status.',
    audience: 'public',
    input: z.object({
      ...pagingInput,
      ...eventFilter,
      order: queryOptional(z.enum(['latest', 'earliest'])),
    }),
    output: z.object({
      ...pageOf(eventItemShape).shape,
      counts: z.object({
        planned: z.number().int(),
        held: z.number().int(),
        postponed: z.number().int(),
        cancelled: z.number().int(),
        untold: z.number().int(),
      }),
    }),
  }),
  get: defineEndpoint({
    id: 'programmes.events.get',
    method: 'GET',
    path: '/api/events/:id',
    summary: 'An activity with its organisers, times in both zones, texts and what the caller may do.',
    audience: 'public',
    input: z.object(byId),
    output: eventViewShape,
  }),
  mine: defineEndpoint({
    id: 'programmes.events.mine',
    method: 'GET',
    path: '/api/my-events',
    summary: 'Activities the caller prepares, drafts too, and those he has registered for.',
    audience: 'signedIn',
    input: z.object(pagingInput),
    output: z.object({
      ...pageOf(eventItemShape).shape,
      registered: z.array(eventItemShape),
      mayCreate: z.boolean(),
    }),
  }),
  create: defineEndpoint({
    id: 'programmes.events.create',
    method: 'POST',
    path: '/api/events',
    summary: 'Enters an activity, in one language or several at once.',
    audience: 'signedIn',
    input: newEventInput,
    ...answer,
  }),
  update: defineEndpoint({
    id: 'programmes.events.update',
    method: 'PUT',
    path: '/api/events/:id',
    summary: 'Writes the facts of an activity anew; whoever is registered is told of another time or place.',
    audience: 'signedIn',
    input: z.object({ ...byId, ...revision, ...eventFields }),
    ...answer,
  }),
  setStatus: defineEndpoint({
    id: 'programmes.events.setStatus',
    method: 'POST',
    path: '/api/events/:id/status',
    summary: 'Says that an activity was held, is postponed or cancelled; the last two with a reason.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      ...revision,
      status: z.enum(eventStatuses),
      reason: z.string().trim().max(1000).default(''),
    }),
    ...answer,
  }),
  saveText: defineEndpoint({
    id: 'programmes.events.saveText',
    method: 'PUT',
    path: '/api/events/:id/texts/:language',
    summary:
      'Writes title and text of an activity in one language; a changed original makes translations stale.',
    audience: 'signedIn',
    input: z.object({ ...byId, language, ...revision, ...textInput.shape }),
    ...answer,
  }),
  draftText: defineEndpoint({
    id: 'programmes.events.draftText',
    method: 'POST',
    path: '/api/events/:id/texts/:language/draft',
    summary:
      'Drafts title and text in another language by the engine; marked as machine until a person writes it.',
    audience: 'signedIn',
    input: z.object({ ...byId, language, ...revision }),
    ...answer,
  }),
};
