import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Search',
  titleFor: (query: string) => `${query} · search`,
  label: 'What are you looking for?',
  placeholder: 'a need or a result, in Chinese, Russian or English',
  find: 'Search',
  found: (count: number) => pluralEn(count, `${count} record found`, `${count} records found`),
  order: { relevance: 'best match first', date: 'newest first' },
  sortLabel: 'Order',
  understood: 'Understood as',
  nothing: 'Nothing was found.',
  advice:
    'Try a shorter or more general word, one part of a long term, or fewer filters. Words of all three languages are understood.',
  onlyOwnWords:
    'No word of the termbase was recognised in this query, so only texts with these very words can be found.',
  filters: 'Filters',
  applyFilters: 'Apply',
  clearFilters: 'Clear all filters',
  removeFilter: (name: string) => `Remove the filter ${name}`,
  matched: 'Matched',
  matchedWords: 'Same words',
  gloss: 'Terms of the title (not a translation)',
  facetNames: {
    kind: 'Kind',
    country: 'Bank',
    region: 'Region',
    field: 'Field (GRNTI)',
    level: 'Technical level',
    cooperation: 'Form of cooperation',
    language: 'Language of the original',
  },
  levelNote: 'verified where there is a verified level, otherwise self-assessed',
  kinds: { offer: 'Offer', request: 'Request', organisation: 'Organisation', facility: 'Facility' },
  allKinds: 'All',
  took: (milliseconds: string) => `${milliseconds} ms`,
  all: 'all',
  more: (count: number) => `${count} more`,
  errors: {
    'search.queryTooLong': 'The query is too long.',
  } as Record<string, string>,
};

export type SearchMessages = Messages<typeof en>;
