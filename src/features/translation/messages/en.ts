import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Termbase',
  lead: 'One row is one sense, with its words in three languages. Search and matching use these words; texts underline them.',
  lookUp: 'Word in any language',
  find: 'Find',
  generalDomain: 'general vocabulary',
  domain: 'Field',
  allDomains: 'all fields',
  found: (count: number) => pluralEn(count, `${count} concept`, `${count} concepts`),
  nothing: 'No concept has this word. Try a shorter word or one of its parts.',
  preferred: 'preferred',
  synonyms: 'also',
  number: 'Number',
  kind: 'Kind',
  kinds: {
    component: 'component word',
    compound: 'compound term',
    general: 'general word',
    name: 'name',
    unit: 'unit',
    other: 'other',
  } as Record<string, string>,
  parts: 'Made of',
  sharing: 'Other senses of the same words',
  searchFor: 'Find records with this concept',
  back: 'To the termbase',
  language: 'Language',
  errors: {
    'translation.conceptNotFound': 'The termbase has no such concept.',
  } as Record<string, string>,
};

export type TranslationMessages = Messages<typeof en>;
