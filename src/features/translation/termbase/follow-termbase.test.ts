import { afterAll, expect, it, vi } from 'vitest';
import { beginChange, writeContent } from './content-store.ts';
import { followTermbase } from './follow-termbase.ts';
import { openTermbase } from './live-termbase.ts';
import { buildConcept, buildContent, fileConcepts, useTermbaseWorld } from './testing.ts';
import { replaceConcepts } from './store.ts';

const { database, ctx } = await useTermbaseWorld([]);
const other = await openTermbase(ctx);
const unfollow = await followTermbase(database, ctx, other);
afterAll(unfollow);

it('a change of one process is at work in another, and nothing is read where nothing changed', async () => {
  expect(other.concept('P1')).toBeUndefined();
  const content = buildContent({ zh: '等离子喷涂', ru: 'плазменное напыление' });
  await ctx.transaction(async (tx) => {
    await beginChange(tx);
    await writeContent(tx, 'P1', content, 'decided');
  });
  await vi.waitFor(() => expect(other.standingOf('P1')?.state).toBe('decided'), { timeout: 10_000 });
  expect(other.recogniser().mentions('等离子喷涂层')[0]?.conceptId).toBe('P1');
  const recogniser = other.recogniser();
  expect(await other.catchUp(ctx)).toBe(false);
  expect(other.recogniser()).toBe(recogniser);
});

it('a change that was rolled back is none', async () => {
  await expect(
    ctx.transaction(async (tx) => {
      await beginChange(tx);
      await writeContent(tx, 'P2', buildContent({ zh: '坡口', ru: 'разделка' }), 'decided');
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await other.catchUp(ctx)).toBe(false);
});

it('a new data file is taken up as well', async () => {
  await ctx.transaction(async (tx) => {
    await beginChange(tx);
    await replaceConcepts(tx, [...fileConcepts, buildConcept('T00008', '坡口', 'разделка кромок', 'groove')]);
  });
  await vi.waitFor(() => expect(other.concept('T00008')).toBeDefined(), { timeout: 10_000 });
  expect(other.standingOf('P1')?.state).toBe('decided');
});
