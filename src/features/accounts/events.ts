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
