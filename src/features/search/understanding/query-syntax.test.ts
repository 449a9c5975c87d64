import { describe, expect, it } from 'vitest';
import { documentKinds } from '../contract.ts';
import { readPieces, type ReadPieces } from './read-pieces.ts';
import { nothingRead } from './testing-read.ts';

/** What is said of a query; all else is empty. */
type Expected = Partial<ReadPieces> & { problems?: readonly string[] };

function expectReading(query: string, { problems = [], ...expected }: Expected): void {
  const reading = readPieces(query);
  expect(reading.read).toEqual({ ...nothingRead, ...expected });
  expect(reading.problems.map(({ code, part }) => `${code} ${part}`)).toEqual(problems);
}

const high = ['6', '7', '8', '9'];

describe('words and phrases', () => {
  it.each<[string, Expected]>([
    ['', {}],
    ['   \t\n', {}],
    ['сварка хладостойких сталей', { words: 'сварка хладостойких сталей' }],
    ['低温钢焊接', { words: '低温钢焊接' }],
    ['"лазерная сварка"', { phrases: ['лазерная сварка'] }],
    ['«лазерная сварка» сталей', { words: 'сталей', phrases: ['лазерная сварка'] }],
    ['“laser welding” of steel', { words: 'of steel', phrases: ['laser welding'] }],
    ['„лазерная сварка“', { phrases: ['лазерная сварка'] }],
    ['”laser welding”', { phrases: ['laser welding'] }],
    ['「激光焊接」设备', { words: '设备', phrases: ['激光焊接'] }],
    ['『激光焊接』', { phrases: ['激光焊接'] }],
    ['《低温钢焊接规程》', { phrases: ['低温钢焊接规程'] }],
    ['激光"焊接"技术', { words: '激光 技术', phrases: ['焊接'] }],
    ['＂激光焊接＂', { phrases: ['激光焊接'] }],
    ['«Завод «Рост»» насос', { words: 'насос', phrases: ['Завод «Рост»'] }],
    ['"a b" "c d"', { phrases: ['a b', 'c d'] }],
    ['"one" "one"', { phrases: ['one'] }],
    ['"" сварка', { words: 'сварка' }],
    ['"!?" сварка', { words: 'сварка' }],
    ['"лазерная сварка', { words: '"лазерная сварка' }],
    ['лазерная сварка"', { words: 'лазерная сварка"' }],
    ['«лазерная сварка', { words: '«лазерная сварка' }],
    ['лазерная» сварка', { words: 'лазерная» сварка' }],
    ['pipe 5" steel "hot rolled"', { words: 'pipe 5" steel', phrases: ['hot rolled'] }],
    ["l'eau d'usine", { words: "l'eau d'usine" }],
    ['!!!', { words: '!!!' }],
    ['"сварка" !!!', { phrases: ['сварка'] }],
    ['🔥🚀', { words: '🔥🚀' }],
    ['\ud800 сварка \udc00', { words: '\ud800 сварка \udc00' }],
    ['(a+)+$ [^x]*? \\d{5,}', { words: '(a+)+$ [^x]*? \\d{5,}' }],
    ['лазер laser 激光 レーザー', { words: 'лазер laser 激光 レーザー' }],
  ])('%s', expectReading);
});

describe('minus', () => {
  it.each<[string, Expected]>([
    ['сварка -дуговая', { words: 'сварка', excluded: ['дуговая'] }],
    ['сварка −дуговая', { words: 'сварка', excluded: ['дуговая'] }],
    ['焊接 －电弧', { words: '焊接', excluded: ['电弧'] }],
    ['焊接　-电弧　-激光', { words: '焊接', excluded: ['电弧', '激光'] }],
    ['-дуговая', { excluded: ['дуговая'] }],
    ['сварка -"под флюсом"', { words: 'сварка', excluded: ['под флюсом'] }],
    ['сварка -«под флюсом»', { words: 'сварка', excluded: ['под флюсом'] }],
    ['焊接 －「电弧焊」', { words: '焊接', excluded: ['电弧焊'] }],
    ['battery -lead, cell', { words: 'battery cell', excluded: ['lead'] }],
    ['сплав -ВТ6', { words: 'сплав', excluded: ['ВТ6'] }],
    ['steel -316Ti', { words: 'steel', excluded: ['316Ti'] }],
    ['лазерно-дуговая сварка', { words: 'лазерно-дуговая сварка' }],
    ['сварка -лазерно-дуговая', { words: 'сварка', excluded: ['лазерно-дуговая'] }],
    ['сталь - сварка', { words: 'сталь - сварка' }],
    ['сталь — сварка', { words: 'сталь — сварка' }],
    ['--сварка', { words: '--сварка' }],
    ['сталь -', { words: 'сталь -' }],
    ['сталь при -60 °C', { words: 'сталь при -60 °C' }],
    ['сталь −60℃', { words: 'сталь −60℃' }],
    ['钢 －60℃', { words: '钢 －60℃' }],
    ['от −60…+40 °C', { words: 'от −60…+40 °C' }],
    ['сталь -40', { words: 'сталь -40' }],
    ['трубы:\n-стальные\n-чугунные', { words: 'трубы:\n-стальные\n-чугунные' }],
    ['«Рост»-Сервис', { words: '-Сервис', phrases: ['Рост'] }],
    ['(-вода) масло', { words: '( ) масло', excluded: ['вода'] }],
    ['-kind:offer', { filters: { kind: documentKinds.filter((kind) => kind !== 'offer') } }],
    ['-lang:ru', { filters: { language: ['zh', 'en'] } }],
    ['-level:>=3', { filters: { level: ['1', '2'] } }],
    ['-org:Рост', { excluded: ['Рост'] }],
    ['-region:Москва', { excluded: ['Москва'], problems: ['unknownField -region:Москва'] }],
  ])('%s', expectReading);
});

describe('level', () => {
  it.each<[string, Expected]>([
    ['level:6', { filters: { level: ['6'] } }],
    ['level:>=6', { filters: { level: high } }],
    ['уровень:≥6', { filters: { level: high } }],
    ['等级：≥6', { filters: { level: high } }],
    ['等级：＞＝６', { filters: { level: high } }],
    ['level:6+', { filters: { level: high } }],
    ['level:>5', { filters: { level: high } }],
    ['level:<5', { filters: { level: ['1', '2', '3', '4'] } }],
    ['level:<=5', { filters: { level: ['1', '2', '3', '4', '5'] } }],
    ['级别:≤2', { filters: { level: ['1', '2'] } }],
    ['level:6-8', { filters: { level: ['6', '7', '8'] } }],
    ['УГТ:6–8', { filters: { level: ['6', '7', '8'] } }],
    ['等级:6～8', { filters: { level: ['6', '7', '8'] } }],
    ['level: >= 6 сварка', { words: 'сварка', filters: { level: high } }],
    ['market:>=6', { filters: { market: high } }],
    ['рынок:≥6 сварка', { words: 'сварка', filters: { market: high } }],
    ['市场成熟度：≥6', { filters: { market: high } }],
    ['level:>=6 market:<=2', { filters: { level: high, market: ['1', '2'] } }],
    ['-market:>=3', { filters: { market: ['1', '2'] } }],
    ['рынок: обзор сварки', { words: 'рынок: обзор сварки' }],
    ['market:>=12', { words: '>=12', problems: ['badLevel market:>=12'] }],
    ['TRL:4,5', { filters: { level: ['4', '5'] } }],
    ['level:4 level:5', { filters: { level: ['4', '5'] } }],
    ['level:>=5 level:<8', { filters: { level: ['5', '6', '7'] } }],
    ['level:12', { words: '12', problems: ['badLevel level:12'] }],
    ['level:0', { words: '0', problems: ['badLevel level:0'] }],
    ['level:>9', { words: '>9', problems: ['badLevel level:>9'] }],
    ['уровень:8-6', { words: '8-6', problems: ['badLevel уровень:8-6'] }],
    ['level:высокий', { words: 'высокий', problems: ['badLevel level:высокий'] }],
    ['level:99999999999999999999', { words: '9'.repeat(20), problems: [`badLevel level:${'9'.repeat(20)}`] }],
    ['level:', { words: 'level:' }],
  ])('%s', expectReading);
});

describe('fields', () => {
  it.each<[string, Expected]>([
    ['field:81', { filters: { field: ['81'] } }],
    ['поле:29.33', { filters: { field: ['29'] } }],
    ['область:29.33.15 лазер', { words: 'лазер', filters: { field: ['29'] } }],
    ['field:29.33.*', { filters: { field: ['29'] } }],
    ['领域：81', { filters: { field: ['81'] } }],
    ['領域：81、29', { filters: { field: ['81', '29'] } }],
    ['领域：81，激光', { words: '激光', filters: { field: ['81'] } }],
    ['field:81,29 field:31', { filters: { field: ['81', '29', '31'] } }],
    ['field:химия', { filters: { field: ['31'] } }],
    ['область:физике', { filters: { field: ['29'] } }],
    ['field:chemistry', { filters: { field: ['31'] } }],
    ['领域:化学', { filters: { field: ['31'] } }],
    ['field:power engineering', { filters: { field: ['44'] } }],
    ['field:"power engineering" wind', { words: 'wind', filters: { field: ['44'] } }],
    ['field:99', { words: '99', problems: ['unknownField field:99'] }],
    ['field:лазер', { words: 'лазер', problems: ['unknownField field:лазер'] }],
    ['ford:2.5', { filters: { ford: ['2.5'] } }],
    ['ford:3', { filters: { ford: ['3', '3.1', '3.2', '3.3', '3.4', '3.5'] } }],
    ['ford:7.1', { words: '7.1', problems: ['unknownField ford:7.1'] }],
    ['gbt:460', { filters: { gbt: ['460'] } }],
    ['gbt:46010', { filters: { gbt: ['460'] } }],
    ['GBT：化学', { filters: { gbt: ['150'] } }],
  ])('%s', expectReading);
});

describe('places, kinds, languages, owners', () => {
  it.each<[string, Expected]>([
    ['kind:offer', { filters: { kind: ['offer'] } }],
    ['тип:запрос вид:предложение', { filters: { kind: ['request', 'offer'] } }],
    ['类型：需求 焊接', { words: '焊接', filters: { kind: ['request'] } }],
    ['類型：專家', { filters: { kind: ['person', 'expert'] } }],
    ['kind:unicorn', { words: 'unicorn', problems: ['unknownField kind:unicorn'] }],
    ['lang:ru', { filters: { language: ['ru'] } }],
    ['язык:китайский', { filters: { language: ['zh'] } }],
    ['语言：俄文', { filters: { language: ['ru'] } }],
    ['lang:zh,en', { filters: { language: ['zh', 'en'] } }],
    ['country:CN', { filters: { country: ['CN'] } }],
    ['bank:russia', { filters: { country: ['RU'] } }],
    ['берег:китайский', { filters: { country: ['CN'] } }],
    ['страна:КНР', { filters: { country: ['CN'] } }],
    ['岸：俄方', { filters: { country: ['RU'] } }],
    ['国家:白俄罗斯', { filters: { country: ['BY'] } }],
    ['страна:Белоруссия', { filters: { country: ['BY'] } }],
    ['region:CN-HL', { filters: { region: ['CN-HL'] } }],
    ['регион:ru-amu', { filters: { region: ['RU-AMU'] } }],
    ['地区：黑龙江', { filters: { region: ['CN-HL'] } }],
    ['地區：黑龍江省', { filters: { region: ['CN-HL'] } }],
    ['регион:Хэйлунцзян', { filters: { region: ['CN-HL'] } }],
    ['регион:Москва', { filters: { region: ['RU-MOW'] } }],
    ['регион:Московская область сварка', { words: 'сварка', filters: { region: ['RU-MOS'] } }],
    ['регион:"Амурская область"', { filters: { region: ['RU-AMU'] } }],
    ['region:Inner Mongolia coal', { words: 'coal', filters: { region: ['CN-NM'] } }],
    ['region:Якутия', { filters: { region: ['RU-SA'] } }],
    ['region:Altai', { filters: { region: ['RU-AL', 'RU-ALT'] } }],
    ['регион:Москва,Пекин', { filters: { region: ['RU-MOW', 'CN-BJ'] } }],
    ['地区：海参崴', { filters: { region: ['RU-PRI'] } }],
    ['регион:Харбин', { filters: { region: ['CN-HL'] } }],
    ['region:Атлантида', { words: 'Атлантида', problems: ['unknownField region:Атлантида'] }],
    ['org:политехнический', { ownerWords: ['политехнический'] }],
    ['орг:"Институт теплофизики" насос', { words: 'насос', ownerPhrases: ['Институт теплофизики'] }],
    ['机构：哈工大，激光', { words: '激光', ownerWords: ['哈工大'] }],
    ['單位:「理工大学」', { ownerPhrases: ['理工大学'] }],
    ['ORG : x', { words: 'ORG : x' }],
    ['Org:ИТПМ, сварка', { words: 'сварка', ownerWords: ['ИТПМ'] }],
    ['org:field:81', { ownerWords: ['field:81'] }],
    ['org:"a', { ownerWords: ['"a'] }],
    ['org:""', { words: 'org:' }],
    ['foo:bar', { words: 'foo:bar' }],
    ['http://example.org/x', { words: 'http://example.org/x' }],
    ['xkind:offer', { words: 'xkind:offer' }],
    ['"kind:offer"', { phrases: ['kind:offer'] }],
    ['kind:kind:offer', { words: 'kind:offer', problems: ['unknownField kind:kind:offer'] }],
    [
      '"лазерная сварка" сталь -дуговая org:ИТПМ level:>=6 берег:РФ',
      {
        words: 'сталь',
        phrases: ['лазерная сварка'],
        excluded: ['дуговая'],
        ownerWords: ['ИТПМ'],
        filters: { level: high, country: ['RU'] },
      },
    ],
  ])('%s', expectReading);
});

describe('a hostile query', () => {
  it('is bounded in what it may ask for', () => {
    const repeat = (part: (at: number) => string): string =>
      Array.from({ length: 200 }, (_, at) => part(at)).join(' ');
    const { read, problems } = readPieces(repeat((at) => `-a${at} org:c${at} field:d${at}`));
    const { phrases } = readPieces(repeat((at) => `"b${at}"`)).read;
    for (const list of [phrases, read.excluded, read.ownerWords, problems]) expect(list).toHaveLength(32);
  });
});

describe('a text pasted in', () => {
  it.each([
    'Подводная сварка «мокрым» способом для ремонта свай и опор платформы: глубина 30 м, водолазы, влагостойкие электроды',
    '联合收割机"三高一低"改造：要求籽粒破碎率低于百分之一、含杂率低于百分之二、损失率低于百分之三',
    'A flow battery for the “northern delivery” settlements beyond the grid: four hours of discharge, ten years of service, hard frost to be expected',
  ])('asks for nothing word for word: %s', (text) => {
    expectReading(text, { words: text });
  });

  it('keeps the phrase of a query, and a quoted value in any text', () => {
    expectReading('сварка «мокрым способом» опор', { words: 'сварка опор', phrases: ['мокрым способом'] });
    const text =
      'Требуется подводная сварка опор и свай платформы на глубине до тридцати метров, водолазы, электроды';
    expectReading(`${text} org:"Институт Патона"`, { words: text, ownerPhrases: ['Институт Патона'] });
  });
});
