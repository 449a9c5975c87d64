import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { QueuedMail } from '../../../platform/mail/send-mail-job.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Language } from '../../../shared/language.ts';
import type { Role } from '../../../shared/actor.ts';
import { actAs, buildPerson, callAccounts } from '../../accounts/testing.ts';
import { personEndpoints } from '../../accounts/people/contract.ts';
import { fixedTermbase, openConfiguredEngine, type TranslationTools } from '../../translation/public.ts';
import { callConversations, openTestThread } from '../testing.ts';
import { conversations } from './contract.ts';
import type { MessageView } from './message-contract.ts';
import { conversationListeners, talkTranslating, talkWork } from './work.ts';

export type Talker = { personId: string; email: string; family: string; ctx: Ctx };

/** A database, a clock to move, mails that were queued, and people who read a language, for the test file that awaits this. */
export async function useTalkWorld() {
  let now = new Date('2026-11-21T08:00:00Z');
  const clock = () => now;
  const { database, ctx: system } = await useTestDatabase({ clock });
  const mails: QueuedMail[] = [];
  const words = { zh: ['激光器'], ru: ['лазер'], en: ['laser'] };
  const termbase = fixedTermbase([{ id: 'c1', domain: '29', kind: 'compound', words }]);
  let tools: TranslationTools = { termbase, translator: openConfiguredEngine(system, undefined) };
  const delivery = createEventDelivery({ database, listeners: conversationListeners, log: silentLog, clock });

  /** Delivers news and does the jobs that are due. */
  async function settle(): Promise<void> {
    const keepMail = defineJob({
      kind: 'platform.sendMail',
      payload: z.unknown(),
      handle: (_ctx: Ctx, mail: unknown) => {
        mails.push(mail as QueuedMail);
        return Promise.resolve();
      },
    }) as Job;
    const jobs = [keepMail, ...talkWork(tools).jobs, ...talkTranslating(tools)];
    const runner = createJobRunner({ database, jobs, schedules: [], log: silentLog, clock });
    await delivery.drain();
    await runner.drain();
    await runner.stop();
  }

  let count = 0;
  /** Somebody with a family name nobody else has, who reads this language. */
  async function talker(
    language: Language,
    roles: Role[] = [],
    { listedPublicly = false }: { listedPublicly?: boolean } = {},
  ): Promise<Talker> {
    const family = `Zq${letters(count++)}`;
    const name = { latin: { family, given: 'Kim' } };
    const built = await buildPerson(system, { roles, name, listedPublicly });
    await callAccounts(personEndpoints.updateMe, built.ctx, { language });
    return { ...built, family, ctx: await reading(built.personId, language) };
  }

  /** The context of a person who reads the pages of this language. */
  async function reading(personId: string, language: Language): Promise<Ctx> {
    const { actor } = await actAs(system, personId);
    return testContext(database, { clock, actor, language });
  }

  const read = (ctx: Ctx, threadId: string) => callConversations(conversations.messages, ctx, { threadId });

  /** A Chinese sender and a Russian receiver, in a talk. */
  async function pair({ isMasked = false }: { isMasked?: boolean } = {}) {
    const [sender, receiver] = [await talker('zh'), await talker('ru')];
    const participants = [
      { personId: sender.personId, side: 'sender', isMasked: false },
      { personId: receiver.personId, side: 'receiver', isMasked },
    ];
    const { threadId, subject } = await openTestThread(system, { participants });
    return { sender, receiver, threadId, subject, participants };
  }

  return {
    database,
    system,
    clock,
    mails,
    /** Delivers news only. */
    hear: () => delivery.drain(),
    settle,
    talker,
    reading,
    pair,
    read,
    /** The last message as this person sees it. */
    last: async (ctx: Ctx, threadId: string): Promise<MessageView> => {
      const { items } = await read(ctx, threadId);
      const last = items.at(-1);
      if (!last) throw new Error('nothing was written');
      return last;
    },
    thread: (ctx: Ctx, threadId: string) => callConversations(conversations.get, ctx, { threadId }),
    useEngine: (translator: TranslationTools['translator']) => {
      tools = { termbase, translator };
    },
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}

const letters = (count: number) =>
  String.fromCharCode(
    97 + (count % 26),
    97 + (Math.floor(count / 26) % 26),
    97 + (Math.floor(count / 676) % 26),
  );

/** The code a refusal carries. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
}
