import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log/log.ts';

/** AMUR_KILLS=5 for a quick run. */
const kills = Number(process.env['AMUR_KILLS'] ?? 50);
const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));

type Life = { found: { count: number; max: number; total: number } | undefined; lastWritten: number };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amur-kill-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function startWriter(dataFolder: string): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [script, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Starts a writer, kills it without mercy after so many rows, and returns what it had told until then. */
async function liveAndKill(writesBeforeKill: number): Promise<Life> {
  const child = startWriter(folder);
  // Its output ends a moment before it does.
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const life: Life = { found: undefined, lastWritten: 0 };
  let writes = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, ...numbers] = line.split(' ');
    const [first = NaN, second = NaN, third = NaN] = numbers.map(Number);
    if (word === 'found') life.found = { count: first, max: second, total: third };
    if (word === 'wrote') life.lastWritten = first;
    if (word === 'wrote' && ++writes === writesBeforeKill) child.kill('SIGKILL');
  }
  await ended;
  return life;
}

describe('kill -9 while writing', () => {
  it(
    `loses nothing that was acknowledged, ${kills} times in a row`,
    { timeout: 30_000 + kills * 10_000 },
    async () => {
      let acknowledged = 0;
      for (let kill = 0; kill < kills; kill++) {
        const life = await liveAndKill(1 + ((kill * 37) % 60));
        const { count = -1, max = -1, total = -1 } = life.found ?? {};
        expect(max, `rows found before kill ${kill}`).toBeGreaterThanOrEqual(acknowledged);
        expect({ count, total }, 'no gaps, and both tables of a transaction together').toEqual({
          count: max,
          total: max,
        });
        acknowledged = life.lastWritten;
      }
      const database = await openDatabase({ dataFolder: folder, log: silentLog });
      const { rows } = await sql<{ max: number }>`select max(id) as max from fault_row`.execute(
        database.kysely,
      );
      await database.close();
      expect(rows[0]?.max).toBeGreaterThanOrEqual(acknowledged);
      console.info(`kill -9: ${kills} kills, ${acknowledged} acknowledged rows, none lost`);
    },
  );
});

describe('kill -9 during the very first start', () => {
  it.each([1_200, 2_400])('after %i ms leaves a folder that opens again', { timeout: 60_000 }, async (ms) => {
    const fresh = join(folder, `first-${ms}`);
    const child = startWriter(fresh);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), ms);
    await ended;
    const database = await openDatabase({ dataFolder: fresh, log: silentLog });
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database.kysely);
    await database.close();
    expect(rows).toEqual([{ one: 1 }]);
  });
});
