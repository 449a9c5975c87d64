import { describe, expect, it } from 'vitest';
import { talkScreenWords } from '../messages/talk-screen-words.ts';
import { bankTimes, bankZonesOf, clockOf, dayOf } from './bank-times.ts';
import { bankOf } from './side-names.ts';
import { buildParticipant } from './testing-messages.ts';

const moment = '2026-11-21T18:30:00.000Z';

describe('the clocks of both banks', () => {
  it('are Beijing and the zone of who takes part from Russia, Moscow where nobody says', () => {
    expect(bankZonesOf([])).toEqual(['Asia/Shanghai', 'Europe/Moscow']);
    const people = [buildParticipant(), buildParticipant({ timeZone: 'Asia/Vladivostok' })];
    expect(bankZonesOf(people)).toEqual(['Asia/Shanghai', 'Asia/Vladivostok']);
    const left = buildParticipant({ timeZone: 'Asia/Omsk', isPresent: false });
    expect(bankZonesOf([left])).toEqual(['Asia/Shanghai', 'Europe/Moscow']);
  });

  it('leave out the one the reader lives by, and name another day', () => {
    const zones = ['Asia/Shanghai', 'Europe/Moscow'];
    const times = (readerZone: string, language: 'zh' | 'ru' | 'en') =>
      bankTimes(moment, zones, readerZone, language, talkScreenWords[language]).map(
        ({ city, time }) => `${city} ${time}`,
      );
    expect(clockOf(moment, 'Europe/Moscow', 'ru')).toBe('21:30');
    expect(times('Europe/Moscow', 'ru')).toEqual(['Пекин 22 нояб. 02:30']);
    expect(times('Asia/Shanghai', 'zh')).toEqual(['莫斯科 11月21日 21:30']);
    expect(times('UTC', 'en')).toEqual(['Beijing 22 Nov 02:30', 'Moscow 21:30']);
    expect(dayOf(moment, 'Asia/Shanghai')).toBe('2026-11-22');
  });
});

describe('the bank somebody writes from', () => {
  it.each([
    [{ side: 'cn', timeZone: 'Europe/Moscow' }, 'ru', 'CN'],
    [{ side: 'ru', timeZone: null }, 'zh', 'RU'],
    [{ side: 'broker', timeZone: 'Asia/Vladivostok' }, 'zh', 'RU'],
    [{ side: 'broker', timeZone: 'Asia/Urumqi' }, 'ru', 'CN'],
    [{ side: 'sender', timeZone: 'Asia/Almaty' }, 'ru', 'other'],
    [{ side: 'receiver', timeZone: null }, 'ru', 'RU'],
    [{ side: 'receiver', timeZone: null }, 'en', 'other'],
  ] as const)('%o who wrote in %s: %s', (person, language, bank) => {
    expect(bankOf(buildParticipant(person), language)).toBe(bank);
  });
});
