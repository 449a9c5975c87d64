import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { inputFromPairs } from '../../shared/query.ts';
import type { RequestWork } from '../../platform/http/answer-request.ts';
import type { RouteTable } from '../../platform/http/call-in-process.ts';
import { invokeRoute } from '../../platform/http/invoke-route.ts';
import type { Route } from '../../platform/http/route.ts';
import { refuseMethod } from '../../platform/http/serve-api.ts';
import { matching } from '../../features/matching/contract.ts';
import { feedEndpoints } from '../../features/programmes/finding/contract.ts';
import { feedShape, savedEndpoints, type Feed } from '../../features/search/saved/contract.ts';
import { writeAtom } from './write-atom.ts';

/**
 * Feeds as Atom, and the address a mail program posts to when its reader wants no more mails (RFC 8058). Both go
 * through the same routes as the API; only their form is another.
 */
export function serveFeeds(app: Hono, table: RouteTable, publicUrl: string, answer: RequestWork): void {
  const routeOf = ({ id }: { id: string }): Route => {
    const route = table.get(id);
    if (!route) throw new Error(`No route answers ${id}`);
    return route;
  };
  const sendFeed = (c: Context, endpoint: { id: string }, input: object, cacheControl: string) =>
    answer(c, async ({ ctx, facts }) => {
      const feed = feedShape.parse(await invokeRoute(routeOf(endpoint), ctx, input, facts));
      return feedResponse(c, feed, publicUrl, cacheControl);
    });

  app.get('/feeds/saved.atom', (c) =>
    sendFeed(c, savedEndpoints.readFeed, queryOf(c), 'private, max-age=300'),
  );
  app.get('/feeds/search.atom', (c) =>
    sendFeed(c, savedEndpoints.publicFeed, queryOf(c), 'public, max-age=300'),
  );
  app.get('/feeds/events.atom', (c) => sendFeed(c, feedEndpoints.events, queryOf(c), 'public, max-age=300'));
  for (const [path, endpoint] of unsubscribing) {
    app.post(path, (c) =>
      answer(c, async ({ ctx, facts }) => {
        await invokeRoute(routeOf(endpoint), ctx, queryOf(c), facts);
        return c.body(null, 200);
      }),
    );
    // Some programs open the address instead: then the reader decides on a page, since opening is no wish.
    app.get(path, (c) =>
      answer(c, ({ ctx }) => c.redirect(`/${ctx.language}${path}${new URL(c.req.url).search}`, 303)),
    );
    app.all(path, (c) => answer(c, () => refuseMethod(c, ['GET', 'POST'])));
  }
  for (const path of ['/feeds/saved.atom', '/feeds/search.atom', '/feeds/events.atom']) {
    app.all(path, (c) => answer(c, () => refuseMethod(c, ['GET'])));
  }
}

/** The mails one can end by their secret. */
const unsubscribing = [
  ['/unsubscribe', savedEndpoints.unsubscribe],
  ['/matching/unsubscribe', matching.stopDigest],
] as const;

/** Secrets stand in the query, never in the path: paths are logged. */
function queryOf(c: Context): Record<string, unknown> {
  return inputFromPairs(new URL(c.req.url).searchParams);
}

function feedResponse(c: Context, feed: Feed, publicUrl: string, cacheControl: string): Response {
  const { pathname, search } = new URL(c.req.url);
  const body = writeAtom(feed, {
    publicUrl,
    selfAddress: `${new URL(publicUrl).origin}${pathname}${search}`,
  });
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = {
    etag,
    'cache-control': cacheControl,
    'last-modified': new Date(feed.updated).toUTCString(),
    vary: 'accept-language',
    // The secret of a feed stands in its address: it goes nowhere.
    'referrer-policy': 'no-referrer',
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(c.req.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}

/** Weak comparison (RFC 9110, 13.1.2): compressing makes a tag weak. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
