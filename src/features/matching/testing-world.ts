import { afterAll } from 'vitest';
import { z } from 'zod';
import type { Ctx } from '../../platform/db/context.ts';
import { createEventDelivery } from '../../platform/events/deliver.ts';
import { defineJob, type Job } from '../../platform/jobs/jobs.ts';
import { createJobRunner } from '../../platform/jobs/run-jobs.ts';
import type { QueuedMail } from '../../platform/mail/send-mail-job.ts';
import { silentLog } from '../../platform/log/log.ts';
import { callerOf } from '../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../platform/testing/use-test-database.ts';
import { buildOrganisation, buildPerson } from '../accounts/testing.ts';
import { catalogueListeners } from '../catalogue/public.ts';
import {
  buildCast,
  buildListing,
  buildOfferDraft,
  buildRequestDraft,
  type Cast,
} from '../catalogue/testing.ts';
import type { SearchQuery } from '../search/public.ts';
import { openTestSearch } from '../search/testing.ts';
import type { MatchingTools } from './compute/tools.ts';
import { matchingListeners, matchingWork } from './public.ts';
import { matchingRoutes } from './routes.ts';

export type Words = { title: string; text: string; keywords?: string[] };

/** Words of one subject in two languages, and of another one. */
export const subjects = {
  weldingRu: {
    title: 'Сварка хладостойких сталей для арктических конструкций',
    text: 'Технология сварки хладостойких сталей проволокой с никелем. Ударная вязкость сварного шва при −60 °C не ниже 47 Дж. Контроль погонной энергии и температуры подогрева.',
    keywords: ['сварка', 'хладостойкая сталь', 'ударная вязкость'],
  },
  weldingZh: {
    title: '低温钢焊接接头冲击韧性不足',
    text: '我们需要低温钢焊接工艺。焊缝在−60 °C的冲击韧性不足，需要含镍焊丝和热输入控制，预热温度也难以保持。',
    keywords: ['焊接', '低温钢', '冲击韧性'],
  },
  dryingZh: {
    title: '浆果冷冻干燥能耗过高',
    text: '浆果真空冷冻干燥时间长、能耗高，花青素损失大，需要节能的冷冻干燥设备与工艺。',
    keywords: ['冷冻干燥', '浆果', '花青素'],
  },
  surfacingRu: {
    title: 'Промышленные испытания сварки хладостойких сталей',
    text: 'Выполняем испытания сварных соединений хладостойких сталей: ударная вязкость, трещиностойкость, климатическая камера до −60 °C, опытные узлы.',
    keywords: ['сварка', 'хладостойкая сталь', 'испытания'],
  },
} satisfies Record<string, Words>;

export type MatchingWorld = Awaited<ReturnType<typeof useMatchingWorld>>;

/**
 * A database with termbase, index and people of both banks for the test file that awaits this at its top; counts
 * the searches the engine is asked.
 */
export async function useMatchingWorld() {
  let now = new Date();
  const clock = () => now;
  const { database, ctx: system } = await useTestDatabase({ clock });
  const { termbase, index } = await openTestSearch(system);
  afterAll(() => index.stop());
  const cast = await buildCast(system);
  const asked: SearchQuery[] = [];
  const mails: QueuedMail[] = [];
  const keepMail = (_ctx: Ctx, mail: unknown) => {
    mails.push(mail as QueuedMail);
    return Promise.resolve();
  };
  const tools: MatchingTools = {
    termbase,
    index: {
      catchUp: () => index.catchUp(),
      engine: () => ({
        ...index.engine(),
        search: (query) => {
          asked.push(query);
          return index.engine().search(query);
        },
      }),
    },
  };
  const chineseId = await buildOrganisation(system, {
    country: 'CN',
    region: 'CN-HL',
    names: { zh: '佳木斯焊接设备公司', en: 'Jiamusi Welding Equipment' },
  });
  const chinese: Cast = {
    ...cast,
    ownerId: chineseId,
    owner: await buildPerson(system, { memberOf: [chineseId] }),
  };
  return {
    database,
    system,
    cast,
    chinese,
    tools,
    asked,
    /** The owner of another Chinese organisation, to publish as `chinese` does. */
    addChinese: async (): Promise<Cast> => {
      const ownerId = await buildOrganisation(system, { country: 'CN', region: 'CN-HL' });
      return { ...cast, ownerId, owner: await buildPerson(system, { memberOf: [ownerId] }) };
    },
    /** Delivers the news, fills the index and runs the jobs of matching that are due. */
    settle: async () => {
      const listeners = [...catalogueListeners, ...matchingListeners];
      await createEventDelivery({ database, listeners, log: silentLog, clock }).drain();
      await index.catchUp();
      const { jobs } = matchingWork(tools);
      const sink = defineJob({ kind: 'platform.sendMail', payload: z.unknown(), handle: keepMail });
      const runner = createJobRunner({
        database,
        jobs: [...jobs, sink as Job],
        schedules: [],
        log: silentLog,
        clock,
      });
      await runner.drain();
      await runner.stop();
    },
    /** The time passes; what people and jobs do from now on happens then. */
    pass: (days: number) => {
      now = new Date(now.getTime() + days * 86_400_000);
    },
    mails,
    call: callerOf(matchingRoutes(tools)),
  };
}

/** A published offer or request in these words. */
export async function publish(
  cast: Cast,
  kind: 'offer' | 'request',
  { title, text, keywords = [] }: Words,
  more: {
    facts?: object;
    visibility?: 'public' | 'registered' | 'partners' | 'private';
    state?: Parameters<typeof buildListing>[2] extends { state?: infer State } ? State : never;
  } = {},
): Promise<string> {
  const language = /\p{Script=Han}/u.test(title) ? 'zh' : 'ru';
  const long = (least: number) => text.repeat(Math.ceil(least / text.length));
  const facts = { keywords: keywords.map((words) => ({ words, conceptId: null })), ...more.facts };
  const stewardship = { visibility: more.visibility ?? 'public' } as const;
  const draft =
    kind === 'offer'
      ? buildOfferDraft({
          stewardship,
          facts,
          text: { title, summary: text.repeat(2).slice(0, 590), description: long(900).slice(0, 5900) },
        })
      : buildRequestDraft({ stewardship, facts, text: { title, problem: long(400).slice(0, 3900) } });
  const made = await buildListing(cast, kind, {
    draft: { ...draft, sourceLanguage: language },
    ...(more.state ? { state: more.state } : {}),
  });
  return made.id;
}
