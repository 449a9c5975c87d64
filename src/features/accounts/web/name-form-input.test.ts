import { describe, expect, it } from 'vitest';
import { nestFormFields } from '../../../ui/form-fields.ts';
import { formKey, readNameForm } from './name-form-input.ts';

const read = (fields: Record<string, string>) => readNameForm(nestFormFields(Object.entries(fields)));
const typed = {
  'name.tradition': 'chinese',
  'name.typedIn': 'han',
  'name.han.family': '张',
  'name.han.given': '伟国',
  'name.latin.family': 'Zhang',
  'name.latin.given': 'Weiguo',
  'proposed.latin': formKey({ family: 'Zhang', given: 'Weiguo' }),
};

describe('name in three scripts', () => {
  it('keeps an untouched proposal proposed', () => {
    expect(read(typed)).toEqual({
      name: {
        tradition: 'chinese',
        typedIn: 'han',
        han: { family: '张', given: '伟国' },
        latin: { family: 'Zhang', given: 'Weiguo' },
      },
      proposedForms: ['latin'],
    });
  });

  it('counts a changed or accepted proposal as given', () => {
    expect(read({ ...typed, 'name.latin.given': 'Wei-guo' }).proposedForms).toEqual([]);
    expect(read({ ...typed, 'accept.latin': 'yes' }).proposedForms).toEqual([]);
  });

  it('leaves empty scripts out and keeps the patronymic', () => {
    const { name } = read({
      'name.tradition': 'russian',
      'name.han.family': ' ',
      'name.han.given': '',
      'name.cyrillic.family': 'Иванов',
      'name.cyrillic.given': 'Иван',
      'name.cyrillic.patronymic': 'Иванович',
    });
    expect(name).toEqual({
      tradition: 'russian',
      cyrillic: { family: 'Иванов', given: 'Иван', patronymic: 'Иванович' },
    });
  });

  it('dots a foreign name in characters, and drops what is no known word', () => {
    const { name } = read({
      'name.tradition': 'russian',
      'name.typedIn': 'runic',
      'name.han.family': '伊万诺夫',
      'name.han.given': '伊万',
    });
    expect(name).toEqual({ tradition: 'russian', han: { family: '伊万诺夫', given: '伊万', dotted: true } });
  });
});
