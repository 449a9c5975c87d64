export const en = {
  errors: {
    'conversations.files.notFound': 'There is no such file in this conversation.',
    'conversations.files.unknownUpload': 'This file was not uploaded by you or is gone. Choose it again.',
    'conversations.files.dueDiligencePdfOnly':
      'Due-diligence files are given as PDF only, so that every page of every copy carries a mark. Save the file as PDF and send that.',
    'conversations.files.cannotClean':
      'You take part without your name, and files of this kind keep the names of their authors inside. Save it as PDF, PNG, JPEG or plain text and send that.',
    'conversations.files.nameTellsWho':
      'You take part without your name, but the name of the file “{file}” holds “{name}”. Rename the file and choose it again.',
    'conversations.files.accessEndsInPast': 'The last day of access is over already. Choose a later one.',
    'conversations.files.accessOver':
      'Access to this file ended after {day}. Ask the side that gave it if you still need it.',
    'conversations.files.needsApproval':
      'Due-diligence files open only after the side that gave them agrees. Ask for access under “Files”.',
    'conversations.files.waitsForDecision':
      'You have asked for this file; the side that gave it has not decided yet.',
    'conversations.files.declined':
      'The side that gave this file did not grant access to it. Reason: {reason}',
    'conversations.files.revoked':
      'The side that gave this file has ended your access to it. Reason: {reason}',
    'conversations.files.encrypted':
      'This PDF is protected by a password, so it cannot be marked or freed of its author’s name. It must be sent again without protection.',
    'conversations.files.unreadable':
      'This file is damaged or not what it says it is, so it cannot be handed on. It must be saved anew and sent again.',
    'conversations.files.signed':
      'This PDF holds an electronic signature that names its signer, and the sender takes part without a name. It must be sent without the signature.',
    'conversations.files.missing': 'This file is no longer in the store. It must be sent again.',
    'conversations.files.requestEmpty': 'Choose the files you need, or write what you need and why.',
    'conversations.files.nothingToAsk':
      'One of these files needs no request: it is open to you, is your own, has been asked for already, or its access is over.',
    'conversations.files.requestNotFound': 'There is no such request for files any more.',
    'conversations.files.notYourFile':
      'Only the side that gave this file decides about it and sees who opened it.',
    'conversations.files.reasonNeeded': 'Give a reason: the other side will read it.',
    'conversations.files.nothingToDecide':
      'This does not fit how the request stands now: it may be withdrawn or decided already. Reload the page.',
    'conversations.export.tooLong':
      'This conversation is too long for one file: it may hold {messages} messages and {millions} million characters. Choose a part of it by the numbers of messages.',
  },
  export: {
    title: 'Record of negotiations',
    about: 'Subject',
    number: 'Conversation',
    exportedBy: 'Exported by',
    exportedAt: 'Exported on',
    participants: 'Participants',
    participant: 'Participant',
    side: 'Side',
    standing: 'Takes part',
    present: 'now',
    left: 'has left',
    range: (from: number, to: number, total: number) => `Messages ${from}–${to} of ${total}`,
    originalPrevails:
      'The original of each message prevails. Translations serve for understanding; how each came about stands beside it.',
    columns:
      'On the left the original, on the right its translation with its language and how it came about.',
    zones: 'Times are given in UTC+8 (Beijing, Irkutsk) and UTC+3 (Moscow).',
    ownZone: (zone: string) => `Your time: ${zone}.`,
    languageNames: { zh: 'Chinese', ru: 'Russian', en: 'English' },
    original: (language: string) => `Original: ${language}`,
    noTranslation: 'There is no translation.',
    platform: 'Amur',
    files: 'Files',
    file: 'File',
    message: 'No.',
    size: 'Size, bytes',
    digest: 'SHA-256',
    digestHidden: 'not shown: the sender takes part without a name',
    access: 'Access',
    until: (day: string) => `until ${day}`,
    dueDiligence: 'due diligence',
    ordinary: 'ordinary',
    gate: 'What is not allowed now',
    writingStopped: 'Writing',
    filesStopped: 'Files',
    closed: (at: string) => `The conversation was closed on ${at}.`,
    noMessages: 'There are no messages.',
  },
};
