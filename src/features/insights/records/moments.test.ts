import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { listRecords, momentOf } from './list-records.ts';
import { countChosen, countGroups } from './count-views.ts';
import { dropTurn, readPage, takeTurn } from './store.ts';
import { readRecords } from './read-records.ts';
import { recordSources } from './record-sources.ts';

const { ctx, database } = await useTestDatabase();
const regions = ['CN-HL', 'RU-PRI', 'RU-MOW', null] as const;
const states = ['listed', 'verified', 'rejected'] as const;

const step = fc.oneof(
  fc.record({ do: fc.constant('move' as const), which: fc.nat(5), region: fc.constantFrom(...regions) }),
  fc.record({ do: fc.constant('state' as const), which: fc.nat(5), state: fc.constantFrom(...states) }),
  fc.record({ do: fc.constant('read' as const) }),
  /** A reading that breaks off after the first kinds. */
  fc.record({ do: fc.constant('breakOff' as const) }),
  fc.record({ do: fc.constant('makeAnother' as const) }),
);

it('a count as of a moment never changes, whatever happens later', { timeout: 120_000 }, async () => {
  let minutes = 0;
  const now = () => testContext(database, { clock: () => new Date(Date.UTC(2027, 0, 1, 0, minutes)) });
  const ids: string[] = [];
  for (let made = 0; made < 6; made++) ids.push(await buildOrganisation(ctx, { region: 'CN-HL' }));
  await readRecords(now());
  const known = new Map<number, unknown>();

  /** All that can be asked as of a moment. */
  const answer = async (asOf: Date) => {
    const filter = { kinds: ['organisation'] as const };
    const moment = await momentOf(ctx, asOf);
    const { reading } = moment;
    return {
      total: await countChosen(ctx, filter, reading),
      inProvince: await countChosen(ctx, { ...filter, regions: ['CN-HL'] }, reading),
      byState: (await countGroups(ctx, filter, reading, 'state')).groups.toSorted(
        (a, b) => a.count - b.count || String(a.value).localeCompare(String(b.value)),
      ),
      rows: (await listRecords(ctx, filter, moment, { page: 1, pageSize: 50 })).items.map(
        ({ id, state }) => `${id} ${state}`,
      ),
    };
  };

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        minutes += 1;
        const id = 'which' in one ? (ids[one.which] ?? '') : '';
        if (one.do === 'move') {
          await sql`update accounts_organisation set region = ${one.region} where id = ${id}`.execute(ctx.db);
        } else if (one.do === 'state') {
          await sql`update accounts_organisation set verification_state = ${one.state} where id = ${id}`.execute(
            ctx.db,
          );
        } else if (one.do === 'makeAnother') {
          await buildOrganisation(ctx, { region: 'RU-PRI' });
        } else if (one.do === 'breakOff') {
          const moment = await takeTurn(now());
          if (!moment) throw new Error('the turn was not given back');
          await readPage(now(), recordSources.organisation, { moment, afterId: null, limit: 3 });
          await dropTurn(now(), moment);
        } else {
          const read = await readRecords(now(), { recordsAtOnce: 4 });
          if (read) known.set(read.moment.getTime(), await answer(read.moment));
        }
      }
      for (const [moment, was] of known) expect(await answer(new Date(moment))).toEqual(was);
      // And what stands now is what the room shows.
      minutes += 1;
      const last = await readRecords(now());
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from accounts_organisation
        where verification_state in ('listed', 'verified')`.execute(ctx.db);
      const { reading } = await momentOf(ctx, last?.moment);
      expect(await countChosen(ctx, { kinds: ['organisation'] }, reading)).toBe(rows[0]?.count);
    }),
    { numRuns: 12 },
  );
  expect(known.size).toBeGreaterThan(3);
});
