import type { Messages } from '../../../shared/messages.ts';

export const en = {
  errors: {
    'conversations.threadNotFound': 'There is no such conversation, or you do not take part in it.',
    'conversations.messageNotFound': 'There is no such message in this conversation.',
    'conversations.participantNotFound': 'There is no such interpreter in this conversation.',
    'conversations.requestNotFound': 'This request for an interpreter is no longer open.',
    'conversations.closed': 'This conversation is closed: you can read it, but nothing more can be written.',
    'conversations.messageIdTaken':
      'This message could not be accepted twice. Reload the page and send it again.',
    'conversations.emptyMessage': 'Write something or attach a file.',
    'conversations.mentionNotHere': 'You can only mention people who take part in this conversation now.',
    'conversations.notYourSide':
      'Translations come from the side that wrote the message, or from an interpreter. Ask them, or invite an interpreter.',
    'conversations.sameLanguage': 'The message was written in this language. Choose another one.',
    'conversations.nothingToTranslate': 'This message has no text to translate.',
    'conversations.translationNewer':
      'Somebody else has written this translation meanwhile. Read it and change it if needed.',
    'conversations.alreadyAsked':
      'Your side has already asked for an interpreter. Translators can see the request.',
    'conversations.notAnInterpreter':
      'Choose a translator who has offered to interpret, or one whose page is public.',
    'conversations.alreadyHere':
      'This person takes or took part in the conversation and cannot interpret it.',
    'conversations.notYourInterpreter': 'Only the side that invited an interpreter can end the invitation.',
  },
  /** How somebody whose name is not shown is spoken of. */
  sides: {
    sender: 'sending side',
    receiver: 'receiving side',
    senderBroker: 'broker of the sending side',
    receiverBroker: 'broker of the receiving side',
    cn: 'Chinese side',
    ru: 'Russian side',
    other: 'participant',
    broker: 'broker',
    asker: 'asking side',
    owner: 'owner of the listing',
    interpreter: 'interpreter',
    moderator: 'moderator',
  } as Record<string, string>,
  unknownSide: 'participant',
  textStates: {
    machine: 'translated by machine',
    memory: 'from the translation memory',
    human: 'translated by a person',
    none: 'not translated yet',
  },
  partial: 'partly translated',
};

export type ThreadMessages = Messages<typeof en>;
