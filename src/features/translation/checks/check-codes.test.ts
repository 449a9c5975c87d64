import { describe, expect, it } from 'vitest';
import { factsFoundIn, placesOf } from './testing/findings-of.ts';

describe('formulas, grades and models that agree', () => {
  it.each([
    ['钛合金BT6焊接。', 'Сварка сплава ВТ6.'],
    ['不锈钢12X18H10T。', 'Нержавеющая сталь 12Х18Н10Т.'],
    ['产品浓度：H₂SO₄ 7%。', 'Концентрация: H2SO4 7 %.'],
    ['LiFePO₄电池。', 'Аккумуляторы LiFePO4.'],
    ['输送98%硫酸。', 'Перекачивает 98 %-ную H2SO4.'],
    ['排放二氧化碳。', 'Выбросы CO₂.'],
    ['管线钢X70、X80。', 'Трубная сталь X70–X80.'],
    ['316L不锈钢。', 'Сталь 316L.'],
    ['机器人KUKA KR-210。', 'Робот KUKA KR210.'],
    ['软件为LabVIEW 2019。', 'Программа LabVIEW 2019.'],
    ['3D打印。', 'Трёхмерная печать.'],
    ['第5级轴承，20-kW电机。', 'Подшипник 5-го класса, 20-кВт двигатель.'],
  ])('%s = %s', (zh, ru) => {
    expect(factsFoundIn(zh, ru).filter((place) => !place.startsWith('number'))).toEqual([]);
  });
});

describe('formulas, grades and models that changed', () => {
  it.each([
    ['钛合金BT6焊接。', 'Сварка сплава ВТ20.', 'grade:ВТ20'],
    ['不锈钢12X18H10T。', 'Нержавеющая сталь 12Х18Н9Т.', 'grade:12Х18Н9Т'],
    ['管线钢X70。', 'Трубная сталь.', 'grade:X70'],
    ['产品为H₂SO₄。', 'Продукт — H₂SO₃.', 'formula:H₂SO₃'],
    ['催化剂TiO₂。', 'Катализатор ZrO₂.', 'formula:ZrO₂'],
    ['采用Ca(OH)₂。', 'Применяется CaO.', 'formula:CaO'],
    ['机器人IRB-6700。', 'Робот IRB-6600.', 'modelName:IRB-6600'],
    ['软件OpenFOAM。', 'Собственная программа.', 'modelName:OpenFOAM'],
  ])('%s ≠ %s', (zh, ru, place) => {
    expect(placesOf(zh, ru)).toContain(place);
  });

  it.each([
    ['Сплав Д16Т.', '铝合金D16。', 'grade:D16'],
    ['Сталь 09Г2С.', '钢种09Г2。', 'grade:09Г2'],
    ['Материал АМг6.', '材料АМг5。', 'grade:АМг5'],
    ['Раствор NaOH.', '氢氧化钾溶液。', 'formula:NaOH'],
    ['Катод LiFePO4.', '正极LiCoO₂。', 'formula:LiCoO₂'],
    ['Керамика Al2O3.', '陶瓷。', 'formula:Al2O3'],
    ['Видеокарта RTX-4090Ti.', '显卡RTX-4080Ti。', 'modelName:RTX-4080Ti'],
    ['Версия 2.1.3.', '版本2.1.4。', 'modelName:2.1.4'],
  ])('%s ≠ %s', (ru, zh, place) => {
    expect(placesOf(ru, zh)).toContain(place);
  });
});
