import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  eventStreamRoute,
  type LiveEvent,
  type Subscription,
} from '../../../platform/live/event-stream-route.ts';
import { lookEventName, talkEventName, talkStreamInput, talkStreamPath, type TalkEvent } from './contract.ts';
import { openTopic, personTopic, type TalkCall } from './feed.ts';
import { readPulses, type Pulse } from './views.ts';

/** Who was away longer is told the newest change only: he fetches everything after the one he knows anyway. */
const toldOneByOneMost = 200;

/** One for each page of a person who signed in: wake-up calls without content about his talks. */
export const talkStream = eventStreamRoute({
  id: 'conversations.stream',
  path: talkStreamPath,
  summary: "Wake-up calls about the reader's talks as server-sent events, without content",
  input: talkStreamInput,
  open: async (ctx, { thread, after }, lastEventId) => {
    const { actor } = ctx;
    if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
    if (thread === undefined) return listenToAll(actor.personId);
    const pulse = await readOpen(ctx, thread, actor.personId);
    return listenToOne(ctx, actor.personId, thread, knownChange(lastEventId, after) ?? pulse.change);
  },
});

/** The pages of lists and counts. */
function listenToAll(personId: string): Subscription {
  return {
    topics: [personTopic(personId)],
    hear: (_, call) => tell(call as TalkCall),
    catchUp: () => Promise.resolve([]),
  };
}

/** The page of a talk: of that every change, of the others the newest. */
function listenToOne(ctx: Ctx, personId: string, threadId: string, known: number): Subscription {
  const open = openTopic(threadId);
  let told = known;

  function tellChanges({ change, sequence }: Pulse): LiveEvent[] {
    if (change - told > toldOneByOneMost) told = change - 1;
    const events: LiveEvent[] = [];
    while (told < change) {
      told += 1;
      const data: TalkEvent = { threadId, change: told, sequence };
      events.push({ name: talkEventName, id: String(told), data });
    }
    return events;
  }

  return {
    topics: [personTopic(personId), open],
    hear: (topic, given) => {
      const call = given as TalkCall;
      if (topic !== open) return isAbout(call, threadId) ? [] : tell(call);
      if (call.kind === 'look') return [];
      return call.pulse.personIds.includes(personId) ? tellChanges(call.pulse) : 'end';
    },
    catchUp: async () => tellChanges(await readOpen(ctx, threadId, personId)),
  };
}

function tell(call: TalkCall): LiveEvent[] {
  if (call.kind === 'look') return [{ name: lookEventName, data: {} }];
  const { threadId, change, sequence } = call.pulse;
  const data: TalkEvent = { threadId, change, sequence };
  return [{ name: talkEventName, data }];
}

function isAbout(call: TalkCall, threadId: string): boolean {
  return call.kind === 'pulse' && call.pulse.threadId === threadId;
}

/** For whoever is not in it there is no such talk. */
async function readOpen(ctx: Ctx, threadId: string, personId: string): Promise<Pulse> {
  const [pulse] = await readPulses(ctx, [threadId]);
  if (!pulse?.personIds.includes(personId)) throw new AppError('notFound', 'conversations.threadNotFound');
  return pulse;
}

/** What the browser says it heard last; the address of the page stays as it was when it comes again. */
function knownChange(lastEventId: string | null, after: number | undefined): number | undefined {
  const last = /^\d{1,10}$/.test(lastEventId ?? '') ? Number(lastEventId) : undefined;
  return last ?? after;
}
