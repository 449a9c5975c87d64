import { EmbeddingError, type EmbeddingRecipe } from './embedder.ts';
import { readVectors } from './read-vectors.ts';

export type EmbeddingsEndpoint = {
  /** Address up to `/v1`, or the whole of it with `/embeddings`. */
  readonly url: string;
  readonly key?: string | undefined;
};

/** A number takes up to some 25 characters of JSON. */
const bytesPerNumber = 32;
const bytesBeside = 65_536;

/** One request, one answer of checked vectors; every failure is an EmbeddingError. */
export async function askForVectors(
  endpoint: EmbeddingsEndpoint,
  recipe: EmbeddingRecipe,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const { model, dimensions } = recipe;
  try {
    const response = await fetch(addressOf(endpoint.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(endpoint.key !== undefined && { authorization: `Bearer ${endpoint.key}` }),
      },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      // A redirect would carry the key and the texts to another place than the operator named.
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    const body = await readBody(response, bytesBeside + texts.length * dimensions * bytesPerNumber);
    return readVectors(body, texts.length, dimensions);
  } catch (error) {
    if (error instanceof EmbeddingError) throw error;
    if (signal.aborted) throw new EmbeddingError('slow', 'no answer in time');
    throw new EmbeddingError('unreachable', causeOf(error));
  }
}

function addressOf(url: string): string {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  return address.href;
}

function refusal(response: Response): EmbeddingError {
  const { status } = response;
  const detail = `HTTP ${status}`;
  if (status === 429 || status === 503) return new EmbeddingError('busy', detail, retryAfterMs(response));
  if (status === 408 || status >= 500) return new EmbeddingError('failing', detail);
  if (status === 400 || status === 413 || status === 422) return new EmbeddingError('textRefused', detail);
  return new EmbeddingError('refused', detail);
}

/** `Retry-After` as seconds or a date, in milliseconds. */
function retryAfterMs(response: Response): number | undefined {
  const text = response.headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

async function readBody(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > bytesMax) throw new EmbeddingError('badAnswer', 'far more than was asked for');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The code of the network error (ECONNREFUSED …): its message may name more than a log should hold. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'connection failed';
}
