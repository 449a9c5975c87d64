import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { brokerStanding } from '../public.ts';
import { buildOrganisation, buildPerson, callAccounts, testPassword } from '../testing.ts';
import { personEndpoints } from './contract.ts';

const { ctx: system } = await useTestDatabase();
const reader = await buildPerson(system);
const exchange = await buildOrganisation(system, {
  kind: 'intermediary',
  country: 'CN',
  region: 'CN-HL',
  names: { zh: '黑河技术经纪中心' },
});
const gao = { han: { family: '高', given: '文博' }, tradition: 'chinese' as const };

const listed = async () => (await callAccounts(personEndpoints.brokers, reader.ctx, {})).items;
const isListed = async (personId: string) => (await listed()).some(({ id }) => id === personId);

describe('brokers who may be chosen', () => {
  it('hold the role, given or by a verified intermediary, and agreed to be shown', async () => {
    const given = await buildPerson(system, { roles: ['broker'], listedPublicly: true });
    const member = await buildPerson(system, { memberOf: [exchange], listedPublicly: true, name: gao });
    const quiet = await buildPerson(system, { roles: ['broker'], memberOf: [exchange] });
    const unverified = await buildOrganisation(system, { kind: 'intermediary', state: 'documents_sent' });
    const waiting = await buildPerson(system, { memberOf: [unverified], listedPublicly: true });
    const moderator = await buildPerson(system, { roles: ['moderator'], listedPublicly: true });
    const ids = (await listed()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([given.personId, member.personId].toSorted());
    for (const { personId } of [given, member]) expect(await brokerStanding(system, personId)).toBe('shown');
    expect(await brokerStanding(system, quiet.personId)).toBe('hidden');
    for (const personId of [waiting.personId, moderator.personId, newId()]) {
      expect(await brokerStanding(system, personId)).toBe('none');
    }
  });

  it('are told with what they agreed to show, and nothing else: names, public organisation, its region', async () => {
    const secret = await buildOrganisation(system, { names: { en: 'Secret Works' }, state: 'registered' });
    const { personId } = await buildPerson(system, {
      memberOf: [secret, exchange],
      listedPublicly: true,
      name: gao,
      email: 'gao@example.org',
    });
    const broker = (await listed()).find(({ id }) => id === personId);
    expect(broker).toEqual({
      id: personId,
      displayName: expect.any(String) as string,
      names: [
        { script: 'han', text: '高文博', origin: 'given' },
        { script: 'cyrillic', text: 'Гао Вэньбо', origin: 'proposed' },
        { script: 'latin', text: 'Gao Wenbo', origin: 'proposed' },
      ],
      organisations: [expect.objectContaining({ id: exchange, country: 'CN', region: 'CN-HL' })],
      isDemo: false,
    });
    expect(JSON.stringify(broker)).not.toMatch(/gao@|Secret|Asia/);
  });

  it('are left out as soon as they take the consent back, and when the account is closed', async () => {
    const fickle = await buildPerson(system, { roles: ['broker'], listedPublicly: true });
    expect(await isListed(fickle.personId)).toBe(true);
    await callAccounts(personEndpoints.updateMe, fickle.ctx, { listedPublicly: false });
    expect(await isListed(fickle.personId)).toBe(false);
    expect(await brokerStanding(system, fickle.personId)).toBe('hidden');
    await callAccounts(personEndpoints.updateMe, fickle.ctx, { listedPublicly: true });
    await callAccounts(personEndpoints.closeMe, fickle.ctx, { password: testPassword });
    expect(await isListed(fickle.personId)).toBe(false);
    expect(await brokerStanding(system, fickle.personId)).toBe('none');
  });

  it('are not told to visitors', async () => {
    const visitor = system.withActor({ kind: 'visitor' });
    await expect(callAccounts(personEndpoints.brokers, visitor, {})).rejects.toMatchObject({ status: 401 });
  });
});
