import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

/** Starts the real program on an empty data folder, as `npm start` does, and stops it after the journeys. */
export default async function startProgram(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'amur-journeys-'));
  const program = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      AMUR_DATA_FOLDER: dataFolder,
      AMUR_LOG_LEVEL: 'warn',
      AMUR_ENVIRONMENT: 'test',
      AMUR_DEMO: 'yes',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('baseUrl', await readAddress(program));
  return async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  };
}

function readAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    program.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /Amur answers at\s+(http:\/\/\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    program.once('exit', (code) =>
      reject(new Error(`the program ended with ${code} before it answered:\n${printed}`)),
    );
  });
}
