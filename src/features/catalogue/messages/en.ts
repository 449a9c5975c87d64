import type { Messages } from '../../../shared/messages.ts';
import type { Side } from '../listings/life-cycle.ts';
import type { attachmentPurposes, PersonStep } from '../listings/endpoints.ts';
import type * as vocabulary from '../listings/vocabulary.ts';

/** A label for every code of a closed list. */
type Labels<Codes extends readonly string[]> = Record<Codes[number], string>;

const errors: Record<string, string> = {
  'catalogue.listing.notFound':
    'There is no such record, or it is not open to you. Check the address, or sign in if you have an account.',
  'catalogue.listing.newerRevision':
    'Somebody saved revision {revision} meanwhile. Compare it with yours, then save again.',
  'catalogue.listing.notEditable':
    'The record cannot be changed in its present state. Wait until it has been checked, or ask the moderator to send it back.',
  'catalogue.listing.incomplete': 'Something is still missing. Fill in the fields named below and try again.',
  'catalogue.listing.stepNotAllowed':
    'This step is not possible in the present state of the record. Reload the page to see what can be done now.',
  'catalogue.listing.ownerOnly': 'Only the owner’s side may do this. Ask a member of the owner organisation.',
  'catalogue.listing.staffOnly':
    'Only the staff member responsible may do this. Wait for the check, or write to the moderator.',
  'catalogue.listing.throughTheGate':
    'Screening is decided in the screening case: open it from the queue, answer its questions and decide there.',
  'catalogue.listing.fourEyes':
    'You belong to the owner or wrote this record, so somebody else has to decide. Leave it to a colleague.',
  'catalogue.listing.reasonNeeded': 'Write the reason, so that the owner knows what to do.',
  'catalogue.listing.validUntilPassed':
    'The record’s last day of validity has passed. Set a later date first.',
  'catalogue.listing.validUntilMissing': 'Set the date until which the record is valid.',
  'catalogue.listing.factsNotConfirmed': 'Check the record and confirm that its facts still hold.',
  'catalogue.listing.onlyDraftsDiscarded':
    'Only a draft can be deleted. Withdraw a published record instead.',
  'catalogue.listing.notYourOrganisation':
    'You do not belong to this organisation. Choose one of yours, or ask its owner to invite you.',
  'catalogue.listing.noOrganisation':
    'You do not belong to an organisation yet. Register one, or ask a colleague to invite you.',
  'catalogue.listing.organisationNotVerified':
    'The organisation has not been verified yet. Send its documents first; the draft is kept meanwhile.',
  'catalogue.listing.contactNotMember':
    'The contact person does not belong to the owner organisation. Choose one of its members, or invite that person first.',
  'catalogue.listing.notABroker':
    'This person cannot be chosen as the broker. Choose one from the list, or none.',
  'catalogue.listing.tooManyCompared': 'At most four records can be compared. Remove some of them.',
  'catalogue.listing.sourceLanguageFixed':
    'The language of the original was fixed when the record was begun. Begin a new record to write in another one.',
  'catalogue.moneyRangeReversed': 'The lower amount is above the upper one. Exchange or correct them.',
  'catalogue.gap.required': 'Please fill this in.',
  'catalogue.gap.tooShort': 'Too short: write at least {minimum} characters.',
  'catalogue.gap.tooLong': 'Too long: shorten it to at most {maximum} characters.',
  'catalogue.gap.tooFew': 'Not enough yet: give at least {minimum}.',
  'catalogue.gap.fieldUnknown': 'This GRNTI code is not known. Choose a code from the list.',
  'catalogue.gap.fieldExcluded':
    'Military fields have no place on this platform. Choose a civil field; military work cannot be published here.',
  'catalogue.gap.evidenceNeeded':
    'From level 4 evidence is needed: name test reports, certificates or publications, or attach a file as evidence.',
  'catalogue.gap.ipObjectsNeeded':
    'With this IP status at least one protected object is needed: give its number and office.',
  'catalogue.gap.ipHoldersNeeded': 'With this IP status the right holders are needed: name all of them.',
  'catalogue.gap.egisuNeeded':
    'A Russian result paid from the budget needs its number in EGISU NIOKTR: copy it from the registration card.',
  'catalogue.gap.bareSuperlative':
    'Do not write “world level” or the like: give a figure and what it is compared with.',
  'catalogue.gap.figureIncomplete':
    'A row is incomplete: give the name, the value and, for an advantage, what it is compared with, or remove the row.',
  'catalogue.gap.targetIncomplete':
    'A row is incomplete: give the name and the target value, or remove the row.',
  'catalogue.gap.declarationNeeded':
    'Answer this question for the screening. If you are not sure, choose “not sure”.',
  'catalogue.gap.anonymousNamesOwner':
    'The record is anonymous, but its text names the organisation. Take the name out, or publish it with your name.',
  'catalogue.gap.anonymousContacts':
    'The record is anonymous, but its text holds contact details. Take them out: the broker makes the contact.',
  'catalogue.gap.ipcMilitary':
    'IPC classes {classes} are weapons and ammunition. The platform is for civil technology only.',
  'catalogue.gap.ipcMalformed': 'An IPC code has the wrong form. Write it like C02F 1/44.',
  'catalogue.gap.dateInFuture': 'This date is still to come. Give today’s date or an earlier one.',
  'catalogue.gap.dateInPast': 'This date has passed. Give a later one.',
  'catalogue.gap.clearanceNeeded':
    'The Russian side needs a clearance for open publication: give its number and date.',
  'catalogue.gap.maturityIncomplete': 'Say what exactly was assessed: the part and its conditions of use.',
  'catalogue.attachment.notFound':
    'There is no such file, or it is not open to you. Reload the list of files.',
  'catalogue.attachment.tooMany':
    'The record has as many files as it may hold. Join several into one and attach it.',
  'catalogue.attachment.relied':
    'The record was screened with this file, so it stays while the record is public. Withdraw the record, or add a newer file.',
  'catalogue.step.noEngine':
    'Passed on without new translations: texts in other languages are missing or machine-made and are shown as such.',
  'catalogue.step.engineLate':
    'The machine translation was late, so the record went on without it; the texts follow, and the page says so.',
  'catalogue.step.expired': 'The validity has ended. The owner may confirm the facts and renew the record.',
  'catalogue.step.gateReopened': 'Its screening was opened again.',
  'catalogue.step.materialChange':
    'The substance was changed after publication, so the record is screened again.',
};

export const en = {
  errors,
  states: {
    draft: 'draft',
    submitted: 'submitted',
    in_moderation: 'in moderation',
    changes_requested: 'changes requested',
    in_screening: 'in screening',
    blocked: 'blocked',
    in_translation: 'in translation',
    approved: 'approved',
    published: 'published',
    paused: 'paused',
    reserved: 'reserved for talks',
    concluded: 'concluded',
    expired: 'expired',
    withdrawn: 'withdrawn',
    archived: 'archived',
  } satisfies Labels<typeof vocabulary.listingStates>,
  visibilities: {
    public: 'everybody',
    registered: 'registered users',
    partners: 'members of verified organisations',
    private: 'the owner and the staff only',
  } satisfies Labels<typeof vocabulary.visibilities>,
  complianceStates: {
    not_screened: 'not screened yet',
    clear: 'no objections',
    conditional: 'cleared with conditions',
    blocked: 'may not be published',
  } satisfies Labels<typeof vocabulary.complianceStates>,
  textStates: {
    none: 'no text',
    machine: 'machine translation',
    assigned: 'given to a translator',
    in_progress: 'being translated',
    human: 'translated by a person',
    verified: 'checked translation',
    stale: 'older than the original',
  } satisfies Labels<typeof vocabulary.textStates>,
  cooperationTypes: {
    licence: 'licence',
    assignment: 'assignment',
    jointRnd: 'joint R&D',
    commissionedRnd: 'commissioned R&D',
    technicalService: 'technical service',
    consulting: 'consulting',
    jointVenture: 'joint venture',
    pilotTest: 'pilot test',
    equipmentSupply: 'equipment supply',
  } satisfies Labels<typeof vocabulary.cooperationTypes>,
  maturitySchemes: {
    iso16290: 'ISO 16290:2013',
    gostr58048: 'GOST R 58048-2017',
    gbt22900: 'GB/T 22900-2022',
    gbt37264: 'GB/T 37264-2018 (new materials)',
  } satisfies Labels<typeof vocabulary.maturitySchemes>,
  ipStatuses: {
    none: 'not protected',
    secret: 'know-how (trade secret)',
    applied: 'application filed',
    granted: 'patent or registration granted',
    copyright: 'copyright',
    mixed: 'several kinds of protection',
  } satisfies Labels<typeof vocabulary.ipStatuses>,
  ipObjectTypes: {
    patent: 'patent for an invention',
    utilityModel: 'utility model',
    design: 'industrial design',
    software: 'computer program',
    variety: 'plant variety or animal breed',
    other: 'other',
  } satisfies Labels<typeof vocabulary.ipObjectTypes>,
  ipObjectStatuses: {
    applied: 'applied for',
    granted: 'granted',
    lapsed: 'lapsed',
  } satisfies Labels<typeof vocabulary.ipObjectStatuses>,
  rightsForms: {
    assignment: 'assignment of the right',
    exclusive: 'exclusive licence',
    sole: 'sole licence',
    nonExclusive: 'non-exclusive licence',
  } satisfies Labels<typeof vocabulary.rightsForms>,
  controlAnswers: { no: 'no', yes: 'yes', unknown: 'not sure' } satisfies Labels<
    typeof vocabulary.controlAnswers
  >,
  solutionIpExpectations: {
    owner: 'the rights pass to us',
    shared: 'joint rights',
    licence: 'a licence is enough',
    open: 'open to discussion',
  } satisfies Labels<typeof vocabulary.solutionIpExpectations>,
  partnerTypes: {
    institute: 'research institute',
    university: 'university',
    company: 'company',
    park: 'technology park',
    intermediary: 'intermediary',
    fund: 'fund',
  } satisfies Labels<typeof vocabulary.partnerTypes>,
  changeReasons: {
    incomplete: 'something is missing',
    unclear: 'hard to understand',
    advertising: 'advertising',
    unverifiable: 'claims that cannot be checked',
    duplicate: 'published already',
    wrongField: 'wrong GRNTI code',
    personalData: 'personal data of others',
    language: 'mistakes of language',
    other: 'another reason',
  } satisfies Labels<typeof vocabulary.changeReasons>,
  attachmentPurposes: {
    public: 'for readers',
    evidence: 'evidence of maturity',
    identification: 'export-control identification (confidential)',
    clearance: 'clearance for open publication (confidential)',
  } satisfies Labels<typeof attachmentPurposes>,
  steps: {
    submit: 'Submit',
    requestChanges: 'Ask for changes',
    acceptForm: 'Accept the form',
    clear: 'Clear',
    clearConditionally: 'Clear with conditions',
    block: 'Block',
    publish: 'Publish',
    pause: 'Pause',
    resume: 'Resume',
    reserve: 'Reserve',
    release: 'Release',
    conclude: 'Conclude',
    withdraw: 'Withdraw',
    renew: 'Renew',
  } satisfies Record<PersonStep, string>,
  by: {
    owner: 'owner',
    broker: 'broker',
    moderator: 'moderator',
    compliance: 'compliance officer',
    system: 'the platform',
  } satisfies Record<Side, string>,
  kinds: {
    offer: { one: 'Technology offer', plural: 'Technology offers' },
    request: { one: 'Technology request', plural: 'Technology requests' },
  } satisfies Record<vocabulary.ListingKind, { one: string; plural: string }>,
  sections: {
    whatItIs: 'What it is',
    figures: 'Figures',
    maturity: 'Maturity',
    rights: 'Rights',
    cooperation: 'Cooperation',
    exportCheck: 'Check before export',
    publication: 'Publication',
  },
};

export type CatalogueMessages = Messages<typeof en>;
