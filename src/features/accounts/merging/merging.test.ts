import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import type { OutputOf } from '../../../shared/endpoint.ts';
import { newId } from '../../../shared/ids.ts';
import {
  findFindableOrganisations,
  idsOfOrganisation,
  namesForFinding,
  organisationsByIds,
  ownersOfOrganisations,
  registrationNumbersOf,
} from '../public.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import { personEndpoints } from '../people/contract.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts as call } from '../testing.ts';
import { mergingEndpoints } from './contract.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const moderator = await buildPerson(system, { roles: ['moderator'] });
const keeper = moderator.ctx;

const merge = (
  loserId: string,
  winnerId: string,
  more: { take?: ('names.zh' | 'website' | 'registrationIds.uscc')[] } = {},
) => call(mergingEndpoints.merge, keeper, { loserId, winnerId, reason: 'The same register entry', ...more });
const listed = { state: 'listed' as const, country: 'CN', region: 'CN-HL' };

describe('a merge by alias', () => {
  it('lets every door answer for the loser with the winner', async () => {
    const loser = await buildOrganisation(system, {
      ...listed,
      names: { ru: 'Цзюйбан' },
      registrationIds: { inn: '7707083893' },
    });
    const winner = await buildOrganisation(system, { ...listed, names: { zh: '巨邦风险投资公司' } });
    await merge(loser, winner);
    const briefs = await organisationsByIds(visitor, [loser, winner]);
    expect(briefs.get(loser)?.id).toBe(winner);
    expect(briefs.get(loser)).toBe(briefs.get(winner));
    expect((await call(organisationEndpoints.get, visitor, { id: loser })).id).toBe(winner);
    const shown = await call(organisationEndpoints.get, visitor, { id: winner });
    expect(shown).toMatchObject({ alsoKnownAs: ['Цзюйбан'], mergedIds: [loser] });
    expect((await namesForFinding(visitor, [loser])).get(loser)).toContain('巨邦风险投资公司');
    expect((await namesForFinding(visitor, [winner])).get(winner)).toContain('Цзюйбан');
    expect((await registrationNumbersOf(visitor, [winner])).get(winner)).toEqual(['7707083893']);
    expect(await idsOfOrganisation(visitor, loser)).toEqual([winner, loser]);
  });

  it('hides the loser in lists and search, and finds the winner by its name', async () => {
    const loser = await buildOrganisation(system, { ...listed, names: { ru: 'Синтез-Амур' } });
    const winner = await buildOrganisation(system, { ...listed, names: { en: 'Heihe Synthesis' } });
    await merge(loser, winner);
    const found = await call(organisationEndpoints.list, visitor, { q: 'синтез' });
    expect(found.items.map(({ id }) => id)).toEqual([winner]);
    const findable = await findFindableOrganisations(system, [loser, winner]);
    expect(findable.map(({ id }) => id)).toEqual([winner]);
    expect(findable[0]?.spellings).toContain('Синтез-Амур');
  });

  it('makes members of the loser members of the winner, once and with the strongest role', async () => {
    const loser = await buildOrganisation(system, { names: { en: 'Doubled Works' } });
    const winner = await buildOrganisation(system, { names: { en: 'Works Doubled' } });
    const both = await buildPerson(system, { memberOf: [loser] });
    const own = await buildPerson(system, { memberOf: [winner] });
    await call(organisationEndpoints.invite, own.ctx, { id: winner, email: 'new@example.org' });
    await merge(loser, winner);
    const asMember = await actAs(system, both.personId);
    expect(asMember.actor).toMatchObject({ organisationIds: [winner, loser], isPartner: true });
    const { members } = await call(organisationEndpoints.members, asMember, { id: loser });
    expect(members.filter(({ person }) => person !== null)).toHaveLength(2);
    expect((await ownersOfOrganisations(system, [loser])).get(loser)).toEqual([both.personId, own.personId]);
    const me = await call(personEndpoints.me, asMember, {});
    expect(me.memberships.map(({ organisation }) => organisation.id)).toEqual([winner]);
  });

  it('gives owners of a record nobody verified no ownership of the verified one', async () => {
    const loser = await buildOrganisation(system, { state: 'registered', names: { en: 'Claimed Plant' } });
    const winner = await buildOrganisation(system, { names: { en: 'Plant Proper' } });
    const claimant = await buildPerson(system, { memberOf: [loser] });
    await buildPerson(system, { memberOf: [winner] });
    await merge(loser, winner);
    expect((await ownersOfOrganisations(system, [winner])).get(winner)).not.toContain(claimant.personId);
    const asMember = await actAs(system, claimant.personId);
    await expect(
      call(organisationEndpoints.invite, asMember, { id: winner, email: 'friend@example.org' }),
    ).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('leaves as a whole who leaves', async () => {
    const loser = await buildOrganisation(system, { names: { en: 'Left Behind' } });
    const winner = await buildOrganisation(system, { names: { en: 'Left Over' } });
    const person = await buildPerson(system, { memberOf: [loser, winner] });
    await buildPerson(system, { memberOf: [winner] });
    await merge(loser, winner);
    const asMember = await actAs(system, person.personId);
    const me = await call(personEndpoints.me, asMember, {});
    const membershipId = me.memberships[0]?.id ?? '';
    await call(organisationEndpoints.removeMember, asMember, { id: winner, membershipId });
    expect((await actAs(system, person.personId)).actor).toMatchObject({ organisationIds: [] });
  });

  it('takes over what was chosen and gives it back, but not over a later change', async () => {
    const loser = await buildOrganisation(system, {
      ...listed,
      names: { zh: '黑河合成', en: 'Heihe' },
      website: 'https://heihe.example.org',
    });
    const winner = await buildOrganisation(system, {
      ...listed,
      names: { ru: 'Хэйхэ' },
      nameConfidence: 'official',
    });
    const done = await merge(loser, winner, { take: ['names.zh', 'website'] });
    const taken = await call(organisationEndpoints.get, visitor, { id: winner });
    expect(taken).toMatchObject({
      names: { zh: '黑河合成', ru: 'Хэйхэ' },
      website: 'https://heihe.example.org',
    });
    await call(organisationEndpoints.update, keeper, {
      ...input(taken),
      website: 'https://new.example.org',
    });
    await call(mergingEndpoints.undo, keeper, { id: done.id });
    const after = await call(organisationEndpoints.get, visitor, { id: winner });
    expect(after).toMatchObject({
      names: { ru: 'Хэйхэ' },
      website: 'https://new.example.org',
      mergedIds: [],
    });
    expect(after.names.zh).toBeUndefined();
    expect((await call(organisationEndpoints.get, visitor, { id: loser })).id).toBe(loser);
    await expect(call(mergingEndpoints.undo, keeper, { id: done.id })).rejects.toMatchObject({
      code: 'accounts.merging.alreadyUndone',
    });
  });
});

describe('a merge is refused', () => {
  const pairOf = async (loser: object, winner: object) =>
    [await buildOrganisation(system, loser), await buildOrganisation(system, winner)] as const;

  it.each([
    ['accounts.merging.verifiedStays', {}, { state: 'listed' }],
    ['accounts.merging.barred', { state: 'suspended' }, {}],
    ['accounts.merging.barred', { state: 'rejected' }, {}],
    ['accounts.merging.underReview', { state: 'documents_sent' }, {}],
  ])('with %s', async (code, loser, winner) => {
    const [loserId, winnerId] = await pairOf(loser, winner);
    await expect(merge(loserId, winnerId)).rejects.toMatchObject({ code });
  });

  it('with itself, with what was merged, with the unknown, with nothing to take', async () => {
    const [one, other] = await pairOf({}, {});
    const third = await buildOrganisation(system);
    await expect(merge(one, one)).rejects.toMatchObject({ code: 'accounts.merging.itself' });
    await expect(merge(one, newId())).rejects.toMatchObject({ code: 'platform.notFound' });
    await expect(merge(one, other, { take: ['website'] })).rejects.toMatchObject({
      fields: [{ path: 'take', code: 'accounts.merging.nothingToTake' }],
    });
    await merge(one, other);
    for (const [loser, winner] of [
      [other, one],
      [one, third],
      [third, one],
    ] as const) {
      await expect(merge(loser, winner)).rejects.toMatchObject({ code: 'accounts.merging.mergedAlready' });
    }
  });

  it('to whoever belongs to one of them, and to all but moderators and administrators', async () => {
    const [one, other] = await pairOf({}, {});
    const own = await buildPerson(system, { roles: ['moderator'], memberOf: [one] });
    const officer = await buildPerson(system, { roles: ['compliance_officer'] });
    const wish = { loserId: one, winnerId: other, reason: 'The same' };
    for (const ctx of [own.ctx, officer.ctx, visitor]) {
      await expect(call(mergingEndpoints.merge, ctx, wish)).rejects.toMatchObject({
        kind: ctx === visitor ? 'unauthenticated' : 'forbidden',
      });
    }
  });

  it('where somebody said that they are not the same, until it is taken back', async () => {
    const [one, other] = await pairOf({}, {});
    const pair = { oneId: other, otherId: one };
    await call(mergingEndpoints.sayDifferent, keeper, pair);
    await expect(merge(one, other)).rejects.toMatchObject({ code: 'accounts.merging.saidDifferent' });
    const compared = await call(mergingEndpoints.compare, keeper, { oneId: one, otherId: other });
    expect(compared.saidDifferent?.saidBy).toBe('Kim Doe');
    const said = await call(mergingEndpoints.differences, keeper, {});
    expect(said.items[0]).toMatchObject({ saidBy: 'Kim Doe' });
    await call(mergingEndpoints.takeBackDifference, keeper, pair);
    await merge(one, other);
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });
});

function input(of: OutputOf<typeof organisationEndpoints.get>) {
  const {
    id,
    revision,
    kind,
    country,
    region,
    city,
    names,
    nameConfidence,
    registrationIds,
    profile,
    website,
  } = of;
  return {
    id,
    revision,
    kind,
    country,
    region,
    city,
    names,
    nameConfidence,
    registrationIds,
    profile,
    website,
  };
}
