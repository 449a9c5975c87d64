import { readdir, readFile } from 'node:fs/promises';
import { openDatabase } from '../../src/platform/db/database.ts';
import { findMigrationSources } from '../../src/platform/db/find-migration-sources.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { systemContext } from '../../src/app/server/start-house.ts';
import { loadStartingContent } from '../../src/app/server/starting-content.ts';
import { loadTermbase } from '../../src/features/translation/public.ts';
import { readDemoOffer } from '../../src/features/catalogue/demo-drafts.ts';
import { insertListing, moveListing } from '../../src/features/catalogue/listings/store.ts';
import { indexListing } from '../../src/features/catalogue/listings/index-listing.ts';

const batch = 500;

/** A data folder with the starting content and `count` copies of the demonstration offers, published. */
export async function fillCatalogue(dataFolder: string, count: number): Promise<number> {
  const database = await openDatabase({ dataFolder, log: silentLog });
  try {
    await migrate(database, findMigrationSources());
    const ctx = systemContext(database, silentLog, 'bench');
    await loadTermbase(ctx);
    await loadStartingContent(ctx, { demo: true });
    const drafts = await readDrafts();
    for (let from = 0; from < count; from += batch) {
      await ctx.transaction(async (tx) => {
        for (let at = from; at < Math.min(from + batch, count); at++) {
          const draft = drafts[at % drafts.length];
          if (!draft) continue;
          const place = { country: at % 2 === 0 ? 'RU' : 'CN', region: at % 2 === 0 ? 'RU-PRI' : 'CN-HL' };
          const { id } = await insertListing(tx, {
            kind: 'offer',
            draft,
            place,
            createdBy: null,
            isDemo: false,
          });
          const publishedAt = new Date(Date.now() - at * 60_000);
          const step = { from: 'draft' as const, to: 'published' as const, side: 'system' as const };
          await moveListing(
            tx,
            id,
            { ...step, personId: null, reasonCode: null, reasonText: null },
            { publishedAt },
          );
          await indexListing(tx, 'offer', id);
        }
      });
    }
    // What the nightly job does.
    await database.exec('vacuum (analyze)');
    return count;
  } finally {
    await database.close();
  }
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
