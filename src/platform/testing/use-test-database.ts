import { afterAll } from 'vitest';
import type { Ctx } from '../db/context.ts';
import type { Database } from '../db/database.ts';
import { openTestDatabase, testContext } from './test-database.ts';

/**
 * A migrated, empty database for the test file that awaits this at its top, and a ctx on it as of `testContext`;
 * closed after the file's tests, and after what the file itself does in `afterAll`.
 */
export async function useTestDatabase(
  overrides: Parameters<typeof testContext>[1] = {},
): Promise<{ database: Database; ctx: Ctx }> {
  const database = await openTestDatabase();
  afterAll(() => database.close());
  return { database, ctx: testContext(database, overrides) };
}
