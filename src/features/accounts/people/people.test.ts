import { describe, expect, it } from 'vitest';
import { findSession } from '../../../platform/auth/sessions.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import type { Mail } from '../../../platform/mail/mailer.ts';
import { createSendMailJob } from '../../../platform/mail/send-mail-job.ts';
import { testRequest } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { actorOf, makeAdministrator, personNameOf } from '../public.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts, testPassword } from '../testing.ts';
import { personEndpoints } from './contract.ts';

let now = new Date('2026-11-21T08:00:00Z');
const sent: Mail[] = [];

const { database, ctx: system } = await useTestDatabase({ clock: () => now });
const visitor = system.withActor({ kind: 'visitor' });

async function sendQueuedMails(): Promise<void> {
  const mailer = { send: (mail: Mail) => Promise.resolve(void sent.push(mail)) };
  const job = createSendMailJob({ mailer, publicUrl: 'https://amur.example.org' });
  const runner = createJobRunner({ database, jobs: [job], schedules: [], log: silentLog, clock: () => now });
  await runner.drain();
  await runner.stop();
}

const passMinutes = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

const newcomer = {
  email: 'Zhang.Wei@Example.org',
  password: 'шла саша по шоссе',
  name: { han: { family: '张', given: '伟国' }, tradition: 'chinese' as const, typedIn: 'han' as const },
  language: 'zh' as const,
  timeZone: 'Asia/Shanghai',
  consent: true as const,
};

describe('signing up and in', () => {
  it('opens an account with a session, an organisation and names in three scripts', async () => {
    const request = testRequest();
    const organisation = {
      kind: 'company' as const,
      country: 'CN',
      region: 'CN-HL',
      names: { zh: '测试焊接公司' },
    };
    const me = await callAccounts(personEndpoints.signUp, visitor, { ...newcomer, organisation }, request);
    expect(me.name.cyrillic).toEqual({ family: 'Чжан', given: 'Вэйго' });
    expect(me.nameOrigins).toMatchObject({ han: 'given', cyrillic: 'proposed', latin: 'proposed' });
    expect(me.displayName).toBe('Zhang Weiguo');
    expect(me.roles).toEqual(['enterprise']);
    expect(me.memberships[0]).toMatchObject({
      role: 'owner',
      organisation: { verificationState: 'registered' },
    });
    const session = await findSession(visitor, request.lastToken ?? '', 30);
    expect(session?.personId).toBe(me.id);
    expect(await actorOf(visitor, me.id)).toMatchObject({ roles: ['enterprise'], isPartner: false });
  });

  it('refuses a second account for the e-mail in other letters, and keeps nothing of it', async () => {
    const attempt = callAccounts(personEndpoints.signUp, visitor, {
      ...newcomer,
      email: 'ZHANG.WEI@example.ORG',
      organisation: { kind: 'company', country: 'CN', names: { zh: '不应存在的公司' } },
    });
    await expect(attempt).rejects.toMatchObject({ code: 'accounts.person.emailTaken', status: 409 });
    const { organisationEndpoints } = await import('../organisations/contract.ts');
    const admin = await buildPerson(system, { roles: ['administrator'] });
    const found = await callAccounts(organisationEndpoints.list, admin.ctx, { q: '不应存在' });
    expect(found.total).toBe(0);
  });

  it.each([
    [{ email: 'nobody' }, 'email', 'accounts.person.emailMalformed'],
    [{ password: 'short' }, 'password', 'accounts.password.tooShort'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone', 'accounts.timeZoneUnknown'],
    [{ consent: false as unknown as true }, 'consent', 'accounts.person.consentMissing'],
    [{ name: {} }, 'name', 'accounts.person.nameMissing'],
  ])('tells what is wrong with %j', async (fault, path, code) => {
    const input = { ...newcomer, email: 'other@example.org', ...fault };
    const attempt = callAccounts(personEndpoints.signUp, visitor, input);
    await expect(attempt).rejects.toMatchObject({
      status: 422,
      fields: [expect.objectContaining({ path, code })],
    });
  });

  it('signs in and out, here and everywhere', async () => {
    const person = await buildPerson(system, { email: 'in.out@example.org' });
    const enter = async () => {
      const request = testRequest();
      await callAccounts(
        personEndpoints.signIn,
        visitor,
        { email: 'IN.out@example.org', password: testPassword },
        request,
      );
      return request.lastToken ?? '';
    };
    const [first, second, third] = [await enter(), await enter(), await enter()];
    await callAccounts(personEndpoints.signOut, person.ctx, {}, testRequest(first));
    expect(await findSession(visitor, first, 30)).toBeUndefined();
    const { sessions } = await callAccounts(
      personEndpoints.listSessions,
      person.ctx,
      {},
      testRequest(second),
    );
    expect(sessions.map((session) => session.isCurrent).sort()).toEqual([false, true]);
    const everywhere = testRequest(second);
    await callAccounts(personEndpoints.signOutEverywhere, person.ctx, {}, everywhere);
    expect(everywhere.lastToken).toBeNull();
    expect(await findSession(visitor, third, 30)).toBeUndefined();
  });

  it('ends a session that nobody used, and any after 180 days', async () => {
    await buildPerson(system, { email: 'idle@example.org' });
    const request = testRequest();
    await callAccounts(
      personEndpoints.signIn,
      visitor,
      { email: 'idle@example.org', password: testPassword },
      request,
    );
    const token = request.lastToken ?? '';
    for (let visit = 0; visit < 8; visit++) {
      passMinutes(20 * 24 * 60);
      expect(await findSession(visitor, token, 30)).toMatchObject({ wasRenewed: true });
    }
    passMinutes(21 * 24 * 60);
    expect(await findSession(visitor, token, 30)).toBeUndefined();
  });

  it('answers the same for an unknown address and a wrong password, and closes after ten guesses', async () => {
    await buildPerson(system, { email: 'guessed@example.org' });
    const guess = (email: string, password: string) =>
      callAccounts(personEndpoints.signIn, visitor, { email, password }).catch((error: unknown) => error);
    for (let time = 0; time < 10; time++) {
      expect(await guess('guessed@example.org', 'wrong')).toMatchObject({
        status: 401,
        code: 'accounts.signInRefused',
      });
      expect(await guess('nobody@example.org', 'wrong')).toMatchObject({
        status: 401,
        code: 'accounts.signInRefused',
      });
    }
    expect(await guess('Guessed@example.org', testPassword)).toMatchObject({ status: 429 });
    expect(await guess('nobody@example.org', testPassword)).toMatchObject({ status: 429 });
    passMinutes(16);
    expect(await guess('guessed@example.org', testPassword)).toMatchObject({ email: 'guessed@example.org' });
  });
});

describe('passwords', () => {
  it('sends a link that works once, for an hour, and signs out everywhere', async () => {
    const person = await buildPerson(system, { email: 'forgetful@example.org' });
    const request = testRequest();
    const email = 'forgetful@example.org';
    await callAccounts(personEndpoints.signIn, visitor, { email, password: testPassword }, request);
    await callAccounts(personEndpoints.requestPasswordReset, visitor, { email });
    await callAccounts(personEndpoints.requestPasswordReset, visitor, { email: 'unknown@example.org' });
    sent.length = 0;
    await sendQueuedMails();
    expect(sent.map((mail) => mail.to)).toEqual([email]);
    const token = /\/en\/reset-password\?token=([\w-]{43})\n/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    const newPassword = '新密码很长很安全没人知道';
    await expect(
      callAccounts(personEndpoints.resetPassword, visitor, { token, newPassword: email }),
    ).rejects.toMatchObject({ fields: [expect.objectContaining({ code: 'accounts.password.isEmail' })] });
    await callAccounts(personEndpoints.resetPassword, visitor, { token, newPassword });
    expect(await findSession(visitor, request.lastToken ?? '', 30)).toBeUndefined();
    const again = callAccounts(personEndpoints.resetPassword, visitor, { token, newPassword });
    await expect(again).rejects.toMatchObject({ code: 'accounts.token.notValid' });
    const me = await callAccounts(personEndpoints.signIn, visitor, { email, password: newPassword });
    expect(me.id).toBe(person.personId);
  });

  it('lets a reset link run out after an hour', async () => {
    await buildPerson(system, { email: 'late@example.org' });
    await callAccounts(personEndpoints.requestPasswordReset, visitor, { email: 'late@example.org' });
    sent.length = 0;
    await sendQueuedMails();
    const token = /token=([\w-]{43})/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    passMinutes(61);
    const attempt = callAccounts(personEndpoints.resetPassword, visitor, {
      token,
      newPassword: 'ten more letters',
    });
    await expect(attempt).rejects.toMatchObject({ code: 'accounts.token.notValid' });
  });

  it('changes a password only with the present one', async () => {
    const person = await buildPerson(system);
    const change = (currentPassword: string) =>
      callAccounts(personEndpoints.changePassword, person.ctx, {
        currentPassword,
        newPassword: 'another pass phrase',
      });
    await expect(change('wrong')).rejects.toMatchObject({
      fields: [expect.objectContaining({ path: 'currentPassword', code: 'accounts.password.wrong' })],
    });
    await change(testPassword);
    await expect(change(testPassword)).rejects.toMatchObject({ status: 422 });
  });
});

describe('roles', () => {
  it('are given by administrators only, never to oneself', async () => {
    const admin = await buildPerson(system, { roles: ['administrator'] });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const person = await buildPerson(system);
    const give = (ctx: Ctx, personId: string) =>
      callAccounts(personEndpoints.setRoles, ctx, { personId, roles: ['translator'] });
    await expect(give(visitor, person.personId)).rejects.toMatchObject({ status: 401 });
    await expect(give(moderator.ctx, person.personId)).rejects.toMatchObject({ status: 403 });
    await expect(give(admin.ctx, admin.personId)).rejects.toMatchObject({ code: 'accounts.person.ownRoles' });
    expect(await give(admin.ctx, person.personId)).toMatchObject({ grantedRoles: ['translator'] });
    expect((await actAs(system, person.personId)).actor).toMatchObject({ roles: ['translator'] });
  });

  it('follow from membership, those with insight only in a verified organisation', async () => {
    const fund = await buildOrganisation(system, { kind: 'fund', state: 'registered' });
    const verifiedFund = await buildOrganisation(system, { kind: 'fund' });
    const suspended = await buildOrganisation(system, { kind: 'company', state: 'suspended' });
    const outsider = await buildPerson(system, { memberOf: [fund, suspended] });
    const insider = await buildPerson(system, { memberOf: [verifiedFund] });
    expect(outsider.ctx.actor).toMatchObject({ roles: [], isPartner: false });
    expect(insider.ctx.actor).toMatchObject({ roles: ['fund_manager'], isPartner: true });
  });

  it('lists people with their addresses to administrators only', async () => {
    await makeAdministrator(system, (await buildPerson(system, { email: 'chief@example.org' })).email);
    const person = await buildPerson(system, { email: 'unique-listed@example.org' });
    await expect(callAccounts(personEndpoints.list, person.ctx, {})).rejects.toMatchObject({ status: 403 });
    const me = await callAccounts(personEndpoints.signIn, visitor, {
      email: 'chief@example.org',
      password: testPassword,
    });
    const chief = await actAs(system, me.id);
    const found = await callAccounts(personEndpoints.list, chief, { q: 'UNIQUE-listed' });
    expect(found.items.map((item) => item.id)).toEqual([person.personId]);
  });
});

describe('my data', () => {
  it('changes names; a form sent back as proposed stays proposed', async () => {
    const person = await buildPerson(system);
    const me = await callAccounts(personEndpoints.updateMe, person.ctx, {
      name: {
        cyrillic: { family: 'Орлов', given: 'Пётр', patronymic: 'Ильич' },
        latin: { family: 'Orlov', given: 'Petr' },
      },
      proposedForms: ['latin'],
      language: 'ru',
    });
    expect(me).toMatchObject({ language: 'ru', nameOrigins: { cyrillic: 'given', latin: 'proposed' } });
    const accepted = await callAccounts(personEndpoints.updateMe, person.ctx, { name: me.name });
    expect(accepted.nameOrigins.latin).toBe('given');
  });

  it('is exported, and erased when the account is closed', async () => {
    const organisation = await buildOrganisation(system);
    const person = await buildPerson(system, {
      email: 'leaving@example.org',
      name: { latin: { family: 'Unforgettable', given: 'Person' } },
      memberOf: [organisation],
    });
    const colleague = await buildPerson(system, { memberOf: [organisation], membershipRole: 'member' });
    const exported = await callAccounts(personEndpoints.exportMe, person.ctx, {});
    expect(exported.account.email).toBe('leaving@example.org');
    const refused = callAccounts(personEndpoints.closeMe, person.ctx, { password: 'wrong' });
    await expect(refused).rejects.toMatchObject({ status: 422 });
    await callAccounts(personEndpoints.closeMe, person.ctx, { password: testPassword });
    expect(await actorOf(system, person.personId)).toBeUndefined();
    expect(await personNameOf(system, person.personId)).toBe('Closed account');
    const kept = await database.kysely
      .selectFrom('accounts_person' as never)
      .selectAll()
      .execute();
    expect(JSON.stringify(kept)).not.toMatch(/leaving@example|Unforgettable/);
    const me = await callAccounts(personEndpoints.me, colleague.ctx, {});
    expect(me.memberships[0]?.role).toBe('owner');
  });

  it('proposes forms of a name to anybody', async () => {
    const forms = await callAccounts(personEndpoints.proposeNames, visitor, { typed: 'Чжан Вэйго' });
    expect(forms.latin[0]?.value).toEqual({ family: 'Zhang', given: 'Weiguo' });
  });
});
