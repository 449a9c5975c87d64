import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { checkInput } from '../../../platform/http/check-input.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { compileRecogniser } from '../termbase/recognise.ts';
import { memoryEndpoints } from './contract.ts';
import { lookUpForActor, measureLeverage, removeUnit, searchConcordance, showOverview } from './service.ts';
import { putApproved } from './store.ts';
import { approvedUnit } from './testing.ts';

const { ctx, database } = await useTestDatabase();
beforeEach(() => clearTestDatabase(database));

const words = { zh: ['激光焊接'], ru: ['лазерная сварка'], en: ['laser welding'] };
const laser = { zh: ['激光'], ru: ['лазерный'], en: ['laser'] };
const recogniser = compileRecogniser([
  { id: 'T1', domain: '55', kind: 'compound', words },
  { id: 'T2', domain: '55', kind: 'component', words: laser },
  { id: 'T3', domain: '55', kind: 'component', words: { zh: ['焊接'], ru: ['сварка'], en: ['welding'] } },
]);
const termbase = { recogniser: () => recogniser };

const keep = (source: string, target: string) =>
  putApproved(ctx, [approvedUnit({ from: 'ru', to: 'zh', source, target })]);
const search = async (q: string, more = {}) =>
  searchConcordance(ctx, termbase, checkInput(memoryEndpoints.concordance.input, { q, ...more }));
const marked = (text: { text: string; places: { start: number; end: number }[] } | undefined) =>
  text?.places.map(({ start, end }) => text.text.slice(start, end));

describe('search in the pairs', () => {
  it('finds a phrase in any form, in either language, and marks it on both sides', async () => {
    await keep('Установка для лазерной сварки труб.', '管道激光焊接设备。');
    await keep('Сварка и лазерная резка.', '焊接和激光切割。');
    const found = await search('лазерная сварка');
    expect(found.items.map(({ texts }) => texts[1]?.text)).toEqual([
      'Установка для лазерной сварки труб.',
      'Сварка и лазерная резка.',
    ]);
    expect(marked(found.items[0]?.texts[1])).toEqual(['лазерной сварки']);
    expect(marked(found.items[0]?.texts[0])).toEqual(['激光焊接']);
    expect(marked(found.items[1]?.texts[1])).toEqual(['Сварка', 'лазерная']);
    const [back] = (await search('激光焊接')).items;
    expect(marked(back?.texts[1])).toEqual(['лазерной сварки']);
  });

  it('takes Chinese characters side by side, and one alone', async () => {
    await keep('Лазерная сварка', '激光焊接');
    await keep('Пайка и лазер', '光纤焊接与激光');
    expect((await search('激光焊接')).total).toBe(1);
    expect((await search('焊')).total).toBe(2);
    expect((await search('焊接', { pair: 'zh-en' })).total).toBe(0);
    expect((await search('焊接', { pair: 'zh-ru' })).total).toBe(2);
  });

  it('gives pages and says where there are too many', { timeout: 60_000 }, async () => {
    const units = Array.from({ length: 620 }, (_, at) =>
      approvedUnit({ from: 'ru', to: 'zh', source: `Насос номер ${at}`, target: `${at}号泵` }),
    );
    await putApproved(ctx, units);
    const second = await search('насос', { page: 2, pageSize: 50 });
    expect(second).toMatchObject({ total: 500, isMore: true, page: 2 });
    expect(second.items).toHaveLength(50);
    expect((await search('насос 17')).items[0]?.texts[1]?.text).toContain('Насос');
  });

  it('refuses what holds no word, bears odd texts, finds nothing for foreign ones', async () => {
    await expect(search('?!')).rejects.toMatchObject({ code: 'translation.memory.nothingToFind' });
    expect((await search("%' or 1=1 --\\")).total).toBe(0);
    expect((await search('ничего')).items).toEqual([]);
  });
});

describe('who may', () => {
  it('search: those who translate; delete: coordinators, on the record', async () => {
    await keep('Насос', '泵');
    const as = async (...roles: ('translator' | 'moderator' | 'enterprise')[]) =>
      (await buildPerson(ctx, { roles })).ctx;
    const [translator, moderator, member] = [
      await as('translator'),
      await as('moderator'),
      await as('enterprise'),
    ];
    const lookUp = { from: 'ru', to: 'zh', source: 'Насос', limit: 5 } as const;
    const [match] = (await lookUpForActor(translator, lookUp)).matches;
    await expect(lookUpForActor(member, lookUp)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(lookUpForActor(translator, { ...lookUp, to: 'ru' })).rejects.toMatchObject({
      code: 'translation.memory.sameLanguage',
    });
    expect(await measureLeverage(translator, { from: 'ru', to: 'zh', sources: ['Насос'] })).toMatchObject({
      bands: { exact: { segments: 1, characters: 5 } },
    });
    expect(await showOverview(translator)).toEqual({
      pairs: [{ pair: 'zh-ru', units: 1 }],
      canDelete: false,
    });
    const id = match?.unitId ?? newId();
    await expect(removeUnit(translator, id)).rejects.toMatchObject({ kind: 'forbidden' });
    await removeUnit(moderator, id);
    await expect(removeUnit(moderator, id)).rejects.toMatchObject({
      code: 'translation.memory.unitNotFound',
    });
    expect((await lookUpForActor(translator, lookUp)).matches).toEqual([]);
  });
});
