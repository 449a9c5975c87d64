import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJobRunner, type JobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { markRemoved, upsertDocuments } from '../documents/store.ts';
import { buildSearchDocument } from '../testing.ts';
import { createDenseSearch, type DenseSearch } from './dense-search.ts';
import {
  fakeDimensions,
  startFakeEmbeddingsServer,
  type FakeEmbeddingsServer,
} from './fake-embeddings-server.ts';
import { readMeasuredWeight, storeMeasuredWeight } from './measured-weight.ts';

let server: FakeEmbeddingsServer;
let dataFolder: string;
let dense: DenseSearch;
let runner: JobRunner | undefined;
const { database, ctx } = await useTestDatabase();
beforeEach(async () => {
  await clearTestDatabase(database);
  server = await startFakeEmbeddingsServer();
  dataFolder = mkdtempSync(join(tmpdir(), 'dense-'));
});
afterEach(async () => {
  await runner?.stop();
  runner = undefined;
  await dense.stop();
  await server.close();
  rmSync(dataFolder, { recursive: true });
});

const recipe = {
  model: 'small',
  dimensions: fakeDimensions,
  queryTemplate: '{text}',
  passageTemplate: '{text}',
};

function start(weight?: number): void {
  const embeddings = {
    url: server.url,
    model: 'small',
    dimensions: fakeDimensions,
    ...(weight !== undefined && { weight }),
  };
  dense = createDenseSearch(ctx, { embeddings, dataFolder });
  runner = createJobRunner({ database, jobs: dense.jobs, schedules: dense.schedules, log: silentLog });
  dense.start(database);
  runner.start();
}

const title = (language: 'zh' | 'ru' | 'en', words: string) => [
  { language, title: words, summary: '', keywords: [], body: '' },
];
const report = () => {
  const told = dense.report();
  return told === 'off' ? undefined : told;
};
/** What follows the database does so soon, not at once. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

describe('dense search', () => {
  it('is off without a model: it asks nobody and works on nothing', async () => {
    dense = createDenseSearch(ctx, { dataFolder });
    dense.start(database);
    expect([await dense.find('laser'), dense.report(), dense.jobs, dense.schedules]).toEqual([
      { state: 'off' },
      'off',
      [],
      [],
    ]);
  });

  it('finds what means the same in another language, follows changes, and forgets what was removed', async () => {
    const [laser, pump] = [
      buildSearchDocument({ texts: title('ru', 'Лазер для резки') }),
      buildSearchDocument({ texts: title('ru', 'Насос для пульпы') }),
    ];
    await upsertDocuments(ctx, [laser, pump]);
    start(0.4);
    await soon(() => expect(report()).toMatchObject({ state: 'on', vectors: 2, documentsLeft: 0 }));
    const found = { state: 'used', extraList: { keys: [formatRecordRef(laser.ref)], weight: 0.4 } };
    // On a busy machine the first question may come before its thread is awake.
    await soon(async () => expect(await dense.find('激光')).toEqual(found));
    const later = buildSearchDocument({ texts: title('zh', '泵') });
    await upsertDocuments(ctx, [later]);
    await soon(() => expect(report()?.vectors).toBe(3));
    await soon(async () =>
      expect((await dense.find('насос')).extraList?.keys).toContain(formatRecordRef(later.ref)),
    );
    await markRemoved(ctx, laser.ref);
    await soon(() => expect(report()?.vectors).toBe(2));
    expect((await dense.find('激光')).extraList?.keys ?? []).not.toContain(formatRecordRef(laser.ref));
  });

  it('says that the model is away, and answers', async () => {
    await server.close();
    start(0.4);
    await soon(() => expect(report()?.state).toBe('on'));
    expect(await dense.find('激光')).toEqual({ state: 'away' });
    expect(report()?.state).toBe('away');
    server = await startFakeEmbeddingsServer();
  });

  it('has no weight until it is measured, and then the measured one', async () => {
    start();
    await soon(() => expect(report()).toMatchObject({ weight: 0, weightFrom: 'notMeasured' }));
    expect([await dense.find('激光'), server.asked]).toEqual([{ state: 'off' }, []]);
    await runner?.stop();
    await dense.stop();
    storeMeasuredWeight(dataFolder, recipe, { weight: 0.3, set: 'own', measuredAt: new Date(0) });
    start();
    await soon(() => expect(report()).toMatchObject({ weight: 0.3, weightFrom: 'measured' }));
  });

  it('says nothing of address, key or texts on the health page', async () => {
    start(0.4);
    await soon(() => expect(report()?.state).toBe('on'));
    expect(JSON.stringify(report())).not.toContain('127.0.0.1');
  });
});

describe('the measured weight', () => {
  it('holds for the model it was measured with alone', () => {
    dense = createDenseSearch(ctx, { dataFolder });
    expect(readMeasuredWeight(dataFolder, recipe)).toBeUndefined();
    storeMeasuredWeight(dataFolder, recipe, { weight: 0.25, set: 'own', measuredAt: new Date(0) });
    expect(readMeasuredWeight(dataFolder, recipe)?.weight).toBe(0.25);
    expect(readMeasuredWeight(dataFolder, { ...recipe, model: 'large' })).toBeUndefined();
    expect(readMeasuredWeight(dataFolder, { ...recipe, queryTemplate: 'query: {text}' })).toBeUndefined();
  });
});
