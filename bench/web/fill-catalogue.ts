import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { openDatabase } from '../../src/platform/db/database.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import { findMigrationSources } from '../../src/platform/db/find-migration-sources.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { systemContext } from '../../src/app/server/start-house.ts';
import { loadStartingContent } from '../../src/app/server/starting-content.ts';
import { loadTermbase } from '../../src/features/translation/public.ts';
import { readDemoOffer } from '../../src/features/catalogue/demo-drafts.ts';
import { insertListing, moveListing } from '../../src/features/catalogue/listings/store.ts';
import { indexListing } from '../../src/features/catalogue/listings/index-listing.ts';
import { cloneRows } from './clone-rows.ts';

export type Size = { offers: number; organisations: number; events: number };

/** Offers that are written by the program itself; the others are copies of them, made by the database. */
const writtenMax = 500;

/**
 * A database with the starting content and so many published offers, organisations and events besides. Matches of the
 * copies count as computed, so that the program has nothing to do but answer.
 */
export async function fillCatalogue(
  place: { dataFolder: string; databaseUrl?: string | undefined },
  size: Size,
): Promise<void> {
  const database = await openDatabase({ ...place, databaseUrl: place.databaseUrl, log: silentLog });
  try {
    await migrate(database, findMigrationSources());
    const ctx = systemContext(database, silentLog, 'bench');
    await loadTermbase(ctx);
    await loadStartingContent(ctx, { demo: true });
    await fillOffers(ctx, size.offers);
    await fillOrganisations(ctx, size.organisations);
    await fillEvents(ctx, size.events);
    // What the nightly job does.
    await database.exec('vacuum (analyze)');
  } finally {
    await database.close();
  }
}

async function fillOffers(ctx: Ctx, count: number): Promise<void> {
  const drafts = await readDrafts();
  const written = Math.min(writtenMax, count);
  await ctx.transaction(async (tx) => {
    for (let at = 0; at < written; at++) {
      const draft = drafts[at % drafts.length];
      if (!draft) continue;
      const place = { country: at % 2 === 0 ? 'RU' : 'CN', region: at % 2 === 0 ? 'RU-PRI' : 'CN-HL' };
      const { id } = await insertListing(tx, { kind: 'offer', draft, place, createdBy: null, isDemo: false });
      const publishedAt = new Date(Date.now() - at * 60_000);
      const step = { from: 'draft' as const, to: 'published' as const, side: 'system' as const };
      const noReason = { personId: null, reasonCode: null, reasonText: null };
      await moveListing(tx, id, { ...step, ...noReason }, { publishedAt });
      await indexListing(tx, 'offer', id);
    }
  });
  const times = Math.ceil(count / Math.max(written, 1)) - 1;
  if (times <= 0) return;
  await sql`delete from platform_outbox`.execute(ctx.db);
  await ctx.transaction(async (tx) => {
    await sql`create temporary table bench_source as
      select id from catalogue_listing where kind = 'offer' and not is_demo`.execute(tx.db);
    const source = 'select id from bench_source';
    const common = { times, ids: ['id'] };
    await cloneRows(tx, {
      ...common,
      table: 'catalogue_listing',
      where: `id in (${source})`,
      others: {
        number: `number || '-' || n`,
        published_at: `published_at - n * interval '1 hour'`,
        external_key: 'null',
      },
    });
    await cloneRows(tx, {
      table: 'catalogue_listing_text',
      where: `listing_id in (${source})`,
      times,
      ids: ['listing_id'],
    });
    await cloneRows(tx, {
      ...common,
      table: 'search_document',
      where: `kind = 'offer' and id in (select id::text from bench_source)`,
      others: {
        number: `number || '-' || n`,
        change_sequence: `nextval('search_change_sequence')`,
        sort_date: `sort_date - n * interval '1 hour'`,
      },
    });
    await sql`insert into matching_record (id, kind, source_language, facts, wanted_at, computed_at)
      select listing.id, listing.kind, listing.source_language, '{}', now(), now() from catalogue_listing listing
      where not listing.is_demo on conflict (id) do update set computed_at = now(), wanted_at = now()`.execute(
      tx.db,
    );
    await sql`drop table bench_source`.execute(tx.db);
  });
}

async function fillOrganisations(ctx: Ctx, count: number): Promise<void> {
  const where = `external_key is not null and kind in ('company', 'institute', 'university')`;
  const { rows } = await sql
    .raw<{ count: number }>(`select count(*) as count from accounts_organisation where ${where}`)
    .execute(ctx.db);
  const times = Math.ceil(count / Math.max(Number(rows[0]?.count ?? 1), 1));
  await cloneRows(ctx, {
    table: 'accounts_organisation',
    where,
    times,
    ids: ['id'],
    others: {
      external_key: 'null',
      name_zh: `name_zh || ' ' || n`,
      name_ru: `name_ru || ' ' || n`,
      name_en: `name_en || ' ' || n`,
      search_names: `search_names || ' ' || n`,
    },
  });
}

async function fillEvents(ctx: Ctx, count: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from programmes_event`.execute(
    ctx.db,
  );
  const times = Math.ceil(count / Math.max(Number(rows[0]?.count ?? 1), 1));
  await ctx.transaction(async (tx) => {
    await sql`create temporary table bench_event as select id from programmes_event`.execute(tx.db);
    const source = 'select id from bench_event';
    await cloneRows(tx, {
      table: 'programmes_event',
      where: `id in (${source})`,
      times,
      ids: ['id'],
      others: {
        external_key: 'null',
        first_day: `current_date - 400 + n`,
        last_day: `current_date - 400 + n`,
        begins: `to_char(current_date - 400 + n, 'YYYY-MM-DD')`,
        ends: 'null',
      },
    });
    for (const table of ['programmes_event_text', 'programmes_event_organiser']) {
      await cloneRows(tx, { table, where: `event_id in (${source})`, times, ids: ['event_id'] });
    }
    await sql`drop table bench_event`.execute(tx.db);
  });
}

async function readDrafts() {
  const folder = new URL('../../data/demo/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.startsWith('offers-'));
  const rows = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(new URL(name, folder), 'utf8')) as unknown[]),
  );
  return rows.flat().map((row) => {
    const { draft } = readDemoOffer(row);
    return { ...draft, stewardship: { ...draft.stewardship, validUntil: '2099-12-31' } };
  });
}
