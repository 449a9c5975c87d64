import { describe, expect, it } from 'vitest';
import { placesOf } from './testing/findings-of.ts';

const negationsOf = (source: string, target: string): string[] =>
  placesOf(source, target).filter((place) => place.startsWith('negation'));

describe('negation kept', () => {
  it.each([
    ['无需加热构筑物。', 'Обогревать здание не требуется.'],
    ['未见冷裂纹。', 'Холодные трещины не обнаружены.'],
    ['不得在室外存放。', 'Хранить на открытом воздухе нельзя.'],
    ['没有转动部件。', 'Без вращающихся частей.'],
    ['无铅焊料。', 'Бессвинцовый припой.'],
    ['非接触测量。', 'Бесконтактное измерение.'],
    ['冲击功不低于80 J。', 'Работа удара не менее 80 Дж.'],
    ['误差不超过0.3%。', 'Погрешность до 0,3 %.'],
    ['强度不低于200 MPa。', 'Прочность от 200 МПа.'],
  ])('%s = %s', (zh, ru) => {
    expect(negationsOf(zh, ru)).toEqual([]);
    expect(negationsOf(ru, zh)).toEqual([]);
  });

  it.each([
    ['无线传感器。', 'Радиодатчик.'],
    ['不锈钢管道。', 'Стальной трубопровод.'],
    ['不仅节能，而且环保。', 'Экономит энергию и бережёт природу.'],
    ['无人机巡检。', 'Облёт дроном.'],
    ['不得不停机检修。', 'Пришлось остановить машину.'],
    ['需要预热。', 'Необходим подогрев.'],
    ['尽管天气寒冷，仍可施工。', 'Несмотря на мороз, работы идут.'],
    ['金属与塑料的连接。', 'Соединение металла с неметаллом.'],
    ['石油设备。', 'Нефтяное оборудование.'],
    ['施工持续数周。', 'Работы идут несколько недель.'],
  ])('%s is none, nor is %s', (zh, ru) => {
    expect(negationsOf(zh, ru)).toEqual([]);
    expect(negationsOf(ru, zh)).toEqual([]);
  });
});

describe('negation lost or added', () => {
  it.each([
    ['该材料不溶于水。', 'Материал растворим в воде.', 'negation:不'],
    ['焊缝没有气孔。', 'Шов с порами.', 'negation:没有'],
    ['设备未通过试验。', 'Установка прошла испытания.', 'negation:未'],
    ['严禁接触明火。', 'Допускается контакт с огнём.', 'negation:严禁'],
    ['表面无裂纹。', 'На поверхности есть трещины.', 'negation:无'],
    ['该材料溶于水。', 'Материал не растворяется в воде.', 'negation:не'],
    ['冲击功不低于80 J。', 'Работа удара менее 80 Дж.', 'negation:80 Дж'],
    ['误差不大于5%。', 'Погрешность более 5 %.', 'negation:5 %'],
  ])('%s ≠ %s', (zh, ru, place) => {
    expect(negationsOf(zh, ru)).toEqual([place]);
  });

  it.each([
    ['Сталь не магнитится.', '钢材具有磁性。', 'negation:не'],
    ['Пор нет.', '有气孔。', 'negation:нет'],
    ['Работает без смазки.', '需要润滑才能工作。', 'negation:без'],
    ['Нельзя вскрывать корпус.', '可以打开外壳。', 'negation:Нельзя'],
    ['Сталь магнитится.', '钢材不导磁。', 'negation:不'],
    ['Прочность не ниже 200 МПа.', '强度低于200 MPa。', 'negation:200 MPa'],
    ['Масса не более 8 кг.', '质量超过8 kg。', 'negation:8 kg'],
    ['Материал никогда не горит.', '材料易燃烧。', 'negation:никогда'],
  ])('%s ≠ %s', (ru, zh, place) => {
    expect(negationsOf(ru, zh).at(0)).toBe(place);
  });

  it('reads English too', () => {
    expect(negationsOf('Сталь не магнитится.', 'The steel is magnetic.')).toEqual(['negation:не']);
    expect(negationsOf('The seal doesn’t leak.', '密封会泄漏。')).toEqual(['negation:n’t']);
    expect(negationsOf('The surface is dust-free.', '表面无尘。')).toEqual([]);
  });
});
