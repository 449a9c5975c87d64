import { z } from 'zod';
import {
  answerBytesMax,
  methodAddress,
  toTranslation,
  usableKey,
  usualTimeoutMs,
  type EngineEndpoint,
} from './engine-endpoint.ts';
import { exchangeJson } from './exchange-json.ts';
import { termPairs, type TermPair } from './term-pairs.ts';
import type { TranslationEngine } from './translation-engine.ts';

export type YandexOptions = EngineEndpoint & {
  /** API key of a service account. */
  readonly key: string;
  /** Folder of the cloud; a service account's own folder when absent. */
  readonly folderId?: string | undefined;
};

const pairsPerRequest = 50;
const glossaryCharacters = 10_000;

const answer = z.object({ translations: z.array(z.object({ text: z.string() })) });

/**
 * Yandex Translate's wire format: API v2 as documented on 2025-11-26 and in `yandex.cloud.ai.translate.v2`,
 * `/translate/v2/translate`: 10,000 characters a request, 50 pairs of a glossary with 10,000 characters a side.
 */
export function createYandexEngine(options: YandexOptions): TranslationEngine {
  const { folderId, timeoutMs = usualTimeoutMs } = options;
  const url = methodAddress(options.url, '/translate/v2/translate');
  const authorization = `Api-Key ${usableKey(options.key)}`;
  const id = 'yandex';
  return {
    id,
    model: '',
    limits: { charactersPerRequest: 10_000, segmentsPerRequest: 100 },
    offers: (from, to) => Promise.resolve(from !== to),
    async translate(segments, { from, to, terms, signal }) {
      const glossaryPairs = glossaryOf(termPairs(terms, from, to));
      const body = {
        ...(folderId && { folderId }),
        texts: segments,
        sourceLanguageCode: from,
        targetLanguageCode: to,
        format: 'PLAIN_TEXT',
        ...(glossaryPairs.length > 0 && { glossaryConfig: { glossaryData: { glossaryPairs } } }),
      };
      const bytesMax = answerBytesMax(segments);
      const { translations } = await exchangeJson(
        { url, headers: { authorization }, body, bytesMax, timeoutMs, signal },
        answer,
      );
      const texts = translations.map(({ text }) => text);
      return toTranslation(id, segments, texts);
    },
  };
}

/** As many of the first pairs as a request may hold. */
function glossaryOf(pairs: readonly TermPair[]) {
  const glossary: { sourceText: string; translatedText: string }[] = [];
  let [sourceCharacters, targetCharacters] = [0, 0];
  for (const { source, target } of pairs.slice(0, pairsPerRequest)) {
    sourceCharacters += source.length;
    targetCharacters += target.length;
    if (Math.max(sourceCharacters, targetCharacters) > glossaryCharacters) break;
    glossary.push({ sourceText: source, translatedText: target });
  }
  return glossary;
}
