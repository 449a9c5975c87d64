import type { Messages } from '../../../shared/messages.ts';
import { exchangeErrorsEn } from './exchange-errors-en.ts';

export const exchangeEn = {
  sourceWas: (before: string) => `The original was changed. Before it read: ${before}`,
  answeredFor: (check: string, reason: string) => `${check}: allowed because ${reason}`,
  finding: (check: string, expected: string, found: string) =>
    `${check}${expected && `; expected: ${expected}`}${found && `; found: ${found}`}`,
  title: (text: string) => `Files · ${text}`,
  siteName: 'Amur',
  toWorkbench: 'To the workbench',
  lead: 'Take the text into your own tool and bring the translation back. What others write here meanwhile is kept.',
  takeOut: 'Take out',
  files: {
    xliff2: 'Text, XLIFF 2.1',
    xliff1: 'Text, XLIFF 1.2',
    omegat: 'Project for OmegaT (ZIP)',
    tbx: 'Terms of the text, TBX',
    tmx: 'Matches of the memory, TMX',
  },
  filesAbout: {
    xliff2: 'for newer tools: segments, states, notes, terms',
    xliff1: 'for all other tools, the same content',
    omegat: 'text, terms, memory and settings in one folder, ready to open',
    tbx: 'the concepts found in the original, in all three languages',
    tmx: 'what the memory has for this text, from 70 % on',
  },
  nothingToWrite:
    'You are not working on this text at present, so it can be taken out to read, but not brought back. Take the task first.',
  bringBack: 'Bring back',
  bringBackLead:
    'The file must be one of those above, with the same originals. Only what you changed is taken; finished segments count as yours and are still to be checked by somebody else.',
  file: 'XLIFF file, 1.2 or 2.x',
  fileMissing: 'Choose a file first.',
  send: 'Bring back',
  sentBefore: 'You took it out',
  formatOf: { xliff2: 'XLIFF 2.1', xliff1: 'XLIFF 1.2', omegat: 'OmegaT project' },
  howTo: 'How to work in OmegaT',
  steps: [
    'Save the project for OmegaT and unpack the ZIP into a folder of its own.',
    'Open that folder in OmegaT: Project → Open. The terms stand in the glossary, matches of the memory under Fuzzy Matches; what people have already translated is filled in.',
    'Translate. Do not change segmentation: one segment of ours is one paragraph of the file.',
    'Project → Create Translated Documents. The finished file is task.xlf in the folder target.',
    'Bring that file back here. Segments you left alone stay as they are.',
  ],
  otherTools:
    'In other tools (memoQ, Trados, Smartcat, Lokalise, Poedit) open the XLIFF file itself, attach TMX and TBX, and save as XLIFF again.',
  keptAsDraft:
    'Taken as a draft, not confirmed. {check}. Correct it in the workbench or say there why it is right. The text: “{text}”.',
  errors: exchangeErrorsEn,
};

export type ExchangeMessages = Messages<typeof exchangeEn>;
