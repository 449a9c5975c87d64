import { idShape } from '../../../shared/ids.ts';
import type { LiveFeed } from '../../../platform/live/follow-feeds.ts';
import { talkChannel } from '../events.ts';
import { readPulses, type Pulse } from './views.ts';

/** What a stream is told: how a talk stands now, or that it should look for itself. */
export type TalkCall = { kind: 'pulse'; pulse: Pulse } | { kind: 'look' };

/** Everything about a person's talks. */
export const personTopic = (personId: string) => `conversations.person.${personId}`;
/** The talk somebody has open: he hears of it also when he is no longer in it. */
export const openTopic = (threadId: string) => `conversations.open.${threadId}`;

/** However many notifications came for a talk, it is read once, and by one query for all of them. */
export const talkFeed: LiveFeed = {
  channel: talkChannel,
  hear: async (ctx, payloads, announcer) => {
    const heard = new Set(announcer.topics());
    if (heard.size === 0) return;
    if (payloads.includes('')) {
      const look: TalkCall = { kind: 'look' };
      for (const topic of heard) if (topic.startsWith('conversations.person.')) announcer.tell(topic, look);
    }
    const threadIds = [...new Set(payloads)].filter((payload) => idShape.safeParse(payload).success);
    for (const pulse of await readPulses(ctx, threadIds)) {
      const call: TalkCall = { kind: 'pulse', pulse };
      announcer.tell(openTopic(pulse.threadId), call);
      for (const personId of pulse.personIds) announcer.tell(personTopic(personId), call);
    }
  },
};
