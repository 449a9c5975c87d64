import { describe, expect, it } from 'vitest';
import { displayName } from './display-name.ts';
import type { PersonName } from './person-name.ts';

const chinese: PersonName = {
  typedIn: 'han',
  han: { family: '张', given: '伟国' },
  cyrillic: { family: 'Чжан', given: 'Вэйго' },
  latin: { family: 'Zhang', given: 'Weiguo' },
};
const russian: PersonName = {
  typedIn: 'cyrillic',
  han: { family: '伊万诺夫', given: '伊万', dotted: true },
  cyrillic: { family: 'Иванов', given: 'Иван', patronymic: 'Иванович' },
  latin: { family: 'Ivanov', given: 'Ivan' },
};

describe('displayName', () => {
  it('orders a Chinese name family first in every language', () => {
    expect(displayName(chinese, 'zh')).toBe('张伟国');
    expect(displayName(chinese, 'ru')).toBe('Чжан Вэйго');
    expect(displayName(chinese, 'en')).toBe('Zhang Weiguo');
  });

  it('orders a Russian name as each language does', () => {
    expect(displayName(russian, 'zh')).toBe('伊万·伊万诺夫');
    expect(displayName(russian, 'ru')).toBe('Иванов Иван Иванович');
    expect(displayName(russian, 'en')).toBe('Ivan Ivanov');
  });

  it('shows the typed form where the language has none', () => {
    const { cyrillic, typedIn } = russian;
    expect(displayName({ typedIn, cyrillic }, 'zh')).toBe('Иванов Иван Иванович');
    expect(displayName({ typedIn, cyrillic }, 'en')).toBe('Иванов Иван Иванович');
    expect(displayName({ typedIn: 'han', han: chinese.han }, 'ru')).toBe('张伟国');
    expect(displayName({ ...chinese, typedIn: 'latin', han: undefined }, 'zh')).toBe('Zhang Weiguo');
    expect(displayName({ ...chinese, typedIn: 'cyrillic', han: undefined }, 'zh')).toBe('Чжан Вэйго');
    expect(displayName({}, 'en')).toBe('');
  });

  it('leaves no stray space for missing parts', () => {
    expect(displayName({ cyrillic: { family: 'Иванов', given: '' } }, 'ru')).toBe('Иванов');
    expect(displayName({ cyrillic: { family: '', given: 'Иван', patronymic: 'Петрович' } }, 'ru')).toBe(
      'Иван Петрович',
    );
    expect(
      displayName({ latin: { family: '', given: '' }, cyrillic: { family: 'Ли', given: 'На' } }, 'en'),
    ).toBe('Ли На');
  });

  it('writes other names given name first, in Cyrillic too', () => {
    const name: PersonName = {
      tradition: 'other',
      latin: { family: 'Smith', given: 'John' },
      cyrillic: { family: 'Смит', given: 'Джон' },
    };
    expect(displayName(name, 'en')).toBe('John Smith');
    expect(displayName(name, 'ru')).toBe('Джон Смит');
  });
});
