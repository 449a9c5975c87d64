import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Translation memory',
  lead: 'Pairs of segments that people approved, or that came in from other tools. Every pair serves both directions.',
  toDesk: 'To the desk',
  toMemory: 'To the translation memory',
  inside: 'In the memory',
  pair: 'Languages',
  units: 'Pairs',
  takeOut: 'Take out as TMX 1.4b',
  takeOutFrom: (from: string, to: string) => `from ${from} into ${to}`,
  empty:
    'The memory is empty. It fills with every translation that is verified, and with TMX files you bring in.',
  concordance: 'Search in the pairs',
  word: 'Word or phrase, in any of the languages',
  anyPair: 'all pairs of languages',
  find: 'Find',
  found: (count: number, isMore: boolean) =>
    isMore
      ? `more than ${count} pairs; the nearest are shown`
      : pluralEn(count, `${count} pair`, `${count} pairs`),
  nothingFound: 'No pair holds this. Try fewer words, or another form of the word.',
  field: 'Field',
  noField: 'no field',
  origin: 'Origin',
  fromRecord: (number: string) => `record ${number}`,
  fromOwnRecord: 'record without number',
  fromImport: 'imported',
  by: (name: string) => `by ${name}`,
  used: (count: number) => pluralEn(count, `used ${count} time`, `used ${count} times`),
  delete: 'Delete this pair',
  deleteAbout: 'Delete a pair only if it is wrong: nobody will find it any more.',
  deleted: 'The pair was deleted.',
  bringIn: 'Bring in a TMX file',
  bringInLead:
    'TMX 1.1 to 1.4b of any tool. Only Chinese, Russian and English are taken; pairs the memory has already are not doubled.',
  file: 'TMX file',
  fileMissing: 'Choose a file first.',
  fieldOfFile: 'Field of pairs the file says none for',
  start: 'Bring in',
  imports: 'Your imports',
  noImports: 'You have not brought in anything yet.',
  kind: 'What',
  kinds: { tmx: 'Memory (TMX)', concepts: 'Terms', xliff: 'Translation (XLIFF)' },
  state: 'State',
  states: {
    waiting: 'waiting',
    running: 'under way',
    done: 'done',
    cancelled: 'stopped',
    failed: 'failed',
  },
  startedAt: 'Started',
  progress: 'Progress',
  progressOf: (done: string, all: string) => `${done} of ${all}`,
  reading: 'the file is being read',
  written: 'written',
  same: 'there already',
  refused: 'not taken',
  cancel: 'Stop',
  cancelAbout:
    'It stops after the batch that is being written; what is written stays, and you can go on later.',
  resume: 'Go on',
  resumeAbout: 'It goes on behind the last batch written. Nothing is written twice.',
  keepsLooking: 'This page looks again every few seconds until the import is over.',
  lookAgain: 'Look now',
  fault: 'Why it failed',
  refusals: 'What was not taken',
  line: 'Line',
  why: 'Why',
  importOf: (name: string) => `Import: ${name}`,
  errors: {
    'translation.memory.sameLanguage': 'Choose two different languages.',
    'translation.memory.unitNotFound':
      'There is no such pair in the memory; somebody may have deleted it already.',
    'translation.memory.nothingToFind': 'Type at least one word or character to search for.',
    'translation.import.notFound': 'There is no such import among yours.',
    'translation.import.over': 'This import is over already; there is nothing to stop.',
    'translation.import.notStopped': 'This import is done or under way; there is nothing to go on with.',
    'translation.import.optionsWrong':
      'The settings of this import cannot be read. Start it again from the form.',
    'translation.import.nothingInside':
      'The file holds no entries. Check that the export of your tool was not empty.',
    'translation.import.languagesMissing':
      'Line {line}: the unit has fewer than two of our languages (in it: {tags}). Chinese, Russian and English are taken.',
    'translation.import.textMissing': 'Line {line}: one of the two texts is empty.',
    'translation.import.textTooLong':
      'Line {line}: the text has {length} characters, at most {allowed} are taken. Divide it into sentences.',
  } as Record<string, string>,
};

export type MemoryMessages = Messages<typeof en>;
