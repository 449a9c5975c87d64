import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganisation } from '../../src/features/accounts/testing.ts';
import type { Role } from '../../src/shared/actor.ts';
import { openTestApi, type TestApi } from './open-test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await buildOrganisation(api.house.systemCtx, { state: 'documents_sent' } as never);
}, 120_000);
afterAll(() => api.close());

const counts = async (room: string, cookie?: string) =>
  (await api.call('GET', `/api/waiting/${room}`, undefined, cookie)).json as Record<string, number | null>;
const totalOf = async (path: string, cookie: string) =>
  ((await api.call('GET', path, undefined, cookie)).json as { total: number }).total;

describe('what waits, as the desk says it', () => {
  it.each(['accounts', 'cooperation', 'interop', 'programmes'])(
    '%s: is for those signed in',
    async (room) => {
      expect((await api.call('GET', `/api/waiting/${room}`)).status).toBe(401);
    },
  );

  it.each<[Role, Record<string, boolean>]>([
    ['moderator', { verifications: true, claims: true, duplicates: true, reviews: true, actions: false }],
    [
      'administrator',
      { verifications: true, claims: false, duplicates: true, reviews: false, actions: false },
    ],
    ['compliance_officer', { verifications: false, claims: false, duplicates: false, reviews: true }],
    ['programme_officer', { verifications: false, claims: false, duplicates: false, actions: true }],
    [
      'enterprise',
      { verifications: false, claims: false, duplicates: false, reviews: false, actions: false },
    ],
  ])('%s is told what he can act on, and nothing of the rest', async (role, told) => {
    const { cookie } = await api.addMember(role === 'enterprise' ? [] : [role]);
    const said = { ...(await counts('accounts', cookie)), ...(await counts('programmes', cookie)) };
    for (const [name, isTold] of Object.entries(told)) {
      expect([name, typeof said[name] === 'number']).toEqual([name, isTold]);
    }
    expect(said).toMatchObject({ experts: 0, nominations: 0 });
    expect(await counts('cooperation', cookie)).toEqual({ bookings: 0 });
    expect(await counts('interop', cookie)).toEqual({ imports: 0 });
  });

  it('counts as the lists do', async () => {
    const { cookie } = await api.addMember(['moderator', 'programme_officer']);
    const { verifications, claims, duplicates } = await counts('accounts', cookie);
    const { actions, reviews } = await counts('programmes', cookie);
    expect(verifications).toBe(await totalOf('/api/organisations?state=documents_sent', cookie));
    expect(verifications).toBeGreaterThan(0);
    expect(claims).toBe(await totalOf('/api/claims', cookie));
    expect(duplicates).toBe(await totalOf('/api/duplicates', cookie));
    expect(actions).toBe(await totalOf('/api/programmes/actions', cookie));
    // The facts bring flagged cases that nobody has looked at.
    expect(reviews).toBe(await totalOf('/api/programmes/case-reviews', cookie));
    expect(reviews).toBeGreaterThan(0);
  });
});
