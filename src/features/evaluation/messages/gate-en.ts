const errors: Record<string, string> = {
  'evaluation.gate.notScreened':
    'This has to wait until the compliance screening is through. The rules of the gate say what is looked at.',
  'evaluation.gate.blocked':
    'The compliance screening has blocked this. The owner can read the reason in the case and may appeal once.',
  'evaluation.gate.conditionOpen':
    'A condition of the screening is still open (question {rule}). Enter what it asks for in the case and wait until it is confirmed.',
  'evaluation.gate.letterOfIntentMissing':
    'Restricted for export from China: before the letter of intent for the export licence nobody may negotiate in substance or promise anything (question SC03). Enter its number and day in the screening case.',
  'evaluation.gate.caseNotFound':
    'There is no such screening case, or it is not open to you. Check the address, or sign in if you have an account.',
  'evaluation.gate.noCaseYet':
    'This record has no screening case yet. It is opened within a few seconds of the record entering screening: reload the page.',
  'evaluation.gate.officersOnly': 'Only compliance officers may do this. Wait for their decision.',
  'evaluation.gate.ownCase':
    'You belong to one of the sides, work for one, or accepted the form of this record, so somebody else has to screen it. Leave it to a colleague.',
  'evaluation.gate.notYourSide':
    'Only the side concerned may do this. Sign in as a member of its organisation.',
  'evaluation.gate.stepNotAllowed':
    'This is not possible in the present state of the case. Reload the page to see what can be done now.',
  'evaluation.gate.changedMeanwhile':
    'The record or the case changed while you were deciding. Reload the page, look again, then decide.',
  'evaluation.gate.blockIsPending':
    'A block waits for the second officer. Nothing is changed until it is answered.',
  'evaluation.gate.nothingPending': 'There is nothing here that waits for an answer. Reload the page.',
  'evaluation.gate.secondOfficer':
    'A block is confirmed by a second officer. You proposed it, so leave it to a colleague.',
  'evaluation.gate.thirdOfficer':
    'An appeal and what follows from it are for an officer who did not block the case. Leave it to a colleague.',
  'evaluation.gate.unknownAnswer':
    'Question {rule} is not asked of this case, or does not have this answer. Reload the page.',
  'evaluation.gate.hitNotFound': 'This hit is no longer given by the lists. Reload the page.',
  'evaluation.gate.hitsUnanswered':
    'Hits of the lists still wait for an answer: {count}. Say of each whether it is the same one, and why.',
  'evaluation.gate.reasonNeeded': 'Write the reason: it goes on record.',
  'evaluation.gate.valueNeeded': 'Enter the number of the document.',
  'evaluation.gate.dayInFuture': 'The day of the document cannot lie in the future.',
  'evaluation.gate.dueInPast': 'The last day for a condition must not be over.',
  'evaluation.gate.conditionNotFound': 'There is no such condition any more. Reload the page.',
  'evaluation.gate.alreadyMet': 'This condition is already met.',
  'evaluation.gate.nothingToConfirm':
    'Nothing has been entered that waits for confirmation. Reload the page.',
  'evaluation.gate.tooManyFiles':
    'The case holds as many files as it can. Put several documents into one file.',
  'evaluation.gate.appealedBefore':
    'An appeal is possible once, and it was made. Its answer stands in the case.',
  'evaluation.gate.outcome.unanswered': 'Questions still wait for an answer: {rules}.',
  'evaluation.gate.outcome.informationFirst':
    'The answers to {rules} leave open whether this may pass. Ask the owner first, or block it.',
  'evaluation.gate.outcome.mustBlock': 'The answers to {rules} forbid this: it can only be blocked.',
  'evaluation.gate.outcome.needsConditions':
    'The answers ask for conditions, so it cannot simply be cleared. Decide “conditional”.',
  'evaluation.gate.outcome.noConditions': 'There is no condition to set. Decide “clear”, or add a condition.',
};

export const en = {
  errors,
  siteName: 'Amur',
  colon: ': ',
  listSeparator: ', ',
  states: {
    open: 'open',
    more_information: 'waits for the owner',
    clear: 'clear',
    conditional: 'conditional',
    blocked: 'blocked',
  },
  occasions: {
    publication: 'before publication',
    files: 'before files are exchanged',
    negotiation: 'before negotiation',
    partyChange: 'a party changed',
    contentChange: 'the content changed',
    listChange: 'a list changed',
    conditionDue: 'a condition is past its day',
    validityEnded: 'twelve months are over',
    appeal: 'after an appeal',
  },
  outcomes: {
    clear: 'clear',
    conditional: 'conditional',
    blocked: 'blocked',
    moreInformation: 'ask the owner first',
  },
  noted: 'noted, without consequence',
  answers: {
    no: 'no',
    yes: 'yes',
    unknown: 'not known',
    notApplicable: 'does not apply',
    free: 'not in the catalogue',
    restricted: 'restricted',
    prohibited: 'prohibited',
    licensed: 'yes, and licensed',
    given: 'yes, it is there',
    missing: 'yes, but not all is stated',
    noHit: 'screened, no hit',
    notTheSame: 'screened, hits are others',
    unclear: 'a hit is unclear',
    theSame: 'a party is on a list',
    exemption: 'exemption',
    standardContract: 'standard contract',
    certification: 'certification',
    assessment: 'security assessment',
    none: 'none',
  },
  hitAnswers: { same: 'the same', notSame: 'another one', unclear: 'unclear' },
  conditions: {
    licenceNumber: 'Number of the licence',
    letterOfIntent: 'Letter of intent for the export licence: number and day',
    identificationConclusion: 'Conclusion of the export-control identification',
    publicationClearance: 'Clearance for open publication',
    securityApproval: 'Approval of work with foreign participation',
    ipOutboundReview: 'Outcome of the outbound IP transfer review',
    permitNumber: 'Number of the permit or assessment',
    reexportConsent: 'Consent to re-export',
    ethicsApproval: 'Ethics approval',
    ownershipProof: 'Proof that the owner may dispose of it',
    secrecyCheck: 'Outcome of the secrecy check before filing abroad',
    other: 'Another condition',
  },
  purposes: {
    publish: 'publication',
    files: 'exchange of files',
    negotiate: 'negotiation',
    sign: 'signature',
    register: 'registration',
  },
  banks: { CN: 'China', RU: 'Russia' },
  subjects: {
    'catalogue/offer': 'offer',
    'catalogue/request': 'request',
    'cooperation/interest': 'expression of interest',
    'cooperation/project': 'project',
  } as Record<string, string>,
  sides: { officer: 'compliance officer', owner: 'owner', party: 'other side', system: 'platform' },
  steps: {
    open: 'Case opened',
    update: 'Record changed, case brought up to date',
    reopen: 'Opened again',
    askOwner: 'Asked the owner',
    answerOwner: 'The owner answered',
    clear: 'Decided: clear',
    clearConditionally: 'Decided: conditional',
    block: 'Decided: blocked, confirmed by a second officer',
    proposeBlock: 'Block proposed',
    refuseBlock: 'Block refused by the second officer',
    fulfilCondition: 'Condition entered',
    confirmCondition: 'Condition confirmed',
    refuseCondition: 'Condition refused',
    appeal: 'Appeal',
    upholdAppeal: 'Appeal upheld, case opened again',
    rejectAppeal: 'Appeal rejected',
  } as Record<string, string>,
  suggestedBy: {
    declared: 'declared by the owner',
    words: 'found in the text',
    related: 'answered so for the record it builds on',
    hits: 'from the hits',
    earlier: 'answered so before',
  },
  declared: {
    dualUse: 'Dual use, as declared',
    restrictedExport: 'Restricted for export, as declared',
    identificationDocument: 'Identification document',
    openPublicationClearance: 'Clearance for publication',
    endUse: 'End use',
    personalData: 'Personal data',
    importantData: 'Important data',
    humanGenetic: 'Human genetic resources',
    number: 'Number of the record',
    fields: 'GRNTI',
    ipcCodes: 'IPC',
  } as Record<string, string>,
  hitRules: {
    registrationNumber: 'same registration number',
    sameName: 'same name',
    sameSound: 'same name in another script',
    similarName: 'similar name',
  } as Record<string, string>,
};
