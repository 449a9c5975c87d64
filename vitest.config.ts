import { defineConfig } from 'vitest/config';

const unit = ['src/**/*.test.{ts,tsx}', 'tests/{api,house,retrieval}/**/*.test.ts', 'bench/**/*.test.ts'];

/**
 * unit: rules, rooms and the house itself; tests that need a database take a fresh one from platform/testing
 * (PGlite in memory, or PostgreSQL where TEST_DATABASE_URL names a server). Its files share the modules of a process:
 * loading them anew for each file took a third of the time. journeys: whole stories in a real browser.
 * faults: the process is killed while it writes.
 * harvest: what leaves as XML, checked by xmllint and taken by a harvester of others.
 * load: searches and writes at a steady rate on PostgreSQL.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: unit,
          setupFiles: ['tests/property-seed.ts'],
          isolate: false,
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'harvest',
          include: ['tests/harvest/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'load', include: ['tests/load/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});
