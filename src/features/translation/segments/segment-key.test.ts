import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryKey, segmentKey } from './segment-key.ts';

describe('the key of a segment', () => {
  it.each([
    [' Сварка титана. ', 'Сварка титана.'],
    ['Сваи\u0306ка', 'Свайка'],
  ])('%j and %j are the same segment', (one, other) => {
    expect(segmentKey(one)).toBe(segmentKey(other));
  });

  it.each([
    ['Всё верно', 'Все верно'],
    ['Сварка', 'сварка'],
    ['10 мм', '10  мм'],
    ['10⁵', '105'],
    ['焊接，检测', '焊接,检测'],
  ])('%j and %j are not', (one, other) => {
    expect(segmentKey(one)).not.toBe(segmentKey(other));
  });
});

describe('the key for the memory', () => {
  it.each([
    ['Ещё  раз', 'еще раз'],
    ['ＬＡＳＥＲ，焊接', 'Laser,焊接'],
    ['焊接技術', '焊接技术'],
    ['−60 °C', '-60 °C'],
    ['H₂O', 'H2O'],
  ])('%j finds %j', (one, other) => {
    expect(memoryKey(one)).toBe(memoryKey(other));
  });

  it.each([
    ['10⁵ Па', '105 Па'],
    ['5½ мм', '51/2 мм'],
    ['м²', 'м2'],
    ['10 мм', '12 мм'],
    ['焊接。', '焊接！'],
  ])('%j does not find %j', (one, other) => {
    expect(memoryKey(one)).not.toBe(memoryKey(other));
  });

  it('is equal wherever the key of the segment is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(memoryKey(` ${text.normalize('NFD')}`)).toBe(memoryKey(text.normalize('NFC')));
      }),
    );
  });
});
