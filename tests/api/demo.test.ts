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
  expect(facts).toBe(167);

  await ensureSources(ctx, searchSources);
  expect(await count('search_document', "is_demo and kind in ('offer', 'request')")).toBeGreaterThan(100);
  expect(await count('search_document', "is_demo and kind in ('organisation', 'person')")).toBe(45);

  await removeDemo(ctx);
  expect(await count('search_document', 'is_demo and (not is_removed or length(texts::text) > 2)')).toBe(0);
  expect(await count('search_document', "kind = 'organisation' and not is_removed")).toBe(facts);
  expect(await count('catalogue_listing', 'true')).toBe(0);
  expect(await count('accounts_organisation', 'is_demo')).toBe(0);
  expect(await count('accounts_person', "email like '%@demo.invalid'")).toBe(0);
  expect(await count('accounts_organisation', 'not is_demo')).toBe(facts);

  await loadStartingContent(ctx, { demo: true });
  expect(await count('catalogue_listing', 'true')).toBe(0);
  await loadStartingContent(ctx, { demo: true, evenIfRemoved: true });
  expect(await count('catalogue_listing', 'is_demo')).toBe(listings);
});
