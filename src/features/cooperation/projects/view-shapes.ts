import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { moneyShape } from '../../../shared/money-shape.ts';
import {
  dueStarts,
  registrationCountries,
  registrationFacts,
  confidences,
} from './registrations/facts-asked.ts';
import { dataPlanShape, outcomeShape, traitsShape } from './stored.ts';
import {
  banks,
  basisKinds,
  contractKinds,
  developmentKinds,
  documentKinds,
  documentLanguages,
  partyAnswers,
  partyRoles,
  projectStates,
  projectSteps,
  riskLevels,
} from './vocabulary.ts';

const someText = z.partialRecord(z.enum(languages), z.string());
const trilingual = z.record(z.enum(languages), z.string());
const day = z.iso.date().nullable();
const moment = z.iso.datetime();
const language = z.enum(languages);

/** A sentence the page has words for; `rulePath` is the page of the rule, below the language. */
export const obstacleShape = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In the reader's language. */
  sentence: z.string(),
  rulePath: z.string().nullable(),
});

export const organisationShape = z.object({ id: idShape, names: someText, country: z.string().nullable() });

export const partyViewShape = z.object({
  organisation: organisationShape,
  bank: z.enum(banks),
  isLead: z.boolean(),
  role: z.enum(partyRoles),
  answer: z.enum(partyAnswers),
  /** Null where it is not given, or not for this reader. */
  budget: moneyShape.nullable(),
  declineReason: z.object({ text: z.string(), language }).nullable(),
});

export const textViewShape = z.object({
  language,
  title: z.string(),
  goal: z.string(),
  summary: z.string(),
  state: z.enum(['own', 'machine', 'human', 'confirmed', 'stale']),
  engine: z.string().nullable(),
  writtenAt: moment,
});

export const milestoneViewShape = z.object({
  id: idShape,
  dueOn: z.iso.date(),
  deliverable: z.string(),
  deliverableLanguage: language,
  level: z.number().int().nullable(),
  scheme: z.string().nullable(),
  payment: moneyShape.nullable(),
  payerOrganisationId: idShape.nullable(),
  doneOn: day,
  evidence: z.string().nullable(),
  evidenceLanguage: language.nullable(),
  evidenceDocumentId: idShape.nullable(),
  /** Days past the due day while it is not done; 0 when not late. */
  lateDays: z.number().int(),
  isBadlyLate: z.boolean(),
});

export const riskViewShape = z.object({
  id: idShape,
  risk: z.string(),
  action: z.string(),
  language,
  level: z.enum(riskLevels),
  ownerOrganisationId: idShape.nullable(),
});

export const documentViewShape = z.object({
  id: idShape,
  name: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(documentLanguages),
  isAuthentic: z.boolean(),
  isSigned: z.boolean(),
  sha256: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int(),
  addedAt: moment,
  addedBy: z.string(),
});

export const registrationViewShape = z.object({
  key: z.string(),
  country: z.enum(registrationCountries),
  doneBy: z.enum(['cn', 'ru', 'both']),
  title: trilingual,
  why: trilingual,
  who: trilingual,
  authority: trilingual,
  confidence: z.enum(confidences),
  source: trilingual,
  validFrom: day,
  note: trilingual.nullable(),
  applies: z.enum(['yes', 'perhaps']),
  unknownFacts: z.array(z.enum(registrationFacts)),
  isRequired: z.boolean(),
  /** Whether the project cannot be registered without it. */
  blocks: z.boolean(),
  dueFrom: z.enum(dueStarts).nullable(),
  dueDays: z.number().int().nullable(),
  startedOn: day,
  dueOn: day,
  daysLeft: z.number().int().nullable(),
  state: z.enum(['open', 'done', 'notApplicable']),
  number: z.string().nullable(),
  issuedOn: day,
  enteredAuthority: z.string().nullable(),
  documentId: idShape.nullable(),
  reason: z.string().nullable(),
  reasonLanguage: language.nullable(),
  changedAt: moment.nullable(),
});
export type RegistrationView = z.output<typeof registrationViewShape>;

export const changeShape = z.object({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  at: moment,
});

export const confirmationViewShape = z.object({
  side: z.enum(['cn', 'ru']),
  /** The card as it is now. */
  isCurrent: z.boolean(),
  at: moment,
  name: z.string().nullable(),
  /** What changed since. */
  changes: z.array(changeShape),
});

export const possibleStepShape = z.object({
  step: z.enum(projectSteps),
  to: z.enum(projectStates),
  needsBoth: z.boolean(),
  /** Sides that have agreed to it for the card as it is now. */
  agreed: z.array(z.string()),
  /** Whether the reader may take it, conditions aside. */
  isMine: z.boolean(),
  byPlatform: z.boolean(),
  obstacles: z.array(obstacleShape),
});

export const takenStepShape = z.object({
  step: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  side: z.string(),
  name: z.string().nullable(),
  reason: z.string().nullable(),
  reasonLanguage: language.nullable(),
  at: moment,
});

export const projectBriefShape = z.object({
  id: idShape,
  number: z.string(),
  state: z.enum(projectStates),
  titles: someText,
  titleLanguage: language,
  parties: z.array(partyViewShape),
  startsOn: day,
  changedAt: moment,
  /** The reader's organisation is asked to join. */
  asksMe: z.boolean(),
  /** The reader's side has not confirmed the card as it is. */
  waitsForMyConfirmation: z.boolean(),
  lateMilestones: z.number().int(),
  badlyLateMilestones: z.number().int(),
  nextDue: z.object({ on: z.iso.date(), title: trilingual }).nullable(),
});

/** All that visitors see of what both sides agreed to show. */
export const publicProjectShape = z.object({
  id: idShape,
  number: z.string(),
  state: z.enum(projectStates),
  titles: someText,
  titleLanguage: language,
  acronym: z.string().nullable(),
  parties: z.array(z.object({ organisation: organisationShape, bank: z.enum(banks), isLead: z.boolean() })),
  fields: z.array(z.string()),
  regions: z.array(z.string()),
  milestones: z.object({ total: z.number().int(), done: z.number().int() }),
  stateSince: moment,
});
export type PublicProject = z.output<typeof publicProjectShape>;

export const fullProjectShape = z.object({
  id: idShape,
  number: z.string(),
  /** `officer`: a programme officer reads the card without money, documents and risks. */
  reader: z.enum(['party', 'officer']),
  state: z.enum(projectStates),
  stateSince: moment,
  revision: z.number().int(),
  cardRevision: z.number().int(),
  publicRevision: z.number().int(),
  acronym: z.string().nullable(),
  sourceLanguage: language,
  texts: z.array(textViewShape),
  /** The card has the words of both banks and none of them is out of date. */
  hasBothTexts: z.boolean(),
  fields: z.array(z.string()),
  regions: z.array(z.string()),
  parties: z.array(partyViewShape),
  declined: z.array(partyViewShape),
  brokers: z.array(z.object({ id: idShape, name: z.string() })),
  basisKind: z.enum(basisKinds).nullable(),
  basisText: z.string(),
  basisRef: z.string().nullable(),
  contractKind: z.enum(contractKinds).nullable(),
  developmentKind: z.enum(developmentKinds).nullable(),
  contractLanguages: z.array(language),
  total: moneyShape.nullable(),
  technology: moneyShape.nullable(),
  /** Sums of budgets, one for each currency; never converted. */
  budgetTotals: z.array(moneyShape),
  startsOn: day,
  endsOn: day,
  effectiveOn: day,
  royalties: z.array(z.iso.date()),
  traits: traitsShape,
  dataPlan: dataPlanShape,
  outcome: outcomeShape.nullable(),
  interestId: idShape.nullable(),
  listing: z
    .object({ kind: z.enum(['offer', 'request']), id: idShape, title: z.string().nullable() })
    .nullable(),
  plan: z.object({ startsOn: day, earliestStartsOn: day, planDays: z.number().int() }),
  gate: z.object({
    state: z.string(),
    caseId: idShape.nullable(),
    number: z.string().nullable(),
    validUntil: day,
    openConditions: z.array(z.object({ id: z.string(), kind: z.string(), rule: z.string(), dueOn: day })),
  }),
  rights: z.object({ isAgreedByBoth: z.boolean(), gaps: z.number().int(), conflicts: z.number().int() }),
  agreements: z.object({
    signed: z.number().int(),
    drafts: z.number().int(),
    staleClauses: z.number().int(),
  }),
  confirmations: z.array(confirmationViewShape),
  /** What changed after the revision that was asked about. */
  changedSince: z.array(changeShape),
  isCardConfirmed: z.boolean(),
  publicBy: z.array(z.enum(['cn', 'ru'])),
  isPublic: z.boolean(),
  milestones: z.array(milestoneViewShape),
  risks: z.array(riskViewShape),
  documents: z.array(documentViewShape),
  possible: z.array(possibleStepShape),
  taken: z.array(takenStepShape),
  impacts: z.array(z.object({ months: z.number().int(), note: z.string(), language, at: moment })),
  impactDue: z.array(z.object({ months: z.number().int(), dueOn: z.iso.date(), isDone: z.boolean() })),
  thread: z.object({ id: idShape, unread: z.number().int(), isMine: z.boolean() }).nullable(),
  mySides: z.array(z.string()),
  /** Organisations of the reader that are asked to join. */
  askedOrganisationIds: z.array(idShape),
  may: z.object({
    edit: z.boolean(),
    confirm: z.boolean(),
    enter: z.boolean(),
    addDocument: z.boolean(),
    join: z.boolean(),
    reportImpact: z.boolean(),
  }),
});
export type FullProject = z.output<typeof fullProjectShape>;
