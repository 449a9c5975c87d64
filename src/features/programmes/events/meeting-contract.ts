import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { queryList } from '../../../shared/query.ts';
import { someTextShape } from '../../accounts/contract.ts';
import { participantCountries, roundsMax } from './vocabulary.ts';

const byId = { id: idShape };
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);
const flag = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean());

/** What those who agreed to it see of each other. */
const person = z.object({
  id: idShape,
  name: z.object({ typed: z.string(), han: z.string(), latin: z.string(), cyrillic: z.string() }),
  /** As it was typed, and as the directory names it. */
  organisation: z.string(),
  organisationNames: someTextShape,
  country: z.enum(participantCountries),
  spoken: z.array(z.string()),
  looksFor: z.string(),
});
export type MeetingPerson = z.output<typeof person>;

export const gridViewShape = z.object({
  settings: z
    .object({
      revision: z.number().int(),
      rounds: z.number().int(),
      tables: z.number().int(),
      interpreters: z.number().int(),
      minutes: z.number().int(),
      firstStarts: z.string(),
      computedAt: z.iso.datetime(),
      computedMs: z.number().int(),
    })
    .nullable(),
  /** Rounds, tables and interpreters count from 1. All for those who arrange them, the own ones for a participant. */
  meetings: z.array(
    z.object({
      round: z.number().int(),
      starts: z.string(),
      table: z.number().int(),
      firstId: idShape,
      secondId: idShape,
      interpreter: z.number().int().nullable(),
      isLocked: z.boolean(),
      isMutual: z.boolean(),
    }),
  ),
  people: z.array(person),
  counts: z.object({
    mutualPairs: z.number().int(),
    mutualHeld: z.number().int(),
    wishes: z.number().int(),
    wishesHeld: z.number().int(),
  }),
  own: z
    .object({
      participantId: idShape,
      isOpen: z.boolean(),
      wants: z.array(idShape),
      absentRounds: z.array(z.number().int()),
    })
    .nullable(),
  mayArrange: z.boolean(),
});
export type GridView = z.output<typeof gridViewShape>;
const answer = { output: gridViewShape };

export const meetingEndpoints = {
  get: defineEndpoint({
    id: 'programmes.meetings.get',
    method: 'GET',
    path: '/api/events/:id/meetings',
    summary:
      'The grid of meetings for those who prepare it; a participant sees his own and whom he may wish for.',
    audience: 'signedIn',
    input: z.object(byId),
    ...answer,
  }),
  wish: defineEndpoint({
    id: 'programmes.meetings.wish',
    method: 'PUT',
    path: '/api/events/:id/meetings/wishes',
    summary: 'Whom the caller wants to meet, in which rounds he is away, and whether the others may see him.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      isOpen: flag.default(false),
      wants: queryList(idShape, 100),
      absentRounds: queryList(whole(1, roundsMax), roundsMax),
    }),
    ...answer,
  }),
  arrange: defineEndpoint({
    id: 'programmes.meetings.arrange',
    method: 'POST',
    path: '/api/events/:id/meetings',
    summary: 'Arranges all meetings anew; locked ones stay where they are.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      rounds: whole(1, roundsMax),
      tables: whole(1, 500),
      interpreters: whole(0, 500),
      minutes: whole(5, 240),
      firstStarts: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'programmes.meetings.timeWrong'),
    }),
    ...answer,
  }),
  change: defineEndpoint({
    id: 'programmes.meetings.change',
    method: 'PUT',
    path: '/api/events/:id/meetings/pairs',
    summary:
      'Puts a pair at a round and table, locks it there, or takes it out; refused where the grid would not hold.',
    audience: 'signedIn',
    input: z.object({
      ...byId,
      revision: z.coerce.number().int().min(1),
      firstId: idShape,
      secondId: idShape,
      what: z.enum(['put', 'lock', 'unlock', 'remove']),
      round: whole(1, roundsMax).optional(),
      table: whole(1, 500).optional(),
    }),
    ...answer,
  }),
};
