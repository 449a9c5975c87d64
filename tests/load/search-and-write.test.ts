import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../../scripts/testing/start-postgres.mjs';
import { createContext } from '../../src/platform/db/create-context.ts';
import type { Ctx } from '../../src/platform/db/context.ts';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log/log.ts';
import { buildSearchDocument, putSearchDocument } from '../../src/features/search/testing.ts';
import { startProgram, type Program } from '../start-program.ts';
import { percentiles, steadyLoad } from './steady-load.ts';

/** LOAD_SECONDS=20 for a short run. */
const seconds = Number(process.env['LOAD_SECONDS'] ?? 120);
const searchesPerSecond = 200;
const writesPerSecond = 20;
const programs: Program[] = [];
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let database: Database;
let ctx: Ctx;

/** Two processes on one PostgreSQL, as in a small cluster; a third (this one) writes beside them. */
beforeAll(async () => {
  postgres = await startPostgres();
  if (!postgres) throw new Error('PostgreSQL 15 or newer is needed: install the package `postgresql`.');
  programs.push(await startProgram(postgres.url));
  programs.push(await startProgram(postgres.url));
  database = await openDatabase({ databaseUrl: postgres.url, dataFolder: '', log: silentLog });
  ctx = createContext({
    database,
    actor: { kind: 'system', name: 'load' },
    language: 'en',
    log: silentLog,
    requestId: 'load',
  });
}, 180_000);

afterAll(async () => {
  for (const program of programs) await program.stop();
  await database?.close();
  postgres?.stop();
}, 60_000);

const queries = [
  'q=低温钢焊接',
  'q=сварка хладостойких сталей&country=RU',
  'q=laser welding of high-strength steel&sort=date',
  'q=сорбент для цезия&kind=offer',
  'q=膜分离 废水 处理&field=87',
  'q=freeze drying of berries&levelMin=6',
  'q="сублимационная сушка" -мясо',
  'q=ghbdjl насоса',
  'q=H₂SO₄ 提取 稀土',
  'q=',
];

const words =
  'сварка сталь насос катализатор мембрана лазер сушка сорбент 焊接 钢 催化剂 膜 激光 稀土 干燥 水处理 welding steel catalyst membrane laser drying pump coating'.split(
    ' ',
  );

/** Half of the searches are asked again and again, as popular ones are; of the others hardly one comes twice. */
function queryOf(number: number): string {
  if (number % 2 === 0) return queries[(number / 2) % queries.length] ?? '';
  const [first, second] = [number % words.length, Math.floor(number / words.length) % words.length];
  return `q=${words[first]} ${words[second]} ${number % 1000}`;
}

/** Searches by API, type-ahead and the page itself, in turn over both processes. */
async function search(number: number): Promise<void> {
  const { baseUrl } = programs[number % programs.length] as Program;
  const query = encodeURI(queryOf(number));
  const language = ['zh', 'ru', 'en'][number % 3] ?? 'zh';
  const path =
    number % 10 === 3
      ? `/api/search/suggest?q=${encodeURIComponent('焊')}`
      : number % 50 === 7
        ? `/${language}/search?${query}`
        : `/api/search?${query}&page=${1 + (number % 3)}`;
  await fetchWell(`${baseUrl}${path}`, { headers: { 'accept-language': language } });
}

async function fetchWell(url: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(url, init);
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} for ${url}: ${body.slice(0, 300)}`);
  return body;
}

/** A word of its own for each written record, by which it is found again. */
const wordOf = (number: number): string => `zagruzka${number}x`;
/** Every tenth write changes an earlier record instead of adding one. */
const recordOf = (number: number): number => (number % 10 === 9 ? number - 5 : number);

async function write(number: number): Promise<void> {
  const record = recordOf(number);
  const document = buildSearchDocument({
    ref: { room: 'catalogue', kind: 'offer', id: `load-${record}` },
    texts: [
      {
        language: 'ru',
        title: `Сварочный стенд ${wordOf(number)}`,
        summary: 'Стенд для сварки хладостойких сталей',
        keywords: [],
        body: '',
      },
    ],
  });
  await putSearchDocument(ctx, document);
}

async function countFound(baseUrl: string, word: string): Promise<number> {
  const answer = JSON.parse(await fetchWell(`${baseUrl}/api/search?exact=1&q=${word}`)) as { total: number };
  return answer.total;
}

/** Milliseconds until both processes find what was written while the load runs. */
async function watchFreshness(until: number): Promise<number[]> {
  const delays: number[] = [];
  for (let number = 1_000_000; performance.now() < until; number += 10) {
    await write(number);
    const writtenAt = performance.now();
    for (const { baseUrl } of programs) {
      while ((await countFound(baseUrl, wordOf(number))) === 0) {
        if (performance.now() - writtenAt > 30_000) throw new Error(`${wordOf(number)} was never found`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    delays.push(performance.now() - writtenAt);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return delays;
}

describe(`${searchesPerSecond} searches and ${writesPerSecond} writes a second for ${seconds} s`, () => {
  it(
    'go without a single fault, and both processes know every write afterwards',
    async () => {
      for (let number = 0; number < 40; number++) await search(number);
      const [searches, writes, delays] = await Promise.all([
        steadyLoad(searchesPerSecond, seconds, search),
        steadyLoad(writesPerSecond, seconds, write),
        watchFreshness(performance.now() + seconds * 1000),
      ]);
      delays.sort((a, b) => a - b);
      console.info(`searches: ${searches.times.length}, ${percentiles(searches)}`);
      console.info(`writes: ${writes.times.length}, ${percentiles(writes)}`);
      console.info(`found by both after a write: ${percentiles({ times: delays, faults: [] })}`);
      expect(searches.faults).toEqual([]);
      expect(writes.faults).toEqual([]);
      expect(searches.times).toHaveLength(searchesPerSecond * seconds);
      await expectInStep(writesPerSecond * seconds);
    },
    seconds * 1000 + 120_000,
  );
});

/** Every record is found by its last word, and no longer by the word it had before. */
async function expectInStep(written: number): Promise<void> {
  const last = Array.from({ length: written }, (_, number) => number).filter(
    (number) => !(number % 10 === 4 && number + 5 < written),
  );
  const sample = last.filter((number) => number % 7 === 0 || number % 10 === 9);
  for (const { baseUrl } of programs) {
    for (const number of sample) {
      expect(await countFound(baseUrl, wordOf(number)), wordOf(number)).toBe(1);
      if (number % 10 === 9) expect(await countFound(baseUrl, wordOf(number - 5))).toBe(0);
    }
  }
}
