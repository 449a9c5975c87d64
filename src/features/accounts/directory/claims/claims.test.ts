import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../../platform/db/context.ts';
import { issueOneTimeToken } from '../../../../platform/auth/one-time-tokens.ts';
import { recordFile } from '../../../../platform/files/file-records.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { newId } from '../../../../shared/ids.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { organisationEndpoints } from '../../organisations/contract.ts';
import { personEndpoints } from '../../people/contract.ts';
import {
  actAs,
  buildOrganisation,
  buildPerson,
  callAccounts,
  testPassword,
  type BuiltPerson,
} from '../../testing.ts';
import { claimEndpoints as endpoints } from './contract.ts';
import { groundsOf, isAtWebsite, isClaimable } from './rules.ts';
import { claimMailPurpose } from './service.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
let moderator: BuiltPerson;

beforeAll(async () => {
  await loadFacts(system);
  moderator = await buildPerson(system, { roles: ['moderator'] });
}, 60_000);

const subject = 'organisation' as const;
async function fileOf(person: BuiltPerson): Promise<string> {
  const saved = { id: newId(), size: 10, contentType: 'application/pdf', sha256: '0'.repeat(64) };
  return (await recordFile(person.ctx, saved, 'справка.pdf', person.personId)).id;
}
async function claimBy(person: BuiltPerson, key: string) {
  const fileIds = [await fileOf(person)];
  const wish = { subject, id: factId('organisation', key), position: 'Учёный секретарь', fileIds };
  const { own } = await callAccounts(endpoints.make, person.ctx, wish);
  if (!own) throw new Error('No claim was made');
  return own;
}
const decide = (ctx: Ctx, id: string, decision: 'accept' | 'refuse', more: object = {}) =>
  callAccounts(endpoints.decide, ctx, { id, decision, ground: 'document', reason: 'Seen', ...more });
async function ownersOf(id: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select person_id from accounts_membership
    where organisation_id = ${id} and role = 'owner' and state = 'active'`.execute(system.db);
  return rows.map(({ person_id }) => person_id);
}
async function mailsTo(email: string): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select payload ->> 'subject' as subject from platform_job
    where kind = 'platform.sendMail' and payload ->> 'to' = ${email} order by created_at`.execute(system.db);
  return rows.map(({ subject }) => subject);
}

describe('rules', () => {
  it.each([
    ['a@inst.ru', 'https://www.inst.ru/about', true],
    ['a@INST.ru', 'https://inst.ru', true],
    ['a@институт.рф', 'https://институт.рф/', true],
    ['a@mail.inst.ru', 'https://inst.ru', false],
    ['a@inst.ru.evil.org', 'https://inst.ru', false],
    ['inst.ru', 'https://inst.ru', false],
    ['a@inst.ru', null, false],
  ])('%s at %s: %j', (mail, website, expected) => {
    expect(isAtWebsite(mail, website)).toBe(expected);
  });

  it('offers profiles from a source that nobody keeps, and only proof that was given', () => {
    const profile = {
      externalKey: 'ru-x',
      isDemo: false,
      verificationState: 'listed',
      hasMembers: false,
      isMerged: false,
    };
    expect(isClaimable(profile)).toBe(true);
    for (const fault of [
      { externalKey: null },
      { isDemo: true },
      { verificationState: 'suspended' },
      { hasMembers: true },
      { isMerged: true },
    ]) {
      expect(isClaimable({ ...profile, ...fault })).toBe(false);
    }
    expect(groundsOf({ files: [], mailProvenAt: null })).toEqual(['registry']);
  });
});

describe('a claim', () => {
  it('makes the claimant owner of a verified profile, lets the others lapse, and tells all of them', async () => {
    const id = factId('organisation', 'ru-istp');
    const [one, other] = [await buildPerson(system), await buildPerson(system)];
    const first = await claimBy(one, 'ru-istp');
    const second = await claimBy(other, 'ru-istp');
    const { items } = await callAccounts(endpoints.list, moderator.ctx, {});
    const waiting = items.find(({ profile }) => profile.id === id);
    expect(waiting?.claims.map((claim) => claim.id)).toEqual([first.id, second.id]);
    expect(await mailsTo(moderator.email)).not.toEqual([]);

    await decide(moderator.ctx, second.id, 'accept');
    expect(await ownersOf(id)).toEqual([other.personId]);
    const now = await callAccounts(organisationEndpoints.get, await actAs(system, other.personId), { id });
    expect(now).toMatchObject({ verificationState: 'verified', verifiedByMethod: 'document' });
    expect(now.internal?.documents).toHaveLength(1);
    expect(now.internal?.steps).toMatchObject([{ from: 'listed', to: 'verified', method: 'document' }]);
    const standing = await callAccounts(endpoints.standing, one.ctx, { subject, id });
    expect(standing).toMatchObject({ isClaimable: false, own: { state: 'lapsed' } });
    expect(await mailsTo(one.email)).toHaveLength(1);
    expect(await mailsTo(other.email)).toHaveLength(1);
    await expect(decide(moderator.ctx, first.id, 'accept')).rejects.toMatchObject({
      code: 'accounts.claim.decidedAlready',
    });
  });

  it('is refused with a reason, and may be made again with other proof', async () => {
    const person = await buildPerson(system);
    const claim = await claimBy(person, 'ru-imet');
    await expect(decide(moderator.ctx, claim.id, 'refuse', { reason: '' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'field.required' }],
    });
    await decide(moderator.ctx, claim.id, 'refuse', { reason: 'Подпись неразборчива' });
    const id = factId('organisation', 'ru-imet');
    expect(await callAccounts(endpoints.standing, person.ctx, { subject, id })).toMatchObject({
      isClaimable: true,
      own: { state: 'refused', reason: 'Подпись неразборчива' },
    });
    expect((await claimBy(person, 'ru-imet')).state).toBe('open');
    await expect(claimBy(person, 'ru-imet')).rejects.toMatchObject({ code: 'accounts.claim.alreadyMade' });
  });

  it('needs proof of one’s own, a profile that waits, and a moderator who is somebody else', async () => {
    const person = await buildPerson(system);
    const id = factId('organisation', 'ru-hse');
    const make = (more: object) =>
      callAccounts(endpoints.make, person.ctx, { subject, id, position: 'Ректор', ...more });
    const fault = (path: string, code: string) => ({ fields: [expect.objectContaining({ path, code })] });
    await expect(make({})).rejects.toMatchObject(fault('fileIds', 'accounts.claim.proofMissing'));
    await expect(make({ fileIds: [await fileOf(moderator)] })).rejects.toMatchObject(
      fault('fileIds', 'accounts.organisation.fileUnknown'),
    );
    await expect(make({ workMail: 'a@hse.ru' })).rejects.toMatchObject(
      fault('workMail', 'accounts.claim.mailElsewhere'),
    );
    const written = await buildOrganisation(system);
    await expect(make({ id: written, fileIds: [await fileOf(person)] })).rejects.toMatchObject({
      code: 'accounts.claim.notClaimable',
    });
    const own = await claimBy(moderator, 'ru-hse');
    await expect(decide(moderator.ctx, own.id, 'accept')).rejects.toMatchObject({
      code: 'accounts.organisation.ownDecision',
    });
    await expect(decide(person.ctx, own.id, 'accept')).rejects.toMatchObject({ status: 403 });
    await expect(callAccounts(endpoints.withdraw, person.ctx, { id: own.id })).rejects.toMatchObject({
      status: 404,
    });
    await expect(make({ position: '' })).rejects.toMatchObject({ status: 422 });
  });

  it('by a work mail address counts once the link in the mail was opened', async () => {
    const id = factId('organisation', 'ru-kfu');
    await sql`update accounts_organisation set website = 'https://www.kpfu.ru' where id = ${id}`.execute(
      system.db,
    );
    const person = await buildPerson(system);
    const wish = { subject, id, position: 'Проректор', workMail: 'prorector@kpfu.ru' };
    const { own } = await callAccounts(endpoints.make, person.ctx, wish);
    const claimId = own?.id ?? '';
    expect(own).toMatchObject({ isAtWebsite: true, mailProvenAt: null });
    expect(await mailsTo('prorector@kpfu.ru')).toHaveLength(1);
    await expect(decide(moderator.ctx, claimId, 'accept', { ground: 'mail' })).rejects.toMatchObject({
      fields: [{ path: 'ground', code: 'accounts.claim.noSuchProof' }],
    });
    const token = await issueOneTimeToken(system, {
      purpose: claimMailPurpose,
      subjectId: claimId,
      validMinutes: 5,
    });
    await callAccounts(endpoints.proveMail, visitor, { token });
    await expect(callAccounts(endpoints.proveMail, visitor, { token })).rejects.toMatchObject({
      status: 404,
    });
    await decide(moderator.ctx, claimId, 'accept', { ground: 'mail' });
    expect(await callAccounts(organisationEndpoints.get, visitor, { id })).toMatchObject({
      verificationState: 'verified',
      verifiedByMethod: 'mail',
    });
  });

  it('is exported with a person’s data and forgotten with his account', async () => {
    const person = await buildPerson(system);
    const claim = await claimBy(person, 'ru-urfu');
    const kept = await callAccounts(personEndpoints.exportMe, person.ctx, {});
    expect(kept.claims).toMatchObject([{ position: 'Учёный секретарь', state: 'open' }]);
    await callAccounts(personEndpoints.closeMe, person.ctx, { password: testPassword });
    const { claims } = await callAccounts(endpoints.ofProfile, moderator.ctx, {
      subject,
      id: claim.profileId,
    });
    expect(claims).toMatchObject([{ claimant: null, position: '', state: 'withdrawn' }]);
  });

  it('never gives a profile two owners, in whatever order people claim, withdraw, leave and moderators decide', async () => {
    const people = [await buildPerson(system), await buildPerson(system), await buildPerson(system)];
    const id = factId('organisation', 'ru-misis');
    const act = fc.record({
      who: fc.nat(people.length - 1),
      what: fc.constantFrom('claim', 'claim', 'accept', 'accept', 'refuse', 'withdraw', 'leave'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 12 }), async (acts) => {
        await sql`delete from accounts_membership where organisation_id = ${id}`.execute(system.db);
        await sql`delete from accounts_claim where organisation_id = ${id}`.execute(system.db);
        await sql`delete from platform_attempt`.execute(system.db);
        await sql`update accounts_organisation set verification_state = 'listed' where id = ${id}`.execute(
          system.db,
        );
        for (const { who, what } of acts) {
          const person = people[who] as BuiltPerson;
          const { own } = await callAccounts(endpoints.standing, person.ctx, { subject, id });
          const claimId = own?.id ?? newId();
          const before = await ownersOf(id);
          const done = await (
            what === 'claim'
              ? claimBy(person, 'ru-misis')
              : what === 'withdraw'
                ? callAccounts(endpoints.withdraw, person.ctx, { id: claimId })
                : what === 'leave'
                  ? sql`delete from accounts_membership where organisation_id = ${id}
                      and person_id = ${person.personId}`.execute(system.db)
                  : decide(moderator.ctx, claimId, what)
          ).then(
            () => true,
            () => false,
          );
          const after = await ownersOf(id);
          expect(after.length).toBeLessThanOrEqual(1);
          if (what === 'accept' && done) expect([before, after]).toEqual([[], [person.personId]]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('accepted twice at the same time gives one owner', async () => {
    const id = factId('organisation', 'ru-tpu');
    const people = [await buildPerson(system), await buildPerson(system)];
    const claims = [];
    for (const person of people) claims.push(await claimBy(person, 'ru-tpu'));
    const outcomes = await Promise.allSettled(
      claims.map((claim) => decide(moderator.ctx, claim.id, 'accept')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ownersOf(id)).toHaveLength(1);
  });
});
