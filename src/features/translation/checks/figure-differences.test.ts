import { describe, expect, it } from 'vitest';
import { figureDifferences, type SaidIn } from './figure-differences.ts';

const zh = (text: string): SaidIn => ({ language: 'zh', text });
const ru = (text: string): SaidIn => ({ language: 'ru', text });

describe('figures of two texts of one statement', () => {
  it('are the same whatever way each language writes them', () => {
    const pairs: [string, string][] = [
      ['双方各出资200万元，于2027年3月1日前拨付。', 'Стороны выделяют по 2 млн юаней до 1 марта 2027 года.'],
      ['第3号项目延长6个月。', 'Проект № 3 продлён на 6 месяцев.'],
      ['温度不低于-40 ℃。', 'Температура не ниже −40 °C.'],
    ];
    for (const [one, other] of pairs) {
      expect(figureDifferences(zh(one), ru(other)), one).toEqual([]);
      expect(figureDifferences(ru(other), zh(one)), other).toEqual([]);
    }
  });

  it('are told where they differ, with the words of both', () => {
    expect(figureDifferences(zh('项目延长6个月。'), ru('Проект продлён на 9 месяцев.'))).toEqual([
      { check: 'number', first: '6个月', second: '9 месяцев' },
    ]);
    const money = figureDifferences(zh('出资200万元。'), ru('Взнос — 20 млн юаней.'));
    expect(money.map(({ check }) => check)).toContain('number');
    const lost = figureDifferences(ru('Срок — до 1 марта 2027 года.'), zh('期限另定。'));
    expect(lost).toEqual([{ check: 'date', first: '1 марта 2027', second: null }]);
  });
});
