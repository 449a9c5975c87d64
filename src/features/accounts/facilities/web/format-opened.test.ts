import { describe, expect, it } from 'vitest';
import { formatOpened } from './format-opened.ts';

describe('a date as precise as its source', () => {
  it('adds no month or day that nobody gave', () => {
    expect(formatOpened('2010', 'en')).toBe('2010');
    expect(formatOpened('2010', 'zh')).toBe('2010年');
    expect(formatOpened('2018-04', 'en')).toBe('April 2018');
    expect(formatOpened('2018-04', 'zh')).toBe('2018年4月');
    expect(formatOpened('2018-04-30', 'en')).toBe('30 April 2018');
    expect(formatOpened('about 2018', 'ru')).toBe('about 2018');
  });
});
