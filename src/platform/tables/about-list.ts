import type { Language } from '../../shared/language.ts';
import type { Table } from './table.ts';

const words: Record<Language, { asOf: string; rows: string; filter: string; all: string }> = {
  zh: { asOf: '截至', rows: '行数', filter: '筛选条件', all: '无' },
  ru: { asOf: 'По состоянию на', rows: 'Строк', filter: 'Фильтр', all: 'нет' },
  en: { asOf: 'As of', rows: 'Rows', filter: 'Filter', all: 'none' },
};
/** What says how a list was cut into pages and written, not what was asked for. */
const notAsked = ['page', 'pageSize', 'format', 'lang'];

/** What stands above an exported list: the moment, how many rows, and the filter as it stands in the address. */
export function aboutList(
  language: Language,
  list: { asOf: string; items: readonly unknown[] },
  asked: object = {},
): Table['about'] {
  const said = words[language];
  const filter = Object.entries(asked)
    .filter(([name, value]) => !notAsked.includes(name) && isGiven(value))
    .map(([name, value]) => `${name} = ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  return [
    [said.asOf, list.asOf],
    [said.rows, String(list.items.length)],
    [said.filter, filter.length === 0 ? said.all : filter.join('; ')],
  ];
}

function isGiven(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
