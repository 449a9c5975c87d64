import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';

/** An organisation was registered, changed, moved to another state, its members or the translations of its words changed. */
export const organisationChanged = defineEvent(
  'accounts.organisationChanged',
  z.object({
    organisationId: idShape,
    change: z.enum(['created', 'updated', 'moved', 'members', 'texts', 'removed']),
  }),
);

/** A person opened, changed or closed an account, got other roles, joined or left an organisation. */
export const personChanged = defineEvent(
  'accounts.personChanged',
  z.object({ personId: idShape, change: z.enum(['created', 'updated', 'roles', 'memberships', 'closed']) }),
);

/** Organisations and facilities of the starting content were loaded; no news is told of each. */
export const factsLoaded = defineEvent(
  'accounts.factsLoaded',
  z.object({ organisations: z.number().int(), facilities: z.number().int() }),
);

/** A product was written, translated, shown, hidden or removed. */
export const productChanged = defineEvent('accounts.productChanged', z.object({ productId: idShape }));

/** Equipment or a service that can be booked was written, translated or moved to another state. */
export const equipmentChanged = defineEvent('accounts.equipmentChanged', z.object({ equipmentId: idShape }));

/** An expert's entry was written, confirmed, refused, lapsed, withdrawn or erased. */
export const expertChanged = defineEvent('accounts.expertChanged', z.object({ expertId: idShape }));

/** Equipment and services came in a table, or an import of some was taken back; some hundreds at once. */
export const equipmentBatchChanged = defineEvent(
  'accounts.equipmentBatchChanged',
  z.object({ equipmentIds: z.array(idShape), change: z.enum(['created', 'removed']) }),
);

/** Facilities came in a table, or an import of some was taken back; some hundreds at once. */
export const facilitiesChanged = defineEvent(
  'accounts.facilitiesChanged',
  z.object({
    facilityIds: z.array(idShape),
    /** Those of them that have, or had, words to translate. */
    wordedIds: z.array(idShape),
    change: z.enum(['created', 'removed']),
  }),
);

/** Organisations came in a table, or an import of some was taken back; some hundreds at once. */
export const organisationsChanged = defineEvent(
  'accounts.organisationsChanged',
  z.object({ organisationIds: z.array(idShape), change: z.enum(['created', 'removed']) }),
);
