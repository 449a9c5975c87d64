import { describe, expect, it } from 'vitest';
import { readHours } from './read-hours.ts';

const shown = (typed: string) => readHours(typed)?.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`);
const days = (numbers: readonly number[], span: string) => numbers.map((day) => `${day} ${span}`);

describe('opening hours as tables write them', () => {
  it.each([
    ['周一至周五 9:00-18:00', days([1, 2, 3, 4, 5], '09:00-18:00')],
    ['пн–пт 09:00–18:00; сб 10–14', [...days([1, 2, 3, 4, 5], '09:00-18:00'), '6 10:00-14:00']],
    ['Mon, Wed 9:00 to 17:30', days([1, 3], '09:00-17:30')],
    ['Понедельник–среда: 8.30–12.00', days([1, 2, 3], '08:30-12:00')],
    ['星期六、星期日 10：00～16：00', days([6, 7], '10:00-16:00')],
    ['ежедневно с 9 до 18', days([1, 2, 3, 4, 5, 6, 7], '09:00-18:00')],
    ['工作日 8:00-17:00', days([1, 2, 3, 4, 5], '08:00-17:00')],
    ['24小时', days([1, 2, 3, 4, 5, 6, 7], '00:00-24:00')],
    ['вт–чт круглосуточно', days([2, 3, 4], '00:00-24:00')],
    [
      '9:00-12:00；13:00-18:00',
      [1, 2, 3, 4, 5, 6, 7].flatMap((day) => [`${day} 09:00-12:00`, `${day} 13:00-18:00`]),
    ],
  ])('%s', (typed, expected) => expect(shown(typed)).toEqual(expected));

  it.each([
    '',
    'по звонку',
    'пн 18:00–9:00',
    'пн 9:00–25:00',
    'пн–яр 9:00–18:00',
    'пт–пн 9:00–18:00',
    'Mon 9:00-12:00; Mon 11:00-13:00',
    'пн 9:70–18:00',
  ])('cannot read “%s”', (typed) => expect(readHours(typed)).toBeUndefined());
});
