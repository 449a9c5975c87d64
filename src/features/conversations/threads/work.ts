import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { messageSent } from '../events.ts';
import {
  askForNotice,
  askForTranslation,
  noticeKind,
  noticePayload,
  translateKind,
  translatePayload,
} from './ask-work.ts';
import { noticeDelayMs, sendNotice } from './notice-service.ts';
import { lookForTranslations, translateThread } from './translate-thread.ts';
import { participantsOf } from './views.ts';

export const conversationListeners: Listener[] = [
  listenTo(messageSent, 'conversations.followMessage', async (ctx, { threadId, isQuiet }) => {
    await askForTranslation(ctx, threadId);
    if (!isQuiet) await askForNotices(ctx, threadId);
  }),
];

/** Whoever has read by then is told nothing. */
async function askForNotices(ctx: Ctx, threadId: string): Promise<void> {
  const runAt = new Date(ctx.clock().getTime() + noticeDelayMs);
  for (const { id, left_at: leftAt } of await participantsOf(ctx, [threadId])) {
    if (leftAt === null) await askForNotice(ctx, id, runAt);
  }
}

/** Mails about what is unread, and the look after translations an engine could not make. */
export function talkWork({ translator }: Pick<TranslationTools, 'translator'>): {
  jobs: Job[];
  schedules: Schedule[];
} {
  const notice = defineJob({
    kind: noticeKind,
    payload: noticePayload,
    handle: (ctx, { participantId }) => sendNotice(ctx, participantId),
  }) as Job;
  const look = defineJob({
    kind: 'conversations.lookForTranslations',
    payload: z.object({}),
    handle: (ctx) => lookForTranslations(ctx, translator),
  }) as Job;
  return {
    jobs: [notice, look],
    schedules: [{ id: 'conversations.lookForTranslations', cron: '*/10 * * * *', job: look, payload: {} }],
  };
}

/** Translating of talks, for lanes of its own: a slow engine holds up no mail, and no long draft holds up a talk. */
export function talkTranslating(tools: TranslationTools): Job[] {
  const translate = defineJob({
    kind: translateKind,
    payload: translatePayload,
    handle: (ctx, wish) => translateThread(ctx, tools, wish),
  });
  return [translate as Job];
}
