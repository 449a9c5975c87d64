import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { loadProgrammesFacts } from '../../programmes/public.ts';
import { countRecords, groupRecords } from './count-records.ts';
import { countChosen, countGroups, type Group } from './count-views.ts';
import { momentOf } from './list-records.ts';
import { readRecords } from './read-records.ts';
import type { RecordFilter } from './record-filter.ts';
import { groupings } from './vocabulary.ts';

const { ctx, database } = await useTestDatabase();
const at = (minutes: number) =>
  testContext(database, { clock: () => new Date(Date.UTC(2026, 10, 22, 5, minutes)) });
const readingNow = async () => (await momentOf(ctx)).reading;

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
  await readRecords(at(0));
}, 120_000);

const filters: RecordFilter[] = [
  {},
  { kinds: ['event', 'agreement'] },
  { regions: ['CN-HL'] },
  { regions: ['RU-PRI'], kinds: ['facility'] },
  { fields: ['55'], bank: 'both' },
  { from: '2000', to: '2019-06', period: 'running' },
  { from: '2000', to: '2019-06' },
  { part: { grouping: 'state', code: null } },
];
const inOrder = (groups: readonly Group[]) =>
  groups.toSorted((one, other) => String(one.value).localeCompare(String(other.value)));

it.each(filters)('what is remembered of %j is what the plain way counts', async (filter) => {
  const reading = await readingNow();
  const plain = await countChosen(ctx, filter, reading);
  // Whatever is asked first, and again.
  for (const grouping of groupings) {
    const counted = await countGroups(ctx, filter, reading, grouping);
    for (let asked = 0; asked < 2; asked++) {
      const remembered = await groupRecords(ctx, filter, reading, grouping);
      expect(remembered.total).toBe(plain);
      expect(inOrder(remembered.groups)).toEqual(inOrder(counted.groups));
    }
  }
  expect(await countRecords(ctx, filter, reading)).toBe(plain);
});

it('a page that asks for groups and rows at once has the records counted once', async () => {
  const [reading, filter] = [await readingNow(), { kinds: ['case'] } as const];
  const sorted = groupRecords(ctx, filter, reading, 'field');
  const total = countRecords(ctx, filter, reading);
  expect(groupRecords(ctx, filter, reading, 'field')).toBe(sorted);
  expect(await total).toBe((await sorted).total);
  // Nobody looks into the table again: it could not tell any more.
  const { rows } = await sql`select * from insights_record where kind = 'case'`.execute(ctx.db);
  expect(await total).toBe(rows.length);
  await ctx
    .transaction(async (tx) => {
      await sql`delete from insights_record where kind = 'case'`.execute(tx.db);
      // A transaction remembers for itself.
      expect(await countRecords(tx, filter, reading)).toBe(0);
      expect(await countRecords(ctx, filter, reading)).toBe(rows.length);
      throw new Error('taken back');
    })
    .catch(() => undefined);
  expect(await countRecords(ctx, filter, reading)).toBe(rows.length);
});

it('a new reading is counted anew, the old one stays as it was', async () => {
  const [before, filter] = [await readingNow(), { kinds: ['organisation'] } as const];
  const count = await countRecords(ctx, filter, before);
  await buildOrganisation(ctx);
  await readRecords(at(5));
  expect(await countRecords(ctx, filter, await readingNow())).toBe(count + 1);
  expect(await countRecords(ctx, filter, before)).toBe(count);
  expect(await countChosen(ctx, filter, before)).toBe(count);
});

it('a count that failed is taken again', async () => {
  const [reading, filter] = [await readingNow(), { kinds: ['fund'] } as const];
  const rename = async (from: string, to: string) => {
    await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(ctx.db);
  };
  await rename('insights_record', 'insights_record_away');
  await expect(countRecords(ctx, filter, reading)).rejects.toThrow();
  await expect(groupRecords(ctx, filter, reading, 'state')).rejects.toThrow();
  await rename('insights_record_away', 'insights_record');
  const plain = await countChosen(ctx, filter, reading);
  expect(await countRecords(ctx, filter, reading)).toBe(plain);
  expect((await groupRecords(ctx, filter, reading, 'state')).total).toBe(plain);
});
