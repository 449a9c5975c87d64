import { pluralEn, type Messages } from '../../../shared/messages.ts';

/** Words of the form only: buttons, notices, sections. */
export const formEn = {
  sectionHelp: {
    whatItIs: 'In plain words, without advertising: who reads it may know only his own side of the river.',
    figures: 'Figures are entered once and shown in every language; write numbers as you are used to.',
    maturity: 'A level counts only with its scale, its day and what was assessed.',
    rights: 'What is protected, whose it is, and what may be used.',
    cooperation: 'What you want to do together, with whom, and for what money.',
    exportCheck: 'Read by you and the compliance officer only, never shown to others.',
    publication: 'Who answers for it, who may read it, and until when.',
  },
  sectionList: 'Sections of the form',
  leadNew: 'You can save at any moment and go on later. Nobody else sees a draft.',
  leadEdit: (number: string) => `Number ${number}.`,
  sourceLanguageFixed: 'It was chosen when the record was begun and does not change.',
  save: 'Save the draft',
  saveOver: 'Save mine over it',
  check: 'Check for gaps',
  submit: 'Submit',
  progress: (filled: number, needed: number) => `${filled} of ${needed} needed fields are filled`,
  complete: 'Nothing is missing: it can be submitted.',
  gapsTitle: (count: number) =>
    pluralEn(
      count,
      'One thing is missing before it can be submitted',
      `${count} things are missing before it can be submitted`,
    ),
  savedAt: (moment: string) => `Saved, ${moment}.`,
  publishedHint: 'This record is public. A change of its substance sends it back to screening.',
  noOrganisation: 'You do not belong to an organisation yet; a record needs one that answers for it.',
  registerOrganisation: 'Register an organisation',
  withoutBroker: 'None: you follow it yourselves',
  noBrokers: 'No broker has agreed to be chosen yet.',
  brokerFixed: 'Only the owner changes the broker.',
  brokerGone: {
    shown: (name: string) => name,
    hidden: (name: string) => `${name} (not shown in public any more)`,
    none: (name: string) => `${name} (no broker any more)`,
  },
  brokersOfNoBank: 'Without an organisation',
  whoBrokersAre: (count: number) => pluralEn(count, 'Who this broker is', `Who the ${count} brokers are`),
  rowLabel: (label: string, row: number, isAlone: boolean) => (isAlone ? `${label}, ${row}` : label),
  rowsMax: (max: number) => `Not more than ${max}.`,
  characters: (count: string, min: string, max: string) =>
    min === '0'
      ? `${count} characters of at most ${max}`
      : `${count} characters; ${min} to ${max} are asked for`,
  unreadable: 'Some numbers could not be read.',
  moneyUnreadable: 'Write an amount of money in whole units, for example 1,500,000 or 1500000.50.',
  conflictTitle: 'Somebody else has saved this record meanwhile',
  conflictText:
    'Nothing is lost. What was saved stands beside what you typed; the form below holds yours. Change what you want to take over, then save: it replaces the other one.',
  conflictSame: 'What you typed is the same as what was saved.',
  savedByOther: 'Saved by the other person',
  typedHere: 'Typed by you',
  empty: '(empty)',
  autosaved: (time: string) => `Saved at ${time}`,
  savedAgain: (time: string) => `The connection is back: saved at ${time}`,
  offline: (time: string) =>
    `Not saved at ${time}: the connection is lost. What you type is kept on this device.`,
  conflictStatus: 'Not saved: somebody else saved a newer version. Press “Save the draft” to see both.',
  incompleteStatus: (fields: number) =>
    pluralEn(
      fields,
      'Not saved yet: one field is incomplete. It is kept on this device.',
      `Not saved yet: ${fields} fields are incomplete. They are kept on this device.`,
    ),
  refusedStatus: (title: string) => `Not saved; kept on this device. ${title}`,
  restored: (time: string) => `Put back what you typed before ${time} and what could not be sent.`,
  forgetRestored: 'Use the saved version instead',
};

export type FormMessages = Messages<typeof formEn>;
