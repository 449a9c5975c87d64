import { pluralRu } from '../../../shared/messages.ts';
import type { TranslationMessages } from './en.ts';

export const ru: TranslationMessages = {
  title: 'Терминологическая база',
  lead: 'Одна строка — одно значение и его слова на трёх языках. По этим словам идут поиск и подбор; в текстах они подчёркнуты.',
  lookUp: 'Слово на любом языке',
  find: 'Найти',
  generalDomain: 'общая лексика',
  domain: 'Область',
  allDomains: 'все области',
  found: (count) => `${count} ${pluralRu(count, 'понятие', 'понятия', 'понятий')}`,
  nothing: 'Такого слова в базе нет. Попробуйте слово короче или одну из его частей.',
  preferred: 'предпочтительно',
  synonyms: 'также',
  number: 'Номер',
  kind: 'Вид',
  kinds: {
    component: 'слово-компонент',
    compound: 'составной термин',
    general: 'общее слово',
    name: 'название',
    unit: 'единица измерения',
    other: 'прочее',
  },
  parts: 'Состоит из',
  sharing: 'Другие значения тех же слов',
  searchFor: 'Найти записи с этим понятием',
  back: 'К терминологической базе',
  language: 'Язык',
  errors: {
    'translation.conceptNotFound': 'Такого понятия в базе нет.',
  },
};
