import { expect, it } from 'vitest';
import { choiceOfNames, nameInLine, readOrganisationName, readPersonName } from './read-names.ts';

const zhang = { typed: '张伟国', han: '张伟国', latin: 'Zhang Weiguo', cyrillic: 'Чжан Вэйго' };
const institute = { zh: '焊接研究所', ru: 'Институт сварки' };

it('a name is read in the writing of the reader as far as there is one, with its own beside it', () => {
  expect(nameInLine(readPersonName(zhang, 'zh'))).toBe('张伟国');
  expect(nameInLine(readPersonName(zhang, 'ru'))).toBe('Чжан Вэйго (张伟国)');
  expect(readPersonName({ ...zhang, latin: '' }, 'en')).toEqual({
    text: '张伟国',
    language: 'zh',
    typed: null,
  });
  expect(nameInLine(readOrganisationName('焊接研究所', institute, 'ru'))).toBe(
    'Институт сварки (焊接研究所)',
  );
  expect(readOrganisationName('焊接研究所', institute, 'en')).toMatchObject({ language: 'zh', typed: null });
  // What somebody wrote in the reader's language stays as he wrote it.
  expect(nameInLine(readOrganisationName('焊接所', institute, 'zh'))).toBe('焊接所');
});

it('a list to choose from says of which language a name is that the reader does not read', () => {
  const names = [readPersonName(zhang, 'ru'), readOrganisationName('焊接研究所', institute, 'ru')];
  expect(choiceOfNames('1', names, 'ru')).toEqual({
    ...{ value: '1', label: 'Чжан Вэйго · Институт сварки', lang: undefined },
  });
  expect(choiceOfNames('1', [readOrganisationName('研究所', {}, 'ru')], 'ru').lang).toBe('zh');
});
