import type { Language } from '../../shared/language.ts';
import { sayFilter, type ValueNames } from './say-filter.ts';
import type { Table } from './table.ts';

const words: Record<Language, { asOf: string; rows: string; filter: string; all: string; colon: string }> = {
  zh: { asOf: '截至', rows: '行数', filter: '筛选条件', all: '无', colon: '：' },
  ru: { asOf: 'По состоянию на', rows: 'Строк', filter: 'Фильтр', all: 'нет', colon: ': ' },
  en: { asOf: 'As of', rows: 'Rows', filter: 'Filter', all: 'none', colon: ': ' },
};

/**
 * What stands above an exported list: the moment, how many rows, and what it was filtered by. `names`: of the codes of
 * its filters, in the reader's language.
 */
export function aboutList(
  language: Language,
  list: { asOf: string; items: readonly unknown[] },
  asked: object = {},
  names: ValueNames = {},
): Table['about'] {
  const said = words[language];
  const filter = sayFilter(language, asked, names).map(([name, value]) => `${name}${said.colon}${value}`);
  return [
    [said.asOf, list.asOf],
    [said.rows, String(list.items.length)],
    [said.filter, filter.length === 0 ? said.all : filter.join('; ')],
  ];
}
