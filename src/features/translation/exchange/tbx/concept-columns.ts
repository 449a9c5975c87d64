/** The columns of the table form: one row a word; what belongs to the concept or language stands in each of its rows. */
export const conceptColumns = [
  'concept_id',
  'subject_field',
  'reliability',
  'source',
  'definition',
  'definition_source',
  'note',
  'language',
  'language_definition',
  'language_definition_source',
  'word',
  'status',
  'word_note',
] as const;
export type ConceptColumn = (typeof conceptColumns)[number];

/** Without these a row says nothing. */
export const requiredColumns: readonly ConceptColumn[] = ['concept_id', 'language', 'word', 'status'];
