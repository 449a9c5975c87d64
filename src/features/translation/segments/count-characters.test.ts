import { expect, it } from 'vitest';
import { countCharacters } from './count-characters.ts';

it.each([
  ['焊接 TC4 钛合金。\n厚 5 mm', 'zh', 13],
  ['Сварка титана.\nДа', 'ru', 16],
  ['Laser\twelding  of Ti', 'en', 20],
  ['й', 'ru', 1],
  ['и\u0306', 'ru', 1],
  ['𠮷\u3000野', 'zh', 2],
  ['со\u00adеди\u200bнить\u0000', 'ru', 9],
  ['', 'zh', 0],
] as const)('%j in %s has %d', (text, language, expected) => {
  expect(countCharacters(text, language)).toBe(expected);
});
