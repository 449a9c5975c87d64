import { describe, expect, it } from 'vitest';
import { amountText, dateText, entityName, periodText } from './value-words.ts';

const amount = (value: number, unit: string, more: { valueMax?: number; qualifier?: string } = {}) => ({
  value,
  unit,
  valueMax: more.valueMax ?? null,
  qualifier: more.qualifier ?? 'exact',
});

describe('a value in words', () => {
  it('keeps every digit and its own currency', () => {
    const spent = amount(1_692_180_000_000, 'CNY');
    expect(amountText(spent, 'en')).toBe('1.69218 trillion CNY');
    expect(amountText(spent, 'ru')).toBe('1,69218 триллиона CNY');
    expect(amountText(amount(580_210_000_000, 'CNY'), 'zh')).toBe('5802.1亿元人民币');
  });

  it('says about, more than and ranges; years have no thousands', () => {
    expect(amountText(amount(1_100_000_000_000, 'RUB', { qualifier: 'about' }), 'en')).toBe(
      'about 1.1 trillion RUB',
    );
    expect(amountText(amount(0.12, 'percent', { valueMax: 0.4 }), 'ru')).toBe('0,12–0,4 %');
    expect(amountText(amount(2050, 'year'), 'en')).toBe('2050');
    expect(amountText(amount(3045, 'km'), 'zh')).toBe('3,045公里');
  });
});

describe('what a value is about', () => {
  it('is a region, a country, a pair, or the code itself', () => {
    expect(entityName('CN-HL', 'zh')).toBe('黑龙江省');
    expect(entityName('CH', 'ru')).toBe('Швейцария');
    expect(entityName('CN-SU', 'en')).toBe('China – USSR');
    expect(entityName('RU-FEFD', 'zh')).toBe('远东联邦管区');
    expect(entityName('yantai-base', 'en')).toBe('yantai-base');
  });
});

describe('a period', () => {
  it.each([
    ['2020', '2020', '2020年'],
    ['1949/1960', '1949–1960', '1949年–1960年'],
    ['1950s', '1950s', '1950年代'],
    ['2020-10', 'October 2020', '2020年10月'],
    ['until-1999-10', 'until October 1999', '截至1999年10月'],
    ['2019-ppp', '2019', '2019年'],
    [null, 'no period given', '来源未注明时期'],
  ])('%s', (period, en, zh) => {
    expect(periodText(period, 'en')).toBe(en);
    expect(periodText(period, 'zh')).toBe(zh);
  });

  it('has days as the reader writes them', () => {
    expect(dateText('1992-12-18', 'en')).toBe('18 December 1992');
    expect(dateText('1992-12-18', 'ru')).toMatch(/^18 декабря 1992/);
  });
});
