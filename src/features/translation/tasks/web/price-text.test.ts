import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPrice, writePrice } from './price-text.ts';

it.each([
  ['350', 35_000],
  ['350,5', 35_050],
  ['1 200.05', 120_005],
  ['0.5', 50],
  ['', Number.NaN],
  ['-5', Number.NaN],
  ['1e9', Number.NaN],
  ['3.505', Number.NaN],
])('reads %s', (typed, expected) => {
  expect(readPrice(typed)).toBe(expected);
});

it('reads what it wrote', () => {
  fc.assert(fc.property(fc.nat(99_999_999), (minor) => readPrice(writePrice(minor)) === minor));
});
