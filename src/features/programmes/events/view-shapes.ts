import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { factSourceShape } from '../../accounts/contract.ts';
import {
  eventFormats,
  eventKinds,
  eventStatuses,
  organiserRoles,
  participantStandings,
} from './vocabulary.ts';

const language = z.enum(languages);
const names = z.object({ zh: z.string().optional(), ru: z.string().optional(), en: z.string().optional() });

export const organiserShape = z.object({
  role: z.enum(organiserRoles),
  /** Of its page, where it has one. */
  path: z.string().nullable(),
  organisationId: idShape.nullable(),
  names,
  country: z.string().nullable(),
});

export const eventItemShape = z.object({
  id: idShape,
  kind: z.enum(eventKinds),
  format: z.enum(eventFormats).nullable(),
  status: z.enum(eventStatuses).nullable(),
  /** In the reader's language, or in the next best one. */
  title: z.object({ text: z.string(), language, isMachine: z.boolean() }),
  /** As exact as it is known: a year, a month, a day or a clock time in `timeZone`. */
  begins: z.string().nullable(),
  ends: z.string().nullable(),
  timeZone: z.string().nullable(),
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  city: z.string(),
  fields: z.array(z.string()),
  organisers: z.array(organiserShape),
  isPublic: z.boolean(),
  isRegistrationOpen: z.boolean(),
  isDemo: z.boolean(),
});
export type EventItem = z.output<typeof eventItemShape>;

export const eventTextShape = z.object({
  language,
  title: z.string(),
  body: z.string(),
  state: z.enum(['own', 'source', 'human', 'machine', 'stale']),
  engine: z.string().nullable(),
  writtenAt: z.iso.datetime(),
});
export type EventTextView = z.output<typeof eventTextShape>;

export const eventViewShape = eventItemShape.extend({
  revision: z.number().int(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  /** Where the clock times are to be shown: the event's own zone first. */
  zones: z.array(z.string()),
  recurrence: z.enum(['annual', 'series']).nullable(),
  venue: z.string(),
  /** Only for those who are in, and those who prepare it. */
  onlineUrl: z.string(),
  workingLanguages: z.array(language),
  sourceLanguage: language.nullable(),
  texts: z.array(eventTextShape),
  statusReason: z.object({ text: z.string(), language }).nullable(),
  changedAt: z.iso.datetime(),
  fact: z
    .object({
      key: z.string(),
      nameConfidence: z.enum(['official', 'translated', 'proposed']),
      note: z.string().nullable(),
      source: factSourceShape.nullable(),
      alsoIn: z.array(factSourceShape),
      figures: z.array(
        z.object({
          metric: z.string(),
          value: z.number().nullable(),
          unit: z.string(),
          qualifier: z.string().nullable(),
        }),
      ),
      related: z.array(z.object({ key: z.string(), names, path: z.string() })),
    })
    .nullable(),
  registration: z.object({
    isOpen: z.boolean(),
    fault: z.string().nullable(),
    until: z.iso.date().nullable(),
    capacity: z.number().int().nullable(),
    /** Seats taken, those kept for delegations too. */
    taken: z.number().int(),
    waiting: z.number().int(),
    /** The caller's own. */
    own: z.object({ id: idShape, standing: z.enum(participantStandings) }).nullable(),
  }),
  mayEdit: z.boolean(),
  /** Who comes is for those who prepare it. */
  mayReadParticipants: z.boolean(),
});
export type EventView = z.output<typeof eventViewShape>;
