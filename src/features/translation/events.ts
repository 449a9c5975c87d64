import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';

/** The termbase file differed from what was there and was loaded; no news is told of each concept. */
export const termbaseLoaded = defineEvent(
  'translation.termbaseLoaded',
  z.object({ concepts: z.number().int() }),
);
