import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids.ts';
import { clearTestDatabase } from '../../../platform/testing/test-database.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { lookUpMany, lookUpMemory } from './look-up.ts';
import { addImported, deleteUnit, putApproved, refreshFrequencies } from './store.ts';
import { approvedUnit, importedUnit } from './testing.ts';

const { ctx, database } = await useTestDatabase();
beforeEach(() => clearTestDatabase(database));

const ruZh = { from: 'ru', to: 'zh' } as const;
const keep = (source: string, target: string, more = {}) =>
  putApproved(ctx, [approvedUnit({ ...ruZh, source, target }, more)]);
const find = (source: string, more = {}) => lookUpMemory(ctx, { ...ruZh, source, ...more });
const findBack = (source: string) => lookUpMemory(ctx, { from: 'zh', to: 'ru', source });

describe('looking up a text', { timeout: 60_000 }, () => {
  it('finds the same text in both directions, and says whether it is the very same', async () => {
    await keep('Лазерная сварка труб.', '管道激光焊接。');
    expect(await find(' Лазерная сварка труб. ')).toMatchObject([
      { kind: 'exact', percent: 100, isSameText: true, target: '管道激光焊接。', isSameDirection: true },
    ]);
    expect(await find('лазерная  сварка труб.')).toMatchObject([{ kind: 'exact', isSameText: false }]);
    expect(await findBack('管道激光焊接。')).toMatchObject([
      { kind: 'exact', target: 'Лазерная сварка труб.', isSameDirection: false, origin: { kind: 'record' } },
    ]);
    expect(await lookUpMemory(ctx, { from: 'ru', to: 'en', source: 'Лазерная сварка труб.' })).toEqual([]);
  });

  it('puts the numbers of the new text into the translation', async () => {
    await keep('Толщина стенки до 25 мм, ресурс 10 000 ч.', '壁厚可达25 mm，寿命10,000小时。');
    expect(await find('Толщина стенки до 32,5 мм, ресурс 12 000 ч.')).toMatchObject([
      {
        kind: 'numbersReplaced',
        percent: 99,
        target: '壁厚可达32.5 mm，寿命12,000小时。',
        source: 'Толщина стенки до 25 мм, ресурс 10 000 ч.',
        replaced: [
          { from: '25', to: '32.5' },
          { from: '10000', to: '12000' },
        ],
      },
    ]);
  });

  it('calls it only alike where a number cannot be placed', async () => {
    await keep('Предложены 2 метода контроля сварных швов.', '提出了两种焊缝检测方法。');
    expect(await find('Предложены 3 метода контроля сварных швов.')).toMatchObject([
      { kind: 'fuzzy', percent: 91, target: '提出了两种焊缝检测方法。', replaced: [] },
    ]);
  });

  it('finds what is alike and shows where it differs', async () => {
    await keep(
      'Разработана технология лазерной сварки труб большого диаметра.',
      '开发了大直径管道激光焊接技术。',
    );
    const asked = 'Разработана технология дуговой сварки труб малого диаметра.';
    const [match] = await find(asked);
    expect(match).toMatchObject({ kind: 'fuzzy', percent: 71 });
    const words = (text: string, places: readonly { start: number; end: number }[]) =>
      places.map(({ start, end }) => text.slice(start, end));
    expect(words(asked, match?.differences.asked ?? [])).toEqual(['дуговой', 'малого']);
    expect(words(match?.source ?? '', match?.differences.stored ?? [])).toEqual(['лазерной', 'большого']);
    expect(await findBack('开发了大直径管道电弧焊接技术。')).toMatchObject([{ kind: 'fuzzy', percent: 85 }]);
    expect(await find('Разработана новая дуговая печь.')).toEqual([]);
  });

  it('takes another form of a word for half a difference', async () => {
    await keep('Технология лазерной сварки стали', '钢材激光焊接技术');
    expect(await find('Технологии лазерной сварки стали')).toMatchObject([{ percent: 87 }]);
  });

  it('names another comma or full stop by 99 %', async () => {
    await keep('Лазерная сварка, резка и наплавка', '激光焊接、切割和熔覆');
    expect(await find('Лазерная сварка резка и наплавка')).toMatchObject([{ kind: 'fuzzy', percent: 99 }]);
  });

  it('puts the pair of the same domain first, and equal pairs of several records together', async () => {
    await keep('Сопло', '喷管', { domain: '55' });
    await keep('Сопло', '喷嘴', { domain: '61' });
    await keep('Сопло', '喷嘴', { domain: '61' });
    const targets = async (domain: string | null) =>
      (await find('Сопло', { domain })).map(({ target }) => target);
    expect(await targets('55')).toEqual(['喷管', '喷嘴']);
    expect(await targets('61')).toEqual(['喷嘴', '喷管']);
  });

  it('answers many texts at once, in their order', async () => {
    await keep('Сварка труб', '管道焊接');
    await keep('Резка стали', '钢材切割');
    const sources = Array.from({ length: 120 }, (_, at) => (at % 2 === 0 ? 'Сварка труб' : 'Резка стали'));
    const found = await lookUpMany(ctx, { ...ruZh, sources: [...sources, 'Ничего', ''] });
    expect(found.map(([match]) => match?.target)).toEqual([
      ...sources.map((_, at) => (at % 2 === 0 ? '管道焊接' : '钢材切割')),
      undefined,
      undefined,
    ]);
  });

  it('searches by likeness only where that is wanted', async () => {
    await keep('Толщина стенки трубы 5 мм', '管壁厚度5 mm');
    const asked = ['Толщина стенки трубы 7 мм', 'Толщина стенки трубы 5 мм', 'Толщина стенки котла 5 мм'];
    const kinds = async (isOnlySame: boolean) =>
      (await lookUpMany(ctx, { ...ruZh, sources: asked, isOnlySame })).map(([match]) => match?.kind);
    expect(await kinds(false)).toEqual(['numbersReplaced', 'exact', 'fuzzy']);
    expect(await kinds(true)).toEqual(['numbersReplaced', 'exact', undefined]);
  });

  it('bears very long, very odd and very common texts', async () => {
    const long = 'очень длинный текст '.repeat(3_000);
    await keep(long, '很长的文本'.repeat(3_000));
    for (let at = 0; at < 3; at++) await keep('и', '和');
    expect(await find(long, { limit: 1 })).toMatchObject([{ kind: 'exact' }]);
    expect(await find('\u0000\ud800 <b>%_\\ 👩‍🔬')).toEqual([]);
    expect(await find('и')).toMatchObject([{ target: '和' }]);
    expect(await find('???')).toEqual([]);
  });
});

describe('keeping pairs', { timeout: 60_000 }, () => {
  it('replaces the pair of the same segment only', async () => {
    const first = approvedUnit({ ...ruZh, source: 'Сварка труб', target: '管子焊接' });
    await putApproved(ctx, [first]);
    await keep('Сварка труб', '焊管');
    expect(await putApproved(ctx, [{ ...first, target: '管道焊接' }])).toHaveLength(1);
    expect((await find('Сварка труб')).map(({ target }) => target).sort()).toEqual(
      ['焊管', '管道焊接'].sort(),
    );
    expect(await findBack('管子焊接')).toMatchObject([{ kind: 'fuzzy', source: '管道焊接' }]);
    expect(await putApproved(ctx, [{ ...first, target: '管道焊接' }])).toEqual([]);
  });

  it('does not double what an import brings again', async () => {
    await keep('Сварка', '焊接');
    const bring = (source: string, target: string) => importedUnit({ ...ruZh, source, target }, newId());
    const batch = [bring('Сварка', '焊接'), bring('Резка', '切割'), bring(' Резка ', '切割')];
    const added = await addImported(ctx, batch);
    expect(added.map((id) => id !== undefined)).toEqual([false, true, false]);
    expect(await addImported(ctx, batch)).toEqual([undefined, undefined, undefined]);
    expect(await find('Резка')).toMatchObject([
      { origin: { kind: 'import', createdBy: 'li', createdAt: '2026-11-01T08:15:00.000Z' } },
    ]);
    expect(await deleteUnit(ctx, added[1] ?? '')).toBe(true);
    expect(await find('Резка')).toEqual([]);
  });

  it('finds the same after the database has counted how common tokens are', async () => {
    await putApproved(
      ctx,
      Array.from({ length: 300 }, (_, at) =>
        approvedUnit({
          ...ruZh,
          source: `Система контроля номер ${at} завода`,
          target: `${at}号工厂控制系统`,
        }),
      ),
    );
    await keep('Система контроля сварки на заводе Уралмаш', '乌拉尔机械厂焊接控制系统');
    const asked = 'Система контроля резки на заводе Уралмаш';
    const before = await find(asked);
    await refreshFrequencies(ctx);
    expect(before).toMatchObject([{ percent: 83 }]);
    expect(await find(asked)).toEqual(before);
  });
});
