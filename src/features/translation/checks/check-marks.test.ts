import { describe, expect, it } from 'vitest';
import { factsFoundIn, placesOf } from './testing/findings-of.ts';

describe('dates, standards and links that agree', () => {
  it.each([
    ['2024年3月12日交货。', 'Поставка 12.03.2024.'],
    ['2024年3月12日交货。', 'Поставка 12 марта 2024 г.'],
    ['2024年3月投产。', 'Пуск в марте 2024 года.'],
    ['9月前完成。', 'Завершить до сентября.'],
    ['有效期至3月12日。', 'Действует до 12 марта.'],
    ['2025年1月1日至12月31日。', 'С 1 января по 31 декабря 2025 г.'],
    ['会议日期2024-03-12。', 'Встреча 12.03.2024.'],
    ['符合GB/T 37264—2018。', 'Соответствует GB/T 37264-2018.'],
    ['钢材执行ГОСТ 5632-2014。', 'Сталь по ГОСТ 5632-2014.'],
    ['已通过ISO 9001:2015认证。', 'Сертифицировано по ИСО 9001:2015.'],
    ['标准ГОСТ Р 57188-2016适用。', 'Действует ГОСТ Р 57188–2016.'],
    ['详见 https://amur.example.org/a?b=1 。', 'Подробнее: https://amur.example.org/a?b=1.'],
    ['联系邮箱office@demo.example.com。', 'Почта: office@demo.example.com.'],
  ])('%s = %s', (zh, ru) => {
    expect(factsFoundIn(zh, ru)).toEqual([]);
  });

  it('knows the English orders', () => {
    expect(factsFoundIn('2024年3月12日。', 'On March 12, 2024.')).toEqual([]);
    expect(factsFoundIn('Дата: 12.03.2024.', 'Date: 12 March 2024.')).toEqual([]);
    expect(factsFoundIn('Дата: 12.03.2024.', 'Date: 03/12/2024.')).toEqual([]);
  });
});

describe('dates, standards and links that changed', () => {
  it.each([
    ['2024年3月12日交货。', 'Поставка 12.04.2024.', 'date:12.04.2024'],
    ['2024年3月12日交货。', 'Поставка 3 декабря 2024 г.', 'date:3 декабря 2024'],
    ['2024年3月投产。', 'Пуск скоро.', 'date:2024年3月'],
    ['9月前完成。', 'Завершить до октября.', 'date:9月'],
    ['符合GB/T 37264—2018。', 'Соответствует GB 37264-2018.', 'standard:GB 37264-2018'],
    ['执行ГОСТ 5632-2014。', 'По ГОСТ 5632-72.', 'standard:ГОСТ 5632-72'],
    ['已通过ISO 9001:2015认证。', 'Сертифицировано по ISO 9001.', 'standard:ISO 9001'],
    [
      '见 https://amur.example.org/a 。',
      'См. https://amur.example.org/b.',
      'link:https://amur.example.org/b',
    ],
  ])('%s ≠ %s', (zh, ru, place) => {
    expect(placesOf(zh, ru)).toEqual([place]);
  });

  it.each([
    ['Поставка 12.03.2024.', '2024年12月3日交货。', 'date:2024年12月3日'],
    ['До 1 июня 2025 г.', '2025年7月1日前。', 'date:2025年7月1日'],
    ['По ГОСТ Р 57188-2016.', '按照ГОСТ 57188-2016。', 'standard:ГОСТ 57188-2016'],
    ['По ГОСТ 12.1.005-88.', '按照国家标准。', 'standard:ГОСТ 12.1.005-88'],
    ['По ISO 9001:2015.', '按照ISO 14001:2015。', 'standard:ISO 14001:2015'],
    ['Пишите: office@demo.example.com.', '请联系：office@demo.example.cn。', 'link:office@demo.example.cn'],
    ['Данные: doi 10.1000/xyz123.', '数据：doi 10.1000/xyz124。', 'link:10.1000/xyz124'],
    ['Сайт www.amur.example.ru открыт.', '网站已开放。', 'link:www.amur.example.ru'],
  ])('%s ≠ %s', (ru, zh, place) => {
    expect(placesOf(ru, zh)).toEqual([place]);
  });
});
