import { setTimeout as pause } from 'node:timers/promises';
import { askForVectors, type EmbeddingsEndpoint } from './ask-for-vectors.ts';
import { EmbeddingError, type Embedder, type EmbeddingRecipe, type EmbeddingRole } from './embedder.ts';
import { fillTemplate } from './templates.ts';

export type HttpEmbedderOptions = EmbeddingsEndpoint & {
  readonly recipe: EmbeddingRecipe;
  /** How long one request of passages, or of a query, may take. */
  readonly passageTimeoutMs?: number;
  readonly queryTimeoutMs?: number;
  /** Waits between attempts; tests give one that does not. */
  readonly wait?: (ms: number) => Promise<unknown>;
};

const textsPerRequest = 32;
const charactersPerRequest = 24_000;
const passageAttempts = 5;
const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** A text that the server calls too long is halved, but not below this. */
const leastCharacters = 120;

/** A model behind an OpenAI-compatible `/v1/embeddings` (TEI, vLLM, Ollama, llama.cpp). Nothing is asked before `embed`. */
export function createHttpEmbedder(options: HttpEmbedderOptions): Embedder {
  const { recipe, passageTimeoutMs = 60_000, queryTimeoutMs = 3_000, wait = pause } = options;
  const closing = new AbortController();

  const ask = (texts: readonly string[], timeoutMs: number): Promise<Float32Array[]> =>
    askForVectors(options, recipe, texts, AbortSignal.any([AbortSignal.timeout(timeoutMs), closing.signal]));

  async function askPatiently(texts: readonly string[]): Promise<Float32Array[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await ask(texts, passageTimeoutMs);
      } catch (error) {
        if (!(error instanceof EmbeddingError)) throw error;
        if (error.fault === 'textRefused') return await askInParts(texts, error);
        if (!error.isPassing() || attempt === passageAttempts || closing.signal.aborted) throw error;
        await wait(waitMs(attempt, error.retryAfterMs));
      }
    }
  }

  /** A server takes fewer or shorter texts than we send: halves the batch, then the text. */
  async function askInParts(texts: readonly string[], error: EmbeddingError): Promise<Float32Array[]> {
    const [only] = texts;
    if (texts.length > 1) {
      const middle = Math.ceil(texts.length / 2);
      const first = await askPatiently(texts.slice(0, middle));
      return [...first, ...(await askPatiently(texts.slice(middle)))];
    }
    if (only === undefined || only.length < 2 * leastCharacters) throw error;
    return await askPatiently([only.slice(0, Math.floor(only.length / 2)).toWellFormed()]);
  }

  return {
    recipe,
    isOutside: true,
    async embed(texts, role) {
      if (texts.length === 0) return [];
      if (role === 'query') return await ask(filled(texts, role, recipe), queryTimeoutMs);
      const vectors: Float32Array[] = [];
      for (const batch of toBatches(filled(texts, role, recipe)))
        vectors.push(...(await askPatiently(batch)));
      return vectors;
    },
    close: () => Promise.resolve(closing.abort()),
  };
}

function filled(texts: readonly string[], role: EmbeddingRole, recipe: EmbeddingRecipe): string[] {
  const template = role === 'query' ? recipe.queryTemplate : recipe.passageTemplate;
  return texts.map((text) => fillTemplate(template, text));
}

/** In order; each of at most 32 texts and 24,000 characters, or of one text. */
function toBatches(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let characters = Infinity;
  for (const text of texts) {
    const batch = batches.at(-1);
    if (!batch || batch.length >= textsPerRequest || characters + text.length > charactersPerRequest) {
      batches.push([text]);
      characters = text.length;
    } else {
      batch.push(text);
      characters += text.length;
    }
  }
  return batches;
}

/** Twice as long each time, up to a quarter more by chance so that nodes do not come back together. */
function waitMs(attempt: number, retryAfterMs: number | undefined): number {
  const ms = retryAfterMs ?? firstWaitMs * 2 ** (attempt - 1) * (1 + Math.random() / 4);
  return Math.min(ms, longestWaitMs);
}
