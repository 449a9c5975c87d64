import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';
import { relations } from './vocabulary.ts';

/** The side of a listing accepted a match: it wishes to talk. What follows is for the room of interests. */
export const matchingAccepted = defineEvent(
  'matching.accepted',
  z.object({
    listingId: idShape,
    otherId: idShape,
    otherKind: z.enum(['offer', 'request', 'organisation', 'person']),
    relation: z.enum(relations),
    personId: idShape,
  }),
);
