import type { Problem } from '../../../shared/app-error.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import type { Language } from '../../../shared/language.ts';
import { findTerms } from '../../translation/termbase/contract.ts';
import type { FoundTerms } from '../../translation/web/find-marks.ts';
import { conversations } from '../threads/contract.ts';
import type { Waiting } from './outbox.ts';
import type { SendAnswer } from './send-loop.ts';

type Output<Name extends keyof typeof conversations> = OutputOf<(typeof conversations)[Name]>;

/** What the page of a talk asks over HTTP while it is open; undefined where no answer came. */
export type TalkApi = {
  send(waiting: Waiting): Promise<SendAnswer>;
  changes(after: number): Promise<Output<'messages'> | undefined>;
  thread(): Promise<Output<'get'> | undefined>;
  unread(): Promise<Output<'unread'> | undefined>;
  markRead(sequence: number): Promise<void>;
  terms(text: string): Promise<FoundTerms | undefined>;
};

const patienceMs = 15_000;
/** Browsers let no more than 64 KB arrive after the page is left. */
const keepaliveCharactersMax = 15_000;

export function createTalkApi(threadId: string, language: Language): TalkApi {
  async function ask(method: string, path: string, body?: object): Promise<Response | undefined> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    try {
      return await fetch(path, {
        method,
        headers: {
          'accept-language': language,
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(text === undefined ? {} : { body: text }),
        credentials: 'same-origin',
        // What is on its way when the page is left still arrives.
        keepalive: text !== undefined && text.length < keepaliveCharactersMax,
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch {
      return undefined;
    }
  }

  async function read<Value>(asked: Promise<Response | undefined>): Promise<Value | undefined> {
    const response = await asked;
    return response?.ok ? ((await response.json().catch(() => undefined)) as Value | undefined) : undefined;
  }

  const path = `/api/conversations/${threadId}`;
  return {
    send: async ({ messageId, text, language: written, mentions }) => {
      const wish = { messageId, text, language: written, mentions };
      const response = await ask('POST', `${path}/messages`, wish);
      if (!response || response.status >= 500 || response.status === 429) return { kind: 'lost' };
      const answer = (await response.json().catch(() => undefined)) as Output<'send'> | Problem | undefined;
      if (answer === undefined) return { kind: 'lost' };
      if ('message' in answer) return { kind: 'ok', message: answer.message };
      return { kind: 'refused', sentence: sentenceOf(answer) };
    },
    changes: (after) => read(ask('GET', `${path}/messages?changedAfter=${after}&limit=100`)),
    thread: () => read(ask('GET', path)),
    unread: () => read(ask('GET', conversations.unread.path)),
    markRead: async (sequence) => {
      await ask('POST', `${path}/read`, { sequence });
    },
    terms: (text) => read(ask('POST', findTerms.path, { text })),
  };
}

function sentenceOf({ title, fields }: Problem): string {
  return fields?.[0]?.message ?? title;
}
