import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import { organisationsByIds } from '../public.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts as call } from '../testing.ts';
import { mergingEndpoints } from './contract.ts';

const { ctx: system } = await useTestDatabase();
const keeper = (await buildPerson(system, { roles: ['moderator'] })).ctx;
const administrator = (await buildPerson(system, { roles: ['administrator'] })).ctx;

const count = 5;
const people = await Promise.all(Array.from({ length: 4 }, () => buildPerson(system)));
const organisation = fc.nat({ max: count - 1 });
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      loser: organisation,
      winner: organisation,
      take: fc.nat({ max: 15 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat({ max: 20 }) }) },
);
const world = fc.record({
  memberships: fc.uniqueArray(fc.tuple(organisation, fc.nat({ max: people.length - 1 })), {
    selector: ([at, person]) => `${at} ${person}`,
    maxLength: 8,
  }),
  steps: fc.array(step, { minLength: 2, maxLength: 9 }),
  order: fc.array(fc.nat({ max: 20 }), { minLength: 10, maxLength: 10 }),
});

/** All that is kept of these organisations and their members, but when it was last touched. */
async function snapshot(ids: readonly string[]) {
  const organisations = await sql`
    select to_jsonb(one) - 'updated_at' - 'revision' as kept from accounts_organisation one
    where id = any(${[...ids]}::uuid[]) order by id`.execute(system.db);
  const members = await sql`
    select to_jsonb(one) as kept from accounts_membership one
    where organisation_id = any(${[...ids]}::uuid[]) order by id`.execute(system.db);
  return JSON.stringify([organisations.rows, members.rows]);
}

async function buildWorld(memberships: readonly (readonly [number, number])[]) {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push(
      await buildOrganisation(system, {
        names: { ru: `Завод ${at}`, ...(at % 2 === 0 && { zh: `工厂 ${at}` }) },
        nameConfidence: at % 2 === 0 ? 'official' : 'proposed',
        website: at === 2 ? null : `https://plant-${at}.example.org`,
        profile: at > 2 ? { en: `Plant ${at}` } : {},
      }),
    );
  }
  for (const [at, person] of memberships) {
    await sql`insert into accounts_membership (id, organisation_id, person_id, role, state, created_at, accepted_at)
      values (gen_random_uuid(), ${ids[at]}, ${people[person]?.personId}, 'owner', 'active', now(), now())`.execute(
      system.db,
    );
  }
  return ids;
}

it('any merges, taken apart in any order, end where they began; no link and no member is lost meanwhile', async () => {
  const take = ['names.ru', 'names.zh', 'website', 'profile.en'] as const;
  await fc.assert(
    fc.asyncProperty(world, async ({ memberships, steps, order }) => {
      const ids = await buildWorld(memberships);
      const before = await snapshot(ids);
      /** The model: who each goes into, while it does. */
      const into = new Map<number, { winner: number; mergeId: string }>();
      const root = (at: number): number => {
        const edge = into.get(at);
        return edge ? root(edge.winner) : at;
      };
      const undo = async (loser: number) => {
        await call(mergingEndpoints.undo, keeper, { id: into.get(loser)?.mergeId ?? '' });
        into.delete(loser);
      };
      const check = async () => {
        const briefs = await organisationsByIds(system, ids);
        expect(ids.map((id) => briefs.get(id)?.id)).toEqual(ids.map((_, at) => ids[root(at)]));
        for (const [at, person] of memberships) {
          const personId = people[person]?.personId ?? '';
          const { actor } = await actAs(system, personId);
          const all = ids.filter((_, other) => root(other) === root(at));
          expect(actor).toMatchObject({ organisationIds: expect.arrayContaining(all) as unknown });
          const input = { id: ids[at] ?? '' };
          const { members } = await call(organisationEndpoints.members, administrator, input);
          expect(members.filter((member) => member.person?.id === personId)).toHaveLength(1);
        }
      };
      for (const one of steps) {
        if (one.kind === 'undo') {
          const losers = [...into.keys()];
          const loser = losers[one.which % Math.max(1, losers.length)];
          if (loser !== undefined) await undo(loser);
        } else {
          const { loser, winner } = one;
          if (loser === winner || into.has(loser) || into.has(winner)) continue;
          const pair = { oneId: ids[winner] ?? '', otherId: ids[loser] ?? '' };
          const { toTakeFromOther } = await call(mergingEndpoints.compare, keeper, pair);
          const wished = take.filter(
            (field, at) => ((one.take >> at) & 1) === 1 && toTakeFromOther.includes(field),
          );
          const { id } = await call(mergingEndpoints.merge, keeper, {
            loserId: pair.otherId,
            winnerId: pair.oneId,
            take: wished,
            reason: 'The same plant',
          });
          into.set(loser, { winner, mergeId: id });
        }
        await check();
      }
      for (const pick of order) {
        const losers = [...into.keys()];
        const loser = losers[pick % Math.max(1, losers.length)];
        if (loser !== undefined) await undo(loser);
      }
      expect(into.size).toBe(0);
      expect(await snapshot(ids)).toBe(before);
      await sql`delete from accounts_membership where organisation_id = any(${ids}::uuid[])`.execute(
        system.db,
      );
    }),
    { numRuns: 12 },
  );
}, 60_000);
