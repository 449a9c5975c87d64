import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeName } from '../people/name-forms.ts';
import { spellNames, spellPersonName } from './spell-names.ts';

describe('spellings of names of organisations', () => {
  it.each([
    ['哈尔滨工业大学', ['haerbin gongye daxue', 'haerbingongyedaxue', 'хаэрбинь гунъе дасюэ']],
    ['重庆理工大学长春分院', ['chongqing ligong daxue changchun fenyuan']],
    ['绿色能源研究所', ['lvse nengyuan yanjiusuo', 'люйсэ нэнъюань яньцзюсо']],
    ['中俄5+5孵化器（демо）', ['zhonge 5 5 fuhuaqi демо']],
    ['Новосибирский государственный университет', ['novosibirskii gosudarstvennyi universitet']],
    ['Толстой Юрий', ['tolstoi iurii', 'tolstoy yury']],
  ])('%s', (name, wanted) => expect(spellNames([name])).toEqual(expect.arrayContaining(wanted)));

  it('does not set syllables apart, which would be words of other languages', () =>
    expect(spellNames(['上海龙门大学']).flatMap((spelling) => spelling.split(' '))).not.toContain('long'));

  it('says nothing of names in Latin, and nothing twice', () => {
    expect(spellNames(['Harbin Institute of Technology', ''])).toEqual([]);
    expect(spellNames(['哈尔滨', 'Haerbin'])).toEqual(['хаэрбинь']);
  });

  it('bears any text', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 }), (names) => {
        const spelled = spellNames(names);
        expect(new Set(spelled).size).toBe(spelled.length);
        expect(spelled.join('')).not.toMatch(/\p{Lu}|\s{2}/u);
      }),
    ));
});

describe('spellings of people', () => {
  it('are all ways to type a Chinese name', () => {
    const { name } = completeName({ han: { family: '张', given: '伟国' } }, []);
    expect(spellPersonName(name)).toEqual(['zhang wei guo', 'zhangweiguo', 'чжан вэй го', 'чжанвэйго']);
  });

  it('are both Latin spellings of a Russian name', () => {
    const { name } = completeName(
      { cyrillic: { family: 'Толстой', given: 'Сергей', patronymic: 'Юрьевич' } },
      [],
    );
    expect(spellPersonName(name)).toEqual(['tolstoi sergei iurevich', 'tolstoy sergey yurevich']);
  });

  it('keep the other forms a person gave', () => {
    const name = { latin: { family: 'Doe', given: 'Kim' }, cyrillic: { family: 'Доу', given: 'Ким' } };
    expect(spellPersonName({ ...name, tradition: 'other' })).toContain('kim dou');
  });
});
