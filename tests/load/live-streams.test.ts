import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/testing/start-postgres.mjs';
import { buildPerson } from '../../src/features/accounts/testing.ts';
import { openThread } from '../../src/features/conversations/public.ts';
import { hashSecret, newSecretToken } from '../../src/platform/auth/secret-tokens.ts';
import { createContext } from '../../src/platform/db/create-context.ts';
import { tablesOf, type Ctx } from '../../src/platform/db/context.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import type { PlatformTables } from '../../src/platform/db/tables.gen.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { newId } from '../../src/shared/ids.ts';
import { startProgram, type Program } from '../start-program.ts';
import { openStream, type StreamClient } from './event-stream-client.ts';
import type { MemoryReport } from './report-memory.ts';
import { percentiles, steadyLoad, type Tally } from './steady-load.ts';

/** AMUR_LOAD_MINUTES=5 for the whole length. */
const minutes = Number(process.env['AMUR_LOAD_MINUTES'] ?? 0.7);
const halfSeconds = Math.max(10, Math.round(minutes * 30));
const warmUpSeconds = 8;
const talks = 40;
const readersPerTalk = 50;
const writesPerSecond = 8;
const readers = talks * readersPerTalk;
const attemptsMost = 8;

type Talk = { threadId: string; writerCookie: string; streams: StreamClient[] };

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let program: Program;
let database: Database;
let ctx: Ctx;
const rooms: Talk[] = [];
let retries = 0;

beforeAll(async () => {
  postgres = await startPostgres();
  if (!postgres) throw new Error('PostgreSQL 15 or newer is needed: install the package `postgresql`.');
  program = await startProgram(postgres.url, {
    nodeOptions: ['--expose-gc', '--import', './tests/load/report-memory.ts'],
    env: { AMUR_DEMO: 'no' },
  });
  database = await openDatabase({ databaseUrl: postgres.url, dataFolder: '', log: silentLog });
  ctx = createContext({
    database,
    actor: { kind: 'system', name: 'load' },
    language: 'en',
    log: silentLog,
    requestId: 'load',
  });
}, 180_000);

afterAll(async () => {
  for (const { streams } of rooms) for (const stream of streams) stream.close();
  await program?.stop();
  await database?.close();
  postgres?.stop();
}, 60_000);

/** People who are alike but for their names, each with a session: their cookies by their ids. */
async function buildReaders(count: number): Promise<[personId: string, cookie: string][]> {
  const { personId } = await buildPerson(ctx);
  const { rows } = await sql<{ id: string }>`insert into accounts_person
    select (jsonb_populate_record(person, jsonb_build_object('id', gen_random_uuid(), 'email', number || '@example.org'))).*
    from accounts_person person, generate_series(1, ${count}) number where person.id = ${personId} returning id`.execute(
    ctx.db,
  );
  const sessions = rows.map(({ id }) => ({ id, token: newSecretToken() }));
  const now = new Date();
  await tablesOf<PlatformTables>(ctx)
    .insertInto('platform_session')
    .values(
      sessions.map(({ id, token }) => ({
        id: newId(),
        token_hash: hashSecret(token),
        person_id: id,
        opened_at: now,
        last_seen_at: now,
      })),
    )
    .execute();
  return sessions.map(({ id, token }) => [id, `amur-session=${token}`]);
}

async function openTalks(): Promise<void> {
  const people = await buildReaders(talks * (readersPerTalk + 1));
  for (let at = 0; at < talks; at++) {
    const own = people.slice(at * (readersPerTalk + 1), (at + 1) * (readersPerTalk + 1));
    const threadId = await openThread(ctx, {
      subject: { room: 'cooperation', kind: 'project', id: newId() },
      title: 'Load',
      titleLanguage: 'en',
      participants: own.map(([personId], place) => ({
        personId,
        side: place % 2 ? 'cn' : 'ru',
        isMasked: false,
      })),
    });
    const [writer, ...others] = own.map(([, cookie]) => cookie);
    const url = `${program.baseUrl}/api/conversations/stream?thread=${threadId}&after=0`.replace(
      'localhost',
      '127.0.0.1',
    );
    const streams: StreamClient[] = [];
    for (const cookie of others) streams.push(openStream(url, cookie));
    await Promise.all(streams.map(({ opened }) => opened));
    rooms.push({ threadId, writerCookie: writer ?? '', streams });
  }
}

/** As the page does it: while the server is too busy to answer, again under the same id. */
async function write(number: number): Promise<void> {
  const messageId = newId();
  for (let attempt = 1; ; attempt++) {
    const { status, body } = await post(number, messageId);
    if (status === 200) return;
    if (status < 500 || attempt === attemptsMost) throw new Error(`${status}: ${body.slice(0, 200)}`);
    retries += 1;
    await new Promise((resolve) => setTimeout(resolve, attempt * 1_000));
  }
}

async function post(number: number, messageId: string): Promise<{ status: number; body: string }> {
  const { threadId, writerCookie } = rooms[number % rooms.length] as Talk;
  const answer = await fetch(`${program.baseUrl}/api/conversations/${threadId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: writerCookie, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ messageId, text: `message ${number}`, mentions: [] }),
  });
  return { status: answer.status, body: await answer.text() };
}

async function memory(): Promise<MemoryReport> {
  return (await program.ask('memory')) as MemoryReport;
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
const used = ({ heapUsed, external }: MemoryReport) => heapUsed + external;

/** The last change of each talk once nothing is on its way any more. */
async function lastChanges(): Promise<Map<string, number>> {
  const read = async () => {
    const { rows } = await sql<{ id: string; change: number }>`
      select id, last_change as change from conversations_thread`.execute(ctx.db);
    return new Map(rows.map(({ id, change }) => [id, change]));
  };
  const isTold = (changes: Map<string, number>) =>
    rooms.every(({ threadId, streams }) =>
      streams.every(({ ids, fault }) => fault !== undefined || ids.at(-1) === changes.get(threadId)),
    );
  const giveUpAt = performance.now() + 20_000;
  let before = await read();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = await read();
    const isQuiet = [...now].every(([id, change]) => before.get(id) === change);
    if ((isQuiet && isTold(now)) || performance.now() > giveUpAt) return now;
    before = now;
  }
}

describe(`${readers} readers on live streams of one node while ${writesPerSecond} messages a second are written`, () => {
  it(
    'are each told every change once and in order, and memory stays flat',
    async () => {
      const empty = await memory();
      await openTalks();
      await steadyLoad(writesPerSecond, warmUpSeconds, write);
      const start = await memory();
      const first = await steadyLoad(writesPerSecond, halfSeconds, write);
      const middle = await memory();
      const second = await steadyLoad(writesPerSecond, halfSeconds, write);
      const changes = await lastChanges();
      const end = await memory();
      report({ empty, start, middle, end }, { times: [...first.times, ...second.times], faults: [] });

      expect([...first.faults, ...second.faults]).toEqual([]);
      const all = rooms.flatMap(({ streams }) => streams);
      expect(all).toHaveLength(readers);
      expect(all.filter(({ fault }) => fault !== undefined).map(({ fault }) => fault)).toEqual([]);
      for (const { threadId, streams } of rooms) {
        const told = changes.get(threadId) ?? 0;
        expect(told).toBeGreaterThan(0);
        const expected = Array.from({ length: told }, (_, at) => at + 1).join();
        for (const { ids } of streams) expect(ids.join()).toBe(expected);
      }
      // What a stream costs, and that time costs nothing: neither half may leave more than its caches behind.
      expect((used(start) - used(empty)) / readers).toBeLessThan(64 * 1024);
      expect(used(end) - used(middle)).toBeLessThan(24 * 1_048_576);
      expect(used(end) - used(start)).toBeLessThan(32 * 1_048_576);

      for (const stream of all) stream.close();
      await expect.poll(liveStreams, { timeout: 10_000 }).toBe(0);
      expect(used(await memory()) - used(empty)).toBeLessThan(64 * 1_048_576);
    },
    (2 * halfSeconds + warmUpSeconds) * 1000 + 400_000,
  );
});

async function liveStreams(): Promise<number> {
  const answer = await fetch(`${program.baseUrl}/healthz`);
  return ((await answer.json()) as { liveStreams: number }).liveStreams;
}

function report(
  { empty, start, middle, end }: Record<'empty' | 'start' | 'middle' | 'end', MemoryReport>,
  writes: Tally,
): void {
  const told = rooms.reduce(
    (sum, { streams }) => sum + streams.reduce((all, { ids }) => all + ids.length, 0),
    0,
  );
  console.info(
    `writes: ${writes.times.length}, ${percentiles(writes)}, sent again: ${retries}; wake-ups told: ${told}`,
  );
  const shown = { empty, start, middle, end };
  for (const [when, one] of Object.entries(shown))
    console.info(`memory ${when}: ${megabytes(used(one))} MB in use, ${megabytes(one.rss)} MB resident`);
  console.info(`one stream: ${((used(start) - used(empty)) / readers / 1024).toFixed(1)} kB`);
}
