import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { compress } from 'hono/compress';
import type { ServerBuild } from 'react-router';
import { AppError, type Problem } from '../../shared/app-error.ts';
import { newId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { Config } from '../../platform/config/read-config.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { routeTable } from '../../platform/http/call-in-process.ts';
import { problemResponse, requestAnswerer } from '../../platform/http/answer-request.ts';
import { isCrossSiteWrite } from '../../platform/http/refuse-cross-site.ts';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { EventStreamRoute } from '../../platform/live/event-stream-route.ts';
import type { LiveHub } from '../../platform/live/live-hub.ts';
import { securityHeaders } from '../../platform/http/security-headers.ts';
import { serveApi } from '../../platform/http/serve-api.ts';
import { wishedLanguage } from '../../platform/http/wished-language.ts';
import { toProblem, type ErrorTranslator } from '../../platform/i18n/translate-error.ts';
import type { Log } from '../../platform/log/log.ts';
import type { EmbeddingReport } from '../../features/search/public.ts';
import type { EngineReport } from '../../features/translation/public.ts';
import type { Viewer } from '../../ui/api-context.ts';
import { compressJson } from './compress-json.ts';
import type { RequestOpener } from './open-request.ts';
import { plainErrorPage } from './plain-error-page.ts';
import { createFileDesk } from './receive-file.ts';
import { serveAssets } from './serve-assets.ts';
import { serveDownloads } from './serve-downloads.ts';
import { serveFeeds } from './serve-feeds.ts';
import { serveFiles } from './serve-files.ts';
import { serveInterop } from './serve-interop.ts';
import { servePages } from './serve-pages.ts';
import { serveStreams } from './serve-streams.ts';

/** Smaller answers gain nothing. Pages hold no secret a compression attack could guess at. */
const compressFromBytes = 1024;

type Variables = { nonce: string; log: Log; requestId: string };

export type HttpParts = {
  config: Config;
  log: Log;
  routes: readonly Route[];
  downloads: readonly DownloadRoute[];
  streams: readonly EventStreamRoute[];
  hub: LiveHub;
  translate: ErrorTranslator;
  open: RequestOpener;
  /** Undefined where only the API is served (tests). */
  pages?: {
    build: ServerBuild;
    clientFolder: string;
    viewerOf(ctx: Ctx, theme: Viewer['theme']): Promise<Viewer>;
  };
  /** Why the service is not ready, or undefined when it is. */
  notReadyBecause(): Promise<string | undefined>;
  /** What the health page says of the embedding model. */
  embeddingModel?(): EmbeddingReport;
  /** What it says of the translation engine. */
  translationEngine?(): EngineReport;
};

/** The HTTP face of the house: health, API, files, pages; headers, cross-site refusal and log for all of them. */
export function createHttpApp(parts: HttpParts): Hono<{ Variables: Variables }> {
  const { config, log, translate } = parts;
  const publicOrigin = new URL(config.publicUrl).origin;
  const app = new Hono<{ Variables: Variables }>();

  app.use('*', async (c, next) => {
    const startedAt = performance.now();
    const nonce = randomBytes(16).toString('base64');
    const requestId = newId();
    c.set('nonce', nonce);
    c.set('log', log);
    c.set('requestId', requestId);
    await next();
    for (const [name, value] of Object.entries(securityHeaders(nonce))) {
      // A file download brings a stricter policy of its own.
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    c.res.headers.set('x-request-id', requestId);
    if (publicOrigin.startsWith('https:')) {
      c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    }
    const tookMs = Math.round((performance.now() - startedAt) * 10) / 10;
    log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, tookMs }, 'request');
  });

  app.use('*', compress({ threshold: compressFromBytes }));
  app.use('/api/*', compressJson);

  app.use('*', async (c, next) => {
    if (!isCrossSiteWrite(c.req.raw, publicOrigin)) return next();
    return refuse(
      c,
      toProblem(new AppError('forbidden', 'platform.crossSite'), translate, wished(c), c.get('requestId')),
    );
  });

  app.get('/healthz', (c) =>
    c.json({
      status: 'alive',
      embeddingModel: parts.embeddingModel?.() ?? 'off',
      translationEngine: parts.translationEngine?.() ?? 'off',
      liveStreams: parts.hub.count(),
    }),
  );
  app.get('/readyz', async (c) => {
    const reason = await parts.notReadyBecause();
    return reason === undefined ? c.json({ status: 'ready' }) : c.json({ status: 'notReady', reason }, 503);
  });

  const open = async (c: Context) => {
    const opened = await parts.open(c);
    c.set('cookies', opened.cookies);
    return opened;
  };
  app.use('/api/*', async (c, next) => {
    await next();
    for (const cookie of (c.get('cookies' as never) as string[] | undefined) ?? []) {
      c.res.headers.append('set-cookie', cookie);
    }
    c.res.headers.set('cache-control', 'private, no-store');
  });
  const desk = createFileDesk(config);
  serveFiles(app as unknown as Hono, desk, requestAnswerer(translate, open));
  serveDownloads(app as unknown as Hono, parts.downloads, requestAnswerer(translate, open));
  const openQuietly = (c: Context) => parts.open(c, undefined, false);
  serveStreams(app as unknown as Hono, {
    streams: parts.streams,
    hub: parts.hub,
    open: openQuietly,
    answer: requestAnswerer(translate, openQuietly),
  });
  serveFeeds(
    app as unknown as Hono,
    routeTable(parts.routes),
    config.publicUrl,
    requestAnswerer(translate, open),
  );
  serveInterop(app as unknown as Hono, config, requestAnswerer(translate, open));
  app.route('/', serveApi(parts.routes, translate, open));

  if (parts.pages) {
    serveAssets(app as unknown as Hono, parts.pages.clientFolder);
    servePages(app as unknown as Hono, {
      build: parts.pages.build,
      table: routeTable(parts.routes),
      translate,
      open: parts.open,
      publicOrigin,
      desk,
      allowsPseudoWords: config.pseudoWords,
      viewerOf: parts.pages.viewerOf,
    });
  }

  app.onError((error, c) => {
    const requestId = c.get('requestId');
    log.error({ requestId, err: error, path: c.req.path }, 'request failed');
    const told = new AppError('unavailable', 'platform.unexpected');
    return refuse(c, { ...toProblem(told, translate, wished(c), requestId), status: 500 });
  });
  return app;
}

/** A refusal as JSON where a program asked, as a page where a person did. */
function refuse(c: Context, problem: Problem): Response {
  return c.req.path.startsWith('/api/') ? problemResponse(c, problem) : plainErrorPage(problem, wished(c));
}

function wished(c: Context): Language {
  return wishedLanguage(c.req.query('lang'), c.req.header('accept-language'));
}
