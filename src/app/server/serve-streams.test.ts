import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Ctx } from '../../platform/db/context.ts';
import { requestAnswerer, type ApiRequest } from '../../platform/http/answer-request.ts';
import { eventStreamRoute } from '../../platform/live/event-stream-route.ts';
import { createLiveHub, type LiveHub } from '../../platform/live/live-hub.ts';
import { silentLog } from '../../platform/log/log.ts';
import { testRequest } from '../../platform/testing/call-route.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Actor } from '../../shared/actor.ts';
import { newId } from '../../shared/ids.ts';
import { translateError } from './translate-error.ts';
import { serveStreams } from './serve-streams.ts';

const person: Actor = { kind: 'person', personId: newId(), roles: [], organisationIds: [], isPartner: false };
let actor: Actor;
let refusal: Error | undefined;
let lastEventIds: (string | null)[];
let hub: LiveHub;
let server: ServerType;
let address: string;

const route = eventStreamRoute({
  id: 'try.stream',
  path: '/api/try/:id/stream',
  summary: 'A stream to try',
  input: z.object({ id: z.uuid(), from: z.coerce.number().int().optional() }),
  open: (_, { from = 0 }, lastEventId) => {
    lastEventIds.push(lastEventId);
    if (refusal) return Promise.reject(refusal);
    return Promise.resolve({
      topics: ['try'],
      hear: (_topic, call) => [{ name: 'try', id: String(call), data: { call } }],
      catchUp: () => Promise.resolve([{ name: 'try', data: { from } }]),
    });
  },
});

beforeEach(async () => {
  actor = person;
  refusal = undefined;
  lastEventIds = [];
  hub = createLiveHub({ log: silentLog, limits: { heartbeatMs: 30, recheckMs: 30 } });
  const open = (): Promise<ApiRequest> => {
    const ctx = { actor, language: 'en', requestId: 'try' } as unknown as Ctx;
    return Promise.resolve({ ctx, facts: testRequest() });
  };
  const app = new Hono();
  app.use('*', compress({ threshold: 0 }));
  serveStreams(app, { streams: [route], hub, open, answer: requestAnswerer(translateError, open) });
  server = await new Promise<ServerType>((resolve) => {
    const opened = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(opened));
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/try`;
});
afterEach(async () => {
  hub.stop();
  await new Promise((resolve) => server.close(resolve));
});

const get = (rest: string, init?: RequestInit) => fetch(`${address}/${newId()}/stream${rest}`, init);

describe('an address that stays open', () => {
  it('answers as a stream that nobody packs, and tells what is called', async () => {
    const response = await get('?from=3', { headers: { 'last-event-id': '7', 'accept-encoding': 'gzip' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(lastEventIds[0]).toBe('7');
    const reading = response.text();
    await vi.waitFor(() => expect(hub.count()).toBe(1), 5_000);
    hub.tell('try', 8);
    hub.stop();
    const text = (await reading).replaceAll(':\n\n', '');
    expect(text).toMatch(
      /^retry: \d+\n\nevent: try\ndata: \{"from":3\}\n\nid: 8\nevent: try\ndata: \{"call":8\}\n\n$/,
    );
  });

  it('notices that the reader has gone', async () => {
    const gone = new AbortController();
    await get('', { signal: gone.signal });
    expect(hub.count()).toBe(1);
    gone.abort();
    await vi.waitFor(() => expect(hub.count()).toBe(0), 5_000);
  });

  it('refuses as routes do', async () => {
    const told = async (response: Response) => [
      response.status,
      ((await response.json()) as { code: string }).code,
    ];
    refusal = new AppError('forbidden', 'platform.forbidden');
    expect(await told(await get(''))).toEqual([403, 'platform.forbidden']);
    actor = { kind: 'visitor' };
    expect(await told(await get(''))).toEqual([401, 'platform.signInFirst']);
    actor = person;
    expect(await told(await get('?from=x'))).toEqual([422, 'platform.invalidInput']);
    expect(await told(await fetch(`${address}/nonsense/stream`))).toEqual([404, 'platform.notFound']);
    expect(await told(await get('', { method: 'POST' }))).toEqual([405, 'platform.methodNotAllowed']);
    expect(hub.count()).toBe(0);
  });

  it.each([
    ['signed out', () => void (actor = { kind: 'visitor' })],
    ['signed in as somebody else', () => void (actor = { ...person, personId: newId() } as Actor)],
    ['lost his access', () => void (refusal = new AppError('notFound', 'platform.notFound'))],
  ])('ends for a reader who has %s', async (_, change) => {
    const reading = (await get('')).text();
    change();
    expect(await reading).toContain('"from":0');
    expect(hub.count()).toBe(0);
  });

  it('goes on while access cannot be asked for', async () => {
    const response = await get('');
    refusal = new Error('no database for a moment');
    const asked = lastEventIds.length;
    await vi.waitFor(() => expect(lastEventIds.length).toBeGreaterThan(asked + 1), 5_000);
    expect(hub.count()).toBe(1);
    await response.body?.cancel();
  });
});
