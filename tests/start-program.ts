import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Program = {
  baseUrl: string;
  /** Asks the program a question and waits for its answer; only what was loaded besides it (`nodeOptions`) may answer. */
  ask(question: string): Promise<unknown>;
  /** Ends it without mercy; its folder stays. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

type Wish = {
  /** It is kept when the program ends; otherwise a new one that goes with it. */
  folder?: string;
  port?: number;
  nodeOptions?: readonly string[];
  env?: Readonly<Record<string, string>>;
};

/**
 * Starts the real program on an empty data folder, as `npm start` does, with the embedded database or on a PostgreSQL;
 * resolves when it answers. `stop` ends it and removes the folder.
 */
export async function startProgram(databaseUrl = '', wish: Wish = {}): Promise<Program> {
  const folder = wish.folder ?? (await mkdtemp(join(tmpdir(), 'amur-program-')));
  const child = spawn(process.execPath, [...(wish.nodeOptions ?? []), 'src/main.ts', 'serve'], {
    env: {
      // What tests are told (AMUR_LOAD_MINUTES) is no setting of the program.
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AMUR_'))),
      NODE_ENV: 'production',
      PORT: String(wish.port ?? 0),
      HOST: '127.0.0.1',
      AMUR_DATA_FOLDER: folder,
      AMUR_LOG_LEVEL: 'warn',
      AMUR_ENVIRONMENT: 'test',
      AMUR_DEMO: 'yes',
      AMUR_PSEUDO_WORDS: 'yes',
      AMUR_SEARCH_THREADS: '2',
      DATABASE_URL: databaseUrl,
      ...wish.env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    baseUrl: await readAddress(child),
    ask: async (question) => {
      const answered = once(child, 'message');
      child.send(question);
      return ((await answered) as [unknown])[0];
    },
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (wish.folder === undefined) await rm(folder, { recursive: true, force: true });
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
