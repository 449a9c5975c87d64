import { describe, expect, it } from 'vitest';
import { languageOfScript, splitByScript } from './script-runs.tsx';

describe('a sentence with terms of another language', () => {
  it('is split where the letters change; what the reader reads stays whole', () => {
    expect(splitByScript('Китайское «排他许可» — это единичная лицензия', 'ru')).toEqual([
      'Китайское «',
      '排他许可',
      '» — это единичная лицензия',
    ]);
    expect(splitByScript('俄语“исключительная лицензия”与“独占许可”', 'zh')).toEqual([
      '俄语“',
      'исключительная лицензия',
      '”与“独占许可”',
    ]);
    expect(splitByScript('Rospatent', 'zh')).toEqual(['Rospatent']);
  });

  it('is joined again to what it was', () => {
    const text = 'See 国家法律法规数据库, then «Роспатент», then 商务部、海关';
    for (const reader of ['zh', 'ru', 'en'] as const) expect(splitByScript(text, reader).join('')).toBe(text);
    expect(splitByScript(text, 'en')).toHaveLength(7);
  });
});

it('tells the language of words by their letters, and nothing of figures', () => {
  expect([languageOfScript('研发'), languageOfScript('Роспатент'), languageOfScript('CNIPA 42')]).toEqual([
    'zh',
    'ru',
    undefined,
  ]);
});
