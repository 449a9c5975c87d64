import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Program = { baseUrl: string; stop(): Promise<void> };

/**
 * Starts the real program on an empty data folder, as `npm start` does, with the embedded database or on a PostgreSQL;
 * resolves when it answers. `stop` ends it and removes the folder.
 */
export async function startProgram(databaseUrl = ''): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'amur-program-'));
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      AMUR_DATA_FOLDER: folder,
      AMUR_LOG_LEVEL: 'warn',
      AMUR_ENVIRONMENT: 'test',
      AMUR_DEMO: 'yes',
      AMUR_PSEUDO_WORDS: 'yes',
      AMUR_SEARCH_THREADS: '2',
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    baseUrl: await readAddress(child),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /Amur answers at\s+(http:\/\/\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code} before it answered:\n${printed}`)),
    );
  });
}
