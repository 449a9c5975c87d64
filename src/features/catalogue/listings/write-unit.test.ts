import { describe, expect, it } from 'vitest';
import { writeUnit } from './write-unit.ts';

describe('units in the reader’s writing', () => {
  it.each([
    ['mm', 'ru', 'мм'],
    ['kW·h/m³', 'ru', 'кВт·ч/м³'],
    ['cm⁻¹', 'ru', 'см⁻¹'],
    ['°C', 'ru', '°C'],
    ['%', 'zh', '%'],
    ['MPa', 'zh', 'MPa'],
    ['кг/ч', 'zh', 'kg/h'],
    ['months', 'zh', '个月'],
    ['pcs', 'ru', 'шт.'],
    ['m³/d', 'ru', 'м³/сут'],
  ] as const)('%s in %s is %s', (typed, language, written) => {
    expect(writeUnit(typed, language)).toBe(written);
  });

  it('shows a unit with an unknown part as typed', () => {
    expect(writeUnit('tuber/m', 'ru')).toBe('tuber/m');
    expect(writeUnit('мешков', 'en')).toBe('мешков');
    expect(writeUnit('constructor', 'ru')).toBe('constructor');
  });
});
