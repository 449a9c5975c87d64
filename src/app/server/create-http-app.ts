import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import { AppError } from '../../shared/app-error.ts';
import type { Config } from '../../platform/config/read-config.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { routeTable } from '../../platform/http/call-in-process.ts';
import { isCrossSiteWrite } from '../../platform/http/refuse-cross-site.ts';
import type { Route } from '../../platform/http/route.ts';
import { securityHeaders } from '../../platform/http/security-headers.ts';
import { languageOf, serveApi } from '../../platform/http/serve-api.ts';
import { toProblem, type ErrorTranslator } from '../../platform/i18n/translate-error.ts';
import type { Log } from '../../platform/log/log.ts';
import type { Viewer } from '../../ui/api-context.ts';
import type { RequestOpener } from './open-request.ts';
import { plainErrorPage } from './plain-error-page.ts';
import { serveAssets } from './serve-assets.ts';
import { servePages } from './serve-pages.ts';

type Variables = { nonce: string; log: Log };

export type HttpParts = {
  config: Config;
  log: Log;
  routes: readonly Route[];
  translate: ErrorTranslator;
  open: RequestOpener;
  /** Undefined where only the API is served (tests). */
  pages?: { build: ServerBuild; clientFolder: string; viewerOf(ctx: Ctx, theme: Viewer['theme']): Promise<Viewer> };
  /** Why the service is not ready, or undefined when it is. */
  notReadyBecause(): Promise<string | undefined>;
};

/** The HTTP face of the house: health, API, files, pages; headers, cross-site refusal and log for all of them. */
export function createHttpApp(parts: HttpParts): Hono<{ Variables: Variables }> {
  const { config, log, translate } = parts;
  const publicOrigin = new URL(config.publicUrl).origin;
  const app = new Hono<{ Variables: Variables }>();

  app.use('*', async (c, next) => {
    const startedAt = performance.now();
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    c.set('log', log);
    await next();
    for (const [name, value] of Object.entries(securityHeaders(nonce))) c.res.headers.set(name, value);
    if (publicOrigin.startsWith('https:')) {
      c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    }
    const tookMs = Math.round((performance.now() - startedAt) * 10) / 10;
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, tookMs }, 'request');
  });

  app.use('*', async (c, next) => {
    if (!isCrossSiteWrite(c.req.raw, publicOrigin)) return next();
    const language = languageOf(c.req.header('accept-language'));
    const problem = toProblem(new AppError('forbidden', 'platform.crossSite'), translate, language, '');
    if (!c.req.path.startsWith('/api/')) return plainErrorPage(problem, language);
    return c.body(JSON.stringify(problem), 403, { 'content-type': 'application/problem+json; charset=utf-8' });
  });

  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    const reason = await parts.notReadyBecause();
    return reason === undefined ? c.json({ status: 'ready' }) : c.json({ status: 'notReady', reason }, 503);
  });

  const api = serveApi(parts.routes, translate, async (c) => {
    const opened = await parts.open(c);
    c.set('cookies', opened.cookies);
    return opened;
  });
  app.use('/api/*', async (c, next) => {
    await next();
    for (const cookie of (c.get('cookies' as never) as string[] | undefined) ?? []) {
      c.res.headers.append('set-cookie', cookie);
    }
    c.res.headers.set('cache-control', 'private, no-store');
  });
  app.route('/', api);

  if (parts.pages) {
    serveAssets(app as unknown as Hono, parts.pages.clientFolder);
    servePages(app as unknown as Hono, {
      build: parts.pages.build,
      table: routeTable(parts.routes),
      translate,
      open: parts.open,
      publicOrigin,
      viewerOf: parts.pages.viewerOf,
    });
  }

  app.onError((error, c) => {
    log.error({ error, path: c.req.path }, 'request failed');
    const language = languageOf(c.req.header('accept-language'));
    const problem = toProblem(new AppError('unavailable', 'platform.unexpected'), translate, language, '');
    return plainErrorPage({ ...problem, status: 500 }, language);
  });
  return app;
}
