import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../../platform/db/context.ts';
import { keepFacts, type Fact } from '../../../../platform/facts/facts.ts';
import { readFactRows } from '../../../../platform/facts/read-fact-rows.ts';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { factId, loadFacts } from '../../load-facts.ts';
import { buildOrganisation, buildPerson, callAccounts } from '../../testing.ts';
import { relationEndpoints } from './contract.ts';
import { balanceOf, sideOfMembers } from './rules.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const get = (ctx: Ctx, subject: 'organisation' | 'facility', id: string) =>
  callAccounts(relationEndpoints.get, ctx, { subject, id });
const ofFact = (subject: 'organisation' | 'facility', key: string, ctx = visitor) =>
  get(ctx, subject, factId(subject, key));

/** A row another room keeps. */
const row = (key: string, content: object, over: Partial<Fact> = {}): Fact => ({
  ...{ key, file: 'x.json', content, names: { en: key }, path: `/x/${key}`, isPublic: true },
  ref: { room: 'programmes', kind: 'agreement', id: key },
  ...over,
});

beforeAll(async () => {
  await loadFacts(system);
  const figures = (await readFactRows('statistics.json')) as { id: string; entity?: string }[];
  await keepFacts(system, [
    ...figures
      .filter(({ entity }) => entity === 'coop-alliance')
      .map((one) => row(one.id, one, { ref: { room: 'insights', kind: 'value', id: one.id } })),
    row('agr-open', { related: ['silk-road-park-ru'], parties: ['ru-rdif'] }),
    row('agr-hidden', { related: ['silk-road-park-ru'] }, { isPublic: false }),
  ]);
}, 60_000);

describe('relations', () => {
  it('stand on both pages, with what is said, by whom and in which row', async () => {
    const { items, members } = await ofFact('facility', 'silk-road-park-ru');
    expect(members).toBeNull();
    const of = (key: string) => items.find((one) => one.key === key);
    expect(of('silk-road-park-cn')).toMatchObject({
      standing: 'open',
      record: {
        kind: 'facility',
        finerKind: 'science-park',
        path: `/facilities/${factId('facility', 'silk-road-park-cn')}`,
      },
      said: expect.arrayContaining([
        { naming: 'related', by: 'this', rowKey: 'silk-road-park-ru' },
        { naming: 'related', by: 'other', rowKey: 'silk-road-park-cn' },
      ]) as unknown,
    });
    expect(of('ru-rdif')?.said).toEqual([{ naming: 'founders', by: 'this', rowKey: 'silk-road-park-ru' }]);
    expect(of('agr-open')).toMatchObject({
      record: { kind: 'agreement', finerKind: null },
      said: [{ naming: 'related', by: 'other', rowKey: 'agr-open' }],
    });
    const fund = await ofFact('organisation', 'ru-rdif');
    expect(fund.items.find(({ key }) => key === 'silk-road-park-ru')?.said).toEqual([
      { naming: 'founders', by: 'other', rowKey: 'silk-road-park-ru' },
    ]);
    expect(fund.items.find(({ key }) => key === 'agr-open')?.said).toEqual([
      { naming: 'parties', by: 'other', rowKey: 'agr-open' },
    ]);
  });

  it('draw every key the starting content calls related, of every organisation and facility', async () => {
    for (const [subject, file] of [
      ['organisation', 'organizations.json'],
      ['facility', 'facilities.json'],
    ] as const) {
      const rows = (await readFactRows(file)) as { id: string; related?: string[] }[];
      for (const { id, related = [] } of rows.filter((one) => one.related)) {
        const { items } = await ofFact(subject, id);
        expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(related));
      }
    }
  }, 60_000);

  it('say that a key is not known, and that a row is not open, without telling what is hidden', async () => {
    const key = 'cn-hljas';
    const named = { related: ['no-such-row', 'agr-hidden'] };
    await keepFacts(system, [
      row('extra', named, {
        ref: { room: 'accounts', kind: 'organisation', id: factId('organisation', key) },
      }),
    ]);
    const { items } = await ofFact('organisation', key);
    const of = (wanted: string) => items.find((one) => one.key === wanted);
    expect(of('no-such-row')).toMatchObject({ standing: 'unknown', record: null });
    expect(of('agr-hidden')).toMatchObject({ standing: 'hidden', record: null });
    const moderator = await buildPerson(system, { roles: ['moderator'] });
    const open = await ofFact('organisation', key, moderator.ctx);
    expect(open.items.find((one) => one.key === 'agr-hidden')).toMatchObject({ standing: 'open' });
    // Named by a hidden row alone: nobody learns of it who may not see the row.
    const keysFor = async (ctx: Ctx) =>
      (await ofFact('facility', 'silk-road-park-ru', ctx)).items.map((one) => one.key);
    expect(await keysFor(visitor)).not.toContain('agr-hidden');
    expect(await keysFor(moderator.ctx)).toContain('agr-hidden');
  });

  it('do not open an organisation that is not open', async () => {
    const id = factId('organisation', 'mts-greenwood');
    await sql`update accounts_organisation set verification_state = 'suspended' where id = ${id}`.execute(
      system.db,
    );
    const { items } = await ofFact('facility', 'silk-road-park-ru');
    expect(items.find(({ key }) => key === 'mts-greenwood')).toMatchObject({ standing: 'hidden' });
    await expect(get(visitor, 'organisation', id)).rejects.toMatchObject({ code: 'platform.notFound' });
    const none = await buildOrganisation(system);
    expect(await get(visitor, 'organisation', none)).toEqual({ items: [], members: null });
    await expect(get(visitor, 'facility', none)).rejects.toMatchObject({ code: 'platform.notFound' });
  });

  it('of merged records are those of all of them', async () => {
    const [loser, winner] = [factId('organisation', 'cn-torch'), factId('organisation', 'cn-sstc')];
    const before = (await get(visitor, 'organisation', winner)).items.map(({ key }) => key);
    await sql`update accounts_organisation set merged_into = ${winner} where id = ${loser}`.execute(
      system.db,
    );
    const after = (await get(visitor, 'organisation', winner)).items.map(({ key }) => key);
    expect(after).toContain('xielihui');
    expect(before).not.toContain('xielihui');
    expect(after).not.toContain('cn-torch');
  });
});

describe('members of an alliance', () => {
  it('are those the source counts on each side, with the balance and those the directory knows', async () => {
    const { members } = await ofFact('organisation', 'coop-alliance');
    expect(members?.figures).toEqual([
      expect.objectContaining({ side: 'CN', value: 156, period: '2018' }),
      expect.objectContaining({
        side: 'RU',
        value: 44,
        rowKey: 'st-alliance-members-ru-coop-alliance-2018',
      }),
      expect.objectContaining({ side: 'all', value: 200, qualifier: 'over' }),
    ]);
    expect(members?.balance).toBe(3.55);
    expect(members?.known.map(({ country }) => country).sort()).toEqual(['CN', 'RU']);
  });

  it.each([
    ['alliance-members', 'members', 'all'],
    ['university-alliance-members-cn', 'members', 'CN'],
    ['alliance-members-ru', 'members', 'RU'],
    ['jinr-founding-members', 'countries', undefined],
    ['membership-fees', 'members', undefined],
  ])('%s in %s: %s', (indicator, unit, side) => {
    expect(sideOfMembers({ indicator, unit })).toBe(side);
  });

  it('have no balance where a side is not counted', () => {
    expect(balanceOf([{ side: 'CN', value: 5 }])).toBeNull();
    expect(
      balanceOf([
        { side: 'CN', value: 5 },
        { side: 'RU', value: 0 },
      ]),
    ).toBeNull();
  });
});
