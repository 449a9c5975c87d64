import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { AppError } from '../../shared/app-error.ts';
import { isLanguage, type Language } from '../../shared/language.ts';
import { createInProcessCaller, type RouteTable } from '../../platform/http/call-in-process.ts';
import { languageOf } from '../../platform/http/serve-api.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { toProblem, type ErrorTranslator } from '../../platform/i18n/translate-error.ts';
import { apiContext, nonceContext, viewerContext, type Viewer } from '../../ui/api-context.ts';
import type { RequestOpener } from './open-request.ts';
import { plainErrorPage } from './plain-error-page.ts';

export const pageBodyBytesMax = 2 * 1024 * 1024;

type Parts = {
  build: ServerBuild;
  table: RouteTable;
  translate: ErrorTranslator;
  open: RequestOpener;
  publicOrigin: string;
  viewerOf(ctx: Ctx, theme: Viewer['theme']): Promise<Viewer>;
};

/** Every address that is no file and no API is a page: rendered here, reading and writing through the API. */
export function servePages(app: Hono, parts: Parts): void {
  const handle = createRequestHandler(parts.build, 'production');
  app.get('/', (c) => c.redirect(`/${chosenLanguage(c)}`, 302));
  app.post('/:lang/appearance', async (c) => {
    const form = await c.req.parseBody();
    const theme = ['light', 'dark'].includes(String(form.theme)) ? String(form.theme) : 'auto';
    c.header('set-cookie', `amur-theme=${theme}; Path=/; SameSite=Lax; Max-Age=31536000`);
    const back = String(form.back ?? '');
    return c.redirect(/^\/(zh|ru|en)(\/(?!\/)[^\\]*|\?[^\\]*|)$/.test(back) ? back : '/', 303);
  });
  app.all('*', async (c) => {
    const first = new URL(c.req.url).pathname.split('/')[1];
    const language: Language = isLanguage(first) ? first : chosenLanguage(c);
    const tooLarge = await refuseLargeBody(c, parts, language);
    if (tooLarge) return tooLarge;
    const { ctx, facts, cookies } = await parts.open(c, language);
    const context = new RouterContextProvider();
    const nonce = c.get('nonce' as never) as string;
    context.set(apiContext, createInProcessCaller(parts.table, parts.translate, ctx, facts));
    context.set(nonceContext, nonce);
    context.set(viewerContext, await parts.viewerOf(ctx, themeOf(c)));
    const answered = await handle(withPublicOrigin(c.req.raw, parts.publicOrigin), context);
    const response = new Response(answered.body, answered);
    for (const cookie of cookies) response.headers.append('set-cookie', cookie);
    if (isLanguage(first) && response.status === 200 && getCookie(c, 'amur-language') !== first) {
      response.headers.append('set-cookie', `amur-language=${first}; Path=/; SameSite=Lax; Max-Age=31536000`);
    }
    response.headers.set('cache-control', 'private, no-cache');
    response.headers.append('vary', 'Cookie');
    return response;
  });
}

function chosenLanguage(c: Context): Language {
  const remembered = getCookie(c, 'amur-language');
  return isLanguage(remembered) ? remembered : languageOf(c.req.header('accept-language'));
}

function themeOf(c: Context): Viewer['theme'] {
  const theme = getCookie(c, 'amur-theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

async function refuseLargeBody(c: Context, parts: Parts, language: Language): Promise<Response | undefined> {
  const announced = Number(c.req.header('content-length') ?? 0);
  const isChunked = c.req.header('transfer-encoding') !== undefined;
  if (announced <= pageBodyBytesMax && !isChunked) return undefined;
  const error = new AppError('tooLarge', 'platform.bodyTooLarge', {
    params: { maxKilobytes: pageBodyBytesMax / 1024 },
  });
  const problem = toProblem(error, parts.translate, language, '');
  return plainErrorPage(problem, language);
}

/** Behind a TLS proxy the router compares Origin with the request's address: give it the public one. */
function withPublicOrigin(request: Request, publicOrigin: string): Request {
  const url = new URL(request.url);
  if (url.origin === publicOrigin || request.headers.get('origin') !== publicOrigin) return request;
  return new Request(publicOrigin + url.pathname + url.search, request);
}
