import type { z } from 'zod';
import { TranslationEngineError } from './engine-error.ts';
import { readRefusal } from './read-refusal.ts';

type JsonExchange = {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Posted as JSON; without it the address is only read. */
  readonly body?: unknown;
  /** A longer answer is not read to its end. */
  readonly bytesMax: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};

/** Nothing of the request had left when the connection failed with one of these. */
const connectFaults = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** One request, one answer of the shape asked; every failure is a TranslationEngineError. */
export async function exchangeJson<T>(exchange: JsonExchange, shape: z.ZodType<T>): Promise<T> {
  return readShape(await exchangeText(exchange), shape);
}

/** The value a JSON text holds, if it is of this shape and there is nothing beside it. */
export function readShape<T>(text: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TranslationEngineError('badAnswer', 'not JSON, or cut off');
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw new TranslationEngineError('badAnswer', `not of the shape asked at “${place}”`);
}

async function exchangeText(exchange: JsonExchange): Promise<string> {
  const { timeoutMs, signal } = exchange;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await send(exchange, signal ? AbortSignal.any([timeout, signal]) : timeout);
  } catch (error) {
    if (error instanceof TranslationEngineError) throw error;
    if (signal?.aborted) throw new TranslationEngineError('cancelled', 'no longer wanted');
    if (timeout.aborted) throw new TranslationEngineError('slow', `no answer in ${timeoutMs} ms`);
    throw brokenConnection(error);
  }
}

async function send({ url, headers, body, bytesMax }: JsonExchange, signal: AbortSignal): Promise<string> {
  const posted = body !== undefined && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url, {
    ...posted,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    // Following it would carry the key and the texts to another place than the operator named.
    redirect: 'manual',
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw readRefusal(response.status, response.headers);
  }
  return await readBody(response, bytesMax);
}

async function readBody(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > bytesMax) throw new TranslationEngineError('badAnswer', 'far more than was asked for');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new TranslationEngineError('badAnswer', 'not UTF-8');
  }
}

/** Only the code of a network error (ECONNREFUSED …) is told: its message may name more than a log should hold. */
function brokenConnection(error: unknown): TranslationEngineError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = (cause as { code?: unknown } | undefined)?.code;
  const detail = typeof code === 'string' ? code : 'connection lost';
  return new TranslationEngineError(connectFaults.has(detail) ? 'unreachable' : 'brokenOff', detail);
}
