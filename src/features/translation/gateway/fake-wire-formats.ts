import { z } from 'zod';
import { createChatEngine } from './chat-engine.ts';
import { createDeepLEngine } from './deepl-engine.ts';
import type { EngineEndpoint } from './engine-endpoint.ts';
import { replyJson, type Asked, type Reply } from './fake-engine-server.ts';
import { createLibreTranslateEngine } from './libretranslate-engine.ts';
import type { TranslationEngine } from './translation-engine.ts';
import { createYandexEngine } from './yandex-engine.ts';

export const fakeKey = 'very-secret-key-0123456789';

export type WireFormat = {
  readonly name: string;
  open(endpoint: EngineEndpoint): TranslationEngine;
  /** The engine itself: refuses what its protocol does not allow, and translates `текст` into Chinese as `zh:текст`. */
  readonly speak: Reply;
  /** What it answers, with these texts. */
  answerOf(texts: readonly string[]): unknown;
};

/** Servers that echo the key in their errors exist: these do. */
const forbidden = (status: number) => replyJson({ message: `the key ${fakeKey} is wrong` }, status);
const malformed = replyJson({ message: 'malformed request' }, 400);

function speakWith<T>(
  path: string,
  shape: z.ZodType<T>,
  isAllowed: (asked: Asked) => boolean,
  answer: (body: T) => unknown,
): Reply {
  return (asked, response) => {
    const body = shape.safeParse(asked.body);
    if (!isAllowed(asked)) return forbidden(403)(asked, response);
    if (asked.path !== path || !body.success) return malformed(asked, response);
    replyJson(answer(body.data))(asked, response);
  };
}

const hasAuthorization = (value: string) => (asked: Asked) => asked.headers.authorization === value;
const translated = (to: string, texts: readonly string[]) => texts.map((text) => `${to}:${text}`);

const deeplAnswer = (texts: readonly string[]) => ({
  translations: texts.map((text) => ({
    detected_source_language: 'RU',
    text,
    billed_characters: text.length,
  })),
});
const deeplBody = z.strictObject({
  text: z.array(z.string()).min(1).max(50),
  source_lang: z.enum(['ZH', 'RU', 'EN']),
  target_lang: z.enum(['ZH-HANS', 'RU', 'EN-GB', 'EN-US']),
  show_billed_characters: z.literal(true),
  context: z.string().optional(),
  glossary_id: z.string().optional(),
});

const deepl: WireFormat = {
  name: 'DeepL',
  open: (endpoint) => createDeepLEngine({ ...endpoint, key: fakeKey }),
  speak: speakWith(
    '/v2/translate',
    deeplBody,
    hasAuthorization(`DeepL-Auth-Key ${fakeKey}`),
    ({ text, target_lang }) => deeplAnswer(translated(target_lang.slice(0, 2).toLowerCase(), text)),
  ),
  answerOf: deeplAnswer,
};

const yandexAnswer = (texts: readonly string[]) => ({
  translations: texts.map((text) => ({ text, detectedLanguageCode: 'ru' })),
});
const glossaryPair = z.strictObject({ sourceText: z.string().min(1), translatedText: z.string().min(1) });
const yandexBody = z.strictObject({
  folderId: z.string().max(50).optional(),
  texts: z
    .array(z.string())
    .min(1)
    .refine((texts) => texts.join('').length <= 10_000),
  sourceLanguageCode: z.enum(['zh', 'ru', 'en']),
  targetLanguageCode: z.enum(['zh', 'ru', 'en']),
  format: z.enum(['PLAIN_TEXT', 'HTML']),
  glossaryConfig: z
    .strictObject({ glossaryData: z.strictObject({ glossaryPairs: z.array(glossaryPair).min(1).max(50) }) })
    .optional(),
});

const yandex: WireFormat = {
  name: 'Yandex Translate',
  open: (endpoint) => createYandexEngine({ ...endpoint, key: fakeKey, folderId: 'b1gfolder' }),
  speak: speakWith(
    '/translate/v2/translate',
    yandexBody,
    hasAuthorization(`Api-Key ${fakeKey}`),
    ({ texts, targetLanguageCode }) => yandexAnswer(translated(targetLanguageCode, texts)),
  ),
  answerOf: yandexAnswer,
};

const libreBody = z.strictObject({
  q: z.array(z.string()).min(1),
  source: z.enum(['zh-Hans', 'ru', 'en']),
  target: z.enum(['zh-Hans', 'ru', 'en']),
  format: z.enum(['text', 'html']),
  api_key: z.string(),
});
const targets = ['en', 'ru', 'zh-Hans'];
export const libreLanguages = [
  { code: 'en', name: 'English', targets },
  { code: 'ru', name: 'Russian', targets },
  { code: 'zh-Hans', name: 'Chinese', targets },
];
const libreAnswer = (texts: readonly string[]) => ({ translatedText: texts });
const speakLibre = speakWith(
  '/translate',
  libreBody,
  ({ body }) => (body as { api_key?: unknown } | undefined)?.api_key === fakeKey,
  ({ q, target }) => libreAnswer(translated(target.slice(0, 2), q)),
);

const libreTranslate: WireFormat = {
  name: 'LibreTranslate',
  open: (endpoint) => createLibreTranslateEngine({ ...endpoint, key: fakeKey }),
  speak: (asked, response) =>
    asked.method === 'GET' && asked.path === '/languages'
      ? replyJson(libreLanguages)(asked, response)
      : speakLibre(asked, response),
  answerOf: libreAnswer,
};

export const chatData = z.strictObject({
  domain: z.string().nullable(),
  terms: z.array(z.strictObject({ source: z.string(), target: z.string() })),
  segments: z.array(z.strictObject({ id: z.string(), text: z.string() })).min(1),
});
export const chatBody = z.strictObject({
  model: z.string(),
  messages: z.tuple([
    z.strictObject({ role: z.literal('system'), content: z.string() }),
    z.strictObject({ role: z.literal('user'), content: z.string() }),
  ]),
  response_format: z.object({ type: z.enum(['json_schema', 'json_object']) }),
  stream: z.literal(false),
  temperature: z.number().optional(),
});
const wordsOfTargets: Record<string, string> = { Chinese: 'zh', Russian: 'ru', English: 'en' };

/** A completion whose message says this. */
export const completionOf = (content: string | null, more = {}) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_800_000_000,
  model: 'qwen',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more }],
  usage: { prompt_tokens: 90, completion_tokens: 12, total_tokens: 102 },
});
const chatAnswer = (texts: readonly string[]) =>
  completionOf(JSON.stringify({ translations: texts.map((text, at) => ({ id: `s${at + 1}`, text })) }));

const chat: WireFormat = {
  name: 'a chat endpoint',
  open: (endpoint) => createChatEngine({ ...endpoint, key: fakeKey, model: 'qwen' }),
  speak: speakWith(
    '/chat/completions',
    chatBody,
    hasAuthorization(`Bearer ${fakeKey}`),
    ({ messages: [system, user] }) => {
      const to = wordsOfTargets[/into (\w+)/.exec(system.content)?.[1] ?? ''] ?? '';
      const { segments } = chatData.parse(JSON.parse(user.content));
      return chatAnswer(
        translated(
          to,
          segments.map(({ text }) => text),
        ),
      );
    },
  ),
  answerOf: chatAnswer,
};

export const wireFormats = { chat, libreTranslate, deepl, yandex };
