import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';

export const talkStreamPath = '/api/conversations/stream';

export const talkStreamInput = z.object({
  /** The talk that is open on the page. */
  thread: queryOptional(idShape),
  /** Its last change the page knows; Last-Event-ID counts before it. */
  after: queryOptional(z.coerce.number().int().min(0).max(2_147_483_647)),
});

/**
 * Something changed in a talk: fetch what came after the change you know. Of the open talk every change is told once
 * and in order, with its number as the event's id; of the others the newest.
 */
export const talkEventName = 'talk';
export const talkEventShape = z.object({
  threadId: idShape,
  change: z.number().int().nonnegative(),
  sequence: z.number().int().nonnegative(),
});
export type TalkEvent = z.output<typeof talkEventShape>;

/** Something may have been missed (the database was away for a moment): look at everything shown. */
export const lookEventName = 'look';
