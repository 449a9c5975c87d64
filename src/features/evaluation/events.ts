import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';
import { caseStates, occasions } from './gate/vocabulary.ts';

/** A screening case was opened, moved, or its conditions changed. */
export const caseChanged = defineEvent(
  'evaluation.caseChanged',
  z.object({
    caseId: idShape,
    subject: z.object({ room: z.string(), kind: z.string(), id: z.string() }),
    state: z.enum(caseStates),
    occasion: z.enum(occasions),
  }),
);

/** A list of restricted parties or technologies has a new version in force. */
export const listChanged = defineEvent(
  'evaluation.listChanged',
  z.object({ listId: z.string(), version: z.number().int() }),
);
