import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import { readMemoryText } from './memory-text.ts';
import { readNumber, writeNumber } from './numbers.ts';
import { putNumbers } from './put-numbers.ts';

type Row = [asked: string, stored: string, target: string, expected: string | undefined];

const put = ([asked, stored, target]: readonly string[], from: Language, to: Language) =>
  putNumbers(
    readMemoryText(asked ?? '', from),
    readMemoryText(stored ?? '', from),
    readMemoryText(target ?? '', to),
    to,
  )?.target;

describe('numbers of the new source put into the stored translation', () => {
  it.each<Row>([
    ['Мощность 7,5 кВт.', 'Мощность 5 кВт.', '功率为5 kW。', '功率为7.5 kW。'],
    ['от 10 до 30 мм', 'от 5 до 20 мм', '5至20 mm', '10至30 mm'],
    ['Ресурс 12 500 ч.', 'Ресурс 10 000 ч.', '寿命10,000小时。', '寿命12,500小时。'],
    ['20мм при 300 °C', '10мм при 200 °C', '在200 °C时为10 mm', '在300 °C时为20 mm'],
    ['5 и 5 раз', '3 и 3 раз', '3次和3次', '5次和5次'],
    ['из 2 в 3', 'из 1 в 1', '从1到1', undefined],
    ['3 метода', '2 метода', '两种方法', undefined],
    ['в 2027 году, 5 %', 'в 2026 году, 2026 %', '2026年，2026 %', undefined],
  ])('%s', (asked, stored, target, expected) => {
    expect(put([asked, stored, target], 'ru', 'zh')).toBe(expected);
  });

  it.each<Row>([
    ['共7台设备', '共5台设备', 'Всего 5 установок', 'Всего 7 установок'],
    ['共2台设备', '共5台设备', 'Всего 5 установок', undefined],
    ['厚度2.5 mm', '厚度5 mm', 'Толщина 5 мм', 'Толщина 2,5 мм'],
    ['产量15,000吨', '产量12,000吨', 'Выпуск 12 000 т', 'Выпуск 15\u00a0000 т'],
  ])('%s', (asked, stored, target, expected) => {
    expect(put([asked, stored, target], 'zh', 'ru')).toBe(expected);
  });

  it('does not take a power or a grade for a figure', () => {
    expect(readMemoryText('10⁵ Па, сталь 10Г2ФБ, Ti-6Al-4V', 'ru').numbers).toEqual([]);
  });
});

describe('numbers', () => {
  it.each<[string, Language, string]>([
    ['1,5', 'ru', '1.5'],
    ['1,500', 'en', '1500'],
    ['1,500', 'ru', '1.500'],
    ['0,125', 'zh', '0.125'],
    ['1 234 567', 'ru', '1234567'],
    ['1,234,567.8', 'en', '1234567.8'],
    ['1.2.3', 'en', '1.2.3'],
  ])('%s in %s is %s', (written, language, value) => {
    expect(readNumber(written, language).value).toBe(value);
  });

  it('are written as the language does', () => {
    expect(writeNumber({ value: '12500.25', isGrouped: true }, 'ru')).toBe('12\u00a0500,25');
    expect(writeNumber({ value: '12500.25', isGrouped: true }, 'en')).toBe('12,500.25');
    expect(writeNumber({ value: '12500.25', isGrouped: false }, 'zh')).toBe('12500.25');
  });
});
