import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPerson } from '../../src/features/accounts/testing.ts';
import { openThread } from '../../src/features/conversations/public.ts';
import { openSession } from '../../src/platform/auth/sessions.ts';
import { createContext } from '../../src/platform/db/create-context.ts';
import { openDatabase } from '../../src/platform/db/database.ts';
import { findMigrationSources } from '../../src/platform/db/find-migration-sources.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { newId } from '../../src/shared/ids.ts';
import { openStream, type StreamClient } from '../load/event-stream-client.ts';
import { startProgram, type Program } from '../start-program.ts';

const messages = 200;
/** So many acknowledgements after which the server is killed, one after another. */
const killsAfter = [25, 60];

type Message = { messageId: string; text: string };
type Listed = { id: string; sequence: number; change: number; original: { text: string } };

let folder: string;
let program: Program;
let threadId: string;
let writerCookie: string;
let readerCookie: string;

/** A talk of two people in the data folder of the program that is started on it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amur-kill-talk-'));
  const database = await openDatabase({ dataFolder: folder, log: silentLog });
  await migrate(database, findMigrationSources());
  const ctx = createContext({
    database,
    actor: { kind: 'system', name: 'test' },
    language: 'en',
    log: silentLog,
    requestId: 'test',
  });
  const [writer, reader] = [await buildPerson(ctx), await buildPerson(ctx)];
  threadId = await openThread(ctx, {
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: 'Kill',
    titleLanguage: 'en',
    participants: [
      { personId: writer.personId, side: 'sender', isMasked: false },
      { personId: reader.personId, side: 'receiver', isMasked: false },
    ],
  });
  writerCookie = `amur-session=${(await openSession(ctx, writer.personId)).token}`;
  readerCookie = `amur-session=${(await openSession(ctx, reader.personId)).token}`;
  await database.close();
  program = await start();
}, 240_000);

afterAll(async () => {
  await program?.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = () => startProgram('', { folder, env: { AMUR_DEMO: 'no' } });

/** The place in the talk it was acknowledged with; undefined where no answer came. */
async function send({ messageId, text }: Message): Promise<number | undefined> {
  try {
    const answer = await fetch(`${program.baseUrl}/api/conversations/${threadId}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: writerCookie, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ messageId, text, mentions: [] }),
    });
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { message: { sequence: number } }).message.sequence;
  } catch {
    return undefined;
  }
}

/** Sends all at once; with `killAfter` the server dies when so many are acknowledged. */
async function sendAll(
  wanted: readonly Message[],
  acknowledged: Map<string, number>,
  killAfter: number | undefined,
): Promise<void> {
  let answers = 0;
  let killed: Promise<void> | undefined;
  await Promise.all(
    wanted.map(async (message) => {
      const sequence = await send(message);
      if (sequence === undefined) return;
      const before = acknowledged.get(message.messageId);
      if (before !== undefined) expect(sequence, 'acknowledged twice with two places').toBe(before);
      acknowledged.set(message.messageId, sequence);
      if (++answers === killAfter) killed = program.kill();
    }),
  );
  await killed;
}

async function readAll(): Promise<Listed[]> {
  const found: Listed[] = [];
  for (;;) {
    const address = `${program.baseUrl}/api/conversations/${threadId}/messages?after=${found.length}&limit=100`;
    const answer = await fetch(address, { headers: { cookie: readerCookie } });
    const page = (await answer.json()) as { items: Listed[]; hasAfter: boolean };
    found.push(...page.items);
    if (!page.hasAfter || page.items.length === 0) return found;
  }
}

const listen = (last?: number): StreamClient =>
  openStream(`${program.baseUrl}/api/conversations/stream?thread=${threadId}&after=0`, readerCookie, last);

describe(`kill -9 of the server with ${messages} messages in flight`, () => {
  it('loses none, doubles none and leaves no gap when they are sent again; the stream goes on where it broke off', async () => {
    const wanted = Array.from({ length: messages }, (_, at) => ({
      messageId: newId(),
      text: `message ${at}`,
    }));
    const acknowledged = new Map<string, number>();
    const heard: number[] = [];
    for (const killAfter of killsAfter) {
      const stream = listen(heard.at(-1));
      await stream.opened;
      const open = wanted.filter(({ messageId }) => !acknowledged.has(messageId));
      await sendAll(open, acknowledged, killAfter);
      expect(acknowledged.size).toBeLessThan(messages);
      heard.push(...stream.ids);
      stream.close();
      program = await start();
    }
    const stream = listen(heard.at(-1));
    await stream.opened;
    // All of them, also those that were acknowledged: a second time changes nothing.
    await sendAll(wanted, acknowledged, undefined);
    const stored = await readAll();
    expect(acknowledged.size).toBe(messages);
    expect(stored.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: messages }, (_, at) => at + 1),
    );
    const texts = new Map(wanted.map(({ messageId, text }) => [messageId, text]));
    for (const { id, sequence, original } of stored) {
      expect({ sequence, text: original.text }).toEqual({
        sequence: acknowledged.get(id),
        text: texts.get(id),
      });
    }
    const lastChange = Math.max(...stored.map(({ change }) => change));
    await expect.poll(() => stream.ids.at(-1) ?? 0, { timeout: 20_000 }).toBeGreaterThanOrEqual(lastChange);
    heard.push(...stream.ids);
    stream.close();
    expect(heard).toEqual(Array.from({ length: heard.length }, (_, at) => at + 1));
    console.info(
      `kill -9: ${killsAfter.length} kills, ${messages} messages, sequences 1 to ${stored.length}`,
    );
  }, 400_000);
});
