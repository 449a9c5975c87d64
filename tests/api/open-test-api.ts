import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpApp } from '../../src/app/server/create-http-app.ts';
import { createRequestOpener } from '../../src/app/server/open-request.ts';
import { collectRoutes, translateError } from '../../src/app/server/rooms.ts';
import { startHouse, type House } from '../../src/app/server/start-house.ts';
import { actorOf, demoPassword } from '../../src/features/accounts/public.ts';
import { readConfig } from '../../src/platform/config/read-config.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { openTestDatabase } from '../../src/platform/testing/test-database.ts';

export const origin = 'http://amur.test';

export type TestApi = {
  house: House;
  routes: readonly Route[];
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Calls as JSON, as a signed-in person when a cookie is given. */
  call(method: string, path: string, body?: unknown, cookie?: string): Promise<{ status: number; json: unknown; text: string }>;
  /** Signs a demonstration account in; gives the cookie. */
  signIn(email: string): Promise<string>;
  close(): Promise<void>;
};

/** The whole house with its HTTP face (without pages) on a test database, demonstration loaded. */
export async function openTestApi(): Promise<TestApi> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'amur-api-'));
  const config = readConfig({
    AMUR_DATA_FOLDER: dataFolder,
    AMUR_ENVIRONMENT: 'test',
    AMUR_LOG_LEVEL: 'silent',
    AMUR_PUBLIC_URL: origin,
    AMUR_DEMO: 'yes',
  });
  const house = await startHouse(config, silentLog, await openTestDatabase());
  await house.settle();
  const routes = collectRoutes(house);
  const app = createHttpApp({
    config,
    log: silentLog,
    routes,
    translate: translateError,
    open: createRequestOpener({ config, database: house.database, log: silentLog, actorOf }),
    notReadyBecause: async () => (house.index.isReady() ? undefined : 'index'),
  });
  const fetchPath = async (path: string, init: RequestInit = {}) => app.request(new Request(origin + path, init));
  const call: TestApi['call'] = async (method, path, body, cookie) => {
    const headers: Record<string, string> = { 'accept-language': 'en', origin };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (cookie) headers.cookie = cookie;
    const response = await fetchPath(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, json: parseJson(text) };
  };
  return {
    house,
    routes,
    fetch: fetchPath,
    call,
    signIn: async (email) => {
      const response = await fetchPath('/api/accounts/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ email, password: demoPassword }),
      });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
      return cookie;
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
