import { answerSchema, chatMessages, numberSegments } from './chat-prompt.ts';
import {
  answerBytesMax,
  methodAddress,
  toTranslation,
  usableKey,
  usualTimeoutMs,
  type EngineEndpoint,
} from './engine-endpoint.ts';
import { exchangeJson } from './exchange-json.ts';
import { chatCompletion, readChatAnswer } from './read-chat-answer.ts';
import type { EngineLimits, TranslationEngine } from './translation-engine.ts';

export type ChatOptions = EngineEndpoint & {
  /** Servers of one's own may want none. */
  readonly key?: string | undefined;
  readonly model: string;
  /** Some servers hold a model to a schema, others only to JSON; `jsonSchema` when absent. */
  readonly answerFormat?: 'jsonSchema' | 'jsonObject';
  /** The server's own when absent: some models take no other. */
  readonly temperature?: number | undefined;
  readonly limits?: EngineLimits;
};

/** Long batches tempt models to skip segments. */
const usualLimits: EngineLimits = { charactersPerRequest: 4_000, segmentsPerRequest: 20 };

const schemaFormat = {
  type: 'json_schema',
  json_schema: { name: 'translations', strict: true, schema: answerSchema },
};

/**
 * A language model behind an OpenAI-compatible endpoint (OpenAPI document 2.3.0 of OpenAI's API, `/chat/completions`
 * without streaming). Billed are tokens: the characters told are those of the segments.
 */
export function createChatEngine(options: ChatOptions): TranslationEngine {
  const { model, temperature, limits = usualLimits, timeoutMs = usualTimeoutMs } = options;
  const url = methodAddress(options.url, '/chat/completions');
  const headers: Record<string, string> =
    options.key === undefined ? {} : { authorization: `Bearer ${usableKey(options.key)}` };
  const responseFormat = options.answerFormat === 'jsonObject' ? { type: 'json_object' } : schemaFormat;
  const id = 'chat';
  return {
    id,
    model,
    limits,
    offers: (from, to) => Promise.resolve(from !== to),
    async translate(segments, request) {
      const numbered = numberSegments(segments);
      const body = {
        model,
        messages: chatMessages(numbered, request),
        response_format: responseFormat,
        stream: false,
        ...(temperature !== undefined && { temperature }),
      };
      const bytesMax = answerBytesMax(segments);
      const { signal } = request;
      const completion = await exchangeJson(
        { url, headers, body, bytesMax, timeoutMs, signal },
        chatCompletion,
      );
      return toTranslation(id, segments, readChatAnswer(completion, numbered));
    },
  };
}
