import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { addDays, dayOf } from '../../../shared/day.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { interopListeners } from '../forget-people.ts';
import { tokenEndpoints, tokensMax, type TokenScope } from './contract.ts';
import { tokenRoutes } from './routes.ts';
import { refusalOf } from './rules.ts';
import { actorOfToken } from './service.ts';

const { ctx: system, database } = await useTestDatabase();
const call = callerOf(tokenRoutes);
const today = dayOf(new Date());
const reading = { method: 'GET', path: '/api/offers' };
const refusal = (code: string) => expect.objectContaining({ code });

const make = async (scopes: TokenScope[] = ['read'], expiresOn = addDays(today, 30)) => {
  const person = await buildPerson(system, { roles: ['broker'] });
  const made = await call(tokenEndpoints.create, person.ctx, { name: 'Export', scopes, expiresOn });
  return { person, ...made, bearer: `Bearer ${made.secret}` };
};

describe('an access token', () => {
  it('lets a program ask as the person he is now, and is kept as a hash only', async () => {
    const { person, secret, bearer, token } = await make();
    expect(secret).toMatch(/^amur_[\w-]{43}$/);
    expect(token).toMatchObject({ state: 'active', lastUsedAt: null });
    expect(await actorOfToken(system, bearer, reading)).toMatchObject({
      personId: person.personId,
      roles: ['broker'],
    });
    const [listed] = (await call(tokenEndpoints.list, person.ctx, {})).items;
    expect(listed?.lastUsedAt).not.toBeNull();
    const rows = await system.db.selectFrom('interop_token').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret.slice('amur_'.length));
  });

  it('works no more when it was revoked or its last day is over', async () => {
    const { person, bearer, token } = await make(['read'], today);
    expect(await actorOfToken(system, bearer, reading)).toBeDefined();
    const tomorrow = testContext(database, { clock: () => new Date(`${addDays(today, 1)}T00:00:01Z`) });
    await expect(actorOfToken(tomorrow, bearer, reading)).rejects.toEqual(refusal('interop.token.invalid'));
    expect(await call(tokenEndpoints.revoke, person.ctx, { id: token.id })).toMatchObject({
      state: 'revoked',
    });
    await expect(actorOfToken(system, bearer, reading)).rejects.toEqual(refusal('interop.token.invalid'));
  });

  it('of whoever closes his account is forgotten', async () => {
    const { person, bearer } = await make();
    const [listener] = interopListeners;
    await listener?.handle(system, { personId: person.personId, change: 'closed' });
    await expect(actorOfToken(system, bearer, reading)).rejects.toEqual(refusal('interop.token.invalid'));
  });

  it('is not what others write into that header', async () => {
    for (const authorization of [undefined, '', 'Basic YTpi', 'Bearer eyJhbGciOi']) {
      expect(await actorOfToken(system, authorization, reading)).toBeUndefined();
    }
    for (const authorization of ['Bearer amur_', `Bearer amur_${'x'.repeat(43)}`, 'Bearer amur_a b']) {
      await expect(actorOfToken(system, authorization, reading)).rejects.toEqual(
        refusal('interop.token.invalid'),
      );
    }
  });

  it('is nobody else’s, and there are not too many of them', async () => {
    const { person, token } = await make();
    const other = await buildPerson(system, { roles: ['administrator'] });
    await expect(call(tokenEndpoints.revoke, other.ctx, { id: token.id })).rejects.toEqual(
      refusal('platform.notFound'),
    );
    const more = () =>
      call(tokenEndpoints.create, person.ctx, {
        name: 'More',
        scopes: ['read'],
        expiresOn: addDays(today, 1),
      });
    for (let count = 1; count < tokensMax; count++) await more();
    await expect(more()).rejects.toEqual(refusal('interop.token.tooMany'));
  });

  it.each([addDays(today, -1), addDays(today, 400)])('may not end on %s', async (expiresOn) => {
    await expect(make(['read'], expiresOn)).rejects.toEqual(
      expect.objectContaining({ fields: [{ path: 'expiresOn', code: 'interop.token.expiry' }] }),
    );
  });
});

describe('what a token may be used for', () => {
  it.each<[TokenScope[], string, string | undefined, string | undefined]>([
    [['search:read'], 'GET', 'search', undefined],
    [['search:read'], 'HEAD', 'search', undefined],
    [['search:read'], 'POST', 'search', 'scope'],
    [['search:write'], 'POST', 'search', undefined],
    [['search:write'], 'GET', 'search', 'scope'],
    [['search:read', 'search:write'], 'GET', 'programmes', 'scope'],
    [['search:read'], 'GET', undefined, 'scope'],
    [['read'], 'GET', undefined, undefined],
    [['read', 'search:write'], 'GET', 'programmes', undefined],
    [['read', 'search:write'], 'PUT', 'programmes', 'scope'],
  ])('within parts, %s: %s of %s', (scopes, method, room, expected) => {
    expect(refusalOf(scopes, { method, path: '/api/anything', room })).toBe(expected);
  });

  it.each<[TokenScope[], string, string, string | undefined]>([
    [['accounts:read', 'interop:write'], 'GET', '/api/accounts/me', 'personal'],
    [['interop:write'], 'POST', '/api/tokens', 'personal'],
    [['read'], 'GET', '/api/offers', undefined],
    [['read'], 'HEAD', '/api/exports/offers', undefined],
    [['read'], 'POST', '/api/offers', 'scope'],
    [['write'], 'GET', '/api/offers', 'scope'],
    [['read', 'write'], 'DELETE', '/api/offers/1', undefined],
    [['read', 'write'], 'POST', '/api/tokens', 'personal'],
    [['read', 'write'], 'GET', '/api/tokens', 'personal'],
    [['read', 'write'], 'POST', '/api/accounts/password', 'personal'],
    [['read', 'write'], 'GET', '/api/webhooks/1/deliveries', 'personal'],
    [['read', 'write'], 'GET', '/zh/desk', 'elsewhere'],
  ])('%s: %s %s', (scopes, method, path, expected) => {
    expect(refusalOf(scopes, { method, path })).toBe(expected);
  });
});
