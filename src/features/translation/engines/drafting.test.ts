import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { TranslationConfig } from '../../../platform/config/translation-config.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { neverReply, replyHalf, replyJson, replyText, type Reply } from '../gateway/fake-engine-server.ts';
import { completionOf } from '../gateway/fake-wire-formats.ts';
import { putApproved } from '../memory/store.ts';
import { fixedTermbase } from '../termbase/live-termbase.ts';
import { buildSource, putBuiltSource } from '../testing.ts';
import { takeVersionStep } from '../texts/move-version.ts';
import { putSourceText } from '../texts/put-source.ts';
import { saveTarget } from '../texts/save-target.ts';
import type { SourceText } from '../texts/source-text.ts';
import { findVersion, segmentsOf } from '../texts/views.ts';
import { draftingWork, engineListeners, engineWork } from './jobs.ts';
import { openConfiguredEngine, type ConfiguredEngine } from './open-configured-engine.ts';
import { pretend, startFakeEngine, type FakeEngine } from './testing-engine.ts';

const start = new Date('2026-11-21T08:00:00Z');
const clock = { now: start };
const { database, ctx } = await useTestDatabase({ clock: () => clock.now });
const termbase = fixedTermbase([]);

let fake: FakeEngine;
let work: ReturnType<typeof openWork>;
beforeEach(async () => {
  clock.now = start;
  await clearTestDatabase(database);
  fake = await startFakeEngine();
  work = openWork(fake.open(ctx));
});
afterEach(() => fake.server.close());

function openWork(translator: ConfiguredEngine) {
  const tools = { translator, termbase };
  const parts = [draftingWork(tools), engineWork(tools)];
  const delivery = createEventDelivery({
    database,
    listeners: engineListeners,
    log: silentLog,
    clock: () => clock.now,
  });
  const runner = createJobRunner({
    database,
    jobs: parts.flatMap(({ jobs }) => jobs),
    schedules: parts.flatMap(({ schedules }) => schedules),
    log: silentLog,
    clock: () => clock.now,
    lanes: 1,
  });
  return {
    translator,
    settle: async () => {
      await delivery.drain();
      await runner.drain();
    },
  };
}

async function passMinutes(minutes: number): Promise<void> {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  await work.settle();
}

const sentences = ['Сварка идёт без присадки', 'Шов выдерживает 40 МПа.', 'Потерь нет.'];
const onlyChinese = (texts: readonly string[]): Partial<SourceText> => ({
  title: texts[0] ?? '',
  fields: [{ path: 'description', text: texts.join('\n') }],
});
/** Into English nobody drafts here, so that each request is one of the Chinese version. */
const peopleOnly = (method = 'people', language = 'en') =>
  sql`
  insert into translation_rule
    (room, kind, source_language, target_language, method, base_priority, days_until_due, is_active, changed_at)
  values ('catalogue', 'offer', 'ru', ${language}, ${method}, 1, 1, true, now())`.execute(ctx.db);

async function put(texts: readonly string[] = sentences, more: Partial<SourceText> = {}) {
  await peopleOnly();
  return putBuiltSource(ctx, { ...onlyChinese(texts), ...more });
}
const again = (source: SourceText, texts: readonly string[], more: Partial<SourceText> = {}) =>
  putSourceText(ctx, { ...source, ...onlyChinese(texts), revision: source.revision + 1, ...more });

const targetsOf = async (versionId: string) => (await segmentsOf(ctx, versionId)).map(({ target }) => target);
const stateOf = async (versionId: string) => (await findVersion(ctx, versionId))?.state;
const faultOf = async (versionId: string) => {
  const { rows } = await sql<{ fault: string | null }>`
    select fault from translation_engine_draft where version_id = ${versionId}`.execute(ctx.db);
  return rows[0]?.fault;
};
const jobStates = async () => {
  const { rows } = await sql<{ state: string }>`select distinct state from platform_job
    where kind = 'translation.draftVersion' order by 1`.execute(ctx.db);
  return rows.map(({ state }) => state);
};
const pretended = (texts: readonly string[]) => texts.map((text) => pretend(text));

describe('a new text', () => {
  it('is drafted by the engine as soon as it is told, and said to be the machine’s', async () => {
    const { versionId } = await put();
    await work.settle();
    expect(await targetsOf(versionId)).toEqual(pretended(sentences));
    expect(await findVersion(ctx, versionId)).toMatchObject({
      state: 'machine',
      engine: 'chat fake',
      translatedBy: null,
    });
    expect((await segmentsOf(ctx, versionId))[0]).toMatchObject({
      state: 'machine',
      origin: 'machine',
      originDetail: 'chat fake',
    });
  });

  it('is taken from the memory where it was translated before, also with other numbers', async () => {
    const { source } = buildPair('Шов выдерживает 35 МПа.', '焊缝可承受35 MPa。');
    await putApproved(ctx, [source]);
    const { versionId } = await put();
    await work.settle();
    expect((await targetsOf(versionId))[1]).toBe('焊缝可承受40 MPa。');
    expect((await segmentsOf(ctx, versionId)).map(({ origin }) => origin)).toEqual([
      'machine',
      'memory',
      'machine',
    ]);
    expect(fake.asked()).toEqual([[sentences[0], sentences[2]]]);
  });

  it('in many segments is drafted turn by turn', async () => {
    const many = Array.from({ length: 230 }, (_, at) => `Опыт номер ${at} удался.`);
    const { versionId } = await put(many);
    await work.settle();
    expect(await stateOf(versionId)).toBe('machine');
    expect(await targetsOf(versionId)).toEqual(pretended(many));
    expect(fake.asked().flat()).toHaveLength(230);
  });

  it.each([
    ['is being checked', { stage: 'preparing' }],
    ['is not for everybody', { isRestricted: true }],
  ] as const)('is not sent out while it %s, unless the engine is the operator’s own', async (_what, more) => {
    const { versionId } = await put(sentences, more);
    await work.settle();
    expect([await faultOf(versionId), await stateOf(versionId), fake.asked()]).toEqual([
      'keptInside',
      'none',
      [],
    ]);
    work = openWork(fake.open(ctx, { texts: 'all', model: 'own' }));
    await passMinutes(60);
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('is sent when it is opened', async () => {
    const { source, versionId } = await put(sentences, { stage: 'preparing' });
    await work.settle();
    await again(source, sentences, { stage: 'open' });
    await work.settle();
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('that people alone translate is left to them', async () => {
    await peopleOnly('people', 'zh');
    const { versionId } = await put();
    await work.settle();
    expect([await stateOf(versionId), await faultOf(versionId)]).toEqual(['none', 'peopleOnly']);
    expect(fake.asked()).toEqual([]);
  });
});

function buildPair(source: string, target: string) {
  const { ref } = buildSource();
  const origin = { ref, number: null, versionId: ref.id, segmentId: ref.id, revision: 1 };
  const pair = { from: 'ru' as const, to: 'zh' as const, source, target, domain: null };
  return { source: { ...pair, origin, approvedBy: null, approvedAt: start } };
}

describe('without an engine', () => {
  it('the memory proposes, and nothing is said of the whole', async () => {
    work = openWork(openConfiguredEngine(ctx, undefined));
    await putApproved(ctx, [buildPair('Потерь нет.', '没有损失。').source]);
    const { versionId } = await put();
    await work.settle();
    expect(await targetsOf(versionId)).toEqual(['', '', '没有损失。']);
    expect([await stateOf(versionId), await faultOf(versionId)]).toEqual(['none', 'notConfigured']);
    expect(await jobStates()).toEqual(['done']);
  });

  it('a text the memory knows as a whole is given to readers, as the memory’s', async () => {
    work = openWork(openConfiguredEngine(ctx, undefined));
    await putApproved(ctx, [buildPair('Потерь нет.', '没有损失。').source]);
    const { versionId } = await put(['Потерь нет.']);
    await work.settle();
    expect(await findVersion(ctx, versionId)).toMatchObject({ state: 'machine', engine: 'memory' });
  });

  it('what waits is drafted within the hour after one was named', async () => {
    work = openWork(openConfiguredEngine(ctx, undefined));
    const { versionId } = await put();
    await work.settle();
    work = openWork(fake.open(ctx));
    await passMinutes(60);
    expect(await stateOf(versionId)).toBe('machine');
  });
});

describe('an engine in trouble', () => {
  const broken = replyText('{"choices":[{"message":{"content":"{\\"transl');
  const troubles: [string, Reply, string][] = [
    ['is busy', replyJson({}, 429), 'busy'],
    ['fails', replyJson({}, 500), 'failing'],
    ['breaks off', replyHalf, 'brokenOff'],
    ['is slow', neverReply, 'slow'],
    ['refuses the key', replyJson({}, 401), 'refused'],
    ['has no quota left', replyJson({}, 402), 'quotaUsedUp'],
  ];

  it.each(troubles)('that %s is asked again later, and what it gave is kept', async (_what, fault, code) => {
    work = openWork(fake.open(ctx, { timeoutMs: 1_000 }));
    const many = Array.from({ length: 30 }, (_, at) => `Опыт номер ${at} удался.`);
    const { versionId } = await put(many);
    fake.server.faults.push(fake.speak, fault);
    await work.settle();
    expect([await faultOf(versionId), await stateOf(versionId)]).toEqual([code, 'none']);
    expect((await targetsOf(versionId)).filter(Boolean)).toHaveLength(20);
    await passMinutes(61);
    expect(await targetsOf(versionId)).toEqual(pretended(many));
    expect(await stateOf(versionId)).toBe('machine');
    expect(new Set(fake.asked().slice(0, 1).flat())).toEqual(new Set(many.slice(0, 20)));
    expect(fake.asked().slice(1).flat()).not.toContain(many[0]);
  });

  it.each([
    ['half a document', broken],
    ['words instead of JSON', replyText('Sure, here you are')],
    ['too few texts', replyJson(completionOf('{"translations":[]}'))],
  ])('that answers with %s is asked by halves', async (_what, fault) => {
    const { versionId } = await put();
    fake.server.faults.push(fault);
    await work.settle();
    expect(fake.asked().map(({ length }) => length)).toEqual([3, 2, 1]);
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('that never answers rightly is left alone for a while', async () => {
    const { versionId } = await put();
    for (let at = 0; at < 20; at++) fake.server.faults.push(broken);
    await work.settle();
    expect([await faultOf(versionId), fake.asked().length]).toEqual(['badAnswer', 5]);
    fake.server.faults.length = 0;
    await passMinutes(2);
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('that refuses one text translates the others', async () => {
    const { versionId } = await put();
    const refusing: Reply = (asked, response) =>
      JSON.stringify(asked.body).includes('40 МПа')
        ? replyJson({}, 400)(asked, response)
        : fake.speak(asked, response);
    for (let at = 0; at < 9; at++) fake.server.faults.push(refusing);
    await work.settle();
    expect(await targetsOf(versionId)).toEqual([
      pretend(sentences[0] ?? ''),
      '',
      pretend(sentences[2] ?? ''),
    ]);
    expect([await stateOf(versionId), await faultOf(versionId)]).toEqual(['none', 'textRefused']);
    fake.server.faults.length = 0;
    await passMinutes(26 * 60);
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('that comes back with something else than a translation leaves the segment open', async () => {
    const { versionId } = await put();
    const other = JSON.stringify({
      translations: ['s1', 's2', 's3'].map((id) => ({
        id,
        text: id === 's2' ? 'I will not translate this.' : '译文',
      })),
    });
    fake.server.faults.push(replyJson(completionOf(other)));
    await work.settle();
    expect(await targetsOf(versionId)).toEqual(['译文', '', '译文']);
    expect([await stateOf(versionId), await faultOf(versionId)]).toEqual(['none', 'notTranslated']);
  });

  it('is waited for as long as it says', async () => {
    const { versionId } = await put();
    fake.server.faults.push(replyJson({}, 429, { 'retry-after': '1800' }));
    await work.settle();
    await passMinutes(29);
    expect(await stateOf(versionId)).toBe('none');
    await passMinutes(2);
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('that is down for a day loses no text', { timeout: 30_000 }, async () => {
    const versions = [(await put()).versionId];
    for (let at = 0; at < 2; at++) {
      const texts = sentences.map((text) => `${text} ${at}`);
      versions.push((await putBuiltSource(ctx, onlyChinese(texts))).versionId);
    }
    const { url } = fake.server;
    await fake.server.close();
    for (let hour = 0; hour < 24; hour += 3) await passMinutes(180);
    expect(await Promise.all(versions.map(faultOf))).toEqual(
      expect.arrayContaining([expect.stringMatching(/unreachable|circuitOpen/)]),
    );
    expect(await jobStates()).not.toContain('dead');
    fake = await startFakeEngine();
    expect(url).not.toBe(fake.server.url);
    work = openWork(fake.open(ctx));
    await passMinutes(15);
    await passMinutes(1);
    expect(new Set(await Promise.all(versions.map(stateOf)))).toEqual(new Set(['machine']));
  });
});

describe('the budget of the day', () => {
  const withBudget = (charactersPerDay: number): Partial<TranslationConfig> => ({ charactersPerDay });

  it('used up, what is left waits for the next day', async () => {
    work = openWork(fake.open(ctx, withBudget(500)));
    const many = Array.from({ length: 30 }, (_, at) => `Опыт номер ${at} удался.`);
    const { versionId } = await put(many);
    await work.settle();
    expect((await targetsOf(versionId)).filter(Boolean)).toHaveLength(20);
    expect(await faultOf(versionId)).toBe('budgetUsedUp');
    await passMinutes(60);
    expect(fake.asked()).toHaveLength(1);
    await passMinutes(15 * 60 + 1);
    expect(await stateOf(versionId)).toBe('machine');
    expect(work.translator.report()).toMatchObject({ charactersPerDay: 500, lastFault: 'budgetUsedUp' });
  });
});

describe('a changed original', () => {
  it('is drafted anew where it changed, and only there', async () => {
    const { source, versionId } = await put();
    await work.settle();
    await again(source, [sentences[0] ?? '', 'Шов выдерживает 45 МПа.', sentences[2] ?? '']);
    expect(await stateOf(versionId)).toBe('stale');
    await work.settle();
    expect(fake.asked()[1]).toEqual(['Шов выдерживает 45 МПа.']);
    expect((await targetsOf(versionId))[1]).toBe(pretend('Шов выдерживает 45 МПа.'));
    expect(await findVersion(ctx, versionId)).toMatchObject({ state: 'machine', ofRevision: 2 });
  });

  it('while the engine was thinking makes its answer no text of the new words', async () => {
    const { source, versionId } = await put();
    const changed = [sentences[0] ?? '', 'Шов выдерживает 45 МПа.', sentences[2] ?? ''];
    fake.server.faults.push((asked, response) => {
      void again(source, changed).then(() => fake.speak(asked, response));
    });
    await work.settle();
    const [, second] = await segmentsOf(ctx, versionId);
    expect(second).toMatchObject({ source: changed[1], target: '' });
    expect(await stateOf(versionId)).toBe('none');
    await work.settle();
    expect(await targetsOf(versionId)).toEqual(pretended(changed));
    expect(await stateOf(versionId)).toBe('machine');
  });

  it('leaves what people wrote to people', async () => {
    const { source, versionId } = await put();
    await work.settle();
    const person = await buildPerson(testContext(database, { clock: () => clock.now }), {
      roles: ['translator'],
    });
    await takeVersionStep(ctx, termbase, versionId, { step: 'assign', translatorId: person.personId });
    const [first] = await segmentsOf(ctx, versionId);
    await saveTarget(person.ctx, termbase, {
      versionId,
      segmentId: first?.id ?? '',
      target: '焊接无需填充材料',
      ofRevision: first?.revision ?? 0,
      isConfirmed: false,
    });
    await again(source, ['Сварка идёт с присадкой', ...sentences.slice(1), 'Ещё одно предложение.']);
    await work.settle();
    expect((await targetsOf(versionId))[0]).toBe('焊接无需填充材料');
    expect((await targetsOf(versionId))[3]).toBe('');
    expect(fake.asked()).toHaveLength(1);
  });
});
