import type { TranslationConfig } from '../../../platform/config/translation-config.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  replyJson,
  startFakeEngineServer,
  type FakeEngineServer,
  type Reply,
} from '../gateway/fake-engine-server.ts';
import { chatBody, chatData, fakeKey, wireFormats } from '../gateway/fake-wire-formats.ts';
import { openConfiguredEngine, type ConfiguredEngine } from './open-configured-engine.ts';

export { fakeKey };

export type FakeEngine = {
  readonly server: FakeEngineServer;
  readonly config: TranslationConfig;
  /** What it answers when nothing is wrong. */
  readonly speak: Reply;
  open(ctx: Ctx, more?: Partial<TranslationConfig>): ConfiguredEngine;
  /** The segments the server was asked for so far, request by request. */
  asked(): string[][];
};

/** A chat endpoint on this machine whose answers pass for translations. */
export async function startFakeEngine(): Promise<FakeEngine> {
  const server = await startFakeEngineServer(speak);
  const config: TranslationConfig = {
    kind: 'chat',
    url: server.url,
    key: fakeKey,
    model: 'fake',
    texts: 'public',
    charactersPerDay: 1_000_000,
    requestsAtOnce: 2,
    timeoutMs: 2_000,
  };
  return {
    server,
    config,
    speak,
    open: (ctx, more = {}) =>
      openConfiguredEngine(ctx, { ...config, ...more }, { attempts: 1, wait: () => Promise.resolve() }),
    asked: () =>
      server.asked.map(({ body }) =>
        chatData.parse(JSON.parse(chatBody.parse(body).messages[1].content)).segments.map(({ text }) => text),
      ),
  };
}

const speak: Reply = (asked, response) => {
  const body = chatBody.safeParse(asked.body);
  const to = body.success ? (/into (\w+)/.exec(body.data.messages[0].content)?.[1] ?? '') : '';
  if (!body.success || !isSpoken(to)) return wireFormats.chat.speak(asked, response);
  const { segments } = chatData.parse(JSON.parse(body.data.messages[1].content));
  replyJson(wireFormats.chat.answerOf(segments.map(({ text }) => pretend(text, to))))(asked, response);
};

const spoken = { Chinese: '译', Russian: 'и', English: 'a' };

const isSpoken = (name: string): name is keyof typeof spoken => name in spoken;

/** As long as the source, in letters of the language, with its figures and codes where they were. */
export function pretend(text: string, language: keyof typeof spoken = 'Chinese'): string {
  return text.replace(/\p{Script=Cyrillic}+|\p{Script=Han}+|\b\p{Ll}+\b/gu, (word) =>
    language === 'Chinese'
      ? spoken.Chinese.repeat(Math.ceil(word.length / 3))
      : spoken[language].repeat(word.length),
  );
}
