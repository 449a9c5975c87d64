import { spansOf, type Mark } from './mark.ts';
import type { Reading } from './reading.ts';

const russianMonths = 'январ феврал март апрел ма[йяе] июн июл август сентябр октябр ноябр декабр'.split(' ');
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const hanMonths = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

const russian = String.raw`(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяюеи]м?|март[аеу]?|август[аеу]?|ма[йяею])(?![а-я])`;
const english =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])\\.?)(?![a-z])';
const year = String.raw`((?:19|20)\d\d)(?!\d)`;

/** Tells year, month and day of the groups found; 0 for what is not said. */
type Order = (groups: readonly string[]) => readonly (readonly [year: number, month: number, day: number])[];
type Form = { readonly pattern: RegExp; readonly order: Order };

const forms: readonly Form[] = [
  form(String.raw`${year}\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]`, ([, y, m, d]) => [[n(y), n(m), n(d)]]),
  form(String.raw`${year}\s?年\s?(\d{1,2})\s?月`, ([, y, m]) => [[n(y), n(m), 0]]),
  form(String.raw`(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]`, ([, m, d]) => [[0, n(m), n(d)]]),
  form(String.raw`(\d{1,2})\s?月(?!\d)`, ([, m]) => [[0, n(m), 0]]),
  form(String.raw`${year}([-./])(\d{1,2})\2(\d{1,2})(?!\d)`, ([, y, , m, d]) => [[n(y), n(m), n(d)]]),
  form(String.raw`(\d{1,2})([-./])(\d{1,2})\2${year}`, ([, a, , b, y]) => [
    [n(y), n(b), n(a)],
    [n(y), n(a), n(b)],
  ]),
  form(
    String.raw`(\d{1,2})(?:-?(?:го|е|st|nd|rd|th))?\s+(?:of )?(${russian}|${english}),?\s+${year}`,
    ([, d, m, y]) => [[n(y), monthOf(m), n(d)]],
  ),
  form(String.raw`(${english})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}`, ([, m, d, y]) => [
    [n(y), monthOf(m), n(d)],
  ]),
  form(String.raw`(${russian}|${english}),?\s+${year}`, ([, m, y]) => [[n(y), monthOf(m), 0]]),
  form(String.raw`(\d{1,2})(?:-?(?:го|е|st|nd|rd|th))?\s+(?:of )?(${russian}|${english})`, ([, d, m]) => [
    [0, monthOf(m), n(d)],
  ]),
  form(String.raw`(${english})\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d.,]\d|\d)`, ([, m, d]) => [
    [0, monthOf(m), n(d)],
  ]),
];

const monthInWords = new RegExp(
  String.raw`(?<![а-яa-z])(?:${russian}|(?!may)${english})|(十[一二]?|[一二三四五六七八九])月`,
  'g',
);

function form(pattern: string, order: Order): Form {
  return { pattern: new RegExp(String.raw`(?<![\da-zа-я]|\d[.,-])${pattern}`, 'g'), order };
}

function n(digits: string | undefined): number {
  return Number(digits ?? 0);
}

function monthOf(word = ''): number {
  const russianAt = russianMonths.findIndex((stem) => new RegExp(`^${stem}`).test(word));
  return russianAt >= 0 ? russianAt + 1 : englishMonths.indexOf(word.slice(0, 3)) + 1;
}

/** Dates in every order; an English 03/12/2024 may be either day. Months in words alone are optional. */
export function readDates(reading: Reading): Mark[] {
  const found: Mark[] = [];
  let left = reading;
  for (const { pattern, order } of forms) {
    const marks = spansOf(left.lower, pattern).flatMap(({ start, end, groups }): Mark[] => {
      const options = order(groups).filter(isDate);
      const chosen = reading.language === 'en' ? options : options.slice(0, 1);
      const keys = chosen.map((parts) => parts.join('-'));
      return keys.length === 0 ? [] : [{ start, end, keys, isOptional: false }];
    });
    found.push(...marks);
    left = left.without(marks);
  }
  for (const { start, end, groups } of spansOf(left.lower, monthInWords)) {
    const month = groups[1] ? hanMonths.indexOf(groups[1]) + 1 : monthOf(groups[0]);
    found.push({ start, end, keys: [`0-${month}-0`], isOptional: true });
  }
  return withYears(found).sort((a, b) => a.start - b.start);
}

/** С 1 января по 31 декабря 2025 г.: a date without a year may be of a year that stands beside another. */
function withYears(marks: readonly Mark[]): Mark[] {
  const years = new Set(marks.flatMap(({ keys }) => keys.map((key) => key.split('-')[0] ?? '0')));
  years.delete('0');
  return marks.map((mark) => {
    const more = mark.keys
      .filter((key) => key.startsWith('0-'))
      .flatMap((key) => [...years].map((year) => `${year}${key.slice(1)}`));
    return { ...mark, keys: [...mark.keys, ...more] };
  });
}

function isDate([, month, day]: readonly [number, number, number]): boolean {
  return month >= 1 && month <= 12 && day <= 31;
}
