import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { checkInput } from '../../../platform/http/check-input.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { removeSearchDocument, type SearchDocument } from '../public.ts';
import { buildSearchDocument, putSearchDocument } from '../testing.ts';
import { buildTermbase } from '../testing-termbase.ts';
import { savedEndpoints } from './contract.ts';
import { savedDownloads } from './downloads.ts';
import { savedListeners } from './jobs.ts';
import { percolate, type Percolator } from './percolate.ts';
import { createSavedFollower } from './saved-follower.ts';
import { createSaved, listSaved, markSeen, removeSaved, showSaved, updateSaved } from './service.ts';
import { openWatching } from './watching.ts';

let system: Ctx;
let owner: Ctx;
let worker: Percolator;
let now = Date.parse('2026-11-21T08:00:00Z');

const { database } = await useTestDatabase();
const termbase = buildTermbase();
beforeEach(async () => {
  await clearTestDatabase(database);
  await database.exec('insert into search_percolation default values');
  system = testContext(database, { clock: () => new Date(now) });
  owner = (await buildPerson(system)).ctx;
  worker = openWorker();
});

/** As another process has it: nothing in memory yet. */
function openWorker(): Percolator {
  const watching = openWatching(termbase);
  return { watching, follower: createSavedFollower(watching) };
}

const save = (criteria: Record<string, unknown>, as = owner) =>
  createSaved(as, worker.watching(), checkInput(savedEndpoints.create.input, { query: criteria }));
const alertsOf = async (id: string, as = owner) =>
  (await showSaved(as, termbase, { id, page: 1, pageSize: 50 })).alerts.items;
const offer = (title: string, more: Partial<SearchDocument> = {}) =>
  buildSearchDocument({
    texts: [{ language: 'ru', title, summary: '', keywords: [], body: '' }],
    ...more,
  });
const put = async (document: SearchDocument) => {
  await putSearchDocument(system, document);
  now += 60_000;
  return document;
};

describe('saving a search', () => {
  it('keeps the query, the filters and the senses switched off, and proposes a name', async () => {
    const saved = await save({
      q: ' лазерная  сварка ',
      kind: ['offer'],
      levelMin: '6',
      off: ['c1'],
      freshness: 'd30',
    });
    expect(saved).toMatchObject({
      name: 'лазерная сварка',
      query: { q: 'лазерная  сварка', filters: { kind: ['offer'] }, levelMin: 6, off: ['c1'] },
      frequency: 'weekly',
      byMail: true,
      isPaused: false,
      newCount: 0,
    });
    expect(saved.query.filters).not.toHaveProperty('freshness');
  });

  it('refuses the same search twice, whatever its capitals and order, and tells its name', async () => {
    const saved = await save({ q: 'Лазерная сварка', kind: ['offer', 'request'] });
    await expect(save({ q: 'лазерная  сварка', kind: ['request', 'offer'] })).rejects.toMatchObject({
      code: 'search.saved.duplicate',
      params: { name: saved.name },
    });
    await expect(save({ q: 'лазерная сварка' })).resolves.toMatchObject({ name: 'лазерная сварка' });
  });

  it('refuses what asks for nothing, and what is too long to watch', async () => {
    for (const q of ['', '!!! ??', '-сварка']) {
      await expect(save({ q }), q).rejects.toMatchObject({ code: 'search.saved.nothingToWatch' });
    }
    await expect(save({ q: 'сталь '.repeat(400) })).rejects.toMatchObject({ code: 'search.saved.tooLong' });
  });

  it('keeps at most 200, also when they are saved at once', async () => {
    await database.exec(`insert into search_saved (id, person_id, change_sequence, name, query, query_hash, frequency,
      by_mail, watches_from, created_at, updated_at)
      select gen_random_uuid(), '${owner.actor.kind === 'person' ? owner.actor.personId : ''}', number, 'n', '{}',
        number::text, 'none', false, 0, now(), now() from generate_series(1000, 1198) number`);
    const both = await Promise.allSettled([save({ q: 'сварка' }), save({ q: 'пайка' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'search.saved.tooMany' },
    });
  });

  it('is nobody else’s: strangers and administrators are told that there is no such search', async () => {
    const { id } = await save({ q: 'сварка' });
    for (const roles of [[], ['administrator' as const]]) {
      const other = (await buildPerson(system, { roles })).ctx;
      expect((await listSaved(other)).items).toEqual([]);
      const refusal = { code: 'platform.notFound' };
      await expect(alertsOf(id, other)).rejects.toMatchObject(refusal);
      await expect(updateSaved(other, worker.watching(), { id, name: 'x' })).rejects.toMatchObject(refusal);
      await expect(removeSaved(other, id)).rejects.toMatchObject(refusal);
      await expect(markSeen(other, { id })).rejects.toMatchObject(refusal);
    }
  });

  it('goes on record without what was searched for', async () => {
    const { id } = await save({ q: 'секретная сварка' });
    await removeSaved(owner, id);
    const { rows } = await sql<{
      action: string;
      details: unknown;
    }>`select action, details from platform_audit
      where ref_id = ${id} order by sequence`.execute(database.kysely);
    expect(rows.map(({ action }) => action)).toEqual(['search.saved.create', 'search.saved.delete']);
    expect(JSON.stringify(rows)).not.toContain('секретная');
  });
});

describe('alerts', () => {
  it('tell of a record that newly answers, in any language, and why', async () => {
    const { id } = await save({ q: '激光焊接' });
    const document = await put(offer('Лазерная сварка труб'));
    await put(offer('Насос для пульпы'));
    await percolate(system, worker);
    const [alert, ...rest] = await alertsOf(id);
    expect(rest).toEqual([]);
    expect(alert).toMatchObject({
      ref: document.ref,
      reason: 'new',
      isSeen: false,
      title: { language: 'ru' },
    });
    expect(alert?.matchedConcepts.map(({ words }) => words.zh)).toContain('激光焊接');
    expect((await listSaved(owner)).newCount).toBe(1);
  });

  it('do not tell of what was there before, nor of what was merely indexed anew', async () => {
    const before = await put(offer('Лазерная сварка труб'));
    const { id } = await save({ q: 'лазерная сварка' });
    await percolate(system, worker);
    await put(before);
    await put({ ...before, sortDate: new Date('2026-11-01T00:00:00Z') });
    await percolate(system, worker);
    expect(await alertsOf(id)).toEqual([]);
  });

  it('tell of a change once for each other content, not of a translation that was added', async () => {
    const { id } = await save({ q: 'лазерная сварка' });
    const document = await put(offer('Лазерная сварка труб'));
    await percolate(system, worker);
    await markSeen(owner, { id });
    const text = { language: 'zh' as const, title: '管道激光焊接', summary: '', keywords: [], body: '' };
    await put({ ...document, texts: [...document.texts, text] });
    await percolate(system, worker);
    expect((await alertsOf(id)).map(({ isSeen }) => isSeen)).toEqual([true]);
    await put({ ...document, facets: { ...document.facets, level: ['7'] } });
    await percolate(system, worker);
    expect(await alertsOf(id)).toMatchObject([{ reason: 'changed', isSeen: false, level: '7' }]);
  });

  it('go when the record does not answer any more or is taken back', async () => {
    const { id } = await save({ q: 'лазерная сварка' });
    const document = await put(offer('Лазерная сварка труб'));
    const other = await put(offer('Лазерная сварка рельсов'));
    await percolate(system, worker);
    expect(await alertsOf(id)).toHaveLength(2);
    await put(offer('Резка труб', { ref: document.ref }));
    await removeSearchDocument(system, other.ref);
    await percolate(system, worker);
    expect(await alertsOf(id)).toEqual([]);
    expect((await listSaved(owner)).newCount).toBe(0);
  });

  it('rest while the search is paused, and begin anew with another query', async () => {
    const { id } = await save({ q: 'лазерная сварка' });
    await updateSaved(owner, worker.watching(), { id, isPaused: true });
    await put(offer('Лазерная сварка труб'));
    await percolate(system, worker);
    await updateSaved(owner, worker.watching(), { id, isPaused: false });
    await put(offer('Лазерная сварка рельсов'));
    await percolate(system, worker);
    expect((await alertsOf(id)).map(({ title }) => title.text)).toEqual(['Лазерная сварка рельсов']);
    const query = checkInput(savedEndpoints.update.input, { id, query: { q: 'пайка' } });
    await updateSaved(owner, worker.watching(), query);
    expect(await alertsOf(id)).toEqual([]);
    await put(offer('Пайка алюминия'));
    await percolate(system, worker);
    expect((await alertsOf(id)).map(({ title }) => title.text)).toEqual(['Пайка алюминия']);
  });

  it('show only what their owner may see now', async () => {
    const organisation = await buildOrganisation(system);
    const member = (await buildPerson(system, { memberOf: [organisation] })).ctx;
    const mine = await save({ q: 'сапфир' });
    const members = await save({ q: 'сапфир' }, member);
    const document = await put(offer('Сапфир', { audience: [`org:${organisation}`, 'staff'] }));
    await percolate(system, worker);
    expect(await alertsOf(mine.id)).toEqual([]);
    expect((await listSaved(owner)).newCount).toBe(0);
    await markSeen(owner, { id: mine.id });
    expect(await alertsOf(members.id, member)).toHaveLength(1);
    await put({ ...document, audience: ['registered', `org:${organisation}`, 'staff'] });
    await percolate(system, worker);
    expect(await alertsOf(mine.id)).toMatchObject([{ reason: 'new', isSeen: false }]);
    await put({ ...document, audience: ['staff'] });
    await percolate(system, worker);
    expect(await alertsOf(mine.id)).toEqual([]);
    expect(await alertsOf(members.id, member)).toEqual([]);
  });
});

describe('alerts as a file', () => {
  const take = async (id: string, as: Ctx) => {
    const organisationNames = { find: () => Promise.resolve({}) };
    const download = savedDownloads({ termbase, organisationNames }).find(
      (one) => one.id === 'search.saved.alerts.export',
    );
    if (!download) throw new Error('no such download');
    const { body, name } = await download.handle(as, download.input.parse({ id, format: 'csv' }));
    let text = '';
    for await (const part of body as AsyncIterable<string>) text += part;
    return { name, lines: text.trim().split('\r\n') };
  };

  it('are those of the page, in its order, with the search they belong to', async () => {
    const russian: Ctx = { ...owner, language: 'ru' };
    const { id } = await save({ q: 'сварка', kind: ['offer'] }, russian);
    await put(offer('Сварка труб', { number: 'TO-2026-000001', facets: { country: ['RU'], level: ['7'] } }));
    await percolate(system, worker);
    await markSeen(owner, { id, until: undefined });
    await put(offer('Сварка "рельсов", быстро'));
    await put(offer('Сварка секретная', { audience: ['staff'] }));
    await percolate(system, worker);
    const { name, lines } = await take(id, russian);
    expect(name).toBe('Извещения сварка 2026-11-21.csv');
    expect(lines).toContain('# Запрос,сварка');
    expect(lines).toContain('# Фильтры,Вид: Предложения');
    const head = lines.findIndex((line) => line.startsWith('Найдено,'));
    const [newest, first, ...others] = lines.slice(head + 1);
    expect(others).toEqual([]);
    expect(newest).toMatch(/,новая,да,Предложение,,"Сварка ""рельсов"", быстро",русский,/);
    expect(first).toMatch(/,новая,,Предложение,TO-2026-000001,Сварка труб,русский,Россия,7,/);
    expect((await alertsOf(id, russian)).map(({ title }) => title.text)).toEqual([
      'Сварка "рельсов", быстро',
      'Сварка труб',
    ]);
  });

  it('are their owner’s alone', async () => {
    const { id } = await save({ q: 'сварка' });
    const other = (await buildPerson(system, { roles: ['administrator'] })).ctx;
    await expect(take(id, other)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('whoever closes his account', () => {
  it('leaves no saved search and no alert behind', async () => {
    const other = (await buildPerson(system)).ctx;
    await save({ q: 'лазерная сварка' });
    const kept = await save({ q: 'лазерная сварка' }, other);
    await put(offer('Лазерная сварка труб'));
    await percolate(system, worker);
    const personId = owner.actor.kind === 'person' ? owner.actor.personId : '';
    const [listener] = savedListeners;
    for (const change of ['updated', 'closed']) {
      await system.transaction((tx) => listener?.handle(tx, { personId, change }) ?? Promise.resolve());
    }
    const { rows } = await sql<{ id: string; alerts: number }>`select saved.id, count(alert.id)::int as alerts
      from search_saved saved left join search_alert alert on alert.saved_id = saved.id group by saved.id`.execute(
      database.kysely,
    );
    expect(rows).toEqual([{ id: kept.id, alerts: 1 }]);
    expect((await worker.follower.catchUp(system)).index.size()).toBe(1);
  });
});

describe('comparing', () => {
  it('follows what other processes saved, changed and deleted', async () => {
    await percolate(system, worker);
    const first = await save({ q: 'лазерная сварка' });
    const second = await save({ q: 'сварка труб' });
    await put(offer('Лазерная сварка труб'));
    const other = openWorker();
    await percolate(system, other);
    expect(await alertsOf(first.id)).toHaveLength(1);
    await removeSaved(owner, second.id);
    await put(offer('Лазерная сварка труб большого диаметра'));
    await percolate(system, worker);
    await percolate(system, other);
    expect(await alertsOf(first.id)).toHaveLength(2);
    const { index } = await worker.follower.catchUp(system);
    expect(index.size()).toBe(1);
  });

  it('goes on after a crash in the middle: nothing is lost, nothing twice', async () => {
    const { id } = await save({ q: 'лазерная сварка' });
    for (let at = 0; at < 5; at++) await put(offer(`Лазерная сварка труб ${at} мм`));
    await database.exec(`create function fail_once() returns trigger language plpgsql as
      'begin raise exception ''the power is gone''; end';
      create trigger power after insert on search_alert for each statement execute function fail_once()`);
    await expect(percolate(system, openWorker())).rejects.toThrow('the power is gone');
    await database.exec('drop trigger power on search_alert; drop function fail_once');
    expect(await alertsOf(id)).toEqual([]);
    await percolate(system, openWorker());
    await percolate(system, worker);
    expect(await alertsOf(id)).toHaveLength(5);
  });

  it('is done once when several processes set about it', async () => {
    const { id } = await save({ q: 'лазерная сварка' });
    for (let at = 0; at < 5; at++) await put(offer(`Лазерная сварка труб ${at} мм`));
    await Promise.all([
      percolate(system, worker),
      percolate(system, openWorker()),
      percolate(system, openWorker()),
    ]);
    expect(await alertsOf(id)).toHaveLength(5);
    expect(await percolate(system, worker)).toBe(0);
  });
});
