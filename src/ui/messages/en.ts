import { pluralEn, type Messages } from '../../shared/messages.ts';
import { languageNames } from '../../shared/language-names.ts';

export const en = {
  missing: 'not given',
  required: 'required',
  optional: 'optional',
  toPublish: 'needed to publish',
  conditional: 'needed in some cases',
  choose: 'choose',
  any: 'any',
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  problemsTitle: (count: number) =>
    pluralEn(count, 'One field needs attention', `${count} fields need attention`),
  nothingLost: 'What you typed is kept below.',
  pagesLabel: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  found: (count: number) => pluralEn(count, `${count} record`, `${count} records`),
  asOf: (moment: string) => `as of ${moment}`,
  bank: { CN: 'China', RU: 'Russia', other: 'other country' },
  languageNames: languageNames.en,
  original: (language: string) => `original ${language}`,
  textState: {
    none: (language: string) => `no ${language} text yet`,
    machine: (language: string, day: string) => `${language} by machine${day && `, ${day}`}, not checked`,
    assigned: (language: string) => `${language} translation assigned`,
    in_progress: (language: string) => `${language} translation in progress`,
    human: (language: string, day: string) =>
      `${language} by a translator${day && `, ${day}`}, not yet checked by a second person`,
    verified: (language: string, day: string) => `${language} checked${day && ` ${day}`}`,
    stale: (language: string) => `${language}: the original has changed since`,
  },
  machineShown: 'shown meanwhile: machine text, not checked',
  shownInstead: (language: string) =>
    `There is no text in your language yet: shown in the original, ${language}.`,
  showOriginal: 'Show the original beside',
  hideOriginal: 'Hide the original',
  demo: 'demonstration',
  claimed: 'self-assessed',
  verified: 'verified',
  level: (level: number) => `level ${level} of 9`,
  comma: ', ',
  colon: ': ',
  takeList: 'Take this list with you:',
  feedOf: (title: string) => `${title}: Atom feed`,
  tableFormats: { xlsx: 'XLSX', csv: 'CSV' },
  addRow: 'Add a row',
  removeRow: 'Remove',
};

export type UiMessages = Messages<typeof en>;
