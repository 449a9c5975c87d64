import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import { AppError } from '../../shared/app-error.ts';
import { isLanguage, type Language } from '../../shared/language.ts';
import { createInProcessCaller, type RouteTable } from '../../platform/http/call-in-process.ts';
import { languageOf } from '../../platform/http/wished-language.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { toProblem, type ErrorTranslator } from '../../platform/i18n/translate-error.ts';
import {
  apiContext,
  fileUploadContext,
  nonceContext,
  publicOriginContext,
  viewerContext,
  type FileUpload,
  type Viewer,
} from '../../ui/api-context.ts';
import type { RequestOpener } from './open-request.ts';
import { plainErrorPage } from './plain-error-page.ts';
import { fileTooLarge, type FileDesk } from './receive-file.ts';

export const pageBodyBytesMax = 2 * 1024 * 1024;

type Parts = {
  build: ServerBuild;
  table: RouteTable;
  translate: ErrorTranslator;
  open: RequestOpener;
  publicOrigin: string;
  desk: FileDesk;
  allowsPseudoWords: boolean;
  viewerOf(ctx: Ctx, theme: Viewer['theme']): Promise<Viewer>;
};

/** Every address that is no file and no API is a page: rendered here, reading and writing through the API. */
export function servePages(app: Hono, parts: Parts): void {
  const handle = createRequestHandler(parts.build, 'production');
  app.get('/', (c) => c.redirect(`/${chosenLanguage(c)}`, 302));
  app.post('/:lang/appearance', async (c) => {
    const { ctx } = await parts.open(c);
    const tooLarge = refuseLargeBody(c, parts, ctx);
    if (tooLarge) return tooLarge;
    const form = await c.req.parseBody();
    const theme = ['light', 'dark'].includes(String(form.theme)) ? String(form.theme) : 'auto';
    c.header('set-cookie', `amur-theme=${theme}; Path=/; SameSite=Lax; Max-Age=31536000`);
    return c.redirect(safeBackAddress(String(form.back ?? '')), 303);
  });
  app.all('*', async (c) => {
    const first = new URL(c.req.url).pathname.split('/')[1];
    const language: Language = isLanguage(first) ? first : chosenLanguage(c);
    const { ctx, facts, cookies } = await parts.open(c, language);
    const tooLarge = refuseLargeBody(c, parts, ctx);
    if (tooLarge) return tooLarge;
    const context = new RouterContextProvider();
    const nonce = c.get('nonce' as never) as string;
    context.set(apiContext, createInProcessCaller(parts.table, parts.translate, ctx, facts));
    context.set(fileUploadContext, createFileUpload(parts, ctx));
    context.set(nonceContext, nonce);
    context.set(publicOriginContext, parts.publicOrigin);
    const pseudo = parts.allowsPseudoWords ? wishedPseudo(c) : undefined;
    if (pseudo?.back !== undefined) return c.redirect(pseudo.back, 303);
    const viewer = await parts.viewerOf(ctx, themeOf(c));
    context.set(viewerContext, pseudo?.isOn ? { ...viewer, pseudo: true } : viewer);
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

/** An address of our own pages, fit for a header; the beginning instead of anything else. */
function safeBackAddress(text: string): string {
  const isOurs =
    /^\/(zh|ru|en)(\/(?!\/)|\?|$)/.test(text) && !/[\\\p{Cc}]/u.test(text) && text.isWellFormed();
  return isOurs ? text.replace(/[^\x21-\x7e]+/gu, encodeURIComponent) : '/';
}

function chosenLanguage(c: Context): Language {
  const remembered = getCookie(c, 'amur-language');
  return isLanguage(remembered) ? remembered : languageOf(c.req.header('accept-language'));
}

function themeOf(c: Context): Viewer['theme'] {
  const theme = getCookie(c, 'amur-theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** The pseudo-language goes on with `?pseudo=1` and off with `?pseudo=0`; then the page is shown at its own address. */
function wishedPseudo(c: Context): { isOn: boolean; back?: string } {
  const url = new URL(c.req.url);
  const wish = url.searchParams.get('pseudo');
  if (wish === null || c.req.method !== 'GET') return { isOn: getCookie(c, 'amur-pseudo') === '1' };
  url.searchParams.delete('pseudo');
  c.header('set-cookie', `amur-pseudo=${wish === '1' ? '1' : '0'}; Path=/; SameSite=Lax`);
  return { isOn: wish === '1', back: safeBackAddress(`${url.pathname}${url.search}`) };
}

/** Forms with a file may be as large as a file, from people who signed in; all others are small. */
function refuseLargeBody(c: Context, { desk, translate }: Parts, ctx: Ctx): Response | undefined {
  const announced = Number(c.req.header('content-length') ?? 0);
  const isChunked = c.req.header('transfer-encoding') !== undefined;
  const mayHoldFile = ctx.actor.kind === 'person' && /^multipart\//i.test(c.req.header('content-type') ?? '');
  const maxBytes = pageBodyBytesMax + (mayHoldFile ? desk.maxMegabytes * 1024 * 1024 : 0);
  if (announced <= maxBytes && !isChunked) return undefined;
  const params = { maxKilobytes: pageBodyBytesMax / 1024 };
  const error = mayHoldFile
    ? fileTooLarge(desk)
    : new AppError('tooLarge', 'platform.bodyTooLarge', { params });
  return plainErrorPage(toProblem(error, translate, ctx.language, ctx.requestId), ctx.language);
}

/** Keeping a file for a page, which got it with its form; refusals are given back like those of the API. */
export function createFileUpload(
  { desk, translate }: Pick<Parts, 'desk' | 'translate'>,
  ctx: Ctx,
): FileUpload {
  return async (file) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { ok: true, output: await desk.receive(ctx, bytes, file.name) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ok: false, problem: toProblem(error, translate, ctx.language, ctx.requestId) };
    }
  };
}

/** Behind a TLS proxy the router compares Origin with the request's address: give it the public one. */
function withPublicOrigin(request: Request, publicOrigin: string): Request {
  const url = new URL(request.url);
  if (url.origin === publicOrigin || request.headers.get('origin') !== publicOrigin) return request;
  return new Request(publicOrigin + url.pathname + url.search, request);
}
