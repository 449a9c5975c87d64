import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApp, type HttpParts } from '../../src/app/server/create-http-app.ts';
import { createRequestOpener } from '../../src/app/server/open-request.ts';
import { roomFinder } from '../../src/app/server/room-of-request.ts';
import { collectDownloads, collectRoutes, collectStreams } from '../../src/app/server/rooms.ts';
import { sessionCookieName } from '../../src/app/server/session-cookie.ts';
import { startHouse, type House } from '../../src/app/server/start-house.ts';
import { translateError } from '../../src/app/server/translate-error.ts';
import { actorOfToken } from '../../src/features/interop/public.ts';
import { actorOf } from '../../src/features/accounts/public.ts';
import { buildOrganisation, buildPerson } from '../../src/features/accounts/testing.ts';
import { openSession } from '../../src/platform/auth/sessions.ts';
import { readConfig, type Config } from '../../src/platform/config/read-config.ts';
import type { Database } from '../../src/platform/db/database.ts';
import type { EventStreamRoute } from '../../src/platform/live/event-stream-route.ts';
import type { DownloadRoute } from '../../src/platform/http/download-route.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { silentLog, type Log } from '../../src/platform/log/log.ts';
import { openTestDatabase } from '../../src/platform/testing/test-database.ts';
import type { Role } from '../../src/shared/actor.ts';

export const origin = 'http://amur.test';

export type Answer = { status: number; json: unknown; text: string; headers: Headers };
export type Member = { personId: string; email: string; organisationId: string; cookie: string };

export type TestApi = {
  house: House;
  config: Config;
  routes: readonly Route[];
  downloads: readonly DownloadRoute[];
  streams: readonly EventStreamRoute[];
  /** Answers a request as the server would: for a listener of a real socket. */
  handle(request: Request, env?: object): Response | Promise<Response>;
  fetch(path: string, init?: RequestInit, clientAddress?: string): Promise<Response>;
  /** Calls as JSON, as a signed-in person when a cookie is given. */
  call(
    method: string,
    path: string,
    body?: unknown,
    cookie?: string,
    clientAddress?: string,
  ): Promise<Answer>;
  /** A new session of a person; gives the cookie. */
  signIn(personId: string): Promise<string>;
  /** A signed-in person with these roles, owner of a new verified organisation of this kind. */
  addMember(roles?: Role[], kind?: Parameters<typeof buildOrganisation>[1]): Promise<Member>;
  close(): Promise<void>;
};

/** The whole house with its HTTP face (without pages unless given) on a test database with the facts, without demonstration. */
export async function openTestApi(
  wish: {
    publicUrl?: string;
    log?: Log;
    pages?: HttpParts['pages'];
    /** Of another node on the same data; it is closed with both. */
    database?: Database;
    /** Settings besides. */
    env?: Record<string, string>;
  } = {},
): Promise<TestApi> {
  const { publicUrl = origin, log = silentLog, pages, env, database = await openTestDatabase() } = wish;
  const dataFolder = await mkdtemp(join(tmpdir(), 'amur-api-'));
  const config = readConfig({
    AMUR_DATA_FOLDER: dataFolder,
    AMUR_ENVIRONMENT: 'test',
    AMUR_PUBLIC_URL: publicUrl,
    AMUR_DEMO: 'no',
    AMUR_FILE_MEGABYTES: '1',
    ...env,
  });
  const house = await startHouse(config, log, database);
  const routes = collectRoutes(house);
  const downloads = collectDownloads({ ...house, publicUrl: config.publicUrl });
  const streams = collectStreams();
  const app = createHttpApp({
    config,
    log,
    routes,
    downloads,
    streams,
    hub: house.hub,
    translate: translateError,
    open: createRequestOpener({
      config,
      database: house.database,
      log,
      actorOf,
      actorOfToken,
      roomOf: roomFinder({ routes, downloads, streams }),
    }),
    ...(pages && { pages }),
    translationEngine: () => house.translator.report(),
    notReadyBecause: async () => (house.index.isReady() ? undefined : 'index'),
  });
  const fetchPath: TestApi['fetch'] = async (path, init = {}, clientAddress = '192.0.2.1') =>
    app.fetch(new Request(publicUrl + path, init), {
      incoming: { socket: { remoteAddress: clientAddress } },
    });
  const signIn = async (personId: string) => {
    const { token } = await openSession(house.systemCtx, personId);
    return `${sessionCookieName(publicUrl.startsWith('https:'))}=${token}`;
  };
  return {
    house,
    config,
    routes,
    downloads,
    streams,
    handle: (request, env) => app.fetch(request, env),
    fetch: fetchPath,
    signIn,
    call: async (method, path, body, cookie, clientAddress) => {
      const headers: Record<string, string> = { 'accept-language': 'en', origin: publicUrl };
      if (body !== undefined) headers['content-type'] = 'application/json';
      if (cookie) headers.cookie = cookie;
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await fetchPath(path, { method, headers, ...sent }, clientAddress);
      const text = await response.text();
      return { status: response.status, text, json: parseJson(text), headers: response.headers };
    },
    addMember: async (roles = [], organisation = {}) => {
      const organisationId = await buildOrganisation(house.systemCtx, organisation);
      const { personId, email } = await buildPerson(house.systemCtx, { roles, memberOf: [organisationId] });
      return { personId, email, organisationId, cookie: await signIn(personId) };
    },
    close: async () => {
      await house.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
