import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** Built files: names with a hash are kept by browsers for a year, the rest for an hour. */
export function serveAssets(app: Hono, folder: string): void {
  const send = async (c: Context, path: string, cacheControl: string): Promise<Response | undefined> => {
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder + sep)) return undefined;
    const type = types[extname(file)];
    const facts = type ? await stat(file).catch(() => undefined) : undefined;
    if (!type || !facts?.isFile()) return undefined;
    const body =
      c.req.raw.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(file)) as ReadableStream);
    return new Response(body, {
      headers: { 'content-type': type, 'content-length': String(facts.size), 'cache-control': cacheControl },
    });
  };
  app.get('/assets/*', async (c) => {
    const found = await send(c, c.req.path, 'public, max-age=31536000, immutable');
    return found ?? c.notFound();
  });
  app.get(
    '/favicon.svg',
    async (c) => (await send(c, 'favicon.svg', 'public, max-age=3600')) ?? c.notFound(),
  );
}
