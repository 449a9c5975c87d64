import { describe, expect, it } from 'vitest';
import { analyseText } from './analyse.ts';

/** Codes and quantities of a text, without the bare numbers and words beside them. */
function codesOf(text: string): Set<string> {
  const { tokens } = analyseText(text);
  return new Set(
    tokens.filter(({ kind }) => kind === 'code' || kind === 'quantity').map(({ value }) => String(value)),
  );
}

describe('spellings of one code have a token in common', () => {
  it.each([
    [['ВТ6', 'BT6', 'VT6', 'ВТ-6', 'BT-6', 'VT-6', 'вт6', 'сплав ВТ6', 'ＢＴ６']],
    [['ВТ1-0', 'BT1-0', 'VT1-0']],
    [['ВК8', 'BK8', 'VK8']],
    [
      [
        'GB/T 37264',
        'GB/T 37264-2018',
        'GB/T 37264—2018',
        'GB/T37264',
        'GB/T37264-2018',
        'GBT37264',
        'GBT 37264',
        'GBT37264-2018',
        'gb/t 37264',
        'ＧＢ/T 37264',
        'ＧＢ／Ｔ　３７２６４－２０１８',
        'GB 37264',
        'GB37264',
        '国标GB/T 37264',
      ],
    ],
    [
      [
        'ГОСТ Р 57188',
        'ГОСТ Р 57188-2016',
        'ГОСТ Р57188',
        'ГОСТР 57188',
        'ГОСТ 57188',
        'GOST R 57188',
        'ГОСТ57188',
      ],
    ],
    [['ISO 9001', 'ISO 9001:2015', 'ИСО 9001', 'ISO9001', 'ГОСТ Р ИСО 9001', 'ISO-9001']],
    [['ISO/IEC 17025', 'ГОСТ ISO/IEC 17025-2019', 'ИСО/МЭК 17025', 'ISO 17025']],
    [['ГОСТ 12.1.005-88', 'ГОСТ 12.1.005']],
    [['H₂SO₄', 'H2SO4', 'Н2SО4', 'h2so4', 'Ｈ２ＳＯ４']],
    [['LiFePO₄', 'LiFePO4', 'LiFеPО4']],
    [['Al₂O₃', 'Al2O3', 'Al2О3']],
    [['CO₂', 'СО2', 'CO2']],
    [
      [
        '−60 °C',
        '-60 °C',
        '-60℃',
        '–60 °С',
        '-60°C',
        'минус 60 °C',
        'минус 60 градусов',
        '零下60度',
        '零下60℃',
        '零下60摄氏度',
        'minus 60 degrees',
        'минус 60 градусов Цельсия',
        '-60 ºC',
      ],
    ],
    [
      [
        '10 MPa',
        '10 МПа',
        '10 兆帕',
        '10兆帕',
        '10МПа',
        '10MPa',
        '10.0 MPa',
        '10 мегапаскалей',
        '０.０１ GPa',
      ],
    ],
    [
      [
        '15–53 мкм',
        '15-53 μm',
        '15～53微米',
        '15-53 µm',
        '15…53 мкм',
        '15 - 53 мкм',
        '15÷53 мкм',
        'от 15 до 53 мкм',
        '15至53微米',
        '15~53um',
      ],
    ],
    [['5 %', '5%', '5 процентов']],
    [['12Х18Н10Т', '12X18H10T', '12х18н10т']],
    [['Х18Н9', 'X18H9', 'Kh18N9']],
    [['03Х17Н14М3', '03X17H14M3']],
    [['TRL 6', 'TRL-6', 'TRL6', 'УГТ 6', 'УГТ6']],
    [['К60', 'K60']],
    [['Д16Т', 'D16T']],
    [['АМг6', 'AMg6', 'AMG6']],
    [['Ti-6Al-4V', 'Ti6Al4V', 'Тi-6Al-4V', 'TI-6AL-4V']],
    [['20 кВт·ч', '20 kWh', '20 千瓦时', '20 кВтч']],
    [['5 м³', '5 m3', '5 立方米']],
    [['100 мм²', '100 mm2', '100 平方毫米']],
    [['3 м/с', '3 m/s', '3 米/秒']],
    [['1 г/см³', '1 g/cm3', '1 克/立方厘米']],
    [['50 т/ч', '50 t/h', '50 吨/小时']],
    [['300 К', '300 K']],
    [['2,5 ГГц', '2.5 GHz', '2.5吉赫', '2500 МГц']],
    [['1 000 000 Па', '1 МПа', '1,000,000 Pa']],
  ])('%s', (spellings) => {
    const groups = spellings.map(codesOf);
    const common = [...(groups[0] ?? [])].filter((value) => groups.every((group) => group.has(value)));
    const lacking = Object.fromEntries(spellings.map((spelling, at) => [spelling, [...(groups[at] ?? [])]]));
    expect(common, JSON.stringify(lacking)).not.toEqual([]);
  });
});
