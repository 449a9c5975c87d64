import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { TranslationEngineError } from './engine-error.ts';
import {
  answerBytesMax,
  methodAddress,
  toTranslation,
  usableKey,
  usualTimeoutMs,
  type EngineEndpoint,
} from './engine-endpoint.ts';
import { exchangeJson } from './exchange-json.ts';
import type { EngineLimits, TranslationEngine } from './translation-engine.ts';

export type LibreTranslateOptions = EngineEndpoint & {
  /** Many servers of one's own want none. */
  readonly key?: string | undefined;
  /** What the server was started with (`--char-limit`, `--batch-limit`). */
  readonly limits?: EngineLimits;
};

const usualLimits: EngineLimits = { charactersPerRequest: 2_000, segmentsPerRequest: 20 };
const languageListBytesMax = 1_048_576;

/** Servers call simplified Chinese one or the other, by version. */
const codes: Record<Language, readonly string[]> = { zh: ['zh', 'zh-Hans'], ru: ['ru'], en: ['en'] };

const answer = z.object({ translatedText: z.array(z.string()) });
const languageList = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
type ServerLanguages = z.infer<typeof languageList>;

/** LibreTranslate's API as its server states it (`/spec` of release 1.6): `/languages` and `/translate`. It takes no terms. */
export function createLibreTranslateEngine(options: LibreTranslateOptions): TranslationEngine {
  const { limits = usualLimits, timeoutMs = usualTimeoutMs } = options;
  const url = methodAddress(options.url, '/translate');
  const languagesUrl = url.replace(/\/translate$/, '/languages');
  const key = options.key === undefined ? undefined : usableKey(options.key);
  const id = 'libretranslate';
  let known: ServerLanguages | undefined;

  async function findPair(from: Language, to: Language, signal: AbortSignal | undefined) {
    const list =
      known ??
      (await exchangeJson(
        { url: languagesUrl, bytesMax: languageListBytesMax, timeoutMs, signal },
        languageList,
      ));
    const pair = from === to ? undefined : pairOf(list, from, to);
    // A list that lacks what is asked is asked for again next time: models can be added while the server runs.
    known = pair ? list : undefined;
    return pair;
  }

  return {
    id,
    model: '',
    limits,
    offers: async (from, to, signal) => (await findPair(from, to, signal)) !== undefined,
    async translate(segments, { from, to, signal }) {
      const pair = await findPair(from, to, signal);
      if (!pair) throw new TranslationEngineError('pairNotOffered', `${from} to ${to}`);
      const body = { q: segments, ...pair, format: 'text', ...(key && { api_key: key }) };
      const bytesMax = answerBytesMax(segments);
      const { translatedText } = await exchangeJson({ url, body, bytesMax, timeoutMs, signal }, answer);
      return toTranslation(id, segments, translatedText, { pivot: pivotOf(from, to) });
    },
  };
}

function pairOf(list: ServerLanguages, from: Language, to: Language) {
  const source = list.find(({ code }) => codes[from].includes(code));
  const target = list.find(({ code }) => codes[to].includes(code));
  if (!source || !target || source.targets?.includes(target.code) === false) return undefined;
  return { source: source.code, target: target.code };
}

/** Its models (Argos) lead from or to English; the server joins two of them for any other pair and does not tell. */
function pivotOf(from: Language, to: Language): Language | undefined {
  return from === 'en' || to === 'en' ? undefined : 'en';
}
