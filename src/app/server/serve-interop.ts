import type { Context, Hono } from 'hono';
import type { Config } from '../../platform/config/read-config.ts';
import type { RequestWork } from '../../platform/http/answer-request.ts';
import { refuseMethod } from '../../platform/http/serve-api.ts';
import { AppError } from '../../shared/app-error.ts';
import {
  answerOai,
  readOpenApi,
  writePagesSitemap,
  writeSitemap,
  writeSitemapIndex,
} from '../../features/interop/public.ts';

const xmlType = 'text/xml; charset=utf-8';
const formBytesMax = 16 * 1024;

/** What leaves for other programs in forms of their own: OAI-PMH, sitemaps, robots.txt, the description of the API. */
export function serveInterop(app: Hono, config: Config, answer: RequestWork): void {
  const { publicUrl } = config;
  const place = {
    baseUrl: new URL('/oai', publicUrl).href,
    publicUrl,
    adminEmail: addressOf(config.mailFrom),
  };
  const sendXml = (c: Context, text: string) =>
    c.body(text, 200, { 'content-type': xmlType, 'cache-control': 'public, max-age=300' });

  app.get('/oai', (c) =>
    answer(c, async ({ ctx }) => sendXml(c, await answerOai(ctx, new URL(c.req.url).searchParams, place))),
  );
  // The protocol asks for both.
  app.post('/oai', (c) =>
    answer(c, async ({ ctx }) => {
      const text = await c.req.text();
      if (text.length > formBytesMax)
        throw new AppError('tooLarge', 'platform.bodyTooLarge', { params: { maxKilobytes: 16 } });
      return sendXml(c, await answerOai(ctx, new URLSearchParams(text), place));
    }),
  );
  app.all('/oai', (c) => answer(c, () => refuseMethod(c, ['GET', 'POST'])));

  app.get('/sitemap.xml', (c) =>
    answer(c, async ({ ctx }) => sendXml(c, await writeSitemapIndex(ctx, publicUrl))),
  );
  app.get('/sitemaps/:file', (c) =>
    answer(c, async ({ ctx }) => {
      const [, file = ''] = /^(pages|[1-9]\d{0,5})\.xml$/.exec(c.req.param('file')) ?? [];
      const text =
        file === 'pages'
          ? writePagesSitemap(publicUrl)
          : file === ''
            ? undefined
            : await writeSitemap(ctx, publicUrl, Number(file));
      if (text === undefined) throw new AppError('notFound', 'platform.notFound');
      return sendXml(c, text);
    }),
  );
  const robots = `User-agent: *\nDisallow: /api/\nDisallow: /*/desk\n\nSitemap: ${new URL('/sitemap.xml', publicUrl).href}\n`;
  app.get('/robots.txt', (c) => c.text(robots, 200, { 'cache-control': 'public, max-age=3600' }));

  app.get('/api/openapi.json', (c) =>
    c.body(readOpenApi(), 200, { 'content-type': 'application/json; charset=utf-8' }),
  );
}

/** The address alone of `Name <address>`. */
function addressOf(mailFrom: string): string {
  return /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;
}
