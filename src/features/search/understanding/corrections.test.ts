import { describe, expect, it } from 'vitest';
import { analyseText, type TermKey } from '../../translation/public-text.ts';
import { loadConcepts } from '../evaluation/load-recogniser.ts';
import { createQueryReader, type ReadOptions } from './understand-query.ts';

const reader = createQueryReader(loadConcepts());
const learned = [
  'Хабаровск',
  'Политехнический',
  'Rosatom',
  'насосостроение',
  'привет',
  '哈尔滨',
  'гостя',
  'Инконелл',
  'нужды',
  'level',
];
reader.learnWords(learned);

/** An index that has these words and no others. */
function indexOf(text: string): (key: TermKey) => boolean {
  const terms = new Set(analyseText(text).tokens.map(({ value }) => value));
  return (key) => terms.has(key);
}
const knowsTerm = indexOf(
  `сварка 激光焊接 一般 Хэйлунцзян Гуансин leser Weihai jiguang ${learned.join(' ')}`,
);
const options: ReadOptions = { isExact: false, knowsTerm };

type Row = readonly [typed: string, asked: string, changes: readonly string[]];

function expectCorrection(typed: string, asked: string, changes: readonly string[]): void {
  const read = reader.read(typed, options);
  expect(read.askedText).toBe(asked);
  expect(read.changes.map(({ kind, from, to }) => `${kind} ${from}→${to}`)).toEqual(changes);
  expect(reader.read(asked, options)).toEqual({ ...read, changes: [] });
}

describe('wrong keyboard layout', () => {
  it.each<Row>([
    ['ghbdtn', 'привет', ['layout ghbdtn→привет']],
    ['cdfhrf', 'сварка', ['layout cdfhrf→сварка']],
    ['Cdfhrf', 'Сварка', ['layout Cdfhrf→Сварка']],
    ['kfpthyfz cdfhrf', 'лазерная сварка', ['layout kfpthyfz→лазерная', 'layout cdfhrf→сварка']],
    ['cdfhrf b gfqrf', 'сварка и пайка', ['layout cdfhrf→сварка', 'layout b→и', 'layout gfqrf→пайка']],
    ['[jkjl', 'холод', ['layout [jkjl→холод']],
    [',tnjy', 'бетон', ['layout ,tnjy→бетон']],
    ['cdfhrf, gfqrf', 'сварка, пайка', ['layout cdfhrf→сварка', 'layout gfqrf→пайка']],
    ['дфыук', 'laser', ['layout дфыук→laser']],
    ['дфыук цудвштп', 'laser welding', ['layout дфыук→laser', 'layout цудвштп→welding']],
    ['lf', 'lf', []],
    ['qwertyuiop', 'qwertyuiop', []],
    ['"ghbdtn"', '"ghbdtn"', []],
    ['-ghbdtn сварка', '-ghbdtn сварка', []],
    ['org:ghbdtn', 'org:ghbdtn', []],
    ['сталь -,tnjy', 'сталь -,tnjy', []],
  ])('%s', expectCorrection);
});

describe('spelling', () => {
  it.each<Row>([
    ['лазрная сварка', 'лазерная сварка', ['spelling лазрная→лазерная']],
    ['свраку', 'сварка', ['spelling свраку→сварка']],
    ['сваркку', 'сварка', ['spelling сваркку→сварка']],
    ['теплообменик', 'теплообменник', ['spelling теплообменик→теплообменник']],
    ['микроскпоия', 'микроскопия', ['spelling микроскпоия→микроскопия']],
    ['алюмминий', 'алюминий', ['spelling алюмминий→алюминий']],
    ['weldign', 'welding', ['spelling weldign→welding']],
    ['alser', 'laser', ['spelling alser→laser']],
    ['stel', 'steel', ['spelling stel→steel']],
    ['alluminium alloys', 'aluminium alloys', ['spelling alluminium→aluminium']],
    ['Хабаровкс', 'Хабаровск', ['spelling Хабаровкс→Хабаровск']],
    ['полетехнический', 'политехнический', ['spelling полетехнический→политехнический']],
    ['насосостраение', 'насосостроение', ['spelling насосостраение→насосостроение']],
    ['rosatmo', 'rosatom', ['spelling rosatmo→rosatom']],
    ['сварку сталей', 'сварку сталей', []],
    ['титану и титаном', 'титану и титаном', []],
    ['leser', 'leser', []],
    ['Хэйлунцзян Гуансин', 'Хэйлунцзян Гуансин', []],
    ['ВТ7 Х18Н9 H2SО5 GB/T 37265', 'ВТ7 Х18Н9 H2SО5 GB/T 37265', []],
    ['гозт 10 мпаа', 'гозт 10 мпаа', []],
    ['гостр 5632', 'гостр 5632', []],
    ['инконел-718', 'инконел-718', []],
    ['инконел', 'инконелл', ['spelling инконел→инконелл']],
    ['ГТАВ СТЛАИ', 'ГТАВ СТЛАИ', []],
    ['СВРАКА', 'Сварка', ['spelling СВРАКА→Сварка']],
    ['wants', 'wants', []],
    ['leevl:6', 'leevl:6', []],
    ['leevl', 'level', ['spelling leevl→level']],
    ['цйу', 'цйу', []],
    ['абракадабра', 'абракадабра', []],
    ['-сврака', '-сврака', []],
    ['"лазрная сврака"', '"лазрная сврака"', []],
    ['org:лазрный', 'org:лазрный', []],
    ['ogr:рост', 'ogr:рост', []],
    ['требуется предприятию нужно', 'требуется предприятию нужно', []],
    ['назальная вакцина', 'назальная вакцина', []],
    ['радионуклиды', 'радионуклиды', []],
    ['полгода', 'полгода', []],
    ['часовых стёкол', 'часовых стёкол', []],
    ['ледовых нагрузок', 'ледовых нагрузок', []],
    ['низкотемпературостойкий', 'низкотемпературостойкий', []],
    ['yet eats inert GWh', 'yet eats inert GWh', []],
    ['cubic metres', 'cubic metres', []],
  ])('%s', expectCorrection);

  it('leaves long texts as they are', () => {
    const text = `лазрная сварка ${'и ещё одно слово о сварке '.repeat(10)}`;
    expect(reader.read(text, options).changes).toEqual([]);
  });
});

describe('Chinese', () => {
  it.each<Row>([
    ['鐳射焊接', '镭射焊接', ['traditional 鐳射焊接→镭射焊接']],
    ['雷射焊接與乾燥', '雷射焊接与干燥', ['traditional 雷射焊接與乾燥→雷射焊接与干燥']],
    ['於', '於', []],
    ['激光汗接', '激光焊接', ['homophone 激光汗接→激光焊接']],
    ['汗接', '焊接', ['homophone 汗接→焊接']],
    [
      '鋁合金激光汗接',
      '铝合金激光焊接',
      ['traditional 鋁合金激光汗接→铝合金激光汗接', 'homophone 激光汗接→激光焊接'],
    ],
    ['銲接', '焊接', ['traditional 銲接→焊接']],
    ['燐酸', '磷酸', ['traditional 燐酸→磷酸']],
    ['二噁英', '二噁英', []],
    ['图纸和技术手册', '图纸和技术手册', []],
    ['收缩变形小，附射线探伤', '收缩变形小，附射线探伤', []],
    ['非洲猪瘟核酸检测', '非洲猪瘟核酸检测', []],
    ['氧化镥', '氧化镥', []],
    ['焦炉烟气', '焦炉烟气', []],
    ['光谱义', '光谱仪', ['homophone 光谱义→光谱仪']],
    ['一般', '一般', []],
    ['没有', '没有', []],
    ['家具', '家具', []],
    ['激光焊接', '激光焊接', []],
    ['「激光汗接」', '「激光汗接」', []],
    ['机构：汗接', '机构：汗接', []],
    ['jiguang hanjie', '激光焊接', ['pinyin jiguang hanjie→激光焊接']],
    ['jiguanghanjie', '激光焊接', ['pinyin jiguanghanjie→激光焊接']],
    ['ji guang han jie', '激光焊接', ['pinyin ji guang han jie→激光焊接']],
    ['JiGuang HanJie', '激光焊接', ['pinyin JiGuang HanJie→激光焊接']],
    ['lvhejin', '铝合金', ['pinyin lvhejin→铝合金']],
    ['lühejin', '铝合金', ['pinyin lühejin→铝合金']],
    ['lvhejin jiguanghanjie', '铝合金激光焊接', ['pinyin lvhejin jiguanghanjie→铝合金激光焊接']],
    ['jiguang', 'jiguang', []],
    ['hanjie', '焊接', ['pinyin hanjie→焊接']],
    ['han jie', '焊接', ['pinyin han jie→焊接']],
    ['jiguang сврака', 'jiguang сварка', ['spelling сврака→сварка']],
    ['Weihai', 'Weihai', []],
    ['"hanjie"', '"hanjie"', []],
  ])('%s', expectCorrection);
});

describe('an exact search', () => {
  it.each(['ghbdtn', 'лазрная сврака', '鐳射焊接', '激光汗接', 'jiguang hanjie'])('%s stays', (typed) => {
    const read = reader.read(typed, { isExact: true, knowsTerm });
    expect(read).toMatchObject({ words: typed, askedText: typed, changes: [] });
  });
});

describe('a query that is too long', () => {
  it('is cut, and says so with the beginning of what was left out', () => {
    const read = reader.read(`${'焊'.repeat(9_999)}\u{1F525}конец`, options);
    expect(read.askedText).toBe('焊'.repeat(9_999));
    expect(read.problems).toEqual([{ code: 'tooLong', part: '\u{1F525}конец' }]);
  });
});
