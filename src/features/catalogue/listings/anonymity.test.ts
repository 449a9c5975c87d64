import { describe, expect, it } from 'vitest';
import { checkAnonymity } from './anonymity.ts';

const around = (ownerNames: string[]) => ({
  sourceLanguage: 'ru' as const,
  ownerCountry: 'RU',
  ownerNames,
  today: '2026-11-21',
});
const codeOf = (text: string, names: string[] = []) =>
  checkAnonymity([text], around(names))?.code.split('.').at(-1);

const welding = [
  '«Приморский центр сварки и корпусостроения» (демо)',
  '滨海焊接与船体技术中心（演示）',
  'Primorye Centre for Welding and Hull Building (demo)',
];
const materials = [
  'ФГБУН «Сибирский институт материалов и катализа» (демо)',
  '西伯利亚材料与催化研究所（演示）',
  'Siberian Institute of Materials and Catalysis (demo)',
];
const vector = ['ООО «Вектор»', '哈尔滨焊接有限公司'];

describe('names of the owner', () => {
  it.each([
    ['Работаем в Приморском центре сварки с 2012 года', welding],
    ['ПРИМОРСКИЙ ЦЕНТР СВАРКИ И КОРПУСОСТРОЕНИЯ', welding],
    ['опыт «Приморского\u00a0центра сварки»', welding],
    ['滨海 焊接与船体技术中心的设备', welding],
    ['我们滨海焊接与船体技术已有十年', welding],
    ['the Primorye Centre has tested it', welding],
    ['В Сибирском институте материалов и катализа нет печи', materials],
    ['сотрудники Сибирского института', materials],
    ['西伯利亚材料与催化研究所', materials],
    ['насосы для «Вектора»', vector],
    ['哈尔滨焊接有限公司', vector],
  ])('%s', (text, names) => expect(codeOf(text, names)).toBe('anonymousNamesOwner'));

  it.each([
    ['Нужна сварка; центр тяжести корпуса смещён', welding],
    ['В приморском климате металл корродирует', welding],
    ['材料与催化剂的研究', materials],
    ['Катализатор и материалы для института в Сибири', materials],
    ['направление вектора скорости', vector],
    ['哈尔滨冬季焊接', vector],
    ['Общество с ограниченной ответственностью ищет решение', vector],
  ])('no alarm: %s', (text, names) => expect(codeOf(text, names)).toBeUndefined());

  it('bears empty names and names of signs only', () =>
    expect(codeOf('любой текст', ['', '«»', '()', '—'])).toBeUndefined());
});

describe('contacts', () => {
  it.each([
    'пишите на ivan.petrov@zavod.example.ru',
    'пишите на иван@завод.рф',
    'смотрите https://zavod.example.ru/nasos',
    'www.zavod.example',
    't.me/zavod',
    'звоните +7 (423) 222-33-44',
    'звоните 8 (423) 222-33-44',
    '8-914-123-45-67',
    '89141234567',
    'тел. 222-33-44',
    '电话：0451 8888 8888',
    '手机13912345678',
    '139-1234-5678',
    '0451-88888888',
    '加微信 nasos2026',
    'QQ: 12345678',
    'WeChat nasos',
    'наш Телеграм',
  ])('%s', (text) => expect(codeOf(text)).toBe('anonymousContacts'));

  it.each([
    'Ресурс 1000 1200 1500 2000 циклов',
    'При 150 1000 2000 циклах',
    'Температура от −60 до +40 °C, давление 0.8–1.2 МПа',
    'Партии 8 914 123 штук; 20 000 000 тонн',
    'ГОСТ 9454-78, ISO 148-1:2016',
    'DN 1000-2000, 12-18 % NiO',
    'по телефонной линии 50 Гц',
    'телеграмма о сбое',
    '型号2026-11-21，循环1000 1200 1500 2000次',
  ])('no alarm: %s', (text) => expect(codeOf(text)).toBeUndefined());
});
