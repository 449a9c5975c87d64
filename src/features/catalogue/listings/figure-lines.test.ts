import { describe, expect, it } from 'vitest';
import { pairRows, valueOf, writeFigureLine } from './figure-lines.ts';

describe('a figure as a line of text', () => {
  it('keeps label, value and condition together in the writing of its language', () => {
    const energy = { value: '58', unit: 'J' };
    expect(writeFigureLine('en', 'Impact energy', valueOf(energy, 'en'), 'at −60 °C')).toBe(
      'Impact energy: 58 J (at −60 °C)',
    );
    expect(writeFigureLine('zh', '冲击功', valueOf(energy, 'zh'), '零下60℃')).toBe('冲击功：58 J（零下60℃）');
    expect(writeFigureLine('ru', 'Работа удара', valueOf(energy, 'ru'), 'при −60 °C')).toBe(
      'Работа удара: 58 Дж (при −60 °C)',
    );
    expect(writeFigureLine('ru', 'Работа удара', valueOf(undefined, 'ru'))).toBe('Работа удара');
    expect(writeFigureLine('ru', '', '', 'при −60 °C')).toBe('при −60 °C');
  });

  it('goes on where one side has fewer rows', () => {
    expect(pairRows(['a', 'b'], [1])).toEqual([
      ['a', 1],
      ['b', undefined],
    ]);
  });
});
