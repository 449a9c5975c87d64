import { describe, expect, it } from 'vitest';
import { buildListing, buildOfferDraft } from '../../catalogue/testing.ts';
import { buildOrganisation, buildPerson } from '../../accounts/testing.ts';
import { buildInterest, interestForm } from '../testing-interests.ts';
import { interestEndpoints } from './contract.ts';
import { useInterestWorld } from './testing-world.ts';

const world = await useInterestWorld();
const { people, cast, call } = world;

const send = async (overrides: Record<string, unknown> = {}, ctx = people.sender.ctx) => {
  const id = overrides.id ?? (await buildListing(cast, 'offer')).id;
  const input = {
    kind: 'offer',
    id,
    organisationId: people.senderOrganisationId,
    cooperationTypes: ['licence'],
    ...interestForm,
    language: 'zh',
    ...overrides,
  };
  return call(interestEndpoints.send, ctx, input as never);
};
const fieldOf = async (refused: Promise<unknown>) => {
  const error = (await refused.catch((caught: unknown) => caught)) as {
    code: string;
    fields: { path: string; code: string }[];
  };
  return error.fields.map(({ path, code }) => `${path} ${code}`);
};

describe('sending an interest', () => {
  it('gives a number, a due day in the calendar of the receiver, and tells both sides by mail without details', async () => {
    const sent = await send({ brokerId: people.senderBroker.personId });
    expect(sent.number).toMatch(/^EI-2026-\d{6}$/);
    // Monday 16 November: five working days later it is Monday 23 November, 18:00 in Shanghai (the receiver's zone).
    expect(sent.dueAt).toBe('2026-11-23T10:00:00.000Z');
    await world.settle();
    const told = world.mails.map(({ to, subject }) => `${to}: ${subject}`);
    expect(told).toEqual(
      expect.arrayContaining([
        `${people.receiverBroker.email}: Interest ${sent.number} has arrived`,
        `${people.receiver.email}: Interest ${sent.number} has arrived`,
        `${people.senderBroker.email}: Interest ${sent.number} was given to you`,
        `${people.sender.email}: Interest ${sent.number} was sent`,
      ]),
    );
    const texts = world.mails.map(({ subject, text }) => subject + text).join('\n');
    expect(texts).not.toMatch(/佳木斯|Zhongqiuyue|Petrovskaya|焊接|Сварка/);
  });

  it('refuses a second open one of the same organisation, also by a colleague, and names the first', async () => {
    const { id, number, listing } = await buildInterest(world.system, { cast: people });
    const colleague = await buildPerson(world.system, { memberOf: [people.senderOrganisationId] });
    const again = send({ id: listing.id }, colleague.ctx);
    await expect(again).rejects.toMatchObject({
      code: 'cooperation.interest.alreadySent',
      params: { number, interestId: id },
    });
    const form = await call(interestEndpoints.form, colleague.ctx, listing);
    expect(form.organisations[0]?.open).toEqual({ id, number });
  });

  it('takes another one when the first was declined, and two at once leave one', async () => {
    const { listing } = await buildInterest(world.system, { cast: people, state: 'declined' });
    const both = await Promise.allSettled([send({ id: listing.id }), send({ id: listing.id })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is for others than the side of the record, for those who may see it, and for verified organisations', async () => {
    const { id } = await buildListing(cast, 'offer');
    const own = { id, organisationId: cast.ownerId };
    await expect(send(own, cast.owner.ctx)).rejects.toMatchObject({ code: 'cooperation.interest.ownRecord' });
    await expect(send({ id }, cast.broker.ctx)).rejects.toMatchObject({
      code: 'cooperation.interest.ownRecord',
    });
    const { id: draft } = await buildListing(cast, 'offer', { state: 'in_moderation' });
    await expect(send({ id: draft })).rejects.toMatchObject({ code: 'cooperation.interest.listingNotOpen' });
    const unverified = { id, organisationId: cast.unverifiedId };
    await expect(send(unverified, cast.unverified.ctx)).rejects.toMatchObject({
      code: 'cooperation.interest.organisationNotVerified',
    });
    await expect(send({ id, organisationId: cast.otherId })).rejects.toMatchObject({
      code: 'cooperation.interest.organisationNotVerified',
    });
    await expect(send({ id }, cast.visitor)).rejects.toMatchObject({ code: 'platform.signInFirst' });
  });

  it('refuses contacts in the words, the own name where anonymity is wished, and types the record does not offer', async () => {
    expect(await fieldOf(send({ offer: 'Пишите на ivanov@example.org' }))).toEqual([
      'offer cooperation.interest.holdsContacts',
    ]);
    expect(await fieldOf(send({ who: '我们是佳木斯鹤舞焊接设备厂', isAnonymous: true }))).toEqual([
      'who cooperation.interest.namesOwn',
    ]);
    await expect(send({ who: '我们是佳木斯鹤舞焊接设备厂' })).resolves.toMatchObject({
      number: expect.any(String),
    });
    expect(await fieldOf(send({ cooperationTypes: ['assignment'] }))).toEqual([
      'cooperationTypes cooperation.interest.typeNotOffered',
    ]);
  });

  it('takes a broker of the own side only', async () => {
    const chosen = (brokerId: string) => fieldOf(send({ brokerId }));
    expect(await chosen(people.receiverBroker.personId)).toEqual([
      'brokerId cooperation.interest.brokerOfOtherSide',
    ]);
    expect(await chosen(people.sender.personId)).toEqual(['brokerId cooperation.interest.notABroker']);
    const insider = await buildPerson(world.system, {
      roles: ['broker'],
      listedPublicly: true,
      memberOf: [cast.ownerId],
      membershipRole: 'member',
    });
    expect(await chosen(insider.personId)).toEqual(['brokerId cooperation.interest.brokerOfOtherSide']);
  });

  it('finds nobody to answer where the owner has no people', async () => {
    const emptyId = await buildOrganisation(world.system);
    const draft = buildOfferDraft();
    const { id } = await buildListing(cast, 'offer', { draft });
    const { sql } = await import('kysely');
    await sql`update catalogue_listing set owner_organisation_id = ${emptyId}, contact_person_id = null
      where id = ${id}`.execute(world.system.db);
    await expect(send({ id })).rejects.toMatchObject({ code: 'cooperation.interest.nobodyAnswers' });
  });
});
