import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../accounts/public.ts';
import { loadDemoListings } from '../catalogue/public.ts';
import { buildOfferDraft, buildListing } from '../catalogue/testing.ts';
import { matching, type Duplicate } from './contract.ts';
import { useMatchingWorld, publish, subjects } from './testing-world.ts';

type Reworded = { id: string; of: string; kind: 'offer' | 'request'; title: string; text: string };

const reworded = readFileSync(new URL('../../../tests/matching/duplicates.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Reworded);

let ids: Map<string, string>;
const world = await useMatchingWorld();
beforeAll(async () => {
  await loadDemo(world.system);
  await loadDemoListings(world.system);
  // What is found must be found by the original alone.
  await sql`delete from catalogue_listing_text as text using catalogue_listing as listing
    where listing.id = text.listing_id and listing.source_language <> text.language`.execute(world.system.db);
  await world.settle();
  const { rows } = await sql<{ id: string; external_key: string }>`
    select id, external_key from catalogue_listing`.execute(world.system.db);
  ids = new Map(rows.map((row) => [row.external_key, row.id]));
}, 240_000);

describe('likely duplicates', () => {
  it('of a text reworded in another language hold the true one in the first five', async () => {
    const places: Record<string, number> = {};
    const firsts: Duplicate[] = [];
    for (const { id, of, kind, title, text } of reworded) {
      const wish = { kind, title, text };
      const { items } = await world.call(matching.checkDuplicates, world.cast.moderator.ctx, wish);
      places[id] = items.findIndex(({ other }) => other.ref.id === ids.get(of)) + 1;
      if (items[0]) firsts.push(items[0]);
    }
    const found = Object.entries(places).filter(([, place]) => place > 0);
    expect(found.map(([id]) => id)).toEqual(reworded.map(({ id }) => id));
    expect(found.filter(([, place]) => place === 1).length).toBeGreaterThanOrEqual(reworded.length - 1);
    expect(firsts.filter(({ isLikely }) => isLikely).length).toBeGreaterThanOrEqual(reworded.length - 2);
  });

  it('are rare among things that are not the same', async () => {
    const { rows } = await sql<{ id: string; kind: 'offer' | 'request' }>`
      select id, kind from catalogue_listing where state = 'published' order by number limit 40`.execute(
      world.system.db,
    );
    let likely = 0;
    for (const { kind, id } of rows) {
      const { items } = await world.call(matching.duplicates, world.cast.moderator.ctx, {
        kind,
        id,
      });
      expect(items.map(({ other }) => other.ref.id)).not.toContain(id);
      likely += items.filter(({ isLikely }) => isLikely).length;
    }
    expect(likely).toBeLessThanOrEqual(2);
  });

  it('are shown for a draft to its own side and to those who check it, to nobody else', async () => {
    const draft = await buildListing(world.cast, 'offer', {
      state: 'in_moderation',
      draft: buildOfferDraft({ text: { title: 'Мокрая сварка под водой порошковой проволокой' } }),
    });
    const wish = { kind: 'offer', id: draft.id } as const;
    const { owner, broker, moderator, compliance, partner, registered, visitor } = world.cast;
    for (const reader of [owner, broker, moderator, compliance]) {
      const { items } = await world.call(matching.duplicates, reader.ctx, wish);
      expect(items.length).toBeGreaterThan(0);
    }
    for (const ctx of [partner.ctx, registered.ctx, visitor]) {
      await expect(world.call(matching.duplicates, ctx, wish)).rejects.toThrow();
    }
  });

  it('never hold what the one who asks may not see', async () => {
    const hidden = await publish(world.cast, 'offer', subjects.weldingRu, { visibility: 'private' });
    await world.settle();
    const wish = { kind: 'offer', title: subjects.weldingRu.title, text: subjects.weldingRu.text } as const;
    const seenBy = async (ctx: typeof world.system) =>
      (await world.call(matching.checkDuplicates, ctx, wish)).items.map(({ other }) => other.ref.id);
    expect(await seenBy(world.cast.moderator.ctx)).toContain(hidden);
    expect(await seenBy(world.cast.owner.ctx)).toContain(hidden);
    expect(await seenBy(world.cast.partner.ctx)).not.toContain(hidden);
  });

  it('of nothing are none', async () => {
    const { items } = await world.call(matching.checkDuplicates, world.cast.owner.ctx, {
      kind: 'offer',
    });
    expect(items).toEqual([]);
  });
});
