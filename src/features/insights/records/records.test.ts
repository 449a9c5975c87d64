import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadFacts } from '../../accounts/public.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { buildCast, buildListing } from '../../catalogue/testing.ts';
import { buildInterest } from '../../cooperation/testing-interests.ts';
import { loadFunds } from '../../funding/public.ts';
import { loadProgrammesFacts } from '../../programmes/public.ts';
import { listRecords, momentOf } from './list-records.ts';
import { countChosen, countGroups } from './count-views.ts';
import { readRecords } from './read-records.ts';
import type { RecordFilter } from './record-filter.ts';
import { recordSources } from './record-sources.ts';
import { dropTurn, readPage, takeTurn } from './store.ts';
import { groupings, type Grouping } from './vocabulary.ts';

const { ctx, database } = await useTestDatabase();
/** Later by so many minutes. */
const at = (minutes: number) =>
  testContext(database, { clock: () => new Date(Date.UTC(2026, 10, 22, 5, minutes)) });

const count = async (filter: RecordFilter, asOf?: Date) =>
  countChosen(ctx, filter, (await momentOf(ctx, asOf)).reading);
const group = async (filter: RecordFilter, grouping: Grouping) =>
  (await countGroups(ctx, filter, (await momentOf(ctx)).reading, grouping)).groups;
const list = async (filter: RecordFilter) =>
  listRecords(ctx, filter, await momentOf(ctx), { page: 1, pageSize: 10 });

beforeAll(async () => {
  await loadFacts(ctx);
  await loadProgrammesFacts(ctx);
  await loadFunds(ctx);
  await readRecords(at(0), { recordsAtOnce: 50 });
}, 120_000);

describe('records of the starting content', () => {
  it('are as many as the rooms show', async () => {
    const counted = async (query: ReturnType<typeof sql<{ count: number }>>) =>
      Number((await query.execute(ctx.db)).rows[0]?.count);
    const groups = await group({}, 'kind');
    const of = (kind: string) => groups.find(({ value }) => value === kind)?.count ?? 0;
    expect(of('facility')).toBe(await counted(sql`select count(*) as count from accounts_facility`));
    expect(of('agreement')).toBe(
      await counted(sql`select count(*) as count from programmes_agreement where is_public`),
    );
    expect(of('case')).toBe(
      await counted(sql`select count(*) as count from programmes_case where is_public`),
    );
    expect(of('organisation')).toBe(
      await counted(
        sql`select count(*) as count from accounts_organisation where verification_state in ('listed', 'verified')`,
      ),
    );
    expect(of('fund')).toBe(15);
  });

  it('do not change when nothing has changed', async () => {
    expect(await readRecords(at(1))).toMatchObject({ opened: 0, closed: 0 });
    expect((await momentOf(ctx)).asOf).toEqual(new Date(Date.UTC(2026, 10, 22, 5, 1)));
  });

  it('answer for a region and a field with names and addresses', async () => {
    const { items, total } = await list({ kinds: ['case'], regions: ['CN-HL'], fields: ['55'] });
    expect(total).toBe(items.length);
    expect(items.map(({ record }) => record?.names.en)).toContain(
      'Hydraulic high-speed pile-driving equipment',
    );
    expect(items[0]?.record?.path).toMatch(/^\/programmes\/cases\//);
  });

  it.each(groupings)('have as many rows behind every figure, sorted by %s', async (grouping) => {
    const groups = await group({ kinds: ['event', 'facility', 'case'] }, grouping);
    expect(groups.length).toBeGreaterThan(1);
    for (const { value, count: told } of groups) {
      const part = { grouping, code: value };
      const total = await count({ kinds: ['event', 'facility', 'case'], part });
      expect(total, `${grouping} ${value}`).toBe(told);
    }
  });
});

describe('periods', () => {
  const event = async (key: string, begins: string, ends: string | null) => {
    await sql`update programmes_event set begins = ${begins}, ends = ${ends}
      where external_key = ${key}`.execute(ctx.db);
  };
  it('count what began in them, or what was under way', async () => {
    const { rows } = await sql<{ key: string }>`select external_key as key from programmes_event
      order by external_key limit 3`.execute(ctx.db);
    const [first, second, third] = rows.map(({ key }) => key);
    await event(first ?? '', '2031-05', '2031-07');
    await event(second ?? '', '2031', '2031');
    await event(third ?? '', '2030-11', '2031-06');
    await readRecords(at(2));
    const inPeriod = async (from: string, to: string, period: 'begun' | 'running') =>
      await count({ kinds: ['event'], from, to, period });
    expect(await inPeriod('2031', '2031', 'begun')).toBe(2);
    // Of the second only the year is known: it may have begun in May or not.
    expect(await inPeriod('2031-05', '2031-05', 'begun')).toBe(1);
    expect(await inPeriod('2031-06', '2031-06', 'running')).toBe(3);
    expect(await inPeriod('2030', '2030', 'running')).toBe(1);
    expect(await inPeriod('2032', '2033', 'running')).toBe(0);
  });
});

describe('what is not for everybody', () => {
  it('is counted neither by its owner nor by its region when it is anonymous', async () => {
    const cast = await buildCast(ctx);
    await buildListing(cast, 'offer');
    const { id: hidden } = await buildListing(cast, 'request');
    await sql`update catalogue_listing set is_anonymous = true, region = null where id = ${hidden}`.execute(
      ctx.db,
    );
    const { id: own } = await buildListing(cast, 'offer');
    await sql`update catalogue_listing set visibility = 'registered' where id = ${own}`.execute(ctx.db);
    await readRecords(at(3));
    const { rows } = await sql<{ id: string; regions: string[]; organisations: string[] }>`
      select id, regions, organisations from insights_record where kind in ('offer', 'request')`.execute(
      ctx.db,
    );
    expect(rows.map(({ id }) => id)).not.toContain(own);
    expect(rows.find(({ id }) => id === hidden)).toMatchObject({ regions: [], organisations: [] });
    expect(await count({ kinds: ['offer', 'request'] })).toBe(2);
  });

  it('loses its name at once, and its row with the next reading, while the old number stays', async () => {
    const { asOf } = await momentOf(ctx);
    await sql`update catalogue_listing set visibility = 'private'`.execute(ctx.db);
    const { items } = await list({ kinds: ['offer', 'request'] });
    expect(items.map(({ record }) => record)).toEqual([null, null]);
    await readRecords(at(4));
    expect(await count({ kinds: ['offer', 'request'] })).toBe(0);
    expect(await count({ kinds: ['offer', 'request'] }, asOf)).toBe(2);
  });

  it('interests are numbers without parties, names and regions', async () => {
    await buildInterest(ctx);
    await readRecords(at(5));
    const { items } = await list({ kinds: ['interest'] });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ record: null, regions: [], state: 'talking', countries: ['CN', 'RU'] });
    expect(items[0]?.begins).toMatch(/^\d{4}$/);
  });
});

describe('moments', () => {
  it('that nothing can be said of are refused', async () => {
    await expect(momentOf(ctx, new Date('2026-11-22T04:59:00Z'))).rejects.toMatchObject({
      code: 'insights.query.tooEarly',
    });
    await expect(momentOf(ctx, new Date('2026-11-22T05:40:00Z'))).rejects.toMatchObject({
      code: 'insights.query.tooLate',
    });
  });

  it('belong to one reader at a time, until he is away for long', async () => {
    expect(await takeTurn(at(10))).toBeDefined();
    expect(await readRecords(at(11))).toBeUndefined();
    expect(await readRecords(at(30))).toMatchObject({ moment: new Date(Date.UTC(2026, 10, 22, 5, 30)) });
  });

  it('come one after the other though a clock goes back', async () => {
    const read = await readRecords(at(7));
    expect(read?.moment.getTime()).toBeGreaterThan(Date.UTC(2026, 10, 22, 5, 30));
  });

  it('count what a reading wrote that broke off, though the next one finds nothing new', async () => {
    const before = await count({ kinds: ['organisation'] });
    await buildOrganisation(ctx);
    const moment = await takeTurn(at(40));
    if (!moment) throw new Error('the turn was not given back');
    await readPage(at(40), recordSources.organisation, { moment, afterId: null, limit: 1000 });
    await dropTurn(at(40), moment);
    expect(await count({ kinds: ['organisation'] })).toBe(before);
    expect(await readRecords(at(41))).toMatchObject({ opened: 1, closed: 0 });
    expect(await count({ kinds: ['organisation'] })).toBe(before + 1);
  });
});
