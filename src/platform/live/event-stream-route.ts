import type { z } from 'zod';
import type { Endpoint } from '../../shared/endpoint.ts';
import type { Ctx } from '../db/context.ts';

/** One server-sent event; `id` is what a browser sends back as Last-Event-ID when it comes again. */
export type LiveEvent = { name: string; data: unknown; id?: string };

/** What one reader hears. */
export type Subscription = {
  /** The topics of the hub that are told to him. */
  topics: readonly string[];
  /**
   * What a call on one of his topics is to this reader, and to no other; nothing where he knows it already; `end` where
   * he has lost his access by it. Runs for every reader: short, no waiting.
   */
  hear(topic: string, call: unknown): readonly LiveEvent[] | 'end';
  /** What he missed since he last heard; asked for once, when his topics are being listened to already. */
  catchUp(): Promise<readonly LiveEvent[]>;
};

export type EventStreamRoute = Pick<Endpoint, 'id' | 'path' | 'summary' | 'input'> & {
  open(ctx: Ctx, input: unknown, lastEventId: string | null): Promise<Subscription>;
};

/**
 * An address that stays open and tells what happens (server-sent events): GET, path and query checked by `input`,
 * for people who signed in. `open` refuses by AppError; it is asked again from time to time, and a reader it refuses
 * then (his session or access is over) is told nothing more.
 */
export function eventStreamRoute<Input extends z.ZodType>(
  route: Pick<EventStreamRoute, 'id' | 'path' | 'summary'> & {
    input: Input;
    open: (ctx: Ctx, input: z.output<Input>, lastEventId: string | null) => Promise<Subscription>;
  },
): EventStreamRoute {
  return { ...route, open: (ctx, input, last) => route.open(ctx, input as z.output<Input>, last) };
}
