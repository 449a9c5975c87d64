import { beforeEach, describe, expect, it } from 'vitest';
import { buildPerson } from '../../accounts/testing.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { clearTestDatabase, testContext } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { openTermbase } from '../termbase/live-termbase.ts';
import { putBuiltSource } from '../testing.ts';
import { takeVersionStep } from './move-version.ts';
import { saveTarget } from './save-target.ts';
import { segmentsOf } from './views.ts';

const { database } = await useTestDatabase();
let system: Ctx;
let versionId: string;
/** Saves the first segment as its translator. */
let save: (target: string, ofRevision: number) => ReturnType<typeof saveTarget>;

beforeEach(async () => {
  await clearTestDatabase(database);
  system = testContext(database);
  const termbase = await openTermbase(system);
  const translator = await buildPerson(system, { roles: ['translator'] });
  ({ versionId } = await putBuiltSource(system));
  const step = { step: 'assign', translatorId: translator.personId } as const;
  await takeVersionStep(system, termbase, versionId, step);
  const [segment] = await segmentsOf(system, versionId);
  save = (target, ofRevision) =>
    saveTarget(translator.ctx, termbase, {
      versionId,
      segmentId: segment?.id ?? '',
      target,
      ofRevision,
      isConfirmed: false,
    });
});

const targetNow = async () => (await segmentsOf(system, versionId))[0]?.target;
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('two writers at once', () => {
  it('the later one is told, and what stands there stays', async () => {
    const codes = await Promise.all([codeOf(save('第一', 0)), codeOf(save('第二', 0))]);
    expect(codes.toSorted()).toEqual(['done', 'translation.segment.newerText']);
    expect(await targetNow()).toBe(codes[0] === 'done' ? '第一' : '第二');
  });
});

describe('a segment emptied and written anew', () => {
  it('has another revision than the one somebody saw before', async () => {
    const { revision: seen } = await save('第一', 0);
    await save('', seen);
    const { revision: anew } = await save('第二', 0);
    expect(anew).toBeGreaterThan(seen);
    expect(await codeOf(save('第三', seen))).toBe('translation.segment.newerText');
    expect(await targetNow()).toBe('第二');
  });
});
