import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openThread, setParticipants } from '../../src/features/conversations/public.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { openTestDatabase } from '../../src/platform/testing/test-database.ts';
import { newId } from '../../src/shared/ids.ts';
import { openTestApi, type Member, type TestApi } from './open-test-api.ts';

let near: TestApi;
let far: TestApi;
let writer: Member;
let reader: Member;
let outsider: Member;

/** Two nodes: on PostgreSQL each with connections of its own, on the embedded database two hubs of one process. */
beforeAll(async () => {
  const shared = await openTestDatabase();
  far = await openTestApi({ database: await openBeside(shared) });
  near = await openTestApi({ database: shared });
  writer = await near.addMember();
  reader = await near.addMember();
  outsider = await near.addMember();
}, 240_000);
afterAll(async () => {
  await far?.close();
  await near?.close();
});

async function openBeside(shared: Database): Promise<Database> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined || shared.dialect === 'pglite')
    return { ...shared, close: () => Promise.resolve() };
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(shared.kysely);
  const url = new URL(serverUrl);
  url.pathname = `/${rows[0]?.name}`;
  return openDatabase({ databaseUrl: url.href, dataFolder: '', log: silentLog });
}

const subjectOf = () => ({ room: 'cooperation', kind: 'interest', id: newId() });
const inTalk = (...members: Member[]) =>
  members.map(({ personId }, at) => ({ personId, side: at === 0 ? 'sender' : 'receiver', isMasked: at > 0 }));

async function openTalk(subject = subjectOf(), participants = inTalk(writer, reader)): Promise<string> {
  return openThread(near.house.systemCtx, { subject, title: 'Сварка', titleLanguage: 'ru', participants });
}

async function write(api: TestApi, threadId: string, text: string): Promise<number> {
  const path = `/api/conversations/${threadId}/messages`;
  const answer = await api.call('POST', path, { messageId: newId(), text, mentions: [] }, writer.cookie);
  expect(answer.status, answer.text).toBe(200);
  return (answer.json as { message: { change: number } }).message.change;
}

type Told = {
  id: string | undefined;
  name: string;
  data: { threadId: string; change: number; sequence: number };
};

/** A stream that is read as it comes; `all` is what it told so far. */
async function listen(api: TestApi, query: string, cookie: string, lastEventId?: string) {
  const headers: Record<string, string> = { cookie };
  if (lastEventId !== undefined) headers['last-event-id'] = lastEventId;
  const response = await api.fetch(`/api/conversations/stream${query}`, { headers });
  expect(response.status).toBe(200);
  const body = response.body?.getReader();
  if (!body) throw new Error('a stream without a body');
  const stream = {
    text: '',
    isOver: false,
    all: (): Told[] => readEvents(stream.text),
    close: () => body.cancel(),
  };
  const decoder = new TextDecoder();
  void (async () => {
    for (;;) {
      const { done, value } = await body.read();
      if (done) break;
      stream.text += decoder.decode(value, { stream: true });
    }
    stream.isOver = true;
  })();
  return stream;
}

function readEvents(text: string): Told[] {
  return text.split('\n\n').flatMap((part) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1];
    const data = field('data');
    return data === undefined
      ? []
      : [{ id: field('id'), name: field('event') ?? '', data: JSON.parse(data) as Told['data'] }];
  });
}

const countTo = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + 1 + at);

describe('the stream of a talk', () => {
  it('tells every change once and in order, on another node than the one that wrote', async () => {
    const threadId = await openTalk();
    const stream = await listen(far, `?thread=${threadId}&after=0`, reader.cookie);
    const sent = await Promise.all(Array.from({ length: 12 }, (_, at) => write(near, threadId, `n ${at}`)));
    const last = Math.max(...sent);
    await vi.waitFor(() => expect(stream.all().at(-1)?.data.change).toBeGreaterThanOrEqual(last), 10_000);
    const told = stream.all();
    expect(told.map(({ data }) => data.change)).toEqual(countTo(0, told.length));
    expect(told.map(({ id }) => Number(id))).toEqual(told.map(({ data }) => data.change));
    expect(told.at(-1)?.data.sequence).toBe(12);
    await stream.close();
  });

  it('goes on where it broke off: nothing is lost, nothing told twice', async () => {
    const threadId = await openTalk();
    const first = await listen(near, `?thread=${threadId}&after=0`, reader.cookie);
    const before = await write(near, threadId, 'before');
    await vi.waitFor(() => expect(first.all().at(-1)?.data.change).toBe(before), 10_000);
    await first.close();
    await write(far, threadId, 'while away');
    const away = await write(near, threadId, 'while away');
    // The address still says `after=0`: what the browser heard last counts.
    const second = await listen(far, `?thread=${threadId}&after=0`, reader.cookie, String(before));
    const after = await write(near, threadId, 'after');
    await vi.waitFor(() => expect(second.all().at(-1)?.data.change).toBe(after), 10_000);
    expect(after).toBeGreaterThan(away);
    const changes = [...first.all(), ...second.all()].map(({ data }) => data.change);
    expect(changes).toEqual(countTo(0, after));
    await second.close();
  });

  it('is not there for whoever is not in it, and needs a session', async () => {
    const threadId = await openTalk();
    const path = `/api/conversations/stream?thread=${threadId}`;
    const ask = (cookie?: string) => near.call('GET', path, undefined, cookie);
    expect((await ask()).status).toBe(401);
    expect(await ask(outsider.cookie)).toMatchObject({
      status: 404,
      json: { code: 'conversations.threadNotFound' },
    });
    expect(
      (await near.call('GET', '/api/conversations/stream?thread=x', undefined, reader.cookie)).status,
    ).toBe(422);
  });

  it('ends at once for who has left the talk, on every node, and tells him nothing more', async () => {
    const subject = subjectOf();
    const threadId = await openTalk(subject);
    const open = await listen(far, `?thread=${threadId}&after=0`, reader.cookie);
    const everywhere = await listen(far, '', reader.cookie);
    await setParticipants(near.house.systemCtx, subject, inTalk(writer));
    await vi.waitFor(() => expect(open.isOver).toBe(true), 10_000);
    const told = everywhere.all().length;
    await write(near, threadId, 'without him');
    const other = await openTalk();
    await write(near, other, 'with him');
    await vi.waitFor(() => expect(everywhere.all().at(-1)?.data.threadId).toBe(other), 10_000);
    expect(
      everywhere
        .all()
        .slice(told)
        .map(({ data }) => data.threadId),
    ).not.toContain(threadId);
    await everywhere.close();
  });

  it('holds nothing but numbers: no text, no name, no person', async () => {
    const threadId = await openTalk();
    const stream = await listen(near, `?thread=${threadId}&after=0`, reader.cookie);
    await write(near, threadId, 'секретное слово 机密');
    await vi.waitFor(() => expect(stream.all()).not.toEqual([]), 10_000);
    expect(stream.text).not.toMatch(/секрет|机密/);
    for (const { personId } of [writer, reader]) expect(stream.text).not.toContain(personId);
    for (const { data } of stream.all())
      expect(Object.keys(data).sort()).toEqual(['change', 'sequence', 'threadId']);
    await stream.close();
  });
});

describe('the stream of a page', () => {
  it('tells of all own talks, once for each that is not the open one', async () => {
    const [open, other] = [await openTalk(), await openTalk()];
    const strange = await openTalk(subjectOf(), inTalk(writer, outsider));
    const stream = await listen(far, `?thread=${open}&after=0`, reader.cookie);
    await write(near, strange, 'not his');
    await write(near, other, 'elsewhere');
    await write(near, open, 'here');
    await vi.waitFor(() => expect(stream.all().at(-1)?.data.threadId).toBe(open), 10_000);
    const told = stream.all().map(({ id, data }) => [data.threadId, id !== undefined]);
    expect(told).toContainEqual([other, false]);
    expect(told.filter(([threadId]) => threadId === strange)).toEqual([]);
    expect(told.filter(([threadId]) => threadId === open).every(([, hasId]) => hasId)).toBe(true);
    await stream.close();
  });

  it('says to look again when news may have been lost', async () => {
    const stream = await listen(near, '', reader.cookie);
    await sql`select pg_notify('amur_talk', '')`.execute(near.house.database.kysely);
    await vi.waitFor(() => expect(stream.all().map(({ name }) => name)).toContain('look'), 10_000);
    await stream.close();
  });

  it('is counted on the health page, and refused beyond the limit of a person', async () => {
    const streams = [];
    for (let at = 0; at < 12; at++) streams.push(await listen(near, '', outsider.cookie));
    const health = (await near.call('GET', '/healthz')).json as { liveStreams: number };
    expect(health.liveStreams).toBeGreaterThanOrEqual(12);
    const refused = await near.call('GET', '/api/conversations/stream', undefined, outsider.cookie);
    expect(refused).toMatchObject({ status: 429, json: { code: 'platform.tooManyStreams' } });
    for (const stream of streams) await stream.close();
    await vi.waitFor(async () => {
      const after = (await near.call('GET', '/healthz')).json as { liveStreams: number };
      expect(after.liveStreams).toBe(health.liveStreams - 12);
    });
  });
});
