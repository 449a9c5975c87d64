import { describe, expect, it } from 'vitest';
import { newId } from '../../shared/ids.ts';
import { tablesOf } from '../db/context.ts';
import type { PlatformTables } from '../db/tables.gen.ts';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { countAttempt, networkOf } from './limit-attempts.ts';
import { issueOneTimeToken, readOneTimeToken, spendOneTimeToken } from './one-time-tokens.ts';
import { findSession, forgetExpired, openSession } from './sessions.ts';

let now = new Date('2026-11-21T08:00:00Z');

const { ctx } = await useTestDatabase({ clock: () => now });

describe('attempts', () => {
  it('are counted exactly when they come at once', async () => {
    const limit = { kind: 'test.guess', subject: 'li@example.org', max: 3, windowMinutes: 15 };
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => countAttempt(ctx, [limit])));
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    await expect(countAttempt(ctx, [limit])).rejects.toMatchObject({ status: 429, params: { seconds: 900 } });
    await countAttempt(ctx, [{ ...limit, subject: 'other@example.org' }]);
    now = new Date(now.getTime() + 15 * 60_000);
    await countAttempt(ctx, [limit]);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:ffff::1', '2001:db8:0:0::/64'],
    ['2001:0db8:0:1::1', '2001:db8:0:1::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s count for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('one-time tokens', () => {
  const grant = () => ({ purpose: 'test.reset', subjectId: newId(), validMinutes: 60 });

  it('are spent once, even by two at once', async () => {
    const wanted = grant();
    const token = await issueOneTimeToken(ctx, wanted);
    expect(await readOneTimeToken(ctx, 'test.reset', token)).toBe(wanted.subjectId);
    const both = await Promise.all([1, 2].map(() => spendOneTimeToken(ctx, 'test.reset', token)));
    expect(both.filter((subject) => subject === wanted.subjectId)).toHaveLength(1);
    expect(await readOneTimeToken(ctx, 'test.reset', token)).toBeUndefined();
  });

  it('serve one purpose, and a new one ends the one before', async () => {
    const wanted = grant();
    const first = await issueOneTimeToken(ctx, wanted);
    expect(await spendOneTimeToken(ctx, 'test.other', first)).toBeUndefined();
    await issueOneTimeToken(ctx, wanted);
    expect(await spendOneTimeToken(ctx, 'test.reset', first)).toBeUndefined();
  });

  it('are nowhere stored as they are', async () => {
    const token = await issueOneTimeToken(ctx, grant());
    const session = await openSession(ctx, newId());
    const tables = tablesOf<PlatformTables>(ctx);
    const stored = [
      ...(await tables.selectFrom('platform_one_time_token').selectAll().execute()),
      ...(await tables.selectFrom('platform_session').selectAll().execute()),
    ];
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(session.token);
  });
});

it('forgets what has run out', async () => {
  const { token } = await openSession(ctx, newId());
  await issueOneTimeToken(ctx, { purpose: 'test.old', subjectId: newId(), validMinutes: 1 });
  await countAttempt(ctx, [{ kind: 'test.old', subject: 'x', max: 3, windowMinutes: 15 }]);
  now = new Date(now.getTime() + 40 * 24 * 60 * 60_000);
  const fresh = await openSession(ctx, newId());
  await forgetExpired(ctx, 30);
  const tables = tablesOf<PlatformTables>(ctx);
  expect(await tables.selectFrom('platform_session').select('id').execute()).toHaveLength(1);
  expect(await tables.selectFrom('platform_one_time_token').select('id').execute()).toEqual([]);
  expect(await tables.selectFrom('platform_attempt').select('id').execute()).toEqual([]);
  expect(await findSession(ctx, fresh.token, 30)).toBeDefined();
  expect(await findSession(ctx, token, 30)).toBeUndefined();
});
