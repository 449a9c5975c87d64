import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../shared/language.ts';
import { readMinorUnits, writeMinorUnits } from './money-text.ts';
import { readFigure, readNumber, writeFigure, writeNumber } from '../shared/number-text.ts';

describe('readNumber', () => {
  it.each([
    ['1 234,5', 'ru', '1234.5'],
    ['1 234,5', 'en', '1234.5'],
    ['1,234.5', 'en', '1234.5'],
    ['1,234.5', 'ru', '1234.5'],
    ['1.234,5', 'ru', '1234.5'],
    ['1,234', 'en', '1234'],
    ['1,234', 'zh', '1234'],
    ['1,234', 'ru', '1.234'],
    ['1.5', 'ru', '1.5'],
    ['1,5', 'en', '1.5'],
    ['0,125', 'en', '0.125'],
    ['1,234,567', 'en', '1234567'],
    ['−60', 'ru', '-60'],
    ['1 500 000', 'ru', '1500000'],
    ['0.50', 'en', '0.50'],
  ] as const)('reads %s in %s as %s', (typed, language, plain) => {
    expect(readNumber(typed, language)).toBe(plain);
  });

  it.each(['', 'abc', '1,2,3', '1.2.3', '2024.05.01', '1,', '.5', '1 23', '12x', '1,23.4,5'])(
    'refuses %j',
    (typed) => {
      expect(readNumber(typed, 'en')).toBeUndefined();
    },
  );

  it('reads back what it writes, in every language', () => {
    const plain = fc
      .tuple(fc.boolean(), fc.nat(1e12), fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: undefined }))
      .map(
        ([isNegative, whole, fraction]) =>
          `${isNegative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}`,
      );
    fc.assert(
      fc.property(plain, fc.constantFrom(...languages), (number, language) => {
        const typed = writeNumber(number, language);
        // "1.234" written in Russian is "1,234" and in English "1.234": each is read by its own language.
        expect(Number(readNumber(typed, language))).toBe(Number(number));
      }),
    );
  });
});

describe('figures', () => {
  it('keeps words and reads ranges', () => {
    expect(readFigure('5-10', 'ru')).toBe('5–10');
    expect(readFigure('≥ 1 234,5', 'ru')).toBe('≥ 1234.5');
    expect(readFigure('не менее 5', 'ru')).toBe('не менее 5');
    expect(writeFigure('1234.5–2000', 'en')).toBe('1,234.5–2,000');
    expect(writeFigure('8–12', 'ru')).toBe('8–12');
    expect(writeFigure('-60', 'zh')).toBe('−60');
    expect(writeFigure('L20', 'en')).toBe('L20');
  });

  it('is stable: what is shown and saved again is the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.constantFrom(...languages), (typed, language) => {
        const stored = readFigure(typed, language);
        expect(readFigure(writeFigure(stored, language), language)).toBe(stored);
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['1 500 000', 'ru', 150000000],
    ['1 500 000,50', 'ru', 150000050],
    ['1,500,000.5', 'en', 150000050],
    ['0', 'zh', 0],
  ] as const)('reads %s in %s', (typed, language, minor) => {
    expect(readMinorUnits(typed, language)).toBe(minor);
  });

  it.each(['-5', '1.234', '999999999999999', 'сто', ''])('refuses %j', (typed) => {
    expect(readMinorUnits(typed, 'ru')).toBeUndefined();
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(1e15), fc.constantFrom(...languages), (minor, language) => {
        expect(readMinorUnits(writeMinorUnits(minor, language), language)).toBe(minor);
      }),
    );
  });
});
