import { describe, expect, it } from 'vitest';
import { foregroundOfForm, perMilleOf } from './rights-action.ts';

describe('a share as typed', () => {
  it.each([
    ['33.3', 'en', 333],
    ['33,3', 'ru', 333],
    ['100', 'zh', 1000],
    ['0.1', 'en', 1],
  ] as const)('%s in %s is %i thousandths', (typed, language, perMille) => {
    expect(perMilleOf(typed, language)).toBe(perMille);
  });

  it('finer than a thousandth, or no number, is nothing the contract takes', () => {
    expect(Number.isInteger(perMilleOf('33.33', 'en'))).toBe(false);
    expect(perMilleOf('a third', 'en')).toBe(-1);
  });
});

describe('the form of the rules', () => {
  it('gives the shares by territory, without those left empty', () => {
    const form = new FormData();
    form.set('territories.CN.share.one', '40');
    form.set('territories.CN.share.two', '');
    form.set('territories.RU.share.two', '60');
    const { territories } = foregroundOfForm(form, 'en');
    expect(territories['CN']?.shares).toEqual([{ organisationId: 'one', perMille: 400 }]);
    expect(territories['RU']?.shares).toEqual([{ organisationId: 'two', perMille: 600 }]);
  });
});
