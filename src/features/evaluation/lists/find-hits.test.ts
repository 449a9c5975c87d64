import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { newId } from '../../../shared/ids.ts';
import { refreshGramFrequencies } from './entry-store.ts';
import { findListHits } from './find-hits.ts';
import type { AskedParty } from './hit.ts';
import { insertShare } from './store.ts';
import { buildList, buildParty } from './testing-lists.ts';

const clock = () => new Date('2026-11-21T08:00:00Z');
const { ctx, database } = await useTestDatabase({ clock });
beforeEach(() => clearTestDatabase(database));

const ask = (asked: Partial<AskedParty>) =>
  findListHits(ctx, { names: [], registrationNumbers: [], country: null, ...asked });
const ogrn = { kind: 'ogrn', number: '9999900000013' } as const;
const uscc = { kind: 'uscc', number: '91999999MA0DEM01X4' } as const;
const otherUscc = '91999999MA0DEM02X5';
const share = (partyNumber: string, ownerName: string, sharePercent: number | null, ownerNumber?: string) =>
  insertShare(ctx, {
    partyName: 'A party',
    partyNumbers: [partyNumber],
    ownerName,
    ownerNumbers: ownerNumber === undefined ? [] : [ownerNumber],
    sharePercent,
    source: 'register',
    recordedBy: newId(),
  });

describe('asking the lists about a party', { timeout: 60_000 }, () => {
  it('finds a registration number, whatever the name, and says so first', async () => {
    await buildList(ctx, [
      buildParty({ names: ['ООО «Чёрный Щегол»'], registrationNumbers: [ogrn], country: 'RU' }),
      buildParty({ names: ['Новое Имя'] }),
    ]);
    expect(
      await ask({ names: ['Новое имя'], registrationNumbers: ['9999 9000-00013'], country: 'ru' }),
    ).toMatchObject([
      {
        rule: 'registrationNumber',
        score: 1,
        strength: 'strong',
        entryName: 'ООО «Чёрный Щегол»',
        entryKey: 'p1',
      },
      { rule: 'sameName', strength: 'likely', entryKey: 'p2', asked: 'Новое имя', matched: 'Новое Имя' },
    ]);
  });

  it.each([
    ['青云鹤舞新材料有限公司', 'Qingyun Hewu Xincailiao Co., Ltd', 'sameSound'],
    ['青云鹤舞新材料有限公司', 'Цинъюнь Хэу Синьцайляо', 'sameSound'],
    ['青云鹤舞新材料有限公司', '青雲鶴舞新材料集团有限公司', 'sameName'],
    ['АО «Чёрный Щегол»', 'Chernyy Shchegol JSC', 'sameSound'],
    ['АО «Чёрный Щегол»', 'Cernyj Ŝegol', 'similarName'],
    ['АО «Чёрный Щегол»', 'ЗАО Чёрный щегол', 'sameName'],
    ['Quartz Heron Instruments Ltd', 'Quarz Heron Instrument', 'similarName'],
  ])('meets %s as %s', async (listed, asked, rule) => {
    await buildList(ctx, [buildParty({ names: ['Nothing alike'], otherNames: [listed] }), buildParty()]);
    const [hit] = await ask({ names: [asked] });
    if (listed.startsWith('Quartz')) expect(hit).toMatchObject({ rule, matched: listed });
    else expect(hit).toMatchObject({ entryKey: 'p1', rule, matched: listed, entryName: 'Nothing alike' });
  });

  it('asks less firmly where country or number is another', async () => {
    await buildList(ctx, [
      buildParty({ names: ['银杏鹿电子有限公司'], registrationNumbers: [uscc], country: 'CN' }),
    ]);
    const names = ['银杏鹿电子'];
    expect(await ask({ names, country: 'CN' })).toMatchObject([{ rule: 'sameName', strength: 'strong' }]);
    expect(await ask({ names })).toMatchObject([{ strength: 'likely', isOtherCountry: false }]);
    expect(await ask({ names, country: 'RU' })).toMatchObject([{ strength: 'weak', isOtherCountry: true }]);
    expect(await ask({ names, registrationNumbers: [otherUscc], country: 'CN' })).toMatchObject([
      { strength: 'likely', isOtherNumber: true },
    ]);
  });

  it('asks only lists in use, and only entries that hold today', async () => {
    await buildList(ctx, [buildParty()], { isInUse: false });
    await buildList(ctx, [
      buildParty({ names: ['Amber Newt Optics'], validFrom: '2026-11-22' }),
      buildParty({ names: ['Amber Newt Motors'], validTo: '2026-11-20' }),
      buildParty({ names: ['Amber Newt Ceramics'], validFrom: '2026-11-21', validTo: '2026-11-21' }),
    ]);
    expect(await ask({ names: ['Quartz Heron Instruments'] })).toEqual([]);
    const found = await Promise.all(
      ['Optics', 'Motors', 'Ceramics'].map((word) => ask({ names: [`Amber Newt ${word}`] })),
    );
    expect(found.map((hits) => hits.filter(({ score }) => score === 1).length)).toEqual([0, 0, 1]);
  });

  it('bears odd, empty and very many names', async () => {
    await buildList(ctx, [buildParty()]);
    const odd = ['', ' ', '«»', '\u0000\ud800', '%_\\', '🦌', 'x'.repeat(5_000), 'ООО', "'; drop table"];
    expect(await ask({ names: odd, registrationNumbers: ['', '--', '\u0000'] })).toEqual([]);
    const many = Array.from({ length: 200 }, (_, at) => `Firm number ${at}`);
    expect(await ask({ names: ['Quartz Heron Instruments', ...many] })).toHaveLength(1);
  });

  it('finds the same after the database has counted how common the parts of names are', async () => {
    const crowd = Array.from({ length: 400 }, (_, at) =>
      buildParty({ names: [`Instruments ${at} Heron Works`] }),
    );
    await buildList(ctx, [...crowd, buildParty()]);
    await refreshGramFrequencies(ctx);
    const [hit] = await ask({ names: ['Quartz Heron Instrumets'] });
    expect(hit).toMatchObject({ entryKey: 'p401', rule: 'similarName' });
  });
});

describe('the rule of one half', { timeout: 60_000 }, () => {
  const heron = ['Quartz Heron Instruments'];
  beforeEach(async () => {
    await buildList(ctx, [
      buildParty({ registrationNumbers: [ogrn] }),
      buildParty({ names: ['Teal Marten Alloys'] }),
    ]);
  });

  it('counts shares of met owners together', async () => {
    const asked = { names: ['Plain Clay Works'] };
    const owner = (names: string[], sharePercent: number | null) => ({
      names,
      registrationNumbers: [],
      sharePercent,
    });
    const standings = async (...owners: ReturnType<typeof owner>[]) =>
      (await ask({ ...asked, owners })).map(({ relation, ownership, strength }) => [
        relation,
        ownership?.standing,
        strength,
      ]);
    expect(await standings(owner(heron, 50))).toEqual([['ownerOfAsked', 'half', 'likely']]);
    expect(await standings(owner(heron, 49.9))).toEqual([['ownerOfAsked', 'belowHalf', 'weak']]);
    expect(await standings(owner(heron, null))).toEqual([['ownerOfAsked', 'unknown', 'weak']]);
    expect(await standings(owner(heron, 30), owner(['Teal Marten Alloys'], 20))).toEqual([
      ['ownerOfAsked', 'half', 'likely'],
      ['ownerOfAsked', 'half', 'likely'],
    ]);
    expect(await standings(owner(['Somebody Else'], 90))).toEqual([]);
  });

  it('follows recorded owners by number through a chain, and not round in circles', async () => {
    await share('C1', 'Middle Holding', 60, 'C2');
    await share('C2', 'Whatever it is called', 51, ogrn.number);
    await share('C2', 'First again', 49, 'C1');
    expect(await ask({ names: ['Plain Clay Works'], registrationNumbers: ['C-1'] })).toMatchObject([
      {
        relation: 'ownerOfAsked',
        rule: 'registrationNumber',
        strength: 'strong',
        ownership: { name: 'Middle Holding', sharePercent: 60, standing: 'half' },
      },
    ]);
    expect(await ask({ names: [], registrationNumbers: ['C9'] })).toEqual([]);
  });

  it('breaks the chain where less than half is held', async () => {
    await share('C1', 'Middle Holding', 60, 'C2');
    await share('C2', 'Quartz Heron Instruments', 20);
    expect(await ask({ registrationNumbers: ['C1'] })).toEqual([]);
    expect(await ask({ registrationNumbers: ['C2'] })).toMatchObject([
      { ownership: { standing: 'belowHalf' } },
    ]);
  });

  it('says so where the list names the asked party as an owner', async () => {
    await buildList(ctx, [
      buildParty({
        names: ['Umber Shrew'],
        owners: [{ name: 'Ivory Crane Capital', number: 'Z7', sharePercent: 60 }],
      }),
    ]);
    expect(await ask({ names: ['Ivory Crane Capital'] })).toMatchObject([
      { relation: 'listedOwner', entryName: 'Umber Shrew', strength: 'weak' },
    ]);
    expect(await ask({ registrationNumbers: ['Z7'] })).toMatchObject([
      { relation: 'listedOwner', rule: 'registrationNumber', strength: 'likely' },
    ]);
  });
});
