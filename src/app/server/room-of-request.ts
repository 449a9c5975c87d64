import type { Context } from 'hono';
import { routePath } from 'hono/route';
import type { DownloadRoute } from '../../platform/http/download-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { EventStreamRoute } from '../../platform/live/event-stream-route.ts';

/** Which room answers a request: the first part of the operation's id; undefined for what no room serves. */
export function roomFinder(served: {
  routes: readonly Route[];
  downloads: readonly DownloadRoute[];
  streams: readonly EventStreamRoute[];
}): (c: Context) => string | undefined {
  const keyOf = (method: string, path: string) => `${method} ${path}`;
  const rooms = new Map<string, string>();
  const note = (method: string, path: string, id: string) =>
    rooms.set(keyOf(method, path), id.slice(0, id.indexOf('.')));
  for (const { endpoint } of served.routes) note(endpoint.method, endpoint.path, endpoint.id);
  for (const { id, path } of [...served.downloads, ...served.streams]) note('GET', path, id);
  return (c) => rooms.get(keyOf(c.req.method === 'HEAD' ? 'GET' : c.req.method, routePath(c)));
}
