import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import {
  answerBytesMax,
  methodAddress,
  toTranslation,
  usableKey,
  usualTimeoutMs,
  type EngineEndpoint,
} from './engine-endpoint.ts';
import { exchangeJson } from './exchange-json.ts';
import { countCharacters, type TranslationEngine } from './translation-engine.ts';

export type DeepLOptions = EngineEndpoint & {
  readonly key: string;
  /** A glossary kept at DeepL that has a dictionary for each pair asked; its words are the only way to prescribe terms. */
  readonly glossaryId?: string | undefined;
};

const sourceCodes: Record<Language, string> = { zh: 'ZH', ru: 'RU', en: 'EN' };
const targetCodes: Record<Language, string> = { zh: 'ZH-HANS', ru: 'RU', en: 'EN-GB' };

const answer = z.object({
  translations: z.array(z.object({ text: z.string(), billed_characters: z.int().nonnegative().optional() })),
});

/**
 * DeepL's wire format: OpenAPI document 3.6.1 of 2025-11-06, `/v2/translate`. A body may have 128 KiB: 30,000
 * characters of three bytes leave room for the rest.
 */
export function createDeepLEngine(options: DeepLOptions): TranslationEngine {
  const { glossaryId, timeoutMs = usualTimeoutMs } = options;
  const url = methodAddress(options.url, '/v2/translate');
  const authorization = `DeepL-Auth-Key ${usableKey(options.key)}`;
  const id = 'deepl';
  return {
    id,
    model: glossaryId ?? '',
    limits: { charactersPerRequest: 30_000, segmentsPerRequest: 50 },
    offers: (from, to) => Promise.resolve(from !== to),
    async translate(segments, { from, to, domain, signal }) {
      const body = {
        text: segments,
        source_lang: sourceCodes[from],
        target_lang: targetCodes[to],
        show_billed_characters: true,
        // Read but neither translated nor billed.
        ...(domain && { context: domain }),
        ...(glossaryId && { glossary_id: glossaryId }),
      };
      const bytesMax = answerBytesMax(segments);
      const { translations } = await exchangeJson(
        { url, headers: { authorization }, body, bytesMax, timeoutMs, signal },
        answer,
      );
      const charactersBilled = translations.reduce(
        (sum, { billed_characters }, at) =>
          sum + (billed_characters ?? countCharacters([segments[at] ?? ''])),
        0,
      );
      const texts = translations.map(({ text }) => text);
      return toTranslation(id, segments, texts, { charactersBilled });
    },
  };
}
