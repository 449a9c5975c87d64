import { Hono, type Context } from 'hono';
import { AppError } from '../../shared/app-error.ts';
import { inputFromPairs } from '../../shared/query.ts';
import type { ErrorTranslator } from '../i18n/translate-error.ts';
import { requestAnswerer, type ApiRequest } from './answer-request.ts';
import { invokeRoute } from './invoke-route.ts';
import { readJsonBody } from './read-body.ts';
import type { Route } from './route.ts';

export const bodyBytesDefault = 256 * 1024;

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
  const answer = requestAnswerer(translate, open);
  for (const route of routes) {
    const { method, path, maxBodyBytes } = route.endpoint;
    const readsQuery = method === 'GET' || method === 'DELETE';
    api.on(method, path, (c) =>
      answer(c, async ({ ctx, facts }) => {
        const given = readsQuery
          ? inputFromPairs(new URL(c.req.url).searchParams)
          : await readJsonBody(c.req.raw, maxBodyBytes ?? bodyBytesDefault);
        const named: Record<string, string> = c.req.param();
        try {
          return c.json((await invokeRoute(route, ctx, { ...given, ...named }, facts)) as object);
        } catch (error) {
          throw isAddressFault(error, named) ? new AppError('notFound', 'platform.notFound') : error;
        }
      }),
    );
  }
  for (const [path, methods] of methodsByPath(routes)) {
    api.all(path, (c) => answer(c, () => refuseMethod(c, methods)));
  }
  api.all('/api/*', (c) =>
    answer(c, () => {
      throw new AppError('notFound', 'platform.notFound');
    }),
  );
  return api;
}

/** Refuses a request whose address knows other methods only, and names those (RFC 9110, 15.5.6). */
export function refuseMethod(c: Context, methods: readonly string[]): never {
  c.header('allow', methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  throw new AppError('methodNotAllowed', 'platform.methodNotAllowed');
}

/** Fixed addresses before those with a name in them: /api/concepts/find also fits /api/concepts/:id. */
function methodsByPath(routes: readonly Route[]): [path: string, methods: string[]][] {
  const found = new Map<string, string[]>();
  for (const { endpoint } of routes) {
    found.set(endpoint.path, [...(found.get(endpoint.path) ?? []), endpoint.method]);
  }
  return [...found].sort(([one], [other]) => Number(one.includes(':')) - Number(other.includes(':')));
}

/** A part of the address that cannot be an id leads nowhere; that is no field the reader filled in wrongly. */
export function isAddressFault(error: unknown, named: Record<string, string>): boolean {
  if (!(error instanceof AppError) || error.code !== 'platform.invalidInput') return false;
  return error.fields.some(({ path }) => Object.hasOwn(named, path));
}
