import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '../audit/record-audit.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Database } from '../db/database.ts';
import { findMigrationSources } from '../db/find-migration-sources.ts';
import { migrate } from '../db/migrate.ts';
import { clearTestDatabase, openTestDatabase, testContext } from './test-database.ts';

let database: Database;
let other: Database;
beforeAll(async () => {
  [database, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
});
afterAll(() => Promise.all([database.close(), other.close()]));

describe('openTestDatabase', () => {
  it('gives a migrated database of its own', async () => {
    expect(await migrate(database, findMigrationSources())).toEqual([]);
    await recordAudit(testContext(database), { action: 'try.done', ref: null });
    expect(await verifyAudit(testContext(database))).toMatchObject({ entries: 1 });
    expect(await verifyAudit(testContext(other))).toMatchObject({ entries: 0 });
  });
});

describe('clearTestDatabase', () => {
  it('empties the tables, even the one that only grows, and leaves it guarded', async () => {
    const ctx = testContext(database);
    await recordAudit(ctx, { action: 'try.done', ref: null });
    await clearTestDatabase(database);
    expect(await verifyAudit(ctx)).toMatchObject({ entries: 0 });
    await recordAudit(ctx, { action: 'try.done', ref: null });
    await expect(database.exec('delete from platform_audit')).rejects.toThrow(/only grows/);
    expect(await migrate(database, findMigrationSources())).toEqual([]);
  });
});

describe('testContext', () => {
  it('takes what the test sets', () => {
    const now = new Date('2026-11-21T08:00:00Z');
    const ctx = testContext(database, { language: 'ru', actor: { kind: 'visitor' }, clock: () => now });
    expect(ctx).toMatchObject({ language: 'ru', actor: { kind: 'visitor' }, requestId: 'test' });
    expect(ctx.clock()).toBe(now);
  });
});
