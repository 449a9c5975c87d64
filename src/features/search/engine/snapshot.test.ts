import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Concept } from '../../translation/public-text.ts';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createSearchEngine, type SegmentedEngine } from './search-engine.ts';
import { describeMaking, openSnapshotFolder } from './snapshot.ts';
import { readSegmentFile, writeSegmentFile } from './snapshot-files.ts';
import { buildRecord, keysFound, putAll } from './testing.ts';

const concepts = loadConcepts().slice(0, 300);
let folder = '';
let reasons: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
  reasons = [];
});
afterEach(() => rm(folder, { recursive: true }));

function openEngine(termbase: readonly Concept[] = concepts): SegmentedEngine {
  return createSearchEngine({
    concepts: termbase,
    threads: 0,
    snapshotFolder: folder,
    warn: (reason) => reasons.push(reason),
  });
}

const stamp = { databaseId: 'db', changeSequence: 7 };
const manifest = () => join(folder, 'manifest.json');

async function saveThree(): Promise<void> {
  const engine = openEngine();
  await putAll(engine, buildRecord({ key: 'a', text: 'насос' }), buildRecord({ key: 'b', text: 'насос' }));
  await putAll(engine, buildRecord({ key: 'c', text: 'лазер' }), buildRecord({ key: 'b', text: 'лазер' }));
  await engine.apply([{ remove: 'c' }]);
  await engine.writeSnapshot(stamp);
}

/** Writes a changed manifest as the engine would. */
async function rewrite(change: (text: string) => string): Promise<void> {
  const [, body = ''] = (await readFile(manifest(), 'utf8')).split('\n');
  const changed = change(body);
  await writeFile(manifest(), `${crc32(changed)}\n${changed}`);
}

async function expectRefused(reason: string, lastChange = 7, databaseId = 'db'): Promise<void> {
  const engine = openEngine();
  expect(await engine.readSnapshot(databaseId, lastChange)).toBeUndefined();
  expect(reasons.join()).toContain(reason);
  expect(engine.size()).toBe(0);
}

describe('a snapshot', () => {
  it('gives back what there was, without what had been removed', async () => {
    await saveThree();
    const engine = openEngine();
    expect(await engine.readSnapshot('db', 9)).toEqual(stamp);
    expect(engine.size()).toBe(2);
    expect(await keysFound(engine, { text: 'насос' })).toEqual(['a']);
    expect(await keysFound(engine, { text: 'лазер' })).toEqual(['b']);
    await putAll(engine, buildRecord({ key: 'a', text: 'зерно' }));
    expect(await keysFound(engine, { text: 'насос' })).toEqual([]);
  });

  it('keeps no files that it does not need', async () => {
    const engine = openEngine();
    for (let round = 0; round < 20; round++) {
      await putAll(engine, buildRecord({ key: `offer/${round}` }));
      await engine.writeSnapshot({ ...stamp, changeSequence: round });
    }
    for (const file of await readdir(folder)) await utimes(join(folder, file), 0, 0);
    await engine.writeSnapshot({ ...stamp, changeSequence: 19 });
    const files = await readdir(folder);
    const { segments } = JSON.parse((await readFile(manifest(), 'utf8')).split('\n')[1] ?? '') as {
      segments: { file: string }[];
    };
    expect(files.toSorted()).toEqual(['manifest.json', ...segments.map(({ file }) => file)].toSorted());
    const again = openEngine();
    expect(await again.readSnapshot('db', 99)).toMatchObject({ changeSequence: 19 });
    expect(again.size()).toBe(20);
  });

  it('is not used when a file of it is cut off, changed or gone', async () => {
    await saveThree();
    const name = (await readdir(folder)).find((file) => file.startsWith('segment-')) ?? '';
    const path = join(folder, name);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, whole.length - 8));
    await expectRefused('bytes instead of');
    const changed = Buffer.from(whole);
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 1;
    await writeFile(path, changed);
    await expectRefused('not what was written');
    await rm(path);
    await expectRefused('broken');
  });

  it('is not used when its list is broken or missing', async () => {
    await expectRefused('there is none');
    await saveThree();
    const text = await readFile(manifest(), 'utf8');
    await writeFile(manifest(), text.slice(0, -3));
    await expectRefused('its list of segments is broken');
    await writeFile(manifest(), '');
    await expectRefused('its list of segments is broken');
  });

  it('is not used when it was made otherwise, from another database, or from changes this one has not made', async () => {
    await saveThree();
    await expectRefused('another database', 7, 'other');
    await expectRefused('changes that the database does not', 6);
    const other = openEngine(concepts.slice(1));
    expect(await other.readSnapshot('db', 7)).toBeUndefined();
    expect(reasons.join()).toContain('another termbase');
    await rewrite((body) => body.replace('"format":1', '"format":0'));
    await expectRefused('another format');
  });

  it('is left whole by a crash before the list is written', async () => {
    await saveThree();
    const half = join(folder, 'segment-00000000-0000-0000-0000-000000000000.bin');
    await writeFile(half, 'half');
    await writeFile(`${manifest()}.new`, 'half');
    const engine = openEngine();
    expect(await engine.readSnapshot('db', 7)).toEqual(stamp);
    await engine.writeSnapshot(stamp);
    expect(await readdir(folder)).toContain(basename(half));
    await utimes(half, 0, 0);
    await engine.writeSnapshot(stamp);
    expect(await readdir(folder)).not.toContain(basename(half));
  });

  it('is not used when it may hold changes that the database has taken back', async () => {
    const engine = openEngine();
    await putAll(engine, buildRecord({ key: 'a' }));
    await engine.writeSnapshot({ ...stamp, newestChange: 12 });
    await expectRefused('changes that the database does not', 11);
    expect(await openEngine().readSnapshot('db', 12)).toMatchObject({ changeSequence: 7 });
  });

  it('is not used when its records were made otherwise, or its segments are of an unknown layout', async () => {
    await saveThree();
    const warn = (reason: string) => reasons.push(reason);
    const options = { concepts, threads: 0, snapshotFolder: folder, warn };
    const other = createSearchEngine({ ...options, recordMaking: '2' });
    expect(await other.readSnapshot('db', 7)).toBeUndefined();
    expect(reasons.join()).toContain('another termbase');
    for (const file of await readdir(folder)) {
      if (!file.startsWith('segment-')) continue;
      const path = join(folder, file);
      const whole = await readFile(path);
      whole.write('starch', whole.indexOf('levels'), 'latin1');
      await writeFile(path, whole);
      const sum = crc32(whole);
      await rewrite((body) =>
        body.replace(new RegExp(`("file":"${file}","bytes":\\d+,"crc32":)\\d+`), `$1${sum}`),
      );
    }
    await expectRefused('the segment lacks levels');
  });

  it('leaves nothing behind, and the former one whole, when the disk is full', async () => {
    await saveThree();
    const before = await readdir(folder);
    const cause = new Error('ENOSPC: no space left on device');
    const memory = new SharedArrayBuffer(8);
    const full = openSnapshotFolder(folder, 'x');
    const write = full.write(stamp, [{ id: 1, memory, dead: new Uint16Array(0) }], () =>
      Promise.reject(cause),
    );
    await expect(write).rejects.toThrow('ENOSPC');
    await expect(writeSegmentFile(join(folder, 'none', 'segment-0.bin'), memory)).rejects.toThrow();
    expect((await readdir(folder)).toSorted()).toEqual(before.toSorted());
    expect(await openEngine().readSnapshot('db', 7)).toEqual(stamp);
  });

  it('is read anew when another process puts its own in place meanwhile', async () => {
    await saveThree();
    const engine = openEngine();
    await putAll(engine, buildRecord({ key: 'd' }));
    const reader = openSnapshotFolder(folder, describeMaking(concepts, ''));
    let readings = 0;
    const found = await reader.read('db', 9, async (files) => {
      if (++readings > 1)
        return Promise.all(files.map(({ path, stamp: each }) => readSegmentFile(path, each)));
      await engine.writeSnapshot({ ...stamp, changeSequence: 9 });
      throw new Error('ENOENT');
    });
    expect(readings).toBe(2);
    expect(found).toMatchObject({ stamp: { changeSequence: 9 } });
  });

  it('is written anew where another process has dropped a file of it', async () => {
    const engine = openEngine();
    await putAll(engine, buildRecord({ key: 'a' }));
    await engine.writeSnapshot(stamp);
    for (const file of await readdir(folder)) if (file.startsWith('segment-')) await rm(join(folder, file));
    await engine.writeSnapshot({ ...stamp, changeSequence: 8 });
    expect(await openEngine().readSnapshot('db', 8)).toMatchObject({ changeSequence: 8 });
  });

  it('is whole when several processes write at once', async () => {
    const engines = [openEngine(), openEngine(), openEngine()];
    for (const engine of engines) await putAll(engine, buildRecord({ key: 'a' }));
    await Promise.all(engines.map((engine) => engine.writeSnapshot(stamp)));
    expect((await readdir(folder)).filter((file) => file.endsWith('.new'))).toEqual([]);
    expect(await openEngine().readSnapshot('db', 7)).toEqual(stamp);
  });

  it('is not written again where it was read, and holds for two processes that share the folder', async () => {
    await saveThree();
    const first = openEngine();
    await first.readSnapshot('db', 7);
    const before = await readdir(folder);
    await first.writeSnapshot(stamp);
    expect((await readdir(folder)).toSorted()).toEqual(before.toSorted());
    const second = openEngine();
    await putAll(second, buildRecord({ key: 'a', text: 'зерно' }));
    await second.writeSnapshot({ ...stamp, changeSequence: 8 });
    await first.writeSnapshot({ ...stamp, changeSequence: 9 });
    await second.writeSnapshot({ ...stamp, changeSequence: 10 });
    const third = openEngine();
    expect(await third.readSnapshot('db', 99)).toMatchObject({ changeSequence: 10 });
    expect(await keysFound(third, {})).toEqual(['a']);
  });
});
