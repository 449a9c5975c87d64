import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';
import { listingKinds, listingStates } from './listings/vocabulary.ts';

/** A listing was written, changed or moved to another state. */
export const listingChanged = defineEvent(
  'catalogue.listingChanged',
  z.object({ listingId: idShape, kind: z.enum(listingKinds), state: z.enum(listingStates).nullable() }),
);
