import { pluralRu } from '../../../shared/messages.ts';
import type { SearchMessages } from './en.ts';

export const ru: SearchMessages = {
  title: 'Поиск',
  titleFor: (query) => `${query} · поиск`,
  label: 'Что вы ищете?',
  placeholder: 'потребность или результат на русском, китайском или английском',
  find: 'Найти',
  found: (count) =>
    `${pluralRu(count, 'найдена', 'найдены', 'найдено')} ${count} ${pluralRu(count, 'запись', 'записи', 'записей')}`,
  order: { relevance: 'сначала самые подходящие', date: 'сначала новые' },
  sortLabel: 'Порядок',
  understood: 'Понято как',
  nothing: 'Ничего не найдено.',
  advice:
    'Попробуйте слово короче или общее, одну часть длинного термина или меньше фильтров. Понимаются слова всех трёх языков.',
  onlyOwnWords:
    'Ни одно слово запроса не найдено в терминологической базе, поэтому ищутся только тексты с этими же словами.',
  filters: 'Фильтры',
  applyFilters: 'Применить',
  clearFilters: 'Снять все фильтры',
  removeFilter: (name) => `Снять фильтр «${name}»`,
  matched: 'Совпало',
  matchedWords: 'Те же слова',
  gloss: 'Термины заголовка (это не перевод)',
  facetNames: {
    kind: 'Вид',
    country: 'Берег',
    region: 'Регион',
    field: 'Область (ГРНТИ)',
    level: 'Технический уровень',
    cooperation: 'Форма сотрудничества',
    language: 'Язык оригинала',
  },
  levelNote: 'проверенный, а где его нет, по самооценке',
  kinds: { offer: 'Предложение', request: 'Запрос', organisation: 'Организация', facility: 'Площадка' },
  allKinds: 'Все',
  took: (milliseconds) => `${milliseconds} мс`,
  all: 'все',
  more: (count) => `ещё ${count}`,
  errors: {
    'search.queryTooLong': 'Запрос слишком длинный.',
  },
};
