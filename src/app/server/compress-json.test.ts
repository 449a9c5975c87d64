import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { describe, expect, it } from 'vitest';
import { compressJson } from './compress-json.ts';

function openApp(): Hono {
  const app = new Hono();
  app.use('*', compress());
  app.use('*', compressJson);
  app.get('/json/:letters', (c) => {
    c.header('set-cookie', 'a=1', { append: true });
    c.header('set-cookie', 'b=2', { append: true });
    return c.json({ text: 'x'.repeat(Number(c.req.param('letters'))) }, 201);
  });
  app.get('/text', (c) => c.text('x'.repeat(5000)));
  return app;
}

const ask = async (path: string, encoding: string, method = 'GET') =>
  openApp().request(path, { method, headers: { 'accept-encoding': encoding } });

describe('JSON of the API', () => {
  it('is packed for those who can unpack it, with status and headers kept', async () => {
    const answer = await ask('/json/5000', 'br, gzip;q=0.8');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const packed = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(packed.length));
    expect(packed.length).toBeLessThan(500);
    expect(gunzipSync(packed).toString()).toBe(JSON.stringify({ text: 'x'.repeat(5000) }));
  });

  it('is left as it is when it is small, or not to be packed', async () => {
    for (const [path, encoding] of [
      ['/json/10', 'gzip'],
      ['/json/5000', 'identity'],
      ['/json/5000', 'gzip;q=0'],
      ['/json/5000', ''],
    ] as const) {
      const answer = await ask(path, encoding);
      expect(answer.headers.get('content-encoding'), `${path} ${encoding}`).toBeNull();
      expect(await answer.json()).toHaveProperty('text');
    }
  });

  it('of a great size, and other answers, are packed as a stream', async () => {
    for (const path of ['/json/400000', '/text']) {
      const answer = await ask(path, 'gzip');
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(gunzipSync(await answer.arrayBuffer()).length).toBeGreaterThan(4999);
    }
  });
});
