import { expect, it } from 'vitest';
import { createEventDelivery } from '../../../platform/events/deliver.ts';
import { createJobRunner } from '../../../platform/jobs/run-jobs.ts';
import { silentLog } from '../../../platform/log/log.ts';
import { putBuiltSource, translateByPeople } from '../testing.ts';
import { countUses, createUseCounter, termbaseListeners, usesIn } from './count-uses.ts';
import { browseConcepts } from './contract.ts';
import { useTermbaseWorld } from './testing.ts';

const { database, ctx, termbase, call, visitor } = await useTermbaseWorld([]);

async function settle(): Promise<void> {
  await createEventDelivery({ database, listeners: termbaseListeners, log: silentLog }).drain();
  const runner = createJobRunner({
    database,
    jobs: [createUseCounter(termbase)],
    schedules: [],
    log: silentLog,
  });
  await runner.drain();
  await runner.stop();
}

async function usesNow(): Promise<Record<string, number>> {
  const { items } = await call(browseConcepts, visitor, { order: 'uses' });
  return Object.fromEntries(items.filter(({ uses }) => uses > 0).map(({ id, uses }) => [id, uses]));
}

it('counts a concept where its words stand in the original and in the translation', async () => {
  const pairs = [
    { source: 'Сварка и сваривание стали.', target: '钢的焊接与熔接。' },
    // Another word was used: the termbase was of no use here.
    { source: 'Лазерная наплавка.', target: '表面处理。' },
    { source: 'Лазер.', target: '激光。' },
  ];
  expect(Object.fromEntries(await usesIn(termbase, pairs, 'zh'))).toEqual({
    T00001: 2,
    T00004: 1,
    T00003: 1,
  });
});

it('hears of verified translations, and counts one verified again only once', async () => {
  const { versionId } = await putBuiltSource(ctx, {
    title: 'Сварка',
    fields: [{ path: 'title', text: 'Сварка сталей' }],
  });
  await translateByPeople(ctx, versionId, () => '钢材焊接', 'human');
  await settle();
  expect(await usesNow()).toEqual({});
  const other = await putBuiltSource(ctx, { fields: [{ path: 'title', text: 'Лазер и сварка' }] });
  await translateByPeople(ctx, other.versionId, () => '激光与焊接');
  await settle();
  expect(await usesNow()).toEqual({ T00001: 1, T00003: 1 });
  await countUses(ctx, termbase, other.versionId);
  expect(await usesNow()).toEqual({ T00001: 1, T00003: 1 });
});
