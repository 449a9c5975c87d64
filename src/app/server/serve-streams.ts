import type { Context, Hono } from 'hono';
import { AppError } from '../../shared/app-error.ts';
import { inputFromPairs } from '../../shared/query.ts';
import type { ApiRequest, RequestWork } from '../../platform/http/answer-request.ts';
import { checkInput } from '../../platform/http/check-input.ts';
import { isAddressFault, refuseMethod } from '../../platform/http/serve-api.ts';
import type { EventStreamRoute } from '../../platform/live/event-stream-route.ts';
import type { LiveHub } from '../../platform/live/live-hub.ts';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // nginx would gather what we write and hold it back.
  'x-accel-buffering': 'no',
};
/** Longer ones are not ours. */
const lastEventIdMost = 100;

export type StreamParts = {
  streams: readonly EventStreamRoute[];
  hub: LiveHub;
  /** Who asks now: at the opening, and again each time access is checked. */
  open(c: Context): Promise<ApiRequest>;
  answer: RequestWork;
};

/** Addresses that stay open: the session, actor and refusals of the routes, but the answer is a stream of events. */
export function serveStreams(app: Hono, { streams, hub, open, answer }: StreamParts): void {
  for (const route of streams) {
    app.get(route.path, (c) =>
      answer(c, async (request) => {
        const named: Record<string, string> = c.req.param();
        const given = { ...inputFromPairs(new URL(c.req.url).searchParams), ...named };
        const lastEventId = c.req.header('last-event-id')?.slice(0, lastEventIdMost) ?? null;
        const personId = personOf(request);
        const subscribe = ({ ctx }: ApiRequest) =>
          route.open(ctx, checkInput(route.input, given), lastEventId);
        try {
          const subscription = await subscribe(request);
          if (c.req.raw.method === 'HEAD') return new Response(null, { headers });
          const mayGoOn = () => isStillAllowed(() => open(c), personId, subscribe);
          return new Response(hub.open({ personId, subscription, mayGoOn }), { headers });
        } catch (error) {
          throw isAddressFault(error, named) ? new AppError('notFound', 'platform.notFound') : error;
        }
      }),
    );
    app.all(route.path, (c) => answer(c, () => refuseMethod(c, ['GET'])));
  }
}

function personOf({ ctx }: ApiRequest): string {
  if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return ctx.actor.personId;
}

/** The same person, still signed in, and still let in by the room. */
async function isStillAllowed(
  open: () => Promise<ApiRequest>,
  personId: string,
  subscribe: (request: ApiRequest) => Promise<unknown>,
): Promise<boolean> {
  try {
    const request = await open();
    if (personOf(request) !== personId) return false;
    await subscribe(request);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
