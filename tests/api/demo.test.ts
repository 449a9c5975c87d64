import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { ensureSources } from '../../src/features/search/public.ts';
import { searchSources } from '../../src/app/server/rooms.ts';
import { loadStartingContent, removeDemo } from '../../src/app/server/starting-content.ts';
import { useTestDatabase } from '../../src/platform/testing/use-test-database.ts';

const { ctx } = await useTestDatabase();

async function count(table: string, where: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from ${sql.raw(table)} where ${sql.raw(where)}`.execute(ctx.db);
  return Number(rows[0]?.n);
}

it('the demonstration can be taken away and stays away until it is asked for again', async () => {
  await loadStartingContent(ctx, { demo: true });
  const listings = await count('catalogue_listing', 'is_demo');
  const facts = await count('accounts_organisation', 'not is_demo');
  expect(listings).toBe(201);
  expect(facts).toBe(175);

  await ensureSources(ctx, searchSources);
  expect(await count('search_document', "is_demo and kind in ('offer', 'request')")).toBeGreaterThan(100);
  expect(await count('search_document', "is_demo and kind in ('organisation', 'person')")).toBe(56);

  expect(await count('accounts_facility', 'is_demo')).toBe(2);
  expect(await count('search_document', "is_demo and kind in ('facility', 'equipment')")).toBe(8);
  expect(await count('accounts_product', "state = 'shown'")).toBe(12);
  expect(await count('search_document', "is_demo and kind = 'product'")).toBe(12);
  expect(await count('cooperation_interest', 'is_demo')).toBe(6);
  expect(await count('cooperation_project', 'true')).toBe(4);
  expect(await count('cooperation_landing', "source_language = 'ru'")).toBe(1);
  expect(await count('programmes_event', 'is_demo')).toBe(5);
  expect(await count('programmes_event_participant', "email like '%@demo.invalid'")).toBe(17);
  expect(await count('programmes_event_task', "state = 'done'")).toBe(3);
  expect(await count('programmes_session', "state = 'published'")).toBe(1);
  expect(await count('programmes_action', "status = 'open' and due_on < current_date")).toBe(1);
  // Nobody is mailed; that the index looks at what was loaded is all.
  const { rows: states } = await sql<{ state: string }>`
    select state from programmes_nomination order by number`.execute(ctx.db);
  const ofApprovedList = ['passed', 'passed'];
  expect(states.map(({ state }) => state)).toEqual([
    ...['passed', 'held', 'submitted', 'rejected'],
    ...ofApprovedList,
  ]);
  expect(await count('programmes_list_pair', "state = 'approved'")).toBe(3);
  expect(await count('programmes_plan', 'not is_listed')).toBe(1);
  const jobs = await sql<{ kind: string }>`select kind from platform_job
    where kind <> 'search.mendSources'`.execute(ctx.db);
  expect(jobs.rows).toEqual([]);

  await sql`insert into conversations_notice_setting (person_id, rhythm, changed_at)
    select id, 'off', now() from accounts_person where email = 'broker@demo.invalid'`.execute(ctx.db);
  await removeDemo(ctx);
  for (const table of [
    'programmes_session',
    'programmes_list',
    'programmes_nomination',
    'programmes_item',
    'programmes_confirmation',
    'programmes_event_participant',
    'programmes_event_task',
    'programmes_event_material',
    'programmes_event_meeting',
    'cooperation_interest',
    'cooperation_project',
    'cooperation_step',
    'cooperation_landing',
    'conversations_thread',
    'conversations_participant',
    'conversations_notice_setting',
    'evaluation_case',
  ]) {
    expect(await count(table, 'true'), table).toBe(0);
  }
  expect(await count('search_document', 'is_demo and (not is_removed or length(texts::text) > 2)')).toBe(0);
  expect(await count('search_document', "kind = 'organisation' and not is_removed")).toBe(facts);
  expect(await count('catalogue_listing', 'true')).toBe(0);
  expect(await count('programmes_event', 'is_demo')).toBe(0);
  expect(await count('programmes_plan', 'not is_listed')).toBe(0);
  expect(await count('translation_text', 'is_demo')).toBe(0);
  expect(await count('accounts_organisation', 'is_demo')).toBe(0);
  expect(await count('accounts_facility', 'is_demo')).toBe(0);
  expect(await count('accounts_equipment', 'true')).toBe(0);
  expect(await count('accounts_product', 'true')).toBe(0);
  expect(await count('accounts_park_resident', 'true')).toBe(0);
  expect(await count('accounts_person', "email like '%@demo.invalid'")).toBe(0);
  expect(await count('accounts_organisation', 'not is_demo')).toBe(facts);

  await loadStartingContent(ctx, { demo: true });
  expect(await count('catalogue_listing', 'true')).toBe(0);
  await loadStartingContent(ctx, { demo: true, evenIfRemoved: true });
  expect(await count('catalogue_listing', 'is_demo')).toBe(listings);
}, 60_000);
