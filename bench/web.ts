import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fillCatalogue } from './web/fill-catalogue.ts';

/**
 * What a public page weighs and how long the server takes: the real program on its own data folder with
 * `records` more published offers, asked over HTTP from this process. Prints a table and one JSON line.
 * The program still matches the new offers meanwhile: it takes some 60 ms of one core a record.
 * Usage: npm run bench:web [-- RECORDS [REQUESTS]]
 */
const records = Number(process.argv[2] ?? 10_000);
const requests = Number(process.argv[3] ?? 300);

const pages = [
  '/zh',
  '/ru/offers',
  '/ru/offers?page=200',
  '/zh/offers?field=81&country=RU&sort=level',
  '/zh/search?q=焊接',
  '/ru/termbase',
];

type PageFigures = {
  page: string;
  p50: number;
  p95: number;
  htmlGzipKB: number;
  scriptGzipKB: number;
  styleGzipKB: number;
};

function startProgram(dataFolder: string): Promise<{ program: ChildProcess; base: string }> {
  const program = spawn(process.execPath, ['src/main.ts', 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      AMUR_DATA_FOLDER: dataFolder,
      AMUR_LOG_LEVEL: 'error',
      DATABASE_URL: '',
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

async function gzipKB(base: string, address: string): Promise<number> {
  const body = Buffer.from(await (await fetch(new URL(address, base))).arrayBuffer());
  return Math.round((gzipSync(body).length / 1024) * 10) / 10;
}

async function sum(base: string, addresses: readonly string[]): Promise<number> {
  let total = 0;
  for (const address of addresses) total += await gzipKB(base, address);
  return Math.round(total * 10) / 10;
}

async function measure(base: string, page: string): Promise<PageFigures> {
  const address = encodeURI(page);
  const html = await (await fetch(new URL(address, base))).text();
  const scripts = [...html.matchAll(/(?:<script[^>]*src="|rel="modulepreload"[^>]*href=")([^"]+)"/g)].map(
    (found) => found[1] ?? '',
  );
  const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1] ?? '',
  );
  const styles = [...html.matchAll(/rel="stylesheet"[^>]*href="([^"]+)"/g)].map((found) => found[1] ?? '');
  const times: number[] = [];
  for (let at = 0; at < requests; at++) {
    const startedAt = performance.now();
    await (await fetch(new URL(address, base))).arrayBuffer();
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

const dataFolder = await mkdtemp(join(tmpdir(), 'amur-bench-'));
try {
  const filled = await fillCatalogue(dataFolder, records);
  console.log(
    `${filled} published offers; ${requests} requests a page, one after another, after the page was asked once`,
  );
  const { program, base } = await startProgram(dataFolder);
  const figures: PageFigures[] = [];
  for (const page of pages) figures.push(await measure(base, page));
  console.log(['page'.padEnd(44), 'p50 ms', 'p95 ms', 'html KB', 'script KB', 'style KB'].join('  '));
  for (const { page, p50, p95, htmlGzipKB, scriptGzipKB, styleGzipKB } of figures) {
    const cells = [p50, p95, htmlGzipKB, scriptGzipKB, styleGzipKB].map((value) => String(value).padStart(8));
    console.log(`${page.padEnd(44)}${cells.join('  ')}`);
  }
  console.log(JSON.stringify({ records: filled, requests, pages: figures }));
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  await ended;
} finally {
  await rm(dataFolder, { recursive: true, force: true });
}
