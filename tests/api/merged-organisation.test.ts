import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { equipmentEndpoints } from '../../src/features/accounts/equipment/contract.ts';
import { expertEndpoints } from '../../src/features/accounts/experts/contract.ts';
import { factId, idsOfOrganisation, loadFacts } from '../../src/features/accounts/public.ts';
import { mergingEndpoints } from '../../src/features/accounts/merging/contract.ts';
import { parkEndpoints } from '../../src/features/accounts/parks/contract.ts';
import { putOperator } from '../../src/features/accounts/parks/store.ts';
import { residentOrganisations } from '../../src/features/accounts/parks/views.ts';
import { practiceEndpoints } from '../../src/features/accounts/practices/contract.ts';
import { buildOrganisation, buildPerson, callAccounts as call } from '../../src/features/accounts/testing.ts';
import { listShownListingsOf } from '../../src/features/catalogue/listings/findable-views.ts';
import { catalogueSources } from '../../src/features/catalogue/public.ts';
import { buildListing } from '../../src/features/catalogue/testing.ts';
import { readAnswerTime } from '../../src/features/cooperation/interests/answer-times.ts';
import { runningOf } from '../../src/features/cooperation/interests/clock-views.ts';
import { buildInterest, buildInterestCast } from '../../src/features/cooperation/testing-interests.ts';
import { countOwnListings } from '../../src/features/insights/strengths/views.ts';
import { actions } from '../../src/features/programmes/bodies/action-contract.ts';
import { openBodyWorld } from '../../src/features/programmes/bodies/testing-world.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import { useTestDatabase } from '../../src/platform/testing/use-test-database.ts';

/** What was kept under an organisation stays with it when it is merged into another: every list of the other has it. */

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-23T08:00:00Z') });
const visitor = system.withActor({ kind: 'visitor' });
const yantai = factId('facility', 'yantai-base');
let winner: string;

async function mergeAway(loserId: string): Promise<void> {
  const keeper = await buildPerson(system, { roles: ['moderator'] });
  const reason = 'The same register entry';
  await call(mergingEndpoints.merge, keeper.ctx, { loserId, winnerId: winner, reason });
  expect(await idsOfOrganisation(system, winner)).toContain(loserId);
}

beforeAll(async () => {
  await loadFacts(system);
  winner = await buildOrganisation(system, { names: { en: 'The One That Stays' }, region: 'RU-PRI' });
});

const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

describe('the lists of an organisation another was merged into', () => {
  it('of equipment, experts, notes of practice and residents', async () => {
    const loser = await buildOrganisation(system, { kind: 'park', country: 'RU', region: 'RU-PRI' });
    const owner = await buildPerson(system, { memberOf: [loser] });
    const member = await buildPerson(system, { memberOf: [loser], membershipRole: 'member' });
    const inRussian: Ctx = { ...owner.ctx, language: 'ru' };
    const equipment = await call(equipmentEndpoints.create, inRussian, {
      organisationId: loser,
      name: 'Сварочный стенд',
      kind: 'equipment',
      field: '81',
      timeZone: 'Asia/Vladivostok',
      users: ['residents'],
      facilityId: await keptBy(loser),
      priceKind: 'free',
      unit: 'hour',
      hours: [{ weekday: 1, from: '09:00', to: '18:00' }],
    });
    await call(equipmentEndpoints.move, owner.ctx, { id: equipment.id, to: 'open' });
    const entered = await call(expertEndpoints.put, member.ctx, {
      organisationId: loser,
      fields: ['81'],
      languages: [{ language: 'ru', level: 'native' }],
      services: ['review'],
      positions: 'Welder',
      consent: true,
    });
    const expertId = entered.expert?.id ?? '';
    await call(expertEndpoints.decide, owner.ctx, { id: expertId, step: 'approve' });
    const note = { organisationId: loser, kind: 'other' as const, title: 'Опыт' };
    const practice = await call(practiceEndpoints.write, owner.ctx, note);
    const resident = { id: yantai, organisationId: loser, since: '2024-01-01' };
    const { id: residentId } = await call(parkEndpoints.addResident, owner.ctx, resident);

    await mergeAway(loser);
    const asked = { organisationId: winner };
    const listed = await call(equipmentEndpoints.list, visitor, asked);
    expect(idsOf(listed)).toEqual([equipment.id]);
    expect(listed.items[0]?.organisation?.id).toBe(winner);
    const experts = await call(expertEndpoints.list, visitor, asked);
    expect(idsOf(experts)).toEqual([expertId]);
    expect(experts.items[0]?.organisation?.id).toBe(winner);
    expect(idsOf(await call(practiceEndpoints.list, visitor, asked))).toEqual([practice.id]);
    const residents = await call(parkEndpoints.residents, visitor, { id: yantai });
    expect(residents.items.find(({ id }) => id === residentId)?.organisation?.id).toBe(winner);
    expect(await residentOrganisations(system, yantai, '2026-11-23')).toContain(winner);
  });

  it('of offers, with their place in search, in the strengths, and of interests with the answer time', async () => {
    const people = await buildInterestCast(system);
    const { cast } = people;
    const offer = await buildListing(cast, 'offer', { draft: undefined });
    const sent = await buildInterest(system, { cast: people, state: 'acknowledged', listingId: offer.id });
    const before = (await countOwnListings(system, cast.ownerId)).reduce((sum, { count }) => sum + count, 0);

    await mergeAway(cast.ownerId);
    expect((await listShownListingsOf(system, winner)).map(({ id }) => id)).toContain(offer.id);
    const source = catalogueSources.find(({ kind }) => kind === 'offer');
    const [document] = (await source?.readDocuments(system, [offer.id])) ?? [];
    expect(document?.owner?.id).toBe(winner);
    const counted = (await countOwnListings(system, winner)).reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(before);
    expect(await runningOf(system, winner)).toContain(sent.id);
    for (let more = 0; more < 2; more += 1) await answered(cast.ownerId, sent.id);
    expect((await readAnswerTime(system, winner)).interests).toBe(3);
  });

  it('of actions of working groups', async () => {
    const world = await openBodyWorld(system);
    const { russianId } = world.officers;
    const session = await world.publishOne({ ownerOrganisationId: russianId });
    const action = session.items?.find(({ kind }) => kind === 'action');
    await mergeAway(russianId);
    const found = await world.call(actions.list, visitor, { ownerId: winner, view: 'all' });
    expect(idsOf(found)).toEqual([action?.id]);
  });
});

async function keptBy(organisationId: string): Promise<string> {
  await putOperator(system, yantai, organisationId, null);
  return yantai;
}

/** One more of the same kind: three are told of at least. */
async function answered(organisationId: string, likeId: string): Promise<void> {
  await sql`insert into cooperation_interest select (jsonb_populate_record(interest, jsonb_build_object(
      'id', gen_random_uuid(), 'number', gen_random_uuid()::text, 'sender_organisation_id', gen_random_uuid(),
      'receiver_organisation_id', ${organisationId}::text))).*
    from cooperation_interest interest where id = ${likeId}`.execute(system.db);
}
