import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../../platform/db/context.ts';
import { recordFile } from '../../../../platform/files/file-records.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import { newId } from '../../../../shared/ids.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { parkEndpoints } from '../../parks/contract.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts, type BuiltPerson } from '../../testing.ts';
import { freshnessEndpoints } from '../freshness/contract.ts';
import { askConfirmations } from '../freshness/jobs.ts';
import { claimEndpoints as endpoints } from './contract.ts';
import { isFacilityClaimable } from './rules.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const subject = 'facility' as const;
let moderator: BuiltPerson;

beforeAll(async () => {
  await loadFacts(system);
  moderator = await buildPerson(system, { roles: ['moderator'] });
}, 60_000);

async function operatorWithOwner(state: 'verified' | 'registered' = 'verified') {
  const organisationId = await buildOrganisation(system, { state });
  return { organisationId, owner: await buildPerson(system, { memberOf: [organisationId] }) };
}
async function claimFor(person: BuiltPerson, id: string, operatorId: string | undefined) {
  const saved = { id: newId(), size: 10, contentType: 'application/pdf', sha256: '0'.repeat(64) };
  const file = await recordFile(person.ctx, saved, '授权书.pdf', person.personId);
  const wish = { subject, id, operatorId, position: '园区主任', fileIds: [file.id] };
  const { own } = await callAccounts(endpoints.make, person.ctx, wish);
  if (!own) throw new Error('No claim was made');
  return own;
}
const standing = (ctx: Ctx, id: string) => callAccounts(endpoints.standing, ctx, { subject, id });
const decide = (ctx: Ctx, id: string, decision: 'accept' | 'refuse' = 'accept') =>
  callAccounts(endpoints.decide, ctx, { id, decision, ground: 'document', reason: 'Seen' });
async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  const { rows } = await sql<{ subject: string; text: string }>`
    select payload ->> 'subject' as subject, payload ->> 'text' as text from platform_job
    where kind = 'platform.sendMail' and payload ->> 'to' = ${email} order by created_at, id`.execute(
    system.db,
  );
  return rows;
}

describe('a claim on a facility', () => {
  it('gives it to the claimant’s organisation, lets the others lapse, and is confirmed every year', async () => {
    const id = factId('facility', 'yantai-base');
    const [one, other] = [await operatorWithOwner(), await operatorWithOwner()];
    expect(await standing(visitor, id)).toMatchObject({
      isClaimable: true,
      mayActFor: [],
      profile: { subject, kind: 'cooperation-base', verificationState: null },
    });
    expect((await standing(one.owner.ctx, id)).mayActFor.map((own) => own.id)).toEqual([one.organisationId]);
    const first = await claimFor(one.owner, id, one.organisationId);
    const second = await claimFor(other.owner, id, other.organisationId);
    const { items } = await callAccounts(endpoints.list, moderator.ctx, {});
    expect(items.find(({ profile }) => profile.id === id)?.claims).toMatchObject([
      { id: first.id, operator: { id: one.organisationId } },
      { id: second.id, operator: { id: other.organisationId } },
    ]);
    await decide(moderator.ctx, second.id);
    const kept = await callAccounts(parkEndpoints.residents, visitor, { id });
    expect(kept.park.operators.map((operator) => operator.id)).toEqual([other.organisationId]);
    expect(await standing(one.owner.ctx, id)).toMatchObject({ isClaimable: false, own: { state: 'lapsed' } });
    expect((await mailsTo(other.owner.email))[0]?.text).toContain('once a year');

    const today = dayOf(system.clock());
    const profile = { subject, id };
    expect(await callAccounts(freshnessEndpoints.confirm, other.owner.ctx, profile)).toMatchObject({
      state: 'fresh',
      confirmedOn: today,
    });
    await expect(callAccounts(freshnessEndpoints.confirm, one.owner.ctx, profile)).rejects.toMatchObject({
      status: 403,
    });
    const before = (await mailsTo(other.owner.email)).length;
    const later = new Date(`${addDays(today, 336)}T08:00:00Z`);
    await askConfirmations.run({ ...system, clock: () => later }, {});
    const asked = (await mailsTo(other.owner.email)).slice(before);
    expect(asked.some(({ text }) => text.includes(today))).toBe(true);
  });

  it('is for a verified organisation of one’s own, on a facility from a source that nobody keeps', async () => {
    const id = factId('facility', 'laser-institute');
    const { organisationId, owner } = await operatorWithOwner();
    const unverified = await operatorWithOwner('registered');
    const stranger = await operatorWithOwner();
    const fault = (code: string) => ({ fields: [expect.objectContaining({ path: 'operatorId', code })] });
    await expect(claimFor(owner, id, undefined)).rejects.toMatchObject(fault('field.required'));
    await expect(claimFor(owner, id, stranger.organisationId)).rejects.toMatchObject(
      fault('accounts.claim.operatorUnfit'),
    );
    await expect(claimFor(unverified.owner, id, unverified.organisationId)).rejects.toMatchObject(
      fault('accounts.claim.operatorUnfit'),
    );
    expect(isFacilityClaimable({ externalKey: 'x', isDemo: false, hasOperators: false })).toBe(true);
    for (const no of [{ externalKey: null }, { isDemo: true }, { hasOperators: true }]) {
      expect(isFacilityClaimable({ externalKey: 'x', isDemo: false, hasOperators: false, ...no })).toBe(
        false,
      );
    }
    const claim = await claimFor(owner, id, organisationId);
    await expect(claimFor(owner, id, organisationId)).rejects.toMatchObject({
      code: 'accounts.claim.alreadyMade',
    });
    await expect(decide(owner.ctx, claim.id)).rejects.toMatchObject({ status: 403 });
    const own = await buildPerson(system, { roles: ['moderator'], memberOf: [organisationId] });
    await expect(decide(own.ctx, claim.id)).rejects.toMatchObject({
      code: 'accounts.organisation.ownDecision',
    });
    await expect(standing(visitor, newId())).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  it('is not accepted once the claimant or his organisation has lost its standing', async () => {
    const id = factId('facility', 'joint-incubator-xixian');
    const { organisationId, owner } = await operatorWithOwner();
    const claim = await claimFor(owner, id, organisationId);
    await sql`update accounts_organisation set verification_state = 'suspended'
      where id = ${organisationId}`.execute(system.db);
    await expect(decide(moderator.ctx, claim.id)).rejects.toMatchObject({
      code: 'accounts.claim.operatorUnfit',
    });
    await sql`update accounts_organisation set verification_state = 'verified'
      where id = ${organisationId}`.execute(system.db);
    await sql`delete from accounts_membership where person_id = ${owner.personId}`.execute(system.db);
    await expect(decide(moderator.ctx, claim.id)).rejects.toMatchObject({
      code: 'accounts.claim.operatorUnfit',
    });
    await decide(moderator.ctx, claim.id, 'refuse');
    const refused = await standing(await actAs(system, owner.personId), id);
    expect(refused).toMatchObject({ isClaimable: true, own: { state: 'refused', reason: 'Seen' } });
    const mails = await mailsTo(owner.email);
    expect(mails).toHaveLength(1);
  });

  it('by a work mail address counts at the website of the organisation that is to keep it', async () => {
    const id = factId('facility', 'skolkovo');
    const { organisationId, owner } = await operatorWithOwner();
    await sql`update accounts_organisation set website = 'https://park.example.org'
      where id = ${organisationId}`.execute(system.db);
    const make = (workMail: string) =>
      callAccounts(endpoints.make, owner.ctx, {
        ...{ subject, id, operatorId: organisationId, position: 'Director', workMail },
      });
    await expect(make('a@elsewhere.org')).rejects.toMatchObject({
      fields: [{ path: 'workMail', code: 'accounts.claim.mailElsewhere' }],
    });
    expect((await make('a@park.example.org')).own).toMatchObject({ isAtWebsite: true, mailProvenAt: null });
  });
});
