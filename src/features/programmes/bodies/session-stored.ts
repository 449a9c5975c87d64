import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { Bank } from '../access.ts';
import { signatoryShape, type Signatory } from './session-contract.ts';
import type { ActionStatus, ItemKind, ProtocolState, SessionForm } from './vocabulary.ts';

export const storedDelegations = z.array(
  z.object({
    bank: z.enum(['cn', 'ru']),
    people: z.number().nullable(),
    organisationIds: z.array(z.string()),
  }),
);
export const storedSignatories = z.array(signatoryShape);

export type SessionFacts = {
  number: number | null;
  heldFrom: string;
  heldUntil: string | null;
  form: SessionForm;
  region: string | null;
  place: string | null;
  hostBank: Bank | null;
  delegations: z.output<typeof storedDelegations>;
  languages: Language[];
  authentic: Language[];
};

export type StoredSession = SessionFacts & {
  id: string;
  bodyId: string;
  isAnnounced: boolean;
  state: ProtocolState;
  revision: number;
  signedOn: string | null;
  signatories: Signatory[];
  signedBy: string | null;
  signedBank: Bank | null;
  publishedAt: Date | null;
  changedAt: Date;
};

export type StoredText = {
  language: Language;
  text: string;
  state: 'human' | 'machine';
  engine: string | null;
  isStale: boolean;
};

export type StoredAction = {
  bank: Bank;
  ownerOrganisationId: string;
  ownerPersonId: string | null;
  dueOn: string;
  status: ActionStatus;
  continuesId: string | null;
};

export type StoredItem = {
  id: string;
  kind: ItemKind;
  position: number;
  underId: string | null;
  texts: StoredText[];
  action: StoredAction | null;
};

export type StoredComment = {
  id: string;
  itemId: string | null;
  bank: Bank;
  personId: string;
  text: string;
  language: Language;
  ofRevision: number;
  at: Date;
  settledAt: Date | null;
};

export type StoredScan = {
  id: string;
  fileId: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  bank: Bank;
};
