import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { tablesOf } from '../../../platform/db/context.ts';
import { newId } from '../../../shared/ids.ts';
import { buildOrganisation } from '../../accounts/testing.ts';
import { organisationChanged, personChanged } from '../../accounts/public.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { removeSearchDocument } from '../../search/public.ts';
import { buildSearchDocument, putSearchDocument } from '../../search/testing.ts';
import { matching } from '../contract.ts';
import type { MatchingTables } from '../tables.gen.ts';
import { useMatchingWorld, publish, subjects } from '../testing-world.ts';
import { computePartner } from './compute-partner.ts';

const world = await useMatchingWorld();

/** What search knows of an organisation or person of the field. */
async function list(kind: 'organisation' | 'person', id: string, audience = ['public']) {
  const { title, text } = subjects.weldingRu;
  const ref = { room: 'accounts', kind, id };
  await putSearchDocument(
    world.system,
    buildSearchDocument({
      ref,
      kind,
      audience,
      facets: { country: ['RU'], region: ['RU-AMU'], field: ['81'] },
      texts: [{ language: 'ru', title: `Институт: ${title}`, summary: text, keywords: [], body: text }],
    }),
  );
  return ref;
}
const partnersOf = async (listingId: string) =>
  (
    await world.call(matching.list, world.chinese.owner.ctx, {
      listingId,
      relation: 'partner',
    })
  ).items;

it('finds organisations and experts for a request, whichever of them came first, with reasons', async () => {
  const institute = await buildOrganisation(world.system, {
    kind: 'institute',
    country: 'RU',
    region: 'RU-AMU',
  });
  await list('organisation', institute);
  const request = await publish(world.chinese, 'request', subjects.weldingZh, {
    facts: { partnerTypes: ['institute'] },
  });
  await world.settle();
  const [found] = await partnersOf(request);
  expect(found?.other).toMatchObject({ kind: 'organisation', ref: { id: institute }, region: 'RU-AMU' });
  const details = new Map(found?.parts.map(({ part, detail }) => [part, detail]));
  expect(details.get('region')).toMatchObject({ place: 'borderPair' });
  expect(details.get('partner')).toMatchObject({ ownSought: ['institute'], otherIs: 'institute' });
  expect([...details.keys()]).not.toContain('level');

  const expert = newId();
  await list('person', expert);
  world.asked.length = 0;
  await computePartner(world.system, world.tools, { kind: 'person', id: expert });
  expect(world.asked).toHaveLength(1);
  const all = await partnersOf(request);
  expect(all.map(({ other }) => other.ref.id).toSorted()).toEqual([institute, expert].toSorted());
});

it('shows nobody who is listed no more, or not to this reader, and never the own organisation', async () => {
  const request = await publish(world.chinese, 'request', subjects.weldingZh);
  const gone = newId();
  const ref = await list('person', gone);
  await list('organisation', world.chinese.ownerId);
  const forStaff = newId();
  await list('person', forStaff);
  await world.settle();
  await list('person', forStaff, ['staff']);
  const ids = async () => (await partnersOf(request)).map(({ other }) => other.ref.id);
  expect(await ids()).toContain(gone);
  expect(await ids()).not.toContain(world.chinese.ownerId);
  expect(await ids()).not.toContain(forStaff);
  await removeSearchDocument(world.system, ref);
  expect(await ids()).not.toContain(gone);
  await computePartner(world.system, world.tools, { kind: 'person', id: gone });
  const pairs = await tablesOf<MatchingTables>(world.system)
    .selectFrom('matching_pair')
    .select('left_id')
    .where('right_id', '=', gone)
    .execute();
  expect(pairs).toEqual([]);
});

it('forgets who dismissed what, and the words of it, when an account is closed', async () => {
  const side = await world.addChinese();
  const listingId = await publish(side, 'request', subjects.weldingZh);
  const otherId = await publish(world.cast, 'offer', subjects.weldingRu);
  await world.settle();
  const { ctx, personId } = side.owner;
  const decision = { decision: 'dismiss', reason: 'other', note: '私人意见' } as const;
  await world.call(matching.decide, ctx, { listingId, otherId, ...decision });
  await world.call(matching.setDigest, ctx, { rhythm: 'daily' });
  await tellEvent(world.system, personChanged, { personId, change: 'closed' });
  await world.settle();
  const db = tablesOf<MatchingTables>(world.system);
  const answers = await db
    .selectFrom('matching_answer')
    .selectAll()
    .where('own_id', '=', listingId)
    .execute();
  expect(answers).toMatchObject([{ state: 'dismissed', reason: 'other', note: '', person_id: null }]);
  expect(
    await db.selectFrom('matching_digest').selectAll().where('person_id', '=', personId).execute(),
  ).toEqual([]);
});

it('looks again for partners when what is known of an organisation changed, not when only its members did', async () => {
  const organisationId = await buildOrganisation(world.system);
  const jobs = async () => {
    const { rows } = await sql<{ kind: string }>`select kind from platform_job
      where kind = 'matching.computePartner' and payload ->> 'id' = ${organisationId}`.execute(
      world.system.db,
    );
    return rows.length;
  };
  await tellEvent(world.system, organisationChanged, { organisationId, change: 'members' });
  await world.settle();
  expect(await jobs()).toBe(0);
  await tellEvent(world.system, organisationChanged, { organisationId, change: 'updated' });
  await world.settle();
  expect(await jobs()).toBe(1);
});
