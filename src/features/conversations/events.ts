import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';

/** The channel on which processes tell each other that a talk has changed: the payload is its id, never a text. */
export const talkChannel = 'amur_talk';

/** Somebody, or the platform itself, wrote into a talk. */
export const messageSent = defineEvent(
  'conversations.messageSent',
  z.object({
    threadId: idShape,
    messageId: idShape,
    sequence: z.number().int().positive(),
    /** Nobody is to be told by mail: whoever wrote it does so himself. */
    isQuiet: z.boolean(),
  }),
);

/** Who is in a talk, what is allowed there, or whether it is closed became different. */
export const threadChanged = defineEvent('conversations.threadChanged', z.object({ threadId: idShape }));
