import { Hono, type Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError } from '../../shared/app-error.ts';
import { isLanguage, type Language } from '../../shared/language.ts';
import { inputFromPairs } from '../../shared/query.ts';
import type { Ctx } from '../db/context.ts';
import { toProblem, type ErrorTranslator } from '../i18n/translate-error.ts';
import { invokeRoute } from './invoke-route.ts';
import type { RequestFacts, Route } from './route.ts';

export const bodyBytesDefault = 256 * 1024;

export type ApiRequest = { ctx: Ctx; facts: RequestFacts };

/**
 * The rooms' routes as an HTTP API: JSON in and out, refusals as problem+json in the reader's language.
 * `open` gives the context of one request (session, actor, language).
 */
export function serveApi(
  routes: readonly Route[],
  translate: ErrorTranslator,
  open: (c: Context) => Promise<ApiRequest>,
): Hono {
  const api = new Hono();
  for (const route of routes) {
    const { method, path } = route.endpoint;
    api.on(method, path, (c) =>
      answer(c, translate, open, async ({ ctx, facts }) => {
        const body = method === 'GET' || method === 'DELETE' ? {} : await readJsonBody(c, route);
        const query = inputFromPairs(new URL(c.req.url).searchParams);
        const input = { ...(method === 'GET' || method === 'DELETE' ? query : body), ...c.req.param() };
        return c.json((await invokeRoute(route, ctx, input, facts)) as object);
      }),
    );
  }
  const paths = new Set(routes.map((route) => route.endpoint.path));
  for (const path of paths) {
    api.all(path, (c) =>
      answer(c, translate, open, () => {
        throw new AppError('notFound', 'platform.methodNotAllowed');
      }),
    );
  }
  api.all('/api/*', (c) =>
    answer(c, translate, open, () => {
      throw new AppError('notFound', 'platform.notFound');
    }),
  );
  return api;
}

async function answer(
  c: Context,
  translate: ErrorTranslator,
  open: (c: Context) => Promise<ApiRequest>,
  work: (request: ApiRequest) => Response | Promise<Response>,
): Promise<Response> {
  let language = languageOf(c.req.header('accept-language'));
  let requestId = '';
  try {
    const request = await open(c);
    language = request.ctx.language;
    requestId = request.ctx.requestId;
    return await work(request);
  } catch (error) {
    const refusal = error instanceof AppError ? error : undefined;
    const told = refusal ?? new AppError('unavailable', 'platform.unexpected');
    const problem = toProblem(told, translate, language, requestId);
    if (!refusal) {
      problem.status = 500;
      c.get('log')?.error({ requestId, error }, 'request failed');
    }
    return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
      'content-type': 'application/problem+json; charset=utf-8',
    });
  }
}

async function readJsonBody(c: Context, route: Route): Promise<Record<string, unknown>> {
  const bytes = new Uint8Array(await readAtMost(c.req.raw, route.endpoint.maxBodyBytes ?? bodyBytesDefault));
  if (bytes.length === 0) return {};
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new AppError('unsupportedType', 'platform.unsupportedType');
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch (cause) {
    throw new AppError('malformed', 'platform.malformedBody', { cause });
  }
  throw new AppError('malformed', 'platform.malformedBody');
}

/** Reads a body of at most `maxBytes`; a longer one is refused as soon as that is known. */
async function readAtMost(request: Request, maxBytes: number): Promise<ArrayBuffer> {
  const refuse = () =>
    new AppError('tooLarge', 'platform.bodyTooLarge', { params: { maxKilobytes: Math.floor(maxBytes / 1024) } });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw refuse();
  if (!request.body) return new ArrayBuffer(0);
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > maxBytes) throw refuse();
    chunks.push(chunk);
  }
  return new Blob(chunks as BlobPart[]).arrayBuffer();
}

/** The reader's language from an Accept-Language header; English where none of ours is wished. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const wished = part.trim().slice(0, 2).toLowerCase();
    if (isLanguage(wished)) return wished;
  }
  return 'en';
}
