import { spansOf } from './mark.ts';
import type { Reading, Span } from './reading.ts';

/** A number said in words, with all it may stand for. */
export type NumberWord = Span & { readonly values: readonly number[]; readonly isPercent: boolean };

type Row = readonly [pattern: string, ...values: number[]];

const russianRows: readonly Row[] = [
  ['од(?:ин|на|но|ного|ной|ну|ном|ним)|перв[а-я]{2,3}|одно[а-я]{4,}', 1],
  ['дв(?:а|е|ух|ум|умя|ое|оих)|втор[а-я]{2,3}|дву?х[а-я]{3,}', 2],
  ['вдвое|двукратн[а-я]+|дважды|удво[а-я]+', 2, 0.5, 50],
  ['три|трех|трем|тремя|трое|втрое|трижды|трет(?:ий|ья|ье|ьего|ьей|ьем)|трех[а-я]{3,}|утро[а-я]{3,}', 3],
  ['четыре|четырех|четырем|четверо|вчетверо|четверт(?:ый|ая|ое|ого|ой|ом)|четырех[а-я]{3,}', 4],
  ['пят(?:ь|и|ью|еро)|впятеро|пят(?:ый|ая|ое|ого|ой|ом)|пяти[а-я]{3,}', 5],
  ['шест(?:ь|и|ью|еро)|вшестеро|шест(?:ой|ая|ое|ого)|шести[а-я]{3,}', 6],
  ['сем(?:ь|и|ью|еро)|седьм[а-я]{2,3}|семи(?!дес)[а-я]{3,}', 7],
  ['восем(?:ь|ью)|восьми|восьм(?:ой|ая|ое|ого)|восьми[а-я]{3,}', 8],
  ['девят(?:ь|и|ью)|девят(?:ый|ая|ое|ого|ой)|девяти[а-я]{3,}', 9],
  ['десят(?:ь|и|ью|ок|ка|ков)|вдесятеро|десят(?:ый|ая|ое|ого|ой)|десяти[а-я]{3,}', 10],
  ['одиннадцат[а-я]+', 11],
  ['двенадцат[а-я]+|дюжин[а-я]', 12],
  ['тринадцат[а-я]+', 13],
  ['четырнадцат[а-я]+', 14],
  ['пятнадцат[а-я]+', 15],
  ['шестнадцат[а-я]+', 16],
  ['семнадцат[а-я]+', 17],
  ['восемнадцат[а-я]+', 18],
  ['девятнадцат[а-я]+', 19],
  ['двадцат[а-я]+', 20],
  ['тридцат[а-я]+', 30],
  ['сорока?', 40],
  ['пят(?:ь|и)десят[а-я]*', 50],
  ['шест(?:ь|и)десят[а-я]*', 60],
  ['сем(?:ь|и)десят[а-я]*', 70],
  ['восем(?:ь)десят|восьмидесят[а-я]+', 80],
  ['девяност[а-я]+', 90],
  ['сто|ста|сот(?:ня|ни|ню)|сотый', 100],
  ['двести|двухсот[а-я]*', 200],
  ['триста|трехсот[а-я]*', 300],
  ['четыреста|четырехсот[а-я]*', 400],
  ['пят(?:ь|и)сот[а-я]*', 500],
  ['шест(?:ь|и)сот[а-я]*', 600],
  ['сем(?:ь|и)сот[а-я]*', 700],
  ['вос(?:емь|ьми)сот[а-я]*', 800],
  ['девят(?:ь|и)сот[а-я]*', 900],
  ['тысяч[а-я]*', 1e3],
  ['миллион[а-я]*', 1e6],
  ['миллиард[а-я]*', 1e9],
  ['половин[а-я]+|наполовину|пол(?:года|угод[а-я]+|часа|метра)|пополам', 0.5, 50, 2, 30, 6],
  ['полтор[а-я]+', 1.5],
  ['четверт(?:ь|и|ью)', 0.25, 25, 4, 15],
  ['трет(?:ь|и|ью)', 1 / 3, 33, 3],
];

const englishRows: readonly Row[] = [
  ['one|first|single|once', 1],
  ['two|second|double|twice|doubled|pair', 2],
  ['halv[a-z]+|half', 0.5, 50, 2, 30, 6],
  ['three|third|triple|thrice', 3, 1 / 3, 33],
  ['four|fourth', 4],
  ['five|fifth', 5],
  ['six|sixth', 6],
  ['seven|seventh', 7],
  ['eight|eighth', 8],
  ['nine|ninth', 9],
  ['ten|tenth', 10],
  ['eleven', 11],
  ['twelve|dozen', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty|twentieth', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['quarters?', 0.25, 25, 4, 15],
];

const readers = { ru: compile(russianRows), en: compile(englishRows) };

type Reader = { readonly words: RegExp; readonly rows: readonly (readonly [RegExp, readonly number[]])[] };

function compile(rows: readonly Row[]): Reader {
  return {
    words: new RegExp(
      `(?<![a-zа-я])(?:${rows.map(([pattern]) => pattern).join('|')})(?:fold)?(?![a-zа-я])`,
      'g',
    ),
    rows: rows.map(([pattern, ...values]) => [new RegExp(`^(?:${pattern})(?:fold)?$`), values]),
  };
}

/** Numbers in words of a text's language: двадцать пять, four-hour, впятеро, 两万, 四分之一. */
export function readNumberWords(reading: Reading): NumberWord[] {
  return reading.language === 'zh'
    ? readHanNumbers(reading.lower)
    : readSpelled(reading.lower, readers[reading.language]);
}

function readSpelled(text: string, reader: Reader): NumberWord[] {
  const found: NumberWord[] = [];
  for (const { start, end, groups } of spansOf(text, reader.words)) {
    const values = reader.rows.find(([pattern]) => pattern.test(groups[0] ?? ''))?.[1] ?? [];
    const last = found.at(-1);
    const isNext = last !== undefined && /^[ -](?:and )?$/.test(text.slice(last.end, start));
    const sum = isNext ? addOn(last.values[0] ?? 0, values[0] ?? 0) : undefined;
    if (sum === undefined || last === undefined) found.push({ start, end, values, isPercent: false });
    else found[found.length - 1] = { start: last.start, end, values: [sum], isPercent: false };
  }
  return found;
}

/** Twenty + five, five × hundred, three hundred × thousand; undefined when two numbers just stand together. */
function addOn(before: number, next: number): number | undefined {
  if (next >= 100 && next > before) return before * next;
  const room =
    before % 1000 === 0 ? 1000 : before % 100 === 0 ? 100 : before % 10 === 0 && before >= 20 ? 10 : 0;
  return Number.isInteger(next) && next < room ? before + next : undefined;
}

const hanDigits = '零一二三四五六七八九';
const hanScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function parseHan(written: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of written.replaceAll('两', '二').replaceAll('〇', '零')) {
    const scale = hanScales[character];
    if (scale !== undefined) {
      section += (digit === 0 ? 1 : digit) * scale;
      digit = 0;
    } else if (character === '万' || character === '亿') {
      total = (total + (section + digit || 1)) * (character === '万' ? 1e4 : 1e8);
      [section, digit] = [0, 0];
    } else digit = hanDigits.indexOf(character);
  }
  return total + section + digit;
}

const hanNumber = '[零〇一二两三四五六七八九十百千万亿]+';
const hanForms = new RegExp(
  `(百分之)(${hanNumber})|(${hanNumber})分之(${hanNumber})|(${hanNumber})成(?![为了分本功果])|(${hanNumber})|(半|翻番|翻倍|双|单)`,
  'g',
);

function readHanNumbers(text: string): NumberWord[] {
  return spansOf(text, hanForms).map(({ start, end, groups }) => {
    const [, percent, hundredth, below, above, tenths, plain, word] = groups;
    const number = (values: readonly number[], isPercent = false): NumberWord => ({
      start,
      end,
      values,
      isPercent,
    });
    if (percent) return number([parseHan(hundredth ?? '')], true);
    if (below) {
      const share = parseHan(above ?? '') / parseHan(below);
      return number([share, Number((share * 100).toPrecision(2)), parseHan(below)]);
    }
    if (tenths) return number([parseHan(tenths) * 10], true);
    if (plain) return number([parseHan(plain)]);
    if (word === '半') return number([0.5, 50, 2, 30, 6]);
    return number([word === '单' ? 1 : 2]);
  });
}
