import { describe, expect, it } from 'vitest';
import { countryNames, regionNames } from '../../shared/region-names.ts';
import { findCountry, findRegions } from './find-place.ts';

const codes = Object.keys(regionNames);

describe('regions by name', () => {
  it.each(Object.entries(regionNames))('%s by its code and its names in three languages', (code, names) => {
    for (const name of [code, code.toLowerCase(), ...Object.values(names)]) {
      expect([name, findRegions(name)]).toEqual([name, [code]]);
      expect([name, findRegions(`  ${name.toUpperCase()} `)]).toEqual([name, [code]]);
    }
  });

  it.each(codes.filter((code) => code.startsWith('CN')))(
    '%s with and without the word for its kind',
    (code) => {
      const { zh = '', ru = '', en = '' } = regionNames[code] ?? {};
      const short = zh.replace(/(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/u, '');
      const alone = ru.replace(/ ?\(.*\)/u, '').replace(/(?:-\S+)? автономный район$/u, '');
      const names = [
        short,
        alone,
        `провинция ${alone}`,
        `пров. ${alone}`,
        `Город ${alone}`,
        `г. ${alone}`,
        `${en} Province`,
        `${en.replace(/ \(.*\)| SAR/u, '')} Municipality`,
      ];
      for (const name of names) expect([name, findRegions(name)]).toEqual([name, [code]]);
    },
  );

  it.each(codes.filter((code) => /(?:州|边疆区|共和国)$/u.test(regionNames[code]?.zh ?? '')))(
    '%s in the short forms of tables',
    (code) => {
      const { zh = '', ru = '' } = regionNames[code] ?? {};
      const names = [
        ru.replace('область', 'обл.').replace('Республика', 'Респ.'),
        ru.replace('край', 'Край'),
      ];
      if (!/[（-]/u.test(zh)) names.push(zh.replace('边疆区', '边区'));
      for (const name of names) expect([name, findRegions(name)]).toEqual([name, [code]]);
    },
  );

  it.each([
    ['Цзилинь', 'CN-JL'],
    ['Гирин', 'CN-JL'],
    ['гирин, провинция', 'CN-JL'],
    ['吉林', 'CN-JL'],
    ['黑龍江', 'CN-HL'],
    ['Внутренняя Монголия', 'CN-NM'],
    ['АР Внутренняя Монголия', 'CN-NM'],
    ['Inner Mongolia Autonomous Region', 'CN-NM'],
    ['内蒙古', 'CN-NM'],
    ['Синьцзян', 'CN-XJ'],
    ['Xinjiang Uygur Autonomous Region', 'CN-XJ'],
    ['Гуанси', 'CN-GX'],
    ['Тибет', 'CN-XZ'],
    ['Гонконг', 'CN-HK'],
    ['САР Макао', 'CN-MO'],
    ['Hong Kong', 'CN-HK'],
    ['莫斯科', 'RU-MOW'],
    ['г.Москва', 'RU-MOW'],
    ['Moscow', 'RU-MOW'],
    ['Moscow Region', 'RU-MOS'],
    ['莫斯科州', 'RU-MOS'],
    ['Московская обл.', 'RU-MOS'],
    ['С.-Петербург', 'RU-SPE'],
    ['St. Petersburg', 'RU-SPE'],
    ['Амурская обл', 'RU-AMU'],
    ['Amur', 'RU-AMU'],
    ['阿穆尔', 'RU-AMU'],
    ['Приморье', 'RU-PRI'],
    ['滨海边区', 'RU-PRI'],
    ['Primorsky Territory', 'RU-PRI'],
    ['Татарстан', 'RU-TA'],
    ['Республика Татарстан (Татарстан)', 'RU-TA'],
    ['Якутия', 'RU-SA'],
    ['雅库特', 'RU-SA'],
    ['Еврейская АО', 'RU-YEV'],
    ['ХМАО — Югра', 'RU-KHM'],
    ['Кузбасс', 'RU-KEM'],
    ['Северная Осетия', 'RU-SE'],
    ['Алтай', 'RU-AL'],
    ['Republic of Altai', 'RU-AL'],
    ['Altai Territory', 'RU-ALT'],
    ['阿尔泰边区', 'RU-ALT'],
    ['Минск', 'BY-HM'],
    ['明斯克', 'BY-HM'],
  ])('%s is %s', (name, code) => expect(findRegions(name)).toEqual([code]));

  it('says where a name alone does not tell, and knows nobody by what is none', () => {
    expect(findRegions('Altai')).toEqual(['RU-AL', 'RU-ALT']);
    expect(findRegions('阿尔泰')).toEqual(['RU-AL', 'RU-ALT']);
    for (const name of [
      '',
      '省',
      'область',
      'Республика',
      'Харбин',
      'Шаньнси',
      'CN',
      'Амурская и Приморский',
    ])
      expect([name, findRegions(name)]).toEqual([name, []]);
  });
});

describe('countries by name', () => {
  it.each(Object.entries(countryNames))('%s by its code and its names', (code, names) => {
    for (const name of [code, ...Object.values(names)])
      expect([name, findCountry(name)]).toEqual([name, code]);
  });

  it.each([
    ['КНР', 'CN'],
    ['中华人民共和国', 'CN'],
    ['РФ', 'RU'],
    ['Российская Федерация', 'RU'],
    ['俄罗斯联邦', 'RU'],
    ['Республика Беларусь', 'BY'],
    ['Республика Казахстан', 'KZ'],
    ['蒙古国', 'MN'],
    ['Атлантида', undefined],
  ])('%s is %s', (name, code) => expect(findCountry(name)).toBe(code));
});
