import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { buildWeb } from './build-web.mjs';
import { installPackages, pinnedNode, root } from './install-packages.mjs';
import { findChromium } from './testing/find-chromium.mjs';
import { findHarvester } from './testing/find-harvester.mjs';
import { findOmegat } from './testing/find-omegat.mjs';
import { hasPostgres, startPostgres } from './testing/start-postgres.mjs';

// npm test: everything that is checked, one after another; a failing step does not stop the next. Types, lint, format and
// build count as one test each. The last line says how many passed and failed. Runs on any Node from 20.
// npm test -- types unit   runs the named steps only.

const steps = {
  types: () => begun.types(),
  lint: () => begun.lint(),
  format: () => begun.format(),
  build: () => countOne(buildWeb()),
  unit: () => runVitest(['--project', 'unit', ...testedOnPostgres().flatMap((path) => ['--exclude', path])]),
  postgres: testOnPostgres,
  omegat: testWithOmegat,
  harvest: testHarvest,
  journeys: () => (findChromium() ? runVitest(['--project', 'journeys']) : countOne(false)),
  faults: () => runVitest(['--project', 'faults']),
  load: () => runVitest(['--project', 'load'], { LOAD_SECONDS: '20' }),
};

installPackages();
const { DATABASE_URL: databaseUrl, ...restOfEnvironment } = process.env;
const environment = {
  ...Object.fromEntries(Object.entries(restOfEnvironment).filter(([name]) => !name.startsWith('AMUR_'))),
  PATH: [dirname(pinnedNode), process.env.PATH].join(delimiter),
  NO_COLOR: '1',
};
const folder = mkdtempSync(join(tmpdir(), 'amur-test-'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

// These three read the sources and nothing else: they run side by side, and their words wait for their turn.
const begun = {
  types: begin('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
  lint: begin('lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
  format: begin('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
};
// What is measured or timed begins on a quiet machine.
await Promise.all(Object.values(begun).map((wait) => wait.isOver));

let passed = 0;
let failed = 0;
const lines = [];
const leftOut = [];
for (const [name, run] of Object.entries(steps)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n━━ ${name}`);
  const startedAt = Date.now();
  const result = await run();
  passed += result.passed;
  failed += result.failed;
  if (result.said?.startsWith('left out: '))
    leftOut.push(`${name} (${result.said.slice('left out: '.length)})`);
  const seconds = result.seconds ?? Math.round((Date.now() - startedAt) / 1000);
  lines.push(
    `${name.padEnd(10)}${result.said ?? `${result.passed} passed, ${result.failed} failed`}  (${seconds} s)`,
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n━━ all\n${lines.join('\n')}`);
process.exitCode = failed > 0 ? 1 : 0;
if (leftOut.length > 0) console.log(`NOT TESTED: ${leftOut.join('; ')}`);
console.log(`${passed} passed, ${failed} failed`);

function countOne(isGood) {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runNode(script, words, env = {}) {
  const options = { cwd: root, stdio: 'inherit', env: { ...environment, ...env } };
  return spawnSync(pinnedNode, [join(root, script), ...words], options).status === 0;
}

/** Begins a program of the checks if it is asked for; the answer waits for its end and says what it said. */
function begin(name, script, words) {
  if (asked.length > 0 && !asked.includes(name)) return Object.assign(() => undefined, { isOver: undefined });
  const startedAt = Date.now();
  let endedAt = startedAt;
  const running = spawn(pinnedNode, [join(root, script), ...words], { cwd: root, env: environment });
  const said = [];
  running.stdout.on('data', (part) => said.push(part));
  running.stderr.on('data', (part) => said.push(part));
  const over = new Promise((resolve) => {
    running.on('error', () => resolve(false));
    running.on('close', (code) => resolve(code === 0));
  });
  const answer = async () => {
    const isGood = await over;
    process.stdout.write(Buffer.concat(said));
    return { ...countOne(isGood), seconds: Math.round((endedAt - startedAt) / 1000) };
  };
  return Object.assign(answer, { isOver: over.then(() => (endedAt = Date.now())) });
}

/** Counts what vitest tells; a test file that could not even be loaded is one failed test. */
function runVitest(words, env = {}) {
  const report = join(folder, `${passed + failed}-${Date.now()}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isGood = runNode('node_modules/vitest/vitest.mjs', ['run', ...words, ...reporters], env);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failures = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: isGood ? failures : Math.max(failures, 1) };
}

/**
 * What the PostgreSQL step tests, the first one need not: the journeys and the faults run on the embedded database,
 * and the tests of the platform run on both (decision 0037).
 */
function testedOnPostgres() {
  const isStepAsked = asked.length === 0 || asked.includes('postgres');
  if (!isStepAsked || (databaseUrl === undefined && !hasPostgres())) return [];
  return findDatabaseTests().filter((path) => !path.startsWith('src/platform/'));
}

/** The test files that use a database, on PostgreSQL: that of DATABASE_URL, or a private one. */
async function testOnPostgres() {
  const server = databaseUrl ? { url: databaseUrl, stop: () => undefined } : await openServer();
  if (!server) return { passed: 0, failed: 0, said: 'left out: PostgreSQL 15 or newer is not installed' };
  if (server instanceof Error) return countOne(false);
  try {
    return runVitest(['--project', 'unit', ...findDatabaseTests()], { TEST_DATABASE_URL: server.url });
  } finally {
    server.stop();
  }
}

/** A text taken out, translated by OmegaT and brought back. */
function testWithOmegat() {
  if (!findOmegat()) return { passed: 0, failed: 0, said: 'left out: OmegaT is not installed' };
  return countOne(runNode('scripts/omegat-round-trip.ts', []));
}

/** What leaves as XML, by the eyes of other programs. */
function testHarvest() {
  if (!findHarvester())
    return { passed: 0, failed: 0, said: 'left out: xmllint or HTTP::OAI is not installed' };
  return runVitest(['--project', 'harvest']);
}

async function openServer() {
  try {
    return await startPostgres();
  } catch (error) {
    console.error(error.message);
    return error;
  }
}

/** Tests of the API as a whole, and those beside the code that open a test database. */
function findDatabaseTests() {
  const testsIn = (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.test.ts'));
  const opensDatabase = (path) =>
    /openTestDatabase|useTestDatabase|openTestApi|testing-world/.test(readFileSync(join(root, path), 'utf8'));
  return [...testsIn('tests/api'), ...testsIn('src').filter(opensDatabase)];
}
