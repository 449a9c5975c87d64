import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fakeKey,
  startFakeEngine,
  type FakeEngine,
} from '../../src/features/translation/engines/testing-engine.ts';
import { replyJson } from '../../src/features/translation/gateway/fake-engine-server.ts';
import { translateForReader } from '../../src/features/translation/public.ts';
import { putBuiltSource } from '../../src/features/translation/testing.ts';
import { createLog } from '../../src/platform/log/log.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

let fake: FakeEngine;
let api: TestApi;
const lines: string[] = [];

beforeAll(async () => {
  fake = await startFakeEngine();
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  api = await openTestApi({
    log: createLog('debug', sink),
    env: {
      AMUR_TRANSLATION_ENGINE: 'chat',
      AMUR_TRANSLATION_URL: fake.server.url,
      AMUR_TRANSLATION_MODEL: 'fake',
      AMUR_TRANSLATION_KEY: fakeKey,
      AMUR_TRANSLATION_CHARACTERS_PER_DAY: '900000',
    },
  });
  // The directory has texts enough to keep the engine busy for the whole test.
  await sql`update translation_rule set method = 'people' where room = 'accounts'`.execute(
    api.house.systemCtx.db,
  );
}, 120_000);
afterAll(async () => {
  await api.close();
  await fake.server.close();
});
beforeEach(() => {
  fake.server.faults.length = 0;
});

const health = async () => (await api.call('GET', '/healthz')).json as { translationEngine: object };

describe('a house with a translation engine', () => {
  it(
    'drafts what is published in its background, and health tells what it cost',
    { timeout: 60_000 },
    async () => {
      const { versionId } = await putBuiltSource(api.house.systemCtx);
      await api.house.settle();
      const { rows } = await sql<{ state: string; engine: string }>`
      select state, engine from translation_version where id = ${versionId}`.execute(api.house.systemCtx.db);
      expect(rows).toEqual([{ state: 'machine', engine: 'chat fake' }]);
      const { translationEngine } = await health();
      expect(translationEngine).toMatchObject({
        engine: 'chat',
        model: 'fake',
        circuit: 'closed',
        charactersPerDay: 900_000,
      });
      expect((translationEngine as { charactersToday: number }).charactersToday).toBeGreaterThan(50);
    },
  );

  it('translates for a reader, and tells health what went wrong last', async () => {
    const { house } = api;
    const wish = { text: 'Сварка закончена.', from: 'ru', to: 'zh' } as const;
    fake.server.faults.push(replyJson({ message: fakeKey }, 401));
    expect(await translateForReader(house.systemCtx, house, wish)).toMatchObject({
      state: 'none',
      fault: 'refused',
    });
    expect((await health()).translationEngine).toMatchObject({ lastFault: 'refused' });
    expect((await translateForReader(house.systemCtx, house, wish)).state).toBe('machine');
  });

  it('shows its key nowhere', async () => {
    const { cookie } = await api.addMember(['administrator']);
    const said = [
      (await api.call('GET', '/healthz')).text,
      (await api.call('GET', '/api/translation/engine', undefined, cookie)).text,
      ...lines,
    ].join('\n');
    expect(said).toContain('refused');
    expect(said).not.toContain(fakeKey);
    expect(said).not.toContain(fake.server.url);
  });
});
