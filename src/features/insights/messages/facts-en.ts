import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: (key: string) => `Source row ${key}`,
  lead: 'The row of the starting content as it was loaded, word for word. What a page shows of it can be checked here.',
  waiting: 'This row waits for a person’s look and is not shown to visitors.',
  record: 'The record it became',
  file: 'File',
  read: 'Read in',
  textNumber: (number: string) => `source text ${number}`,
  loaded: 'Loaded',
  related: 'Rows it names',
  noRelated: 'It names no row that everybody may see.',
  values: 'All values as they stand in the file',
  field: 'Field',
  value: 'Value',
};

export type FactMessages = Messages<typeof en>;
