import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve as listen, type ServerType } from '@hono/node-server';
import { sql } from 'kysely';
import type { ServerBuild } from 'react-router';
import type { Config } from '../../platform/config/read-config.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log/log.ts';
import { actorOfToken } from '../../features/interop/public.ts';
import { actorOf } from '../../features/accounts/public.ts';
import { createHttpApp } from './create-http-app.ts';
import { createRequestOpener } from './open-request.ts';
import { roomFinder } from './room-of-request.ts';
import { collectDownloads, collectRoutes, collectStreams } from './rooms.ts';
import { translateError } from './translate-error.ts';
import { startHouse, type House } from './start-house.ts';
import { viewerOf } from './viewer-of.ts';

const buildFolder = fileURLToPath(new URL('../../../build', import.meta.url));
const shutdownMs = 10_000;
/** A search for a whole text stands in the address: 10,000 Chinese characters are 90 KB of it. */
const headerBytesMax = 256 * 1024;

export type Serving = { house: House; port: number; stop(): Promise<void> };

/** Starts the house and its HTTP face; resolves when it answers. */
export async function serve(config: Config, log: Log, database?: Database): Promise<Serving> {
  const build = await loadBuild();
  const house = await startHouse(config, log, database);
  let isStopping = false;
  const served = {
    routes: collectRoutes(house),
    downloads: collectDownloads({ ...house, publicUrl: config.publicUrl }),
    streams: collectStreams(),
  };
  const app = createHttpApp({
    config,
    log,
    ...served,
    hub: house.hub,
    translate: translateError,
    open: createRequestOpener({
      config,
      database: house.database,
      log,
      actorOf,
      actorOfToken,
      roomOf: roomFinder(served),
    }),
    pages: { build, clientFolder: join(buildFolder, 'client'), viewerOf },
    embeddingModel: () => house.dense.report(),
    translationEngine: () => house.translator.report(),
    notReadyBecause: async () => {
      if (isStopping) return 'stopping';
      if (!house.index.isReady()) return 'index';
      const answered = await sql`select 1`.execute(house.database.kysely).catch(() => undefined);
      return answered ? undefined : 'database';
    },
  });
  const server = await new Promise<ServerType>((resolve, reject) => {
    const opened = listen(
      {
        fetch: app.fetch,
        hostname: config.host,
        port: config.port,
        serverOptions: { maxHeaderSize: headerBytesMax },
      },
      () => resolve(opened),
    );
    opened.on('error', reject);
  }).catch(async (error: unknown) => {
    await house.stop();
    throw error;
  });
  const address = server.address();
  return {
    house,
    port: typeof address === 'object' && address ? address.port : config.port,
    stop: async () => {
      isStopping = true;
      // Streams never end by themselves.
      house.hub.stop();
      await closeServer(server);
      await house.stop();
    },
  };
}

/** Lets running requests end, but not for ever. */
async function closeServer(server: ServerType): Promise<void> {
  await new Promise<void>((resolve) => {
    const limit = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, shutdownMs);
    server.close(() => {
      clearTimeout(limit);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

async function loadBuild(): Promise<ServerBuild> {
  const file = join(buildFolder, 'server', 'index.js');
  if (!existsSync(file))
    throw new Error('The web is not built yet: run `npm start`, or `npm run build` first.');
  return (await import(pathToFileURL(file).href)) as ServerBuild;
}
