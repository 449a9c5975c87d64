import type { TranslationConfig } from '../../../platform/config/translation-config.ts';
import { createChatEngine } from '../gateway/chat-engine.ts';
import { createDeepLEngine } from '../gateway/deepl-engine.ts';
import { TranslationEngineError } from '../gateway/engine-error.ts';
import { createLibreTranslateEngine } from '../gateway/libretranslate-engine.ts';
import { noEngine } from '../gateway/no-engine.ts';
import type { TranslationEngine } from '../gateway/translation-engine.ts';
import { createYandexEngine } from '../gateway/yandex-engine.ts';

/** The engine the operator named, without retries, budget or cache; `noEngine` where there is none. */
export function configuredEngine(config: TranslationConfig | undefined): TranslationEngine {
  if (!config) return noEngine;
  const { kind, url, key, timeoutMs, glossaryId, folderId } = config;
  const endpoint = { url, timeoutMs };
  switch (kind) {
    case 'chat': {
      const answerFormat = config.answerFormat === 'json' ? 'jsonObject' : 'jsonSchema';
      return createChatEngine({ ...endpoint, key, model: needed(config.model), answerFormat });
    }
    case 'libretranslate':
      return createLibreTranslateEngine({ ...endpoint, key });
    case 'deepl':
      return createDeepLEngine({ ...endpoint, key: needed(key), glossaryId });
    case 'yandex':
      return createYandexEngine({ ...endpoint, key: needed(key), folderId });
  }
}

/** `readTranslation` has asked for it. */
function needed(value: string | undefined): string {
  if (value === undefined) throw new TranslationEngineError('misconfigured', 'a setting is missing');
  return value;
}
