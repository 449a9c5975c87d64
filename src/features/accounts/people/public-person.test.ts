import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { findFindablePeople, listPersonStamps } from '../public.ts';
import { buildOrganisation, buildPerson, callAccounts, testPassword } from '../testing.ts';
import { personEndpoints } from './contract.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });

const read = (personId: string, ctx = visitor) => callAccounts(personEndpoints.get, ctx, { personId });
const hidden = { status: 404, code: 'platform.notFound' };
const zhang = { han: { family: '张', given: '伟国' }, tradition: 'chinese' as const };

describe('the page of a person', () => {
  it('shows names in three scripts with their origin and the public organisations, and nothing else', async () => {
    const shown = await buildOrganisation(system, { names: { zh: '焊接所', en: 'Welding Institute' } });
    const waiting = await buildOrganisation(system, { names: { en: 'Secret Works' }, state: 'registered' });
    const { personId } = await buildPerson(system, {
      name: zhang,
      memberOf: [waiting, shown],
      listedPublicly: true,
      email: 'zhang@example.org',
    });
    const page = await read(personId);
    expect(page).toEqual({
      id: personId,
      displayName: 'Zhang Weiguo',
      names: [
        { script: 'han', text: '张伟国', origin: 'given' },
        { script: 'cyrillic', text: 'Чжан Вэйго', origin: 'proposed' },
        { script: 'latin', text: 'Zhang Weiguo', origin: 'proposed' },
      ],
      organisations: [expect.objectContaining({ id: shown })],
      isDemo: false,
    });
    expect(JSON.stringify(page)).not.toMatch(/zhang@|Secret|Asia|revision/);
  });

  it('is there for nobody without consent, not even for the person or an administrator', async () => {
    const organisation = await buildOrganisation(system);
    const quiet = await buildPerson(system, { memberOf: [organisation] });
    const admin = await buildPerson(system, { roles: ['administrator'] });
    for (const ctx of [visitor, quiet.ctx, admin.ctx]) {
      await expect(read(quiet.personId, ctx)).rejects.toMatchObject(hidden);
    }
    await expect(read(newId())).rejects.toMatchObject(hidden);
  });

  it('ends at once when the consent is taken back, and when the account is closed', async () => {
    const organisation = await buildOrganisation(system);
    const fickle = await buildPerson(system, { memberOf: [organisation], listedPublicly: true });
    expect(await read(fickle.personId)).toBeDefined();
    await callAccounts(personEndpoints.updateMe, fickle.ctx, { listedPublicly: false });
    await expect(read(fickle.personId)).rejects.toMatchObject(hidden);
    await callAccounts(personEndpoints.updateMe, fickle.ctx, { listedPublicly: true });
    expect(await read(fickle.personId)).toBeDefined();
    await callAccounts(personEndpoints.closeMe, fickle.ctx, { password: testPassword });
    await expect(read(fickle.personId)).rejects.toMatchObject(hidden);
  });

  it('needs somebody who vouches: a public organisation or a role that was given', async () => {
    const waiting = await buildOrganisation(system, { state: 'documents_sent' });
    const alone = await buildPerson(system, { listedPublicly: true });
    const unverified = await buildPerson(system, { listedPublicly: true, memberOf: [waiting] });
    const expert = await buildPerson(system, { listedPublicly: true, roles: ['expert_reviewer'] });
    await expect(read(alone.personId)).rejects.toMatchObject(hidden);
    await expect(read(unverified.personId)).rejects.toMatchObject(hidden);
    expect((await read(expert.personId)).organisations).toEqual([]);
  });
});

describe('what search may find of people', () => {
  it('is the same people, each with a stamp that changes with the organisation', async () => {
    const organisation = await buildOrganisation(system);
    const { personId } = await buildPerson(system, { memberOf: [organisation], listedPublicly: true });
    const stampOf = async () =>
      (await listPersonStamps(system, { afterId: null, limit: 100 })).find(({ id }) => id === personId)
        ?.stamp;
    const before = await stampOf();
    const [found] = await findFindablePeople(system, [personId]);
    expect([before, found?.stamp]).toEqual([expect.any(String), before]);
    await sql`update accounts_organisation set updated_at = updated_at + interval '1 hour'
      where id = ${organisation}`.execute(system.db);
    expect(await stampOf()).not.toBe(before);
  });
});
