import { describe, expect, it } from 'vitest';
import { keepFacts, showFact } from '../../../platform/facts/facts.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { facts } from './contract.ts';
import { factRoutes } from './routes.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const call = callerOf(factRoutes);
const row = (key: string, more: { content?: unknown; isPublic?: boolean } = {}) => ({
  key,
  file: 'agreements.json',
  content: { id: key, source: { file: '003_a.txt', where: '二（一）' } },
  names: { zh: '协定', ru: 'Соглашение', en: 'Agreement' },
  ref: { room: 'programmes', kind: 'agreement', id: newId() },
  path: `/programmes/agreements/${key}`,
  isPublic: true,
  ...more,
});

describe('a row of the starting content', () => {
  it('is shown with every value as in the file, its source and the rows it names', async () => {
    await keepFacts(system, [
      row('agr-1', {
        content: {
          id: 'agr-1',
          names: { zh: '协定' },
          amount: 1_000_000_000,
          isOpen: true,
          kind: 'agr-2',
          related: ['agr-2', 'agr-waiting', 'nobody-knows', 'agr-1'],
          source: { file: '003_a.txt', where: '二（一）' },
        },
      }),
      row('agr-2'),
      row('agr-waiting', { isPublic: false }),
    ]);
    const shown = await call(facts.get, visitor, { key: 'agr-1' });
    expect(new Map(shown.fields.map(({ at, value }) => [at, value]))).toEqual(
      new Map([
        ['id', 'agr-1'],
        ['names.zh', '协定'],
        ['amount', '1000000000'],
        ['isOpen', 'true'],
        ['kind', 'agr-2'],
        ['related.0', 'agr-2'],
        ['related.1', 'agr-waiting'],
        ['related.2', 'nobody-knows'],
        ['related.3', 'agr-1'],
        ['source.file', '003_a.txt'],
        ['source.where', '二（一）'],
      ]),
    );
    expect(shown).toMatchObject({
      file: 'agreements.json',
      path: '/programmes/agreements/agr-1',
      source: { file: '003_a.txt', where: '二（一）' },
      related: [{ key: 'agr-2', path: '/programmes/agreements/agr-2' }],
    });
  });

  it('that waits for a look is there for moderators only, until it is shown', async () => {
    await keepFacts(system, [row('agr-hidden', { isPublic: false })]);
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const officer = await buildPerson(system, { roles: ['programme_officer'] });
    const read = (ctx: typeof visitor) => call(facts.get, ctx, { key: 'agr-hidden' });
    await expect(read(visitor)).rejects.toMatchObject({ code: 'platform.notFound' });
    await expect(read(officer.ctx)).rejects.toMatchObject({ code: 'platform.notFound' });
    expect((await read(moderator.ctx)).isPublic).toBe(false);
    await showFact(system, 'agr-hidden', true);
    expect((await read(visitor)).isPublic).toBe(true);
  });

  it('is refused where there is none', async () => {
    await expect(call(facts.get, visitor, { key: 'agr-none' })).rejects.toMatchObject({
      code: 'platform.notFound',
    });
  });
});
