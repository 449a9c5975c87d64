import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startPostgres } from '../scripts/testing/start-postgres.mjs';
import { demoPassword } from '../src/features/accounts/public.ts';
import { fillCatalogue } from './web/fill-catalogue.ts';
import { pages } from './web/pages.ts';

/**
 * What a page weighs and how long the server takes: the real program on PostgreSQL of its own (on the embedded database
 * where there is none), with so many published offers, organisations and events, asked over HTTP from this process on
 * the same cores. Prints a table and one JSON line.
 * Usage: npm run bench:web [-- [--pages=TEXT] OFFERS [ORGANISATIONS [EVENTS [REQUESTS]]]]; only pages with the text in
 * their address.
 */
const { values: options, positionals } = parseArgs({
  options: { pages: { type: 'string', default: '' } },
  allowPositionals: true,
});
const [offers = 100_000, organisations = 10_000, events = 20_000, requests = 100] = positionals.map(Number);

type PageFigures = {
  page: string;
  p50: number;
  p95: number;
  htmlGzipKB: number;
  scriptGzipKB: number;
  styleGzipKB: number;
};

function startProgram(
  dataFolder: string,
  databaseUrl: string,
): Promise<{ program: ChildProcess; base: string }> {
  const program = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      AMUR_DATA_FOLDER: dataFolder,
      AMUR_LOG_LEVEL: 'error',
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    program.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const base = /Amur answers at\s+(http:\/\/\S+)/.exec(printed)?.[1];
      if (base) resolve({ program, base });
    });
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

/** The cookie of a demonstration person's session. */
async function signIn(base: string, email: string): Promise<string> {
  const answer = await fetch(new URL('/api/accounts/sign-in', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return cookie;
}

async function gzipKB(base: string, address: string): Promise<number> {
  const body = Buffer.from(await (await fetch(new URL(address, base))).arrayBuffer());
  return Math.round((gzipSync(body).length / 1024) * 10) / 10;
}

async function sum(base: string, addresses: readonly string[]): Promise<number> {
  let total = 0;
  for (const address of addresses) total += await gzipKB(base, address);
  return Math.round(total * 10) / 10;
}

/** Undefined for a page that does not answer as it should: that is said, and the run fails in the end. */
async function measure(base: string, page: string, cookie?: string): Promise<PageFigures | undefined> {
  const address = new URL(encodeURI(page), base);
  const asked: RequestInit = { headers: cookie ? { cookie } : {}, redirect: 'manual' };
  const first = await fetch(address, asked);
  if (first.status !== 200) {
    console.error(`${page} answers ${first.status}`);
    process.exitCode = 1;
    return undefined;
  }
  const html = await first.text();
  const scripts = [...html.matchAll(/(?:<script[^>]*src="|rel="modulepreload"[^>]*href=")([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1] ?? '',
  );
  const styles = [...html.matchAll(/rel="stylesheet"[^>]*href="([^"]+)"/g)].map((found) => found[1] ?? '');
  const times: number[] = [];
  for (let at = 0; at < requests; at++) {
    const startedAt = performance.now();
    await (await fetch(address, asked)).arrayBuffer();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return {
    page,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    htmlGzipKB: Math.round((gzipSync(html).length / 1024) * 10) / 10,
    scriptGzipKB:
      (await sum(base, scripts)) +
      Math.round((inline.join('').length === 0 ? 0 : gzipSync(inline.join('')).length / 1024) * 10) / 10,
    styleGzipKB: await sum(base, styles),
  };
}

async function measureAll(base: string): Promise<PageFigures[]> {
  const figures: PageFigures[] = [];
  for (const { as, paths } of pages) {
    const chosen = paths.filter((path) => path.includes(options.pages));
    const cookie = as && chosen.length > 0 ? await signIn(base, as) : undefined;
    for (const path of chosen) {
      const found = await measure(base, path, cookie);
      if (found) figures.push(found);
    }
  }
  return figures;
}

function print(figures: readonly PageFigures[]): void {
  console.log(['page'.padEnd(68), 'p50 ms', 'p95 ms', 'html KB', 'script KB', 'style KB'].join('  '));
  for (const { page, p50, p95, htmlGzipKB, scriptGzipKB, styleGzipKB } of figures) {
    const cells = [p50, p95, htmlGzipKB, scriptGzipKB, styleGzipKB].map((value) => String(value).padStart(8));
    console.log(`${page.padEnd(68)}${cells.join('  ')}`);
  }
  const slowest = figures.toSorted((a, b) => b.p95 - a.p95)[0];
  console.log(`${figures.length} pages; the slowest is ${slowest?.page}: p95 ${slowest?.p95} ms`);
  console.log(JSON.stringify({ offers, organisations, events, requests, pages: figures }));
}

const dataFolder = await mkdtemp(join(tmpdir(), 'amur-bench-'));
const server = await startPostgres();
try {
  const begunAt = Date.now();
  await fillCatalogue({ dataFolder, databaseUrl: server?.url }, { offers, organisations, events });
  console.log(
    `${offers} published offers, ${organisations} organisations, ${events} events on ` +
      `${server ? 'PostgreSQL' : 'the embedded database'} (filled in ${Math.round((Date.now() - begunAt) / 1000)} s); ` +
      `${requests} requests a page, one after another, after the page was asked once`,
  );
  const { program, base } = await startProgram(dataFolder, server?.url ?? '');
  const ended = new Promise((resolve) => program.once('exit', resolve));
  try {
    print(await measureAll(base));
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
} finally {
  server?.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
