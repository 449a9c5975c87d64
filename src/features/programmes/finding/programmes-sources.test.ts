import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { mendSource, readableDocuments } from '../../search/public.ts';
import type { DocumentKind } from '../../search/contract.ts';
import { loadProgrammesFacts } from '../public.ts';
import { noteRecord } from '../note-record.ts';
import { listEventIds } from '../events/views.ts';
import { readEventFeed } from './event-feed.ts';
import { findingListeners, programmesSources } from './programmes-sources.ts';

const { ctx, database } = await useTestDatabase();

async function idOf(table: string, key: string, column = 'fact_key'): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)}
    where ${sql.ref(column)} = ${key}`.execute(ctx.db);
  return rows[0]?.id ?? '';
}

async function documentOf(kind: DocumentKind, id: string) {
  return (await readableDocuments(ctx, 'programmes', [kind], [id])).get(id);
}

const sourceOf = (kind: DocumentKind) => {
  const source = programmesSources.find((one) => one.kind === kind);
  if (!source) throw new Error(kind);
  return source;
};

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
  for (const source of programmesSources) await mendSource(ctx, source);
}, 60_000);

describe('records of the programmes', () => {
  it('are all found, once, and nothing is made anew while nothing changes', async () => {
    for (const source of programmesSources.filter(({ kind }) => kind !== 'session')) {
      const stamps = await source.listStamps(ctx, { afterId: null, limit: 1000 });
      expect(stamps.length, source.kind).toBeGreaterThan(3);
      expect(new Set(stamps.map(({ id }) => id)).size).toBe(stamps.length);
      expect(await mendSource(ctx, source)).toEqual({ put: 0, removed: 0 });
    }
  });

  it('an agreement is found under its names, subject and parties in each language, by its day and places', async () => {
    const id = await idOf('programmes_agreement', 'agr-nica-2015', 'external_key');
    const document = await documentOf('agreement', id);
    expect(document?.texts.map(({ language }) => language)).toEqual(['zh', 'ru', 'en']);
    expect(document?.facets.country).toContain('RU');
    expect(document?.sortDate.getUTCFullYear()).toBe(2015);
    expect(document?.texts[1]?.summary).toContain('2015');
    expect(document?.texts.every(({ body }) => body.length > 0)).toBe(true);
  });

  it('what waits for a look is not found until it is shown, and goes when it is hidden', async () => {
    const { rows } = await sql<{ id: string }>`select id from programmes_case where not is_public`.execute(
      ctx.db,
    );
    const id = rows[0]?.id ?? '';
    const delivery = createEventDelivery({ database, listeners: findingListeners, log: ctx.log });
    const show = async (isPublic: boolean) => {
      await sql`update programmes_case set is_public = ${isPublic} where id = ${id}`.execute(ctx.db);
      await noteRecord(ctx, 'case', id, 'reviewed', {});
      await delivery.drain();
    };
    expect(await documentOf('case', id)).toBeUndefined();
    await show(true);
    expect((await documentOf('case', id))?.kind).toBe('case');
    await show(false);
    expect(await documentOf('case', id)).toBeUndefined();
  });

  it('an event stands under the day it begins, one of the organisers only is not found', async () => {
    const { rows } = await sql<{ id: string; day: string }>`
      select id, first_day::text as day from programmes_event where first_day is not null limit 1`.execute(
      ctx.db,
    );
    const event = rows[0] ?? { id: '', day: '' };
    expect((await documentOf('event', event.id))?.sortDate.toISOString().slice(0, 10)).toBe(event.day);
    await sql`update programmes_event set is_public = false, revision = revision + 1
      where id = ${event.id}`.execute(ctx.db);
    expect((await mendSource(ctx, sourceOf('event'))).removed).toBe(1);
    expect(await documentOf('event', event.id)).toBeUndefined();
  });

  it('an event is found by its city in every language, whichever it was entered in', async () => {
    const { rows } = await sql<{ id: string }>`
      select id from programmes_event where is_public and city = 'Moscow' limit 1`.execute(ctx.db);
    const id = rows[0]?.id ?? '';
    const bodies = (await documentOf('event', id))?.texts.map(({ body }) => body).join(' ') ?? '';
    for (const name of ['莫斯科', 'Москва']) expect(bodies).toContain(name);
    for (const q of ['莫斯科', 'москва', 'moscow']) {
      const ids = await listEventIds(ctx, { q }, { public: true }, { page: 1, pageSize: 1000 });
      expect(ids).toContain(id);
    }
  });

  it('events that were changed last stand first in their feed, those of their organisers only in none', async () => {
    const listed = await readEventFeed({ ...ctx, language: 'ru' });
    expect(listed.entries.length).toBeGreaterThan(10);
    const last = listed.entries.at(-1)?.id.split('/').at(-1) ?? '';
    await sql`update programmes_event set changed_at = now() + interval '1 day' where id = ${last}`.execute(
      ctx.db,
    );
    const first = (await readEventFeed({ ...ctx, language: 'ru' })).entries[0];
    expect(first).toMatchObject({ kind: 'event', path: `/ru/events/${last}` });
    await sql`update programmes_event set is_public = false where id = ${last}`.execute(ctx.db);
    expect(JSON.stringify(await readEventFeed(ctx))).not.toContain(last);
  });

  it('of a session that is announced its day is found, and what was decided only once it is published', async () => {
    const bodyId = (await sourceOf('body').listStamps(ctx, { afterId: null, limit: 1 }))[0]?.id ?? '';
    const [id, itemId, by] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await sql`insert into programmes_session (id, body_id, number, held_from, form, delegations, is_announced, state,
        revision, languages, authentic, created_by, created_at, changed_at)
      values (${id}, ${bodyId}, 7, '2026-03-05', 'onSite', '[]', false, 'agreed', 1, '["zh","ru"]', '["zh","ru"]',
        ${by}, now(), now())`.execute(ctx.db);
    await sql`insert into programmes_item (id, session_id, kind, position)
      values (${itemId}, ${id}, 'decision', 1)`.execute(ctx.db);
    await sql`insert into programmes_item_text (item_id, language, text, state, is_stale, written_by, written_at)
      values (${itemId}, 'ru', 'решили строить', 'human', false, ${by}, now())`.execute(ctx.db);
    await mendSource(ctx, sourceOf('session'));
    expect(await documentOf('session', id)).toBeUndefined();
    await sql`update programmes_session set is_announced = true, revision = 2 where id = ${id}`.execute(
      ctx.db,
    );
    await mendSource(ctx, sourceOf('session'));
    const announced = await documentOf('session', id);
    expect(announced?.texts.map(({ title }) => title).join()).toContain('7');
    expect(JSON.stringify(announced?.texts)).not.toContain('решили строить');
    await sql`update programmes_session set state = 'published', revision = 3 where id = ${id}`.execute(
      ctx.db,
    );
    await mendSource(ctx, sourceOf('session'));
    expect(JSON.stringify((await documentOf('session', id))?.texts)).toContain('решили строить');
  });
});
