/**
 * `node bench/screening-lists.ts [IMPORTED] [HELD]`, for example `50000 100000`: the time a list of so many invented
 * parties takes to be read, judged and applied (CSV, embedded database), and the time one question about a party takes
 * when so many entries are held, asked as written and (Russian names) with a letter left out. The last line is JSON.
 */
import { setTimeout } from 'node:timers/promises';
import {
  deleteEntriesFrom,
  insertEntries,
  refreshGramFrequencies,
} from '../src/features/evaluation/lists/entry-store.ts';
import { findListHits } from '../src/features/evaluation/lists/find-hits.ts';
import { findImport, insertImport, noteImport } from '../src/features/evaluation/lists/import-store.ts';
import { applyImport, checkImport } from '../src/features/evaluation/lists/import-work.ts';
import { insertList, writeUse, writeVersion } from '../src/features/evaluation/lists/store.ts';
import { findMigrationSources } from '../src/platform/db/find-migration-sources.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openPglite } from '../src/platform/db/open-pglite.ts';
import { silentLog } from '../src/platform/log/log.ts';
import { testContext } from '../src/platform/testing/test-database.ts';
import { newId } from '../src/shared/ids.ts';
import { inventName } from './screening-lists/invent-name.ts';

const [imported = 50_000, held = 100_000] = process.argv.slice(2).map(Number);
const questions = 200;

const database = await openPglite({ log: silentLog });
await migrate(database, findMigrationSources());
const ctx = testContext(database);
const listId = await insertList(
  ctx,
  {
    names: { zh: '名单', ru: 'Перечень', en: 'List' },
    publisher: {},
    country: null,
    datedOn: null,
    sourceUrl: '',
    note: {},
    statedCount: null,
  },
  { kind: 'parties', externalKey: null, isDemo: false, createdBy: null },
);
await writeUse(ctx, listId, { isInUse: true, reason: 'bench', personId: null });

const importSeconds = await measureImport();
await fillUpTo(held);
const [exactMs, slipMs] = [await measureQuestions(false), await measureQuestions(true)];
console.log(JSON.stringify({ imported, held, ...importSeconds, exactMs, slipMs }));
await database.close();
await setTimeout(0);
process.exit(0);

async function measureImport() {
  const rows = Array.from({ length: imported }, (_, at) => `k${at},"${inventName(at)}",RU,note ${at}`);
  const bytes = new TextEncoder().encode(['key,name,country,note', ...rows].join('\n'));
  const made = { fileId: newId(), fileName: 'list.csv', label: 'bench', datedOn: null, encoding: null };
  const id = await insertImport(ctx, { ...made, listId, baseVersion: 0, startedBy: newId() });
  const started = performance.now();
  await checkImport(ctx, id, () => Promise.resolve(bytes));
  const checked = performance.now();
  await noteImport(ctx, id, { state: 'applying' });
  await applyImport(ctx, id);
  const state = (await findImport(ctx, id))?.state;
  if (state !== 'done') throw new Error(`The import is ${state}`);
  return { checkSec: secondsFrom(started, checked), applySec: secondsFrom(checked, performance.now()) };
}

function secondsFrom(startMs: number, endMs: number): number {
  return Math.round((endMs - startMs) / 100) / 10;
}

/** The rest of the entries come as a version of their own. */
async function fillUpTo(count: number): Promise<void> {
  await deleteEntriesFrom(ctx, listId, 2);
  const batch = 500;
  for (let from = imported; from < count; from += batch) {
    const entries = Array.from({ length: Math.min(batch, count - from) }, (_, at) => ({
      key: `k${from + at}`,
      hash: '',
      content: {
        kind: 'party' as const,
        names: [inventName(from + at)],
        otherNames: [],
        registrationNumbers: [],
        country: null,
        owners: [],
        note: '',
        validFrom: null,
        validTo: null,
      },
    }));
    await ctx.transaction((tx) => insertEntries(tx, listId, 2, entries));
  }
  const counts = { added: count - imported, changed: 0, removed: 0 };
  await writeVersion(ctx, listId, 2, {
    label: 'rest',
    datedOn: null,
    fileName: '',
    importedBy: null,
    ...counts,
  });
  await refreshGramFrequencies(ctx);
}

async function measureQuestions(isSlip: boolean) {
  const times: number[] = [];
  let found = 0;
  for (let at = 0; at < questions; at++) {
    const number = Math.floor((at * held) / questions);
    // Odd ones are Russian; the letter is one of its first word.
    const name = inventName(isSlip ? number - (number % 2) + 1 : number);
    const asked = isSlip ? name.slice(0, 7) + name.slice(8) : name;
    const started = performance.now();
    const hits = await findListHits(ctx, { names: [asked], registrationNumbers: [], country: null });
    times.push(performance.now() - started);
    if (hits.some(({ matched }) => matched === name)) found += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(share * times.length)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), found: `${found}/${questions}` };
}
