import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from './display-name.ts';
import { parseCyrillicName, parseHanName, parseLatinName, parseName } from './parse-name.ts';
import { proposeNameForms } from './propose-name-forms.ts';

function readRows(file: string): string[][] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

const chineseRows = readRows('./chinese-names.tsv');
const russianRows = readRows('./russian-names.tsv');

describe('the tables', () => {
  it('hold enough names', () => {
    expect(chineseRows.length).toBeGreaterThanOrEqual(110);
    expect(russianRows.length).toBeGreaterThanOrEqual(90);
  });
  it('use every Russian letter', () => {
    const used = new Set(russianRows.map((row) => row[0]?.toLowerCase() ?? '').join(''));
    expect([...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].filter((letter) => !used.has(letter))).toEqual([]);
  });
});

describe('Chinese names', () => {
  it.each(chineseRows)('%s is %s %s, %s %s', (han = '', family, given, cyrillicFamily, cyrillicGiven) => {
    const forms = proposeNameForms(han);
    expect(forms.tradition).toBe('chinese');
    expect(forms.latin[0]).toEqual({ value: { family, given }, origin: 'proposed' });
    expect(forms.cyrillic[0]).toEqual({
      value: { family: cyrillicFamily, given: cyrillicGiven },
      origin: 'proposed',
    });
    expect(forms.han).toEqual([{ value: parseHanName(han), origin: 'given' }]);
  });

  it.each(chineseRows)(
    '%s read back from the spelling %s %s',
    (_han, family = '', given = '', cyrFamily = '', cyrGiven = '') => {
      const fromLatin = proposeNameForms({ latin: { family, given } }, 'chinese');
      expect(fromLatin.cyrillic[0]?.value).toEqual({ family: cyrFamily, given: cyrGiven });
      const fromCyrillic = proposeNameForms({ cyrillic: { family: cyrFamily, given: cyrGiven } }, 'chinese');
      expect(fromCyrillic.latin.map((form) => form.value)).toContainEqual({ family, given });
      expect(fromLatin.han).toEqual([]);
    },
  );
});

describe('Russian names', () => {
  it.each(russianRows)(
    '%s',
    (typed = '', family = '', given = '', patronymic = '', latinFamily = '', latinGiven = '') => {
      const forms = proposeNameForms(typed);
      const expected = patronymic === '' ? { family, given } : { family, given, patronymic };
      expect(forms.tradition).toBe('russian');
      expect(forms.cyrillic).toEqual([{ value: expected, origin: 'given' }]);
      expect(forms.han).toEqual([]);
      if (latinFamily === '') expect(forms.latin).toEqual([]);
      else
        expect(forms.latin).toEqual([
          { value: { family: latinFamily, given: latinGiven }, origin: 'proposed' },
        ]);
    },
  );
});

describe('what is proposed and what is not', () => {
  it('gives every reading of an ambiguous spelling, the likeliest first', () => {
    const cyrillic = proposeNameForms('Li Xian').cyrillic.map((form) => form.value.given);
    expect(cyrillic).toEqual(['Сянь', 'Сиань']);
    expect(proposeNameForms('Zhang Weiguo').cyrillic).toHaveLength(1);
  });

  it('offers the other sounds of a character whose bearers differ', () => {
    expect(proposeNameForms('乐嘉').latin.map((form) => form.value.family)).toEqual(['Yue', 'Le']);
    expect(proposeNameForms('王长河').cyrillic.map((form) => form.value.given)).toEqual(['Чанхэ', 'Чжанхэ']);
    expect(proposeNameForms('张伟国').latin).toHaveLength(1);
  });

  it('lets a given spelling decide the sound of a character', () => {
    const forms = proposeNameForms({
      han: { family: '乐', given: '嘉' },
      latin: { family: 'Le', given: 'Jia' },
    });
    expect(forms.cyrillic[0]?.value).toEqual({ family: 'Лэ', given: 'Цзя' });
    expect(forms.latin[0]?.origin).toBe('given');
  });

  it('falls back to the characters when the given Latin form is not pinyin', () => {
    const forms = proposeNameForms({
      han: { family: '李', given: '小龙' },
      latin: { family: 'Lee', given: 'Bruce' },
    });
    expect(forms.cyrillic[0]?.value).toEqual({ family: 'Ли', given: 'Сяолун' });
  });

  it('writes a double surname with a hyphen', () => {
    const forms = proposeNameForms('郑李 淑芳');
    expect(forms.latin[0]?.value).toEqual({ family: 'Zheng-Li', given: 'Shufang' });
    expect(forms.cyrillic[0]?.value).toEqual({ family: 'Чжэн-Ли', given: 'Шуфан' });
  });

  it('proposes nothing for dotted names, unknown characters, and Latin names that are not pinyin', () => {
    for (const typed of [
      '弗拉基米尔·普京',
      '阿里木·哈斯木',
      '𠮷',
      'John Smith',
      'Ivan Petrov',
      'Тоқаев Қасым',
      '123',
      '张伟 Zhang Wei',
      '',
    ]) {
      const forms = proposeNameForms(typed);
      const all = [...forms.han, ...forms.cyrillic, ...forms.latin];
      expect(
        all.filter((form) => form.origin === 'proposed'),
        typed,
      ).toEqual([]);
    }
  });

  it('takes the stated tradition before its own guess', () => {
    expect(proposeNameForms('Ли Анна').tradition).toBe('russian');
    expect(proposeNameForms('Ли Анна', 'chinese').latin[0]?.value).toEqual({ family: 'Li', given: 'Angna' });
    expect(proposeNameForms('Ван Лина', 'russian').latin[0]?.value).toEqual({ family: 'Van', given: 'Lina' });
  });

  it('takes any string without throwing', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '张',
        '欧阳',
        'Чжан',
        'ъ',
        'оглы',
        "'",
        '-',
        ',',
        '·',
        ' ',
        'Lyu',
        'xian',
        'ü',
        '\u0308',
        '𠮷',
      ),
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      pieces.map((parts) => parts.join('')),
    );
    const hint = fc.constantFrom('chinese', 'russian', 'other', undefined);
    fc.assert(
      fc.property(anything, hint, (typed, tradition) => {
        const forms = proposeNameForms(typed, tradition);
        for (const form of [...forms.latin, ...forms.cyrillic]) {
          if (form.origin === 'proposed') expect(form.value.family).not.toBe('');
        }
        for (const language of ['zh', 'ru', 'en'] as const)
          expect(typeof displayName(parseName(typed, tradition), language)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });

  it('takes no text for a name that is longer than any name', () => {
    for (const word of ['an', 'Ван ', '张', 'Али оглы ', '-']) {
      const { han, cyrillic, latin } = proposeNameForms(word.repeat(20_000), 'chinese');
      expect([...han, ...cyrillic, ...latin]).toEqual([]);
    }
    const forms = proposeNameForms({ latin: { family: 'Wang', given: 'an'.repeat(20_000) } }, 'chinese');
    expect(forms.cyrillic).toEqual([]);
  });
});

describe('order of typed Latin and Cyrillic names', () => {
  it.each([
    ['Zhang Weiguo', 'Zhang', 'Weiguo'],
    ['Weiguo Zhang', 'Zhang', 'Weiguo'],
    ['Weiguo ZHANG', 'Zhang', 'Weiguo'],
    ['ZHANG WEIGUO', 'Zhang', 'Weiguo'],
    ['Zhang, Weiguo', 'Zhang', 'Weiguo'],
    ['Zhāng Wěiguó', 'Zhāng', 'Wěiguó'],
    ['Zhang Wei-guo', 'Zhang', 'Wei-Guo'],
    ['Ouyang Xiu', 'Ouyang', 'Xiu'],
    ['Lü Bu', 'Lü', 'Bu'],
    ['Ivan Petrov', 'Petrov', 'Ivan'],
    ['Petrov Ivan', 'Petrov', 'Ivan'],
    ['John Ronald Tolkien', 'Tolkien', 'John Ronald'],
    ['Madonna', 'Madonna', ''],
  ])('%s', (typed, family, given) => {
    const { given: foundGiven, family: foundFamily } = parseLatinName(typed);
    expect([foundFamily, foundGiven.toLowerCase()]).toEqual([family, given.toLowerCase()]);
  });

  it('puts the family name last in a name stated to be neither Chinese nor Russian', () => {
    expect(parseCyrillicName('Джон Смит', 'other')).toEqual({ family: 'Смит', given: 'Джон' });
    expect(parseCyrillicName('Смит, Джон', 'other')).toEqual({ family: 'Смит', given: 'Джон' });
  });

  it('reads a Palladius name in either order', () => {
    expect(parseCyrillicName('Чжан Вэйго')).toEqual({ family: 'Чжан', given: 'Вэйго' });
    expect(parseCyrillicName('Вэйго Чжан')).toEqual({ family: 'Чжан', given: 'Вэйго' });
    expect(parseCyrillicName('Сыма Цянь')).toEqual({ family: 'Сыма', given: 'Цянь' });
  });
});
