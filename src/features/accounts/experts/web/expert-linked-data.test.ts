import { expect, it } from 'vitest';
import { writeLinkedData } from '../../../../ui/linked-data.tsx';
import type { Expert } from '../contract.ts';
import { personFacts } from './expert-linked-data.ts';

const expert = {
  displayName: 'Иван Петров',
  names: [
    { script: 'cyrillic', text: 'Иван Петров', origin: 'person' },
    { script: 'han', text: '伊万', origin: 'person' },
  ],
  organisation: { names: { ru: 'Институт сварки', zh: '焊接研究所' } },
  state: 'approved',
  fields: ['81'],
  languages: [{ language: 'ru', level: 'native' }],
  text: { words: { positions: 'профессор' } },
  orcid: '0000-0002-1825-0097',
  spin: null,
  reason: 'внутреннее',
  isDemo: false,
} as unknown as Expert;

it('is a person with what he agreed to be shown, and nothing besides', () => {
  const facts = personFacts(expert, 'ru');
  expect(facts).toMatchObject({
    name: 'Иван Петров',
    alternateName: ['伊万'],
    jobTitle: 'профессор',
    affiliation: { '@type': 'Organization', name: 'Институт сварки' },
    knowsLanguage: ['ru'],
    sameAs: 'https://orcid.org/0000-0002-1825-0097',
  });
  expect(writeLinkedData({ ...facts })).not.toContain('внутреннее');
});

it.each(['claimed', 'withdrawn', 'refused'])('says nothing of one who is %s', (state) => {
  expect(personFacts({ ...expert, state } as Expert, 'ru')).toBeUndefined();
});

it('says nothing of people of the demonstration', () => {
  expect(personFacts({ ...expert, isDemo: true }, 'ru')).toBeUndefined();
});
