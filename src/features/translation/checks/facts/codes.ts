import { capitalLookAlikes, smallLookAlikes } from '../../../../shared/look-alikes.ts';
import { codeTokens } from '../../text/codes.ts';
import { isFormula } from './chemistry.ts';
import { spansOf, type Mark } from './mark.ts';
import type { Reading } from './reading.ts';
import { readUnit } from './units.ts';

export type Code = Mark & { readonly kind: 'formula' | 'grade' | 'modelName' };

/** Letters and digits in one word, brackets of formulas and hyphens inside. Dots only between digits. */
const word =
  /(?:[A-Za-zА-Яа-я0-9]|\((?=[A-Z][A-Za-z0-9]*\)\d)|(?<=[a-zA-Z0-9])\)(?=\d)|(?<=[A-Za-zА-Яа-я]\d*)\.(?=\d))+(?:-[A-Za-zА-Яа-я0-9]+)*/g;
const lookAlikes: Readonly<Record<string, string>> = { ...capitalLookAlikes, ...smallLookAlikes };
/** 12Х18Н10Т, 09Г2С, ВТ1-0, Д16Т, 316L, X70, Q345B, Ti-6Al-4V: few letters between the digits. */
const grade = /^\d{0,3}(?:(?:[a-z]{1,2}|[а-я]{1,3})-?\d{1,4}-?)*[a-zа-я]{0,4}$/;

/** Chemical formulas, grades and model names that stand in a text. */
export function readCodes(reading: Reading): Code[] {
  const versions = spansOf(reading.lower, /(?<![\d.])\d+(?:\.\d+){2,}(?![\d])/g).map(
    ({ start, end, groups }): Code => ({
      start,
      end,
      keys: [groups[0] ?? ''],
      kind: 'modelName',
      isOptional: false,
    }),
  );
  const words = spansOf(reading.without(versions).cased, word).flatMap(({ start, groups }) =>
    splitRange(groups[0] ?? '', start, reading).flatMap((part) => readCode(part.text, part.start, reading)),
  );
  return [...versions, ...words].sort((a, b) => a.start - b.start);
}

type Part = { readonly text: string; readonly start: number };

/** К60–К65, G5-G10: two codes of one family, not one with a hyphen. A dash longer than a hyphen always parts. */
function splitRange(text: string, start: number, reading: Reading): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '-') continue;
    const isDash = /[\u2012-\u2015\u2212]/.test(
      reading.writtenAt({ start: start + at, end: start + at + 1 }),
    );
    const family = /^[A-Za-zА-Яа-я]+(?=\d+$)/.exec(text.slice(from, at))?.[0];
    const isFamily = family !== undefined && new RegExp(`^${family}\\d+$`, 'i').test(text.slice(at + 1));
    if (!isDash && !isFamily) continue;
    parts.push({ text: text.slice(from, at), start: start + from });
    from = at + 1;
  }
  parts.push({ text: text.slice(from), start: start + from });
  return parts;
}

function readCode(text: string, start: number, reading: Reading): Code[] {
  const span = { start, end: start + text.length };
  if (levelWord.test(text.toLowerCase())) return [];
  const latin = [...text].map((letter) => lookAlikes[letter] ?? letter).join('');
  if (isFormula(latin)) return [{ ...span, keys: [latin], kind: 'formula', isOptional: false }];
  if (isMixedName(text))
    return [{ ...span, keys: [text.toLowerCase()], kind: 'modelName', isOptional: false }];
  const lower = text.toLowerCase();
  if (!/\d/.test(lower) || !/[a-zа-я]/.test(lower) || isNumberWithWord(lower, start, reading)) return [];
  const kind = grade.test(lower) && lower.length <= 14 ? 'grade' : 'modelName';
  return [{ ...span, keys: codeTokens(lower.replaceAll('-', '')), kind, isOptional: false }];
}

/** LabVIEW, OpenFOAM, eVTOL: a capital after a small letter makes a name even without a digit. */
function isMixedName(text: string): boolean {
  return /^[A-Za-z]{5,}$/.test(text) && /[a-z][A-Z]/.test(text) && !/^[A-Z]+s$/.test(text);
}

const inflection = /^\d+(?:[.,]\d+)?-?(?:й|я|е|ю|го|му|м|х|ти|ми|ой|ая|ый|ое|ую|ых|ым|ом|st|nd|rd|th|s|x|х)$/;
const levelWord = /^(?:trl|угт|hrc|hv|hb|ph|нв|нrс|бод)-?\d/;

/** 10мм, 5-й, 20-kW, 3-фазный, TRL6: these are numbers, whatever stands beside them. */
function isNumberWithWord(lower: string, start: number, reading: Reading): boolean {
  if (inflection.test(lower) || /^\d+(?:-\d+)*-[a-zа-я]{3,}/.test(lower)) return true;
  const digits = /^\d+(?:-\d+)*-?(?=[a-zа-я])/.exec(lower)?.[0];
  if (digits === undefined || /^(?:\d-?d|3[0-4]\dln?)$/.test(lower)) return false;
  const unit = readUnit(reading, start + digits.length);
  return unit !== undefined && unit.end >= start + lower.length;
}
