import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { newId } from '../../../shared/ids.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { taskEndpoints } from './contract.ts';
import { translationLines } from '../texts/translation-lines.ts';
import { findVersion } from '../texts/views.ts';
import { profileEndpoints } from './profiles/contract.ts';
import { remindTranslators } from './reminders.ts';
import { statisticsEndpoints } from './statistics-contract.ts';
import { writeStatisticsCsv } from './statistics-service.ts';
import { chinese, codeOf, idsOf, useTaskWorld } from './testing-world.ts';
import { saveTarget } from '../texts/save-target.ts';
import { segmentsOf } from '../texts/views.ts';

const world = await useTaskWorld();
const { people, call, take, system } = world;
const { translator, other, coordinator, reader } = people;

const profile = { isAvailable: true, isCredited: true, pairs: ['ru-zh' as const], domains: ['53'] };

describe('a profile', () => {
  it('puts tasks of the own languages and fields first', async () => {
    await call(profileEndpoints.save, translator.ctx, { ...profile, about: 'Welding' });
    const metal = await world.offer({ domain: '53' });
    const plain = await world.offer({ domain: '31' });
    const english = await world.offer({}, 'en');
    const { items } = await call(taskEndpoints.offered, translator.ctx, { pageSize: 100 });
    const places = [metal.taskId, plain.taskId, english.taskId].map((id) => idsOf(items).indexOf(id));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(items.find(({ id }) => id === metal.taskId)?.isOfProfile).toBe(true);
    expect(items.find(({ id }) => id === plain.taskId)?.isOfProfile).toBe(false);
    const chosen = await call(taskEndpoints.offered, translator.ctx, {
      to: 'zh',
      domain: '53',
      pageSize: 100,
    });
    expect(idsOf(chosen.items)).toEqual([metal.taskId]);
  });

  it('is for translators; the list with names for coordinators', async () => {
    expect(await codeOf(call(profileEndpoints.save, reader.ctx, profile))).toBe(
      'translation.task.translatorsOnly',
    );
    expect(await codeOf(call(profileEndpoints.list, translator.ctx, {}))).toBe('platform.forbidden');
    const { items } = await call(profileEndpoints.list, coordinator.ctx, { pair: 'ru-zh', available: 'yes' });
    expect(items.map(({ personId }) => personId)).toEqual([translator.personId]);
    const everybody = await call(profileEndpoints.list, coordinator.ctx, {});
    expect(everybody.items.find(({ personId }) => personId === other.personId)?.profile).toBeNull();
  });
});

describe('the rating', () => {
  it('says nothing before there is data, then what revisers changed of how many tasks', async () => {
    const fresh = await buildPerson(system, { roles: ['translator'] });
    const before = await call(profileEndpoints.mine, fresh.ctx, {});
    expect(before.rating).toEqual({
      deliveredTasks: 0,
      verifiedTasks: 0,
      timesReturned: 0,
      changedSegments: null,
      changedCharacters: null,
      onTime: null,
    });
    const first = await world.offer();
    await world.translate(fresh.ctx, first);
    await take(other.ctx, first.taskId, 'verify');
    const late = await world.offer();
    await take(fresh.ctx, late.taskId, 'take');
    await world.write(fresh.ctx, late.versionId, (_source, at) => chinese[at] ?? '');
    world.pass(11);
    await take(fresh.ctx, late.taskId, 'deliver');
    await take(other.ctx, late.taskId, 'return', 'A word');
    await take(fresh.ctx, late.taskId, 'deliver');
    const [segment] = await segmentsOf(system, late.versionId);
    await saveTarget(other.ctx, world.termbase, {
      versionId: late.versionId,
      segmentId: segment?.id ?? '',
      target: '钢材的激光焊接',
      ofRevision: segment?.revision ?? 0,
      isConfirmed: true,
    });
    await take(other.ctx, late.taskId, 'verify');
    await take(fresh.ctx, late.taskId, 'verify');
    const { rating } = await call(profileEndpoints.mine, fresh.ctx, {});
    const letters = chinese.join('').length;
    expect(rating).toMatchObject({ deliveredTasks: 2, verifiedTasks: 2, timesReturned: 1, onTime: 0.5 });
    expect(rating.changedSegments).toBe(1 / 8);
    expect(rating.changedCharacters).toBeCloseTo(1 / (2 * letters + 1), 10);
  });
});

it('names only who agreed', async () => {
  const offered = await world.offer();
  const credit = async () => {
    const version = await findVersion(system, offered.versionId);
    const line = version && (await translationLines(system, version.text.ref))[version.to];
    return { translator: line?.translator, reviser: line?.reviser };
  };
  await call(profileEndpoints.save, translator.ctx, profile);
  await world.translate(translator.ctx, offered);
  expect(await credit()).toEqual({ translator: 'Kim Doe', reviser: null });
  await take(other.ctx, offered.taskId, 'verify');
  expect(await credit()).toEqual({ translator: 'Kim Doe', reviser: null });
  await call(profileEndpoints.save, other.ctx, profile);
  expect(await credit()).toEqual({ translator: 'Kim Doe', reviser: 'Kim Doe' });
  await call(profileEndpoints.save, translator.ctx, { ...profile, isCredited: false });
  expect(await credit()).toEqual({ translator: null, reviser: 'Kim Doe' });
});

describe('statistics', () => {
  it('count each task in the month it was first delivered, own for translators, all for coordinators', async () => {
    const fresh = await buildPerson(system, {
      roles: ['translator'],
      name: { latin: { family: '=cmd', given: 'Ann' } },
    });
    const offered = await world.offer();
    await world.translate(fresh.ctx, offered);
    await take(other.ctx, offered.taskId, 'return', 'Once more');
    world.pass(31);
    await take(fresh.ctx, offered.taskId, 'deliver');
    await take(other.ctx, offered.taskId, 'verify');
    const characters = offered.task?.open_characters;
    const { rows } = await call(statisticsEndpoints.own, fresh.ctx, {});
    expect(rows).toMatchObject([
      { deliveredTasks: 0, verifiedTasks: 1, verifiedCharacters: characters },
      { from: 'ru', to: 'zh', deliveredTasks: 1, deliveredCharacters: characters, verifiedTasks: 0 },
    ]);
    const [later, earlier] = rows.map(({ month }) => month);
    const first = await call(statisticsEndpoints.own, fresh.ctx, { to: earlier ?? '' });
    expect(first.rows.map(({ month }) => month)).toEqual([earlier]);
    const last = await call(statisticsEndpoints.own, fresh.ctx, { from: later ?? '' });
    expect(last.rows.map(({ month }) => month)).toEqual([later]);
    expect(await codeOf(call(statisticsEndpoints.all, fresh.ctx, {}))).toBe('platform.forbidden');
    const all = await call(statisticsEndpoints.all, coordinator.ctx, { from: later ?? '' });
    expect(all.rows[0]?.verifiedTasks).toBe(1);

    const own = await writeStatisticsCsv({ ...fresh.ctx, language: 'ru' }, 'own', {});
    const text = own.body as string;
    expect(text.startsWith('\ufeffМесяц,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    const everybody = (await writeStatisticsCsv(coordinator.ctx, 'all', {})).body as string;
    expect(everybody).not.toMatch(/,=/);
    expect(everybody).toContain('Ann');
    expect(await codeOf(writeStatisticsCsv(translator.ctx, 'all', {}))).toBe('platform.forbidden');
  });
});

it.each(['2026-13', '0000-01', '2026-00', "2026-01'", '26-1'])(
  'a month that is none is refused: %s',
  async (month) => {
    const asked = call(statisticsEndpoints.own, translator.ctx, { from: month });
    expect(await codeOf(asked)).toBe('platform.invalidInput');
    const due = call(taskEndpoints.make, coordinator.ctx, { versionIds: [newId()], dueOn: '0000-01-01' });
    expect(await codeOf(due)).toBe('platform.invalidInput');
  },
);

describe('reminders', () => {
  it('come two days before and on the day, once each, and nobody is forgotten', async () => {
    const fresh = await buildPerson(system, { roles: ['translator'] });
    const offered = await world.offer();
    await take(fresh.ctx, offered.taskId, 'take');
    const run = async () => {
      world.mails.length = 0;
      await remindTranslators(system);
      await world.settle();
      return world.mails.filter(({ to }) => to === fresh.email).map(({ subject }) => subject);
    };
    world.pass(7);
    expect(await run()).toEqual([]);
    world.pass(1);
    expect(await run()).toEqual([`Translation ${offered.task?.number} is due in two days`]);
    expect(await run()).toEqual([]);
    world.pass(3);
    expect(await run()).toEqual([`Translation ${offered.task?.number} is due`]);
    expect(await run()).toEqual([]);
    const mine = await call(taskEndpoints.mine, fresh.ctx, {});
    expect(mine.items).toMatchObject([{ isOverdue: true }]);
    expect((await call(taskEndpoints.overview, fresh.ctx, {})).translator).toMatchObject({
      mine: 1,
      overdue: 1,
    });
  });
});

it('what the memory knows of a task is counted by segments and characters', async () => {
  const offered = await world.offer();
  const { bands } = await call(taskEndpoints.leverage, translator.ctx, { id: offered.taskId });
  const sum = (what: 'segments' | 'characters') => bands.reduce((all, band) => all + band[what], 0);
  expect([sum('segments'), sum('characters')]).toEqual([4, offered.task?.open_characters]);
  expect(bands[0]?.band).toBe('exact');
});

describe('a translator', () => {
  it('sees the words and figures of a translation, nothing else of the record and of other people', async () => {
    const offered = await world.offer({ ownerOrganisationId: '019a0000-0000-7000-8000-000000000001' });
    const page = await world.read(other.ctx, offered.taskId);
    expect(Object.keys(page.task).toSorted()).toEqual(
      [
        'cause',
        'domain',
        'dueOn',
        'from',
        'id',
        'isDemo',
        'isInTender',
        'isOverdue',
        'isRestricted',
        'kind',
        'note',
        'number',
        'openCharacters',
        'openSegments',
        'people',
        'priority',
        'recordNumber',
        'role',
        'state',
        'stateSince',
        'title',
        'to',
        'versionId',
        'versionState',
        'waitingMatches',
      ].toSorted(),
    );
    await take(translator.ctx, offered.taskId, 'take');
    await world.write(translator.ctx, offered.versionId, (_source, at) => chinese[at] ?? '');
    await take(translator.ctx, offered.taskId, 'deliver');
    const seen = JSON.stringify(await world.read(other.ctx, offered.taskId));
    expect(seen).not.toContain('019a0000-0000-7000-8000-000000000001');
    expect(seen).not.toContain(translator.personId);
    expect(seen).not.toContain('Kim Doe');
    expect(JSON.stringify(await world.read(coordinator.ctx, offered.taskId))).toContain('Kim Doe');
    expect(await codeOf(call(taskEndpoints.board, translator.ctx, {}))).toBe('platform.forbidden');
  });
});

it('the board of 10,000 tasks answers soon, on its first and on a late page', async () => {
  await sql`
    with many as (
      insert into translation_text (id, room, kind, record_id, source_language, revision, title, stage, is_restricted,
        changed_at)
      select gen_random_uuid(), 'catalogue', 'request', gen_random_uuid(), 'ru', 1, 'Text ' || n, 'open', false, now()
      from generate_series(1, 10000) as n returning id),
    versions as (
      insert into translation_version (id, text_id, language, state, state_since)
      select gen_random_uuid(), id, 'zh', 'none', now() from many returning id, text_id)
    insert into translation_task (id, number, version_id, text_id, source_language, target_language, domain,
      is_restricted, cause, state, state_since, due_on, base_priority, priority, open_segments, open_characters, made_at)
    select gen_random_uuid(), 'TX-' || row_number() over (), id, text_id, 'ru', 'zh', '53', false, 'rule',
      'offered', now(), '2027-01-01', 10, (random() * 100)::integer, 1, 100, now() from versions`.execute(
    system.db,
  );
  await sql`analyze translation_task, translation_text, translation_version`.execute(system.db);
  const fastest = async (input: object) => {
    const times: number[] = [];
    for (let run = 0; run < 4; run++) {
      const began = performance.now();
      const { total } = await call(taskEndpoints.board, coordinator.ctx, input);
      times.push(performance.now() - began);
      expect(total).toBeGreaterThanOrEqual(10_000);
    }
    return Math.min(...times);
  };
  // A fraction of this on an idle machine; the bound is for one that runs all tests at once.
  const bearableMs = 1500;
  expect(await fastest({})).toBeLessThan(bearableMs);
  expect(await fastest({ page: 150, pageSize: 50 })).toBeLessThan(bearableMs);
  expect(await fastest({ from: 'ru', to: 'zh', state: 'offered', domain: '53' })).toBeLessThan(bearableMs);
}, 60_000);
