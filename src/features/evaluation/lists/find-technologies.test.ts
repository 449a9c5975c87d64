import { beforeEach, describe, expect, it } from 'vitest';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { loadTermbase } from '../../translation/public.ts';
import { proposeTechnologyEntries } from './find-technologies.ts';
import { buildList, buildTechnology } from './testing-lists.ts';
import { renewConceptWords } from './word-store.ts';

const { ctx, database } = await useTestDatabase({ clock: () => new Date('2026-11-21T08:00:00Z') });
beforeEach(() => clearTestDatabase(database));

const cathode = buildTechnology({
  code: 'B-7',
  words: {
    zh: ['电池正极材料'],
    ru: ['катодный материал', 'катод литий-ионного аккумулятора'],
    en: ['battery cathode material'],
  },
  grnti: ['61.31'],
  ipc: ['H01M'],
});
const ask = (text: string, more: object = {}) =>
  proposeTechnologyEntries(ctx, { text, from: ['CN'], ...more });

describe('asking the lists about a text', { timeout: 60_000 }, () => {
  it.each([
    ['我们提供锂电池正极材料制备工艺。', 'zh', '电池正极材料'],
    ['Получение катодных материалов для батарей', 'ru', 'катодных материалов'],
    ['Катоды; материалы и катодным материалом богат завод', 'ru', 'катодным материалом'],
    ['A way to make Battery Cathode Materials cheaply', 'en', 'Battery Cathode Materials'],
  ])('finds the words in «%s»', async (text, language, found) => {
    await buildList(
      ctx,
      [cathode, buildTechnology({ words: { zh: ['激光'], ru: ['лазер'], en: ['laser'] } })],
      {
        country: 'CN',
      },
    );
    expect(await ask(text)).toMatchObject([
      { entryKey: 'B-7', class: 'restricted', words: [{ language, found, isThroughConcept: false }] },
    ]);
  });

  it('does not run a phrase across sentences, and does not stop at parts of it', async () => {
    await buildList(ctx, [cathode], { country: 'CN' });
    expect(await ask('Наш катодный. Материал дорог. Battery; cathode material')).toEqual([]);
    expect(await ask('电池和正极材料')).toEqual([]);
    expect(await ask('')).toEqual([]);
    expect(await ask('\u0000\ud800 '.repeat(1_000))).toEqual([]);
  });

  it('asks a catalogue about what leaves its country, dual-use lists always, others too', async () => {
    const words = { en: ['laser'] };
    await buildList(ctx, [buildTechnology({ code: 'cn', words })], { country: 'CN' });
    await buildList(ctx, [buildTechnology({ code: 'cn-dual', class: 'dualUse', words })], { country: 'CN' });
    await buildList(ctx, [buildTechnology({ code: 'un', words })]);
    await buildList(ctx, [buildTechnology({ code: 'off', words })], { isInUse: false });
    await buildList(ctx, [buildTechnology({ code: 'past', words, validTo: '2026-11-20' })]);
    const codes = async (from: ('CN' | 'RU')[]) =>
      (await ask('a laser', { from })).map(({ code }) => code).toSorted();
    expect(await codes(['CN'])).toEqual(['cn', 'cn-dual', 'un']);
    expect(await codes(['RU'])).toEqual(['cn-dual', 'un']);
    expect(await codes(['CN', 'RU'])).toEqual(['cn', 'cn-dual', 'un']);
  });

  it('goes by the fields of the record besides', async () => {
    await buildList(ctx, [cathode, buildTechnology({ code: 'X', ipc: ['B23K26/00'] })], { country: 'CN' });
    expect(await ask('Something', { grnti: ['61.31.55'], ipc: ['h01m 4/36'] })).toMatchObject([
      { code: 'B-7', words: [], fields: ['61.31.55', 'H01M4/36'] },
    ]);
    expect(await ask('Something', { grnti: ['61'], ipc: ['B23K'] })).toEqual([]);
  });

  it('meets words of the other languages through the termbase, also what it learns later', async () => {
    const entry = buildTechnology({ code: 'W', words: { ru: ['лазерная сварка'] } });
    await buildList(ctx, [entry], { country: 'CN' });
    expect(await ask('激光焊接')).toEqual([]);
    await loadTermbase(ctx);
    await renewConceptWords(ctx);
    await renewConceptWords(ctx);
    const [proposal] = await ask('管道激光焊接 и лазерной сваркой');
    expect(proposal?.words.map(({ found, isThroughConcept }) => [found, isThroughConcept])).toEqual(
      expect.arrayContaining([
        ['лазерной сваркой', false],
        ['激光焊接', true],
      ]),
    );
  });
});
