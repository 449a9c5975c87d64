import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/use-test-database.ts';
import { factKeysOf, factLinks, findFact, keepFacts, showFact, type Fact } from './facts.ts';

const { ctx } = await useTestDatabase();

const fact = (over: Partial<Fact> = {}): Fact => ({
  key: 'agr-nica-2015',
  file: 'agreements.json',
  content: { id: 'agr-nica-2015', date: '2015-12' },
  names: { zh: '议定书', en: 'Protocol' },
  ref: { room: 'programmes', kind: 'agreement', id: 'a' },
  path: '/programmes/agreements/a',
  isPublic: true,
  ...over,
});

describe('rows of the starting content', () => {
  it('are kept as they were read and lead to their record; kept again they follow the file', async () => {
    await keepFacts(ctx, [
      fact(),
      fact({ key: 'other', ref: { room: 'insights', kind: 'series', id: 's' } }),
    ]);
    await keepFacts(ctx, [
      fact({ content: { id: 'agr-nica-2015', date: '2016' }, names: { ru: 'Протокол' } }),
    ]);
    expect(await findFact(ctx, 'agr-nica-2015')).toMatchObject({
      content: { date: '2016' },
      names: { ru: 'Протокол' },
      ref: { room: 'programmes', kind: 'agreement', id: 'a' },
    });
    expect(await factKeysOf(ctx, { room: 'programmes', kind: 'agreement', id: 'a' })).toEqual([
      'agr-nica-2015',
    ]);
    expect(await findFact(ctx, 'nobody')).toBeUndefined();
  });

  it('that stand as they stood are not written again', async () => {
    const versionOf = async () => {
      const read = sql<{
        version: string;
      }>`select xmin::text as version from platform_fact where key = 'same'`;
      return (await read.execute(ctx.db)).rows[0]?.version;
    };
    await keepFacts(ctx, [fact({ key: 'same' })]);
    const first = await versionOf();
    await keepFacts(ctx, [fact({ key: 'same' })]);
    expect(await versionOf()).toBe(first);
    await keepFacts(ctx, [fact({ key: 'same', path: '/elsewhere' })]);
    expect(await versionOf()).not.toBe(first);
  });

  it('that wait for a look lead nowhere, also when the file is loaded again, until they are shown', async () => {
    await keepFacts(ctx, [fact({ key: 'doubtful', isPublic: false })]);
    expect(await factLinks(ctx, ['doubtful', 'nobody'])).toEqual(new Map());
    await showFact(ctx, 'doubtful', true);
    await keepFacts(ctx, [fact({ key: 'doubtful', isPublic: false })]);
    const link = {
      key: 'doubtful',
      names: { zh: '议定书', en: 'Protocol' },
      path: '/programmes/agreements/a',
    };
    expect(await factLinks(ctx, ['doubtful'])).toEqual(new Map([['doubtful', link]]));
  });
});
