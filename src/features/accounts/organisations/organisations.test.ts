import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../platform/audit/verify-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { recordFile } from '../../../platform/files/file-records.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { createSendMailJob } from '../../../platform/mail/send-mail-job.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { personEndpoints } from '../people/contract.ts';
import {
  type BuiltPerson,
  actAs,
  buildOrganisation,
  buildPerson,
  callAccounts,
  testPassword,
} from '../testing.ts';
import { organisationEndpoints } from './contract.ts';
import { documentFile } from '../public.ts';

const { database, ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });

const registration = {
  kind: 'company' as const,
  country: 'RU',
  region: 'RU-PRI',
  names: { ru: 'Завод «Ёлка»', en: 'Yolka Works' },
  registrationIds: { inn: '7707083893' },
};

async function fileOf(person: BuiltPerson): Promise<string> {
  const saved = { id: newId(), size: 10, contentType: 'application/pdf', sha256: '0'.repeat(64) };
  return (await recordFile(person.ctx, saved, 'устав.pdf', person.personId)).id;
}

async function registered(): Promise<{ owner: BuiltPerson; id: string }> {
  const owner = await buildPerson(system);
  const { id } = await callAccounts(organisationEndpoints.create, owner.ctx, registration);
  return { owner: { ...owner, ctx: await actAs(system, owner.personId) }, id };
}

async function lastToken(): Promise<string> {
  const sent: Mail[] = [];
  const mailer = { send: (mail: Mail) => Promise.resolve(void sent.push(mail)) };
  const job = createSendMailJob({ mailer, publicUrl: 'https://amur.example.org' });
  const runner = createJobRunner({ database, jobs: [job], schedules: [], log: silentLog });
  await runner.drain();
  await runner.stop();
  return /\/en\/invitation\?token=([\w-]{43})/.exec(sent.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('documents sent for verification', () => {
  it('are opened by members, moderators and administrators, and every reading is on record', async () => {
    const { owner, id } = await registered();
    const fileId = await fileOf(owner);
    await callAccounts(organisationEndpoints.sendDocuments, owner.ctx, { id, fileIds: [fileId] });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const admin = await buildPerson(system, { roles: ['administrator'] });
    const compliance = await buildPerson(system, { roles: ['compliance_officer'] });
    const stranger = await buildPerson(system);
    for (const { ctx } of [owner, moderator, admin]) {
      const wanted = { fileId, name: 'устав.pdf', contentType: 'application/pdf' };
      expect(await documentFile(ctx, id, fileId)).toEqual(wanted);
      const { internal } = await callAccounts(organisationEndpoints.get, ctx, { id });
      expect(internal?.mayReadDocuments).toBe(true);
    }
    await expect(documentFile(compliance.ctx, id, fileId)).rejects.toMatchObject({ status: 403 });
    await expect(documentFile(stranger.ctx, id, fileId)).rejects.toMatchObject({ status: 404 });
    await expect(documentFile(visitor, id, fileId)).rejects.toMatchObject({ status: 401 });
    const unsent = await fileOf(owner);
    await expect(documentFile(owner.ctx, id, unsent)).rejects.toMatchObject({
      code: 'platform.fileNotFound',
    });
    const { rows } = await sql`select 1 from platform_audit
      where action = 'accounts.organisation.readDocument' and ref_id = ${id}`.execute(system.db);
    expect(rows).toHaveLength(3);
  });
});

describe('registering', () => {
  it('makes the caller its owner and stays unseen until it is verified', async () => {
    const { owner, id } = await registered();
    const own = await callAccounts(organisationEndpoints.get, owner.ctx, { id });
    expect(own).toMatchObject({ verificationState: 'registered', registrationIds: { inn: '7707083893' } });
    expect(own.internal).toMatchObject({ mayEdit: true, mayInvite: true, mayMoveTo: ['documents_sent'] });
    await expect(callAccounts(organisationEndpoints.get, visitor, { id })).rejects.toMatchObject({
      status: 404,
    });
    const list = await callAccounts(organisationEndpoints.list, visitor, { q: 'елка' });
    expect(list.total).toBe(0);
    expect((await callAccounts(organisationEndpoints.list, owner.ctx, { q: 'ЗАВОД «елка' })).total).toBe(1);
  });

  it.each([
    [{ registrationIds: { inn: '7707083890' } }, 'registrationIds.inn', 'accounts.registrationId.checkDigit'],
    [{ registrationIds: { uscc: '123' } }, 'registrationIds.uscc', 'accounts.registrationId.length'],
    [{ region: 'CN-HL' }, 'region', 'accounts.regionOfOtherCountry'],
    [{ region: 'RU-XXX' }, 'region', 'accounts.regionUnknown'],
    [{ names: {} }, 'names', 'accounts.organisation.nameMissing'],
    [{ website: 'javascript:alert(1)' }, 'website', 'accounts.organisation.websiteMalformed'],
  ])('tells what is wrong with %j', async (fault, path, code) => {
    const person = await buildPerson(system);
    const attempt = callAccounts(organisationEndpoints.create, person.ctx, { ...registration, ...fault });
    await expect(attempt).rejects.toMatchObject({
      status: 422,
      fields: [expect.objectContaining({ path, code })],
    });
  });

  it('refuses a second organisation under the OGRN of a verified one', async () => {
    const registrationIds = { ogrn: '1027700132195' };
    const squatter = await buildPerson(system);
    await callAccounts(organisationEndpoints.create, squatter.ctx, { ...registration, registrationIds });
    await buildOrganisation(system, { registrationIds });
    const second = await buildPerson(system);
    const attempt = callAccounts(organisationEndpoints.create, second.ctx, {
      ...registration,
      registrationIds,
    });
    await expect(attempt).rejects.toMatchObject({ code: 'accounts.organisation.alreadyRegistered' });
  });
});

describe('verification', () => {
  it('goes by the workflow and is decided by a moderator who is no member', async () => {
    const { owner, id } = await registered();
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const ownModerator = await buildPerson(system, { roles: ['moderator', 'administrator'], memberOf: [id] });
    const stranger = await buildPerson(system);
    const admin = await buildPerson(system, { roles: ['administrator'] });
    const verify = (ctx: Ctx) =>
      callAccounts(organisationEndpoints.move, ctx, { id, to: 'verified', method: 'registry' });

    await expect(verify(moderator.ctx)).rejects.toMatchObject({ code: 'accounts.organisation.notNow' });
    const foreignFile = await fileOf(stranger);
    const send = (fileIds: string[]) =>
      callAccounts(organisationEndpoints.sendDocuments, owner.ctx, { id, fileIds });
    await expect(send([foreignFile])).rejects.toMatchObject({
      fields: [expect.objectContaining({ code: 'accounts.organisation.fileUnknown' })],
    });
    const sent = await send([await fileOf(owner)]);
    expect(sent).toMatchObject({
      verificationState: 'documents_sent',
      internal: { documents: [{ name: 'устав.pdf' }] },
    });

    await expect(verify(ownModerator.ctx)).rejects.toMatchObject({
      code: 'accounts.organisation.ownDecision',
    });
    await expect(verify(owner.ctx)).rejects.toMatchObject({ code: 'accounts.organisation.ownDecision' });
    await expect(verify(stranger.ctx)).rejects.toMatchObject({ status: 404 });
    await expect(verify(admin.ctx)).rejects.toMatchObject({ status: 403 });
    const done = await verify(moderator.ctx);
    expect(done).toMatchObject({ verificationState: 'verified', verifiedByMethod: 'registry' });
    expect(done.internal?.steps.map((step) => step.to)).toEqual(['documents_sent', 'verified']);

    const suspend = (ctx: Ctx, reason: string) =>
      callAccounts(organisationEndpoints.move, ctx, { id, to: 'suspended', reason });
    await expect(suspend(moderator.ctx, 'x')).rejects.toMatchObject({ status: 403 });
    await expect(suspend(admin.ctx, '')).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'field.required' }],
    });
    await suspend(admin.ctx, 'licence withdrawn');
    await expect(callAccounts(organisationEndpoints.get, visitor, { id })).rejects.toMatchObject({
      status: 404,
    });
    expect(await verifyAudit(system)).toMatchObject({ ok: true });
  });

  it('fixes what it rests on: members may change the profile, not the name', async () => {
    const id = await buildOrganisation(system, { kind: 'institute' });
    const owner = await buildPerson(system, { memberOf: [id] });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const change = (ctx: Ctx, revision: number, ru: string, profile: string) =>
      callAccounts(organisationEndpoints.update, ctx, {
        id,
        revision,
        kind: 'institute',
        country: 'RU',
        region: 'RU-PRI',
        names: { ru, en: 'Welding Works' },
        profile: { ru: profile },
      });
    const changed = await change(owner.ctx, 1, 'Сварочный завод', 'Сварка');
    expect(changed).toMatchObject({ revision: 2, profile: { ru: 'Сварка' } });
    await expect(change(owner.ctx, 2, 'Газпром', '')).rejects.toMatchObject({
      code: 'accounts.organisation.identityFixed',
    });
    await expect(change(owner.ctx, 1, 'Сварочный завод', 'x')).rejects.toMatchObject({
      code: 'accounts.organisation.changedMeanwhile',
    });
    const stranger = await buildPerson(system);
    await expect(change(stranger.ctx, 2, 'Сварочный завод', 'x')).rejects.toMatchObject({ status: 403 });
    expect((await change(moderator.ctx, 2, 'Новое имя', '')).names.ru).toBe('Новое имя');
  });
});

describe('members', () => {
  it('join by an invitation, with a new account or an old one, once', async () => {
    const { owner, id } = await registered();
    const invite = (email: string) => callAccounts(organisationEndpoints.invite, owner.ctx, { id, email });
    await invite('colleague@example.org');
    const first = await lastToken();
    await invite('colleague@example.org');
    const token = await lastToken();
    await expect(
      callAccounts(organisationEndpoints.readInvitation, visitor, { token: first }),
    ).rejects.toMatchObject({
      code: 'accounts.token.notValid',
    });
    const read = await callAccounts(organisationEndpoints.readInvitation, visitor, { token });
    expect(read).toMatchObject({ email: 'colleague@example.org', organisation: { id } });
    const me = await callAccounts(personEndpoints.signUp, visitor, {
      email: 'colleague@example.org',
      password: testPassword,
      name: { latin: { family: 'New', given: 'Colleague' } },
      language: 'ru',
      timeZone: 'Asia/Vladivostok',
      consent: true,
      invitationToken: token,
    });
    expect(me.memberships).toMatchObject([{ role: 'member', organisation: { id } }]);
    const other = await buildPerson(system);
    const again = callAccounts(organisationEndpoints.acceptInvitation, other.ctx, { token });
    await expect(again).rejects.toMatchObject({ code: 'accounts.token.notValid' });
  });

  it('only owners invite and remove; a withdrawn invitation is worthless; the last owner leaves an heir', async () => {
    const { owner, id } = await registered();
    const member = await buildPerson(system, { memberOf: [id], membershipRole: 'member' });
    const refused = callAccounts(organisationEndpoints.invite, member.ctx, { id, email: 'x@example.org' });
    await expect(refused).rejects.toMatchObject({ status: 403 });
    const invitation = await callAccounts(organisationEndpoints.invite, owner.ctx, {
      id,
      email: 'x@example.org',
    });
    const token = await lastToken();
    const remove = (ctx: Ctx, membershipId: string) =>
      callAccounts(organisationEndpoints.removeMember, ctx, { id, membershipId });
    await expect(remove(member.ctx, invitation.id)).rejects.toMatchObject({ status: 403 });
    await remove(owner.ctx, invitation.id);
    const late = callAccounts(organisationEndpoints.acceptInvitation, (await buildPerson(system)).ctx, {
      token,
    });
    await expect(late).rejects.toMatchObject({ code: 'accounts.token.notValid' });

    const { members } = await callAccounts(organisationEndpoints.members, owner.ctx, { id });
    const own = members.find((entry) => entry.person?.id === owner.personId);
    await remove(owner.ctx, own?.id ?? '');
    const left = await callAccounts(organisationEndpoints.members, member.ctx, { id });
    expect(left.members).toMatchObject([{ role: 'owner', person: { id: member.personId } }]);
  });
});

describe('what visitors see', () => {
  it('is neither contacts nor members nor addresses of people', async () => {
    const id = await buildOrganisation(system, { foundersForeign: true });
    await buildPerson(system, {
      email: 'hidden@example.org',
      memberOf: [id],
      name: { latin: { family: 'Hidden', given: 'P' } },
    });
    await buildPerson(system, {
      email: 'shown@example.org',
      memberOf: [id],
      listedPublicly: true,
      name: { latin: { family: 'Shown', given: 'Q' } },
    });
    const seen = await callAccounts(organisationEndpoints.get, visitor, { id });
    expect(seen.people.map((person) => person.displayName)).toEqual(['Q Shown']);
    expect(seen).toMatchObject({ contacts: null, internal: null });
    expect(JSON.stringify(seen)).not.toMatch(/Hidden|@example|\+7/);
    await expect(callAccounts(organisationEndpoints.members, visitor, { id })).rejects.toMatchObject({
      status: 401,
    });
    const stranger = await buildPerson(system);
    await expect(callAccounts(organisationEndpoints.members, stranger.ctx, { id })).rejects.toMatchObject({
      status: 403,
    });
    expect((await callAccounts(organisationEndpoints.get, stranger.ctx, { id })).contacts).toHaveLength(1);
  });
});
