import type { Messages } from '../../../shared/messages.ts';

/** Words of the files of a record. */
export const filesEn = {
  title: 'Files',
  none: 'No files.',
  listSeparator: ', ',
  add: 'Add a file',
  file: 'File',
  fileHelp: 'PDF, office document, image or text.',
  note: 'No state secrets, no controlled technology, no personal data of other people.',
  purpose: 'What it is for',
  purposeHelp: 'Confidential files are read by your side and the compliance officer only.',
  rescreened: 'A file for readers or as evidence sends a public record back to screening.',
  saveFirst: 'Save the form above first: what you typed there is not sent along with the file.',
  send: 'Add the file',
  remove: 'Remove',
  missing: 'Choose a file.',
};

export type FilesMessages = Messages<typeof filesEn>;
