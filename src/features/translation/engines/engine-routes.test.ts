import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../platform/log/log.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { replyJson } from '../gateway/fake-engine-server.ts';
import { completionOf } from '../gateway/fake-wire-formats.ts';
import { fixedTermbase } from '../termbase/live-termbase.ts';
import { engineEndpoints } from './contract.ts';
import { openConfiguredEngine, type ConfiguredEngine } from './open-configured-engine.ts';
import { engineRoutes } from './routes.ts';
import { fakeKey, pretend, startFakeEngine, type FakeEngine } from './testing-engine.ts';

const { database } = await useTestDatabase();
const termbase = fixedTermbase([
  { id: 'c1', domain: '29', kind: 'compound', words: { zh: ['激光器'], ru: ['лазер'], en: ['laser'] } },
]);

let lines: string[];
let system: Ctx;
let administrator: Ctx;
let fake: FakeEngine;
beforeEach(async () => {
  await clearTestDatabase(database);
  lines = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  system = testContext(database, { log: createLog('debug', sink) });
  administrator = (await buildPerson(testContext(database), { roles: ['administrator'] })).ctx;
  fake = await startFakeEngine();
});
afterEach(() => fake.server.close());

const callerWith = (translator: ConfiguredEngine) => callerOf(engineRoutes({ translator, termbase }));
const sentence = { text: 'Лазер работает.', from: 'ru', to: 'zh', domain: '29' } as const;
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('the engine', () => {
  it('is shown to administrators with its state and what it cost today', async () => {
    const call = callerWith(fake.open(system));
    await call(engineEndpoints.try, administrator, sentence);
    expect(await call(engineEndpoints.get, administrator, {})).toMatchObject({
      engine: {
        engine: 'chat',
        model: 'fake',
        circuit: 'closed',
        charactersToday: sentence.text.length,
        charactersPerDay: 1_000_000,
        mayReadAll: false,
        lastFault: null,
      },
      owed: [],
    });
  });

  it('is shown with what went wrong last, and left alone after failures', async () => {
    const call = callerWith(fake.open(system));
    for (let at = 0; at < 5; at++) fake.server.faults.push(replyJson({}, 503));
    for (let at = 0; at < 5; at++) await call(engineEndpoints.try, administrator, sentence);
    const { engine } = await call(engineEndpoints.get, administrator, {});
    expect(engine).toMatchObject({ circuit: 'open', lastFault: 'failing', charactersToday: 0 });
    const refused = await call(engineEndpoints.try, administrator, sentence);
    expect(refused.segments).toMatchObject([{ target: null, fault: 'circuitOpen' }]);
    expect(fake.server.asked).toHaveLength(5);
  });

  it('is nobody else’s to look at or to try', async () => {
    const call = callerWith(fake.open(system));
    const others = [
      testContext(database, { actor: { kind: 'visitor' } }),
      (await buildPerson(testContext(database), { roles: ['moderator', 'translator'] })).ctx,
    ];
    for (const ctx of others) {
      expect(await codeOf(call(engineEndpoints.get, ctx, {}))).toMatch(/^platform\.(forbidden|signInFirst)$/);
      expect(await codeOf(call(engineEndpoints.try, ctx, sentence))).toMatch(
        /^platform\.(forbidden|signInFirst)$/,
      );
    }
    expect(fake.server.asked).toEqual([]);
  });

  it('that is not there cannot be tried', async () => {
    const call = callerWith(openConfiguredEngine(system, undefined));
    expect(await call(engineEndpoints.get, administrator, {})).toMatchObject({ engine: null });
    expect(await codeOf(call(engineEndpoints.try, administrator, sentence))).toBe('translation.engine.off');
  });
});

describe('a trial', () => {
  it('shows terms, findings and time, and is on record without its words', async () => {
    const call = callerWith(fake.open(system));
    const answer = JSON.stringify({ translations: [{ id: 's1', text: '激光器的功率为25 W。' }] });
    fake.server.faults.push(replyJson(completionOf(answer)));
    const done = await call(engineEndpoints.try, administrator, {
      ...sentence,
      text: 'Мощность лазера 20 Вт.',
    });
    expect(done.segments[0]).toMatchObject({ target: '激光器的功率为25 W。', fault: null });
    expect(done.segments[0]?.findings).toContainEqual(
      expect.objectContaining({ check: 'number', severity: 'blocks' }),
    );
    expect(done.terms).toEqual([{ source: 'лазера', target: '激光器' }]);
    const { rows } = await sql<{ details: unknown }>`select details from platform_audit
      where action = 'translation.engine.try'`.execute(system.db);
    expect(rows).toEqual([{ details: { from: 'ru', to: 'zh', characters: 22, fault: null } }]);
  });

  it('does not ask the memory, costs the budget, and tells when it is used up', async () => {
    const call = callerWith(fake.open(system, { charactersPerDay: 20 }));
    const done = await call(engineEndpoints.try, administrator, sentence);
    expect(done.segments[0]?.target).toBe(pretend(sentence.text));
    const more = await call(engineEndpoints.try, administrator, { ...sentence, text: 'Потерь больше нет.' });
    expect(more.segments[0]).toMatchObject({ target: null, fault: 'budgetUsedUp' });
  });

  it.each([
    ['nothing', { text: ' ' }],
    ['far too much', { text: 'а'.repeat(1_001) }],
    ['the same language', { to: 'ru' }],
    ['an unknown language', { to: 'de' }],
  ])('of %s is refused', async (_what, wrong) => {
    const call = callerWith(fake.open(system));
    const input = { ...sentence, ...wrong } as typeof sentence;
    expect(await codeOf(call(engineEndpoints.try, administrator, input))).toBe('platform.invalidInput');
  });
});

it('tells its key, address and texts nowhere', async () => {
  const translator = fake.open(system);
  const call = callerWith(translator);
  const echo = { message: `key ${fakeKey}; Authorization: Bearer ${fakeKey}; ${sentence.text}` };
  fake.server.faults.push(replyJson(echo, 401), replyJson(echo, 500));
  const told = [
    await call(engineEndpoints.try, administrator, sentence),
    await call(engineEndpoints.try, administrator, sentence),
  ].map((done) => JSON.stringify({ ...done, segments: done.segments.map(({ fault }) => fault) }));
  told.push(JSON.stringify(await call(engineEndpoints.get, administrator, {})));
  told.push(JSON.stringify(translator.report()), inspect(translator, { depth: 9, showHidden: true }));
  const { rows } = await sql<{ all: string }>`select details::text as all from platform_audit`.execute(
    system.db,
  );
  told.push(...rows.map(({ all }) => all));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(lines.join('')).toContain('refused');
  for (const secret of [fakeKey, fake.server.url, sentence.text, /bearer/i]) {
    expect([...lines, ...told].join('\n')).not.toMatch(secret);
  }
});
