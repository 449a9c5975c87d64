import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';

/** An agreement of the register became public or changed for everybody. */
export const agreementChanged = defineEvent(
  'programmes.agreementChanged',
  z.object({ agreementId: idShape }),
);

const changedKinds = ['agreement', 'body', 'session', 'event', 'plan', 'case', 'policy'] as const;
export type ChangedKind = (typeof changedKinds)[number];

/** A record that can be found was written, or what everybody may see of it changed. */
export const recordChanged = defineEvent(
  'programmes.recordChanged',
  z.object({ kind: z.enum(changedKinds), id: idShape }),
);

/** The same for many records of one kind at once. */
export const recordsChanged = defineEvent(
  'programmes.recordsChanged',
  z.object({ kind: z.enum(changedKinds), ids: z.array(idShape).max(1000) }),
);

/** The protocol of a session went from one state to another. */
export const protocolMoved = defineEvent(
  'programmes.protocolMoved',
  z.object({ sessionId: idShape, bodyId: idShape, from: z.string(), to: z.string() }),
);
