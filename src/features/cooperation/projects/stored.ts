import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { Currency } from '../../../shared/money.ts';
import {
  answers,
  lineMax,
  resultKinds,
  rightsPassed,
  textMax,
  type Bank,
  type ContractKind,
  type DevelopmentKind,
  type DocumentKind,
  type DocumentLanguage,
  type PartyRole,
  type ProjectState,
} from './vocabulary.ts';

const answer = z.enum(answers).default('unknown');

/** Facts the checklist of registrations asks for; what nobody has said is unknown, not no. */
export const traitsShape = z.object({
  /** From which bank technology goes to the other. */
  technologyFrom: z.enum(['CN', 'RU', 'both', 'unknown']).default('unknown'),
  rightsPassed: z.enum(rightsPassed).default('unknown'),
  royalty: answer,
  registrableRights: answer,
  russianPublicMoney: answer,
  chineseTaxRelief: answer,
  crossBorderPayment: answer,
  aboveBankThreshold: answer,
});
export type Traits = z.output<typeof traitsShape>;

export const dataPlanShape = z.object({
  data: z.string().trim().max(textMax).default(''),
  samples: z.string().trim().max(textMax).default(''),
  personalData: answer,
  importantData: answer,
  humanGenetic: answer,
  permits: z.string().trim().max(lineMax).default(''),
});
export type DataPlan = z.output<typeof dataPlanShape>;

export const outcomeShape = z.object({
  /** Rights that arose; an empty list is an answer only where `noRights` is said. */
  results: z
    .array(
      z.object({
        kind: z.enum(resultKinds),
        title: z.string().trim().min(1).max(lineMax),
        number: z.string().trim().max(lineMax).default(''),
        holders: z.string().trim().min(1).max(lineMax),
      }),
    )
    .max(60)
    .default([]),
  noRights: z.coerce.boolean().default(false),
  summary: z.string().trim().max(textMax).default(''),
  /** Who holds what of results that were not finished (at a termination). */
  partialRights: z.string().trim().max(textMax).default(''),
  publications: z.coerce.number().int().min(0).max(10_000).nullable().default(null),
});
export type Outcome = z.output<typeof outcomeShape>;

export type StoredText = {
  language: Language;
  title: string;
  goal: string;
  summary: string;
  state: 'own' | 'machine' | 'human';
  engine: string | null;
  sourceRevision: number;
  ofSource: number;
  writtenBy: string | null;
  writtenAt: Date;
};

export type StoredParty = {
  organisationId: string;
  bank: Bank;
  country: string | null;
  isLead: boolean;
  role: PartyRole;
  budget: { amountMinor: number; currency: Currency } | null;
  answer: 'asked' | 'accepted' | 'declined';
  answeredAt: Date | null;
  declineReason: string | null;
  declineLanguage: Language | null;
};

export type StoredMilestone = {
  id: string;
  dueOn: string;
  deliverable: string;
  deliverableLanguage: Language;
  level: number | null;
  scheme: string | null;
  payment: { amountMinor: number; currency: Currency } | null;
  payerOrganisationId: string | null;
  doneOn: string | null;
  evidence: string | null;
  evidenceLanguage: Language | null;
  evidenceDocumentId: string | null;
};

export type StoredRisk = {
  id: string;
  risk: string;
  action: string;
  language: Language;
  level: 'low' | 'medium' | 'high';
  ownerOrganisationId: string | null;
};

export type StoredDocument = {
  id: string;
  fileId: string;
  name: string;
  kind: DocumentKind;
  language: DocumentLanguage;
  isAuthentic: boolean;
  isSigned: boolean;
  sha256: string;
  contentType: string;
  sizeBytes: number;
  addedBy: string;
  addedAt: Date;
};

export type StoredProject = {
  id: string;
  number: string;
  state: ProjectState;
  stateSince: Date;
  revision: number;
  cardRevision: number;
  publicRevision: number;
  interestId: string | null;
  listing: { kind: 'offer' | 'request'; id: string } | null;
  sourceLanguage: Language;
  acronym: string | null;
  fields: string[];
  regions: string[];
  basisKind: 'call' | 'contract' | 'agreement' | null;
  basisText: string;
  basisRef: string | null;
  contractKind: ContractKind | null;
  developmentKind: DevelopmentKind | null;
  contractLanguages: Language[];
  totalMinor: number | null;
  technologyMinor: number | null;
  amountCurrency: Currency | null;
  startsOn: string | null;
  endsOn: string | null;
  effectiveOn: string | null;
  traits: Traits;
  dataPlan: DataPlan;
  outcome: Outcome | null;
  createdAt: Date;
  changedAt: Date;
  texts: StoredText[];
  /** Without those who declined. */
  parties: StoredParty[];
  declined: StoredParty[];
  brokerIds: string[];
  royalties: string[];
};

/** One field of the card before and after a save, as texts. */
export type FieldChange = { field: string; before: string | null; after: string | null };
