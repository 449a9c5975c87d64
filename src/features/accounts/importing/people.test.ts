import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { PlatformTables } from '../../../platform/db/tables.gen.ts';
import { issueOneTimeToken } from '../../../platform/auth/one-time-tokens.ts';
import type { ImportWish } from '../../../platform/imports/table-import.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { organisationEndpoints } from '../organisations/contract.ts';
import { acceptInvitation } from '../organisations/membership-service.ts';
import { invitationPurpose } from '../organisations/membership-store.ts';
import type { AccountsTables } from '../tables.gen.ts';
import { actAs, buildOrganisation, buildPerson, callAccounts, type BuiltPerson } from '../testing.ts';
import { invitationsPerDay, peopleImport, type PersonRow } from './people.ts';
import { faultsOf, rowsOf, shortFaults } from './testing-imports.ts';

let now = '2026-11-22T08:00:00Z';
let ticks = 0;
const { ctx: system } = await useTestDatabase({ clock: () => new Date(Date.parse(now) + (ticks += 1)) });
const visitor = system.withActor({ kind: 'visitor' });
let organisationId: string;
let owner: BuiltPerson;
let wish: ImportWish;

beforeAll(async () => {
  organisationId = await buildOrganisation(system, { names: { ru: 'Институт сварки', zh: '焊接研究所' } });
  owner = await buildPerson(system, { memberOf: [organisationId] });
  wish = { language: 'ru', organisationId };
});

const write = (ctx: Ctx, rows: readonly PersonRow[], asked = wish) =>
  ctx.transaction((tx) => peopleImport.writeRows(tx, rows, asked));
const undo = (ctx: Ctx, ids: readonly string[]) => ctx.transaction((tx) => peopleImport.undoRows(tx, ids));
const check = async (ctx: Ctx, rows: readonly PersonRow[], asked = wish) =>
  (await peopleImport.checkRows(ctx, rows, asked)).map(shortFaults);
const members = async () =>
  (await callAccounts(organisationEndpoints.members, owner.ctx, { id: organisationId })).members;
const mailTo = async (address: string) => {
  const jobs = await tablesOf<PlatformTables>(system)
    .selectFrom('platform_job')
    .select('payload')
    .where('kind', '=', 'platform.sendMail')
    .execute();
  return jobs.map(({ payload }) => payload as { to: string; text: string }).find(({ to }) => to === address);
};
const accept = async (membershipId: string, person: BuiltPerson) => {
  const grant = { purpose: invitationPurpose, subjectId: membershipId, validMinutes: 60 };
  return acceptInvitation(person.ctx, await issueOneTimeToken(system, grant));
};

describe('a table of people', () => {
  it('is read in Chinese and in Russian', () => {
    expect(
      rowsOf(
        peopleImport,
        { ...wish, language: 'zh' },
        '姓名|拼音|邮箱|单位|角色|语言',
        '张伟|Zhang Wei|zhang@example.cn|焊接研究所|负责人|俄语',
      ),
    ).toEqual([
      {
        names: { zh: '张伟', en: 'Zhang Wei' },
        email: 'zhang@example.cn',
        organisation: '焊接研究所',
        role: 'owner',
        language: 'ru',
      },
    ]);
    expect(rowsOf(peopleImport, wish, 'ФИО|Эл. почта|Роль', 'И. П. Иванова|i@example.ru|')).toMatchObject([
      { names: { ru: 'И. П. Иванова' }, role: 'member', language: 'ru', organisation: '' },
    ]);
  });

  it('refuses what is no address, and names that carry links', () => {
    const header = 'Name|E-mail|Role|Language';
    expect(faultsOf(peopleImport, wish, header, 'Ann||head|Deutsch')).toEqual([
      'email missing',
      'language unknownWord',
    ]);
    expect(faultsOf(peopleImport, wish, header, 'see evil.example now|ann at home||')).toEqual([
      'email notAnEmail',
      'name notAName',
    ]);
  });

  it('never repeats an address in what is wrong with it', () => {
    const header = 'Name|E-mail';
    const outcome = rowsOf.bind(null, peopleImport, wish, header, 'Ann|ann at home');
    expect(outcome).toThrow(/notAnEmail/);
    expect(outcome).not.toThrow(/at home/);
  });

  it('is for owners of the organisation', async () => {
    const may = (ctx: Ctx, id: string | null) =>
      peopleImport.mayImport(ctx, { language: 'en', organisationId: id });
    const member = await buildPerson(system, { memberOf: [organisationId], membershipRole: 'member' });
    const stranger = await buildPerson(system, { roles: ['administrator'] });
    await expect(may(owner.ctx, organisationId)).resolves.toBeUndefined();
    await expect(may(visitor, organisationId)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(may(member.ctx, organisationId)).rejects.toMatchObject({
      code: 'accounts.import.ownersInvite',
    });
    await expect(may(owner.ctx, null)).resolves.toBeUndefined();
    await expect(may(member.ctx, null)).rejects.toMatchObject({ code: 'accounts.import.ownersInvite' });
    await expect(may(stranger.ctx, null)).rejects.toMatchObject({ code: 'platform.forbidden' });
    await expect(may(stranger.ctx, organisationId)).rejects.toMatchObject({ code: 'platform.forbidden' });
  });

  it('is checked: whose organisation, whether verified, who is invited already', async () => {
    const unverified = await buildOrganisation(system, { state: 'registered', names: { en: 'New Works' } });
    const foreign = await buildOrganisation(system, { names: { en: 'Foreign Works' } });
    const joined = await buildOrganisation(system, { names: { en: 'Joined Works' } });
    const person = await buildPerson(system, { memberOf: [organisationId, unverified] });
    await tablesOf<AccountsTables>(system)
      .insertInto('accounts_membership')
      .values({
        id: '0190a1b2-0000-7000-8000-000000000001',
        organisation_id: joined,
        person_id: person.personId,
        role: 'member',
        state: 'active',
        created_at: now,
      })
      .execute();
    const ctx = await actAs(system, person.personId);
    const everywhere = { ...wish, organisationId: null };
    const rows = rowsOf(
      peopleImport,
      everywhere,
      'E-mail|Organisation',
      'a@example.org|Институт сварки',
      'b@example.org|New Works',
      'c@example.org|Foreign Works',
      'd@example.org|Joined Works',
      'e@example.org|Nobody Works',
      'f@example.org|',
    );
    expect(foreign).not.toBe(joined);
    expect(await check(ctx, rows, everywhere)).toEqual([
      [],
      ['organisation notVerified'],
      ['organisation notYourOrganisation'],
      ['organisation ownersInvite'],
      ['organisation unknownOrganisation'],
      ['organisation missing'],
    ]);
    const again = rowsOf(peopleImport, wish, 'E-mail', 'A.Again@example.org');
    const refs = await write(owner.ctx, again);
    expect(await check(owner.ctx, rowsOf(peopleImport, wish, 'E-mail', 'a.again@EXAMPLE.org'))).toEqual([
      ['email invitedAlready'],
    ]);
    await undo(
      owner.ctx,
      refs.map(({ id }) => id),
    );
  });

  it('becomes invitations in the language of each, and no account', async () => {
    const before = await tablesOf<AccountsTables>(system)
      .selectFrom('accounts_person')
      .select('id')
      .execute();
    const rows = rowsOf(
      peopleImport,
      wish,
      'ФИО|Почта|Роль|Язык',
      'Ван Ли|wang@example.cn|владелец|中文',
      'Анна|anna@example.ru||',
    );
    const refs = await write(owner.ctx, rows);
    expect(await members()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          invitedEmail: 'wang@example.cn',
          state: 'invited',
          role: 'owner',
          person: null,
        }),
        expect.objectContaining({
          invitedEmail: 'anna@example.ru',
          state: 'invited',
          role: 'member',
          person: null,
        }),
      ]),
    );
    expect(
      await tablesOf<AccountsTables>(system).selectFrom('accounts_person').select('id').execute(),
    ).toEqual(before);
    const [chinese, russian] = [await mailTo('wang@example.cn'), await mailTo('anna@example.ru')];
    expect(chinese).toMatchObject({ language: 'zh', link: { path: '/zh/invitation' } });
    expect(chinese?.text).toMatch(/^尊敬的Ван Ли：\n\n.*焊接研究所/s);
    expect(russian?.text).toMatch(/^Здравствуйте, Анна!\n\n.*Институт сварки/s);
    const audit = await tablesOf<PlatformTables>(system).selectFrom('platform_audit').selectAll().execute();
    expect(JSON.stringify(audit)).not.toMatch(/example\.(cn|ru)|Ван Ли|Анна/);
    await undo(
      owner.ctx,
      refs.map(({ id }) => id),
    );
    expect((await members()).filter(({ state }) => state === 'invited')).toEqual([]);
  });

  it('takes unanswered invitations back and keeps those accepted or sent again', async () => {
    const rows = rowsOf(
      peopleImport,
      wish,
      'E-mail',
      'one@example.org',
      'two@example.org',
      'three@example.org',
    );
    const [one = '', two = '', three = ''] = (await write(owner.ctx, rows)).map(({ id }) => id);
    const invitee = await buildPerson(system);
    await accept(one, invitee);
    now = '2026-11-22T09:00:00Z';
    await callAccounts(organisationEndpoints.invite, owner.ctx, {
      id: organisationId,
      email: 'two@example.org',
    });
    const grant = { purpose: invitationPurpose, subjectId: three, validMinutes: 600 };
    const token = await issueOneTimeToken(system, grant);
    expect(await undo(owner.ctx, [one, two, three])).toEqual([
      { id: one, kept: 'accounts.import.invitationAccepted' },
      { id: two, kept: 'accounts.import.invitedAgain' },
      { id: three, kept: null },
    ]);
    await expect(acceptInvitation(invitee.ctx, token)).rejects.toMatchObject({
      code: 'accounts.token.notValid',
    });
  });

  it('invites only so many in a day', async () => {
    now = '2026-11-25T08:00:00Z';
    const addresses = Array.from({ length: invitationsPerDay + 1 }, (_, at) => `many${at}@example.org`);
    const rows = rowsOf(peopleImport, wish, 'E-mail', ...addresses);
    expect((await check(owner.ctx, rows)).at(-1)).toEqual(['email tooManyInvitations']);
    const refs = await write(owner.ctx, rows.slice(0, -1));
    await undo(
      owner.ctx,
      refs.map(({ id }) => id),
    );
    await expect(write(owner.ctx, rows.slice(-1))).rejects.toMatchObject({ kind: 'tooMany' });
  });

  it('leaves the memberships as they were when whatever came is taken back', async () => {
    now = '2026-11-28T08:00:00Z';
    const stored = () =>
      tablesOf<AccountsTables>(system).selectFrom('accounts_membership').selectAll().orderBy('id').execute();
    const address = fc.stringMatching(/^[a-z]{3,9}[0-9]{1,3}$/).map((name) => `${name}@example.net`);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(address, { maxLength: 6 }), async (addresses) => {
        const before = await stored();
        const refs = await write(owner.ctx, rowsOf(peopleImport, wish, 'E-mail', ...addresses));
        expect((await stored()).length).toBe(before.length + addresses.length);
        await undo(
          owner.ctx,
          refs.map(({ id }) => id),
        );
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});
