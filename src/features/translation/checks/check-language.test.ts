import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { placesOf } from './testing/findings-of.ts';

describe('untranslated passages and scripts', () => {
  it.each<[from: Language, to: Language, source: string, target: string, place: string]>([
    ['zh', 'ru', '采用激光熔覆技术修复轴。', 'Валы восстанавливают 激光熔覆.', 'untranslated:激光熔覆'],
    ['ru', 'zh', 'Ремонт валов наплавкой.', '轴的 наплавкой 修复。', 'untranslated:наплавкой'],
    ['ru', 'zh', 'Ремонт валов.', 'Ремонт валов.', 'untranslated:Ремонт валов'],
    ['ru', 'en', 'Ремонт валов наплавкой.', 'Shafts repaired by наплавкой.', 'untranslated:наплавкой'],
    [
      'en',
      'zh',
      'The pump runs without any seal.',
      '泵 without any seal 运行。',
      'untranslated:without any seal',
    ],
    ['zh', 'ru', '采用新型钢材。', 'Применяется новая cталь.', 'wrongScript:cталь'],
    ['ru', 'zh', 'Новая технология сварки.', '新的焊接テクノロジー。', 'wrongScript:テクノロジー'],
    ['zh', 'en', '采用新型钢材。', 'A new сталь is used.', 'wrongScript:сталь'],
    ['zh', 'ru', '采用新型钢材。', 'A new steel is used.', 'wrongScript:A new steel is used.'],
  ])('%s→%s %s → %s', (from, to, source, target, place) => {
    expect(placesOf(source, target, ['blocks'], [from, to])).toContain(place);
  });

  it.each([
    ['Сталь 09Г2С по ГОСТ 5632-2014.', '按照ГОСТ 5632-2014的09Г2С钢。'],
    ['采用TIG焊和LabVIEW软件。', 'Сварка TIG, программа LabVIEW.'],
    ['X射线检验。', 'Контроль рентгеном (X-ray).'],
  ])('leaves codes and names: %s → %s', (source, target) => {
    expect(placesOf(source, target)).toEqual([]);
  });

  it('only points out an original name in brackets', () => {
    const pair = ['Проект ведёт Росатом.', '该项目由俄罗斯国家原子能公司（Росатом）负责。'] as const;
    expect(placesOf(...pair)).toEqual([]);
    expect(placesOf(...pair, ['warns'])).toContain('untranslated:Росатом');
  });
});

describe('length', () => {
  const zh = '该装置采用等离子弧将镍基粉末与碳化钨颗粒熔敷到钢件表面。';
  const ru =
    'Установка наплавляет плазменной дугой порошки на основе никеля с карбидом вольфрама на стальные детали.';
  it('takes a usual translation, refuses an empty or cut one', () => {
    expect(placesOf(zh, ru, ['blocks', 'warns'])).toEqual([]);
    expect(placesOf(ru, zh, ['blocks', 'warns'])).toEqual([]);
    expect(placesOf(ru, '', ['blocks'], ['ru', 'zh'])).toContain(`length:${ru}`);
    expect(placesOf(zh, 'Установка.')).toEqual(['length:Установка.']);
    expect(placesOf(zh, `${ru} ${ru} ${ru} ${ru} ${ru}`)).toHaveLength(1);
    expect(placesOf(zh, ru.slice(0, 35), ['warns'])).toContain(`length:${ru.slice(0, 35)}`);
  });
});

describe('punctuation of the language', () => {
  const warned = (source: string, target: string): string[] =>
    placesOf(source, target, ['warns']).filter((place) => place.startsWith('punctuation'));

  it.each([
    ['设备可靠，价格低。', 'Установка надёжна, цена низка.'],
    ['价格是1,500元吗？', 'Цена 1500 юаней?'],
    ['采用“三级”过滤（可选）。', 'Применяется «трёхступенчатый» фильтр (по заказу).'],
    ['Реле (до 5 А) входит в комплект: см. рис. 3.', '继电器（5 A以下）已包含：见图3。'],
  ])('%s → %s', (source, target) => {
    expect(warned(source, target)).toEqual([]);
  });

  it.each([
    ['设备可靠，价格低。', 'Установка надёжна，цена низка.', 'punctuation:，'],
    ['Установка надёжна, цена низка.', '设备可靠,价格低。', 'punctuation:,'],
    ['Установка надёжна.', '设备可靠.', 'punctuation:.'],
    ['设备可靠吗？', 'Установка надёжна.', 'punctuation:.'],
    ['采用“三级”过滤。', 'Применяется "трёхступенчатый" фильтр.', 'punctuation:"'],
    ['过滤器（可选）。', 'Фильтр (по заказу.', 'punctuation:('],
    ['Фильтр «Амур».', '过滤器«阿穆尔»。', 'punctuation:«'],
  ])('%s → %s', (source, target, place) => {
    expect(warned(source, target)).toContain(place);
  });
});
