import { describe, expect, it } from 'vitest';
import { sameScale, yearSeries } from './drawable.ts';

const value = (entity: string, period: string | null, amount: number, unit = 'USD') => ({
  key: `${entity}-${period}-${amount}`,
  entity,
  period,
  value: amount,
  unit,
});

describe('what can be drawn', () => {
  it('is of one unit only', () => {
    const mixed = [
      value('CN', '2019', 1, 'CNY'),
      value('CN', '2020', 2, 'CNY'),
      value('RU', '2019', 3, 'RUB'),
    ];
    expect(sameScale(mixed).map(({ unit }) => unit)).toEqual(['CNY', 'CNY']);
    expect(sameScale([])).toEqual([]);
  });

  it('is a line with a gap for every year nobody has a value for', () => {
    const trade = [value('CN-RU', '1993', 7.7), value('CN-RU', '1996', 6.8), value('CN-RU', '1997', 5.5)];
    expect(yearSeries(trade)).toEqual({
      steps: ['1993', '1994', '1995', '1996', '1997'],
      series: [{ entity: 'CN-RU', values: [7.7, null, null, 6.8, 5.5] }],
    });
  });

  it('is no line where years are few or spread over several years', () => {
    expect(
      yearSeries([value('CN', '2009', 1), value('CN', '2020', 2), value('RU', '2019', 3)]),
    ).toBeUndefined();
    expect(
      yearSeries([value('CN', '1990/2000', 1), value('CN', null, 2), value('CN', '1950s', 3)]),
    ).toBeUndefined();
  });
});
