import type { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { stewardship } from './contract.ts';
import type { Declaration, Facts, Words } from './kinds.ts';
import type { ComplianceState, ListingKind, ListingState, TextState, Visibility } from './vocabulary.ts';

export type StoredText = {
  language: Language;
  title: string;
  summary: string;
  words: Words;
  state: TextState;
  origin: 'author' | 'machine' | 'translator';
  ofRevision: number;
  changedAt: Date;
};

/** A listing with everything kept of it, before the gate has cut it to what a reader may see. */
export type StoredListing = {
  id: string;
  kind: ListingKind;
  number: string;
  sourceLanguage: Language;
  state: ListingState;
  stateSince: Date;
  ownerOrganisationId: string | null;
  contactPersonId: string | null;
  brokerId: string | null;
  createdBy: string | null;
  /** The moderator who accepted the form last; somebody else screens. */
  formAcceptedBy: string | null;
  visibility: Visibility;
  validUntil: string | null;
  complianceState: ComplianceState;
  isAnonymous: boolean;
  isDemo: boolean;
  country: string | null;
  region: string | null;
  facts: Facts;
  declaration: Declaration;
  verifiedMaturity: unknown;
  levelVerified: number | null;
  revision: number;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  texts: StoredText[];
};

export function stewardshipOf(listing: StoredListing): z.output<typeof stewardship> {
  return {
    ownerOrganisationId: listing.ownerOrganisationId,
    contactPersonId: listing.contactPersonId,
    brokerId: listing.brokerId,
    visibility: listing.visibility,
    validUntil: listing.validUntil,
  };
}

export function sourceTextOf(listing: StoredListing): StoredText | undefined {
  return listing.texts.find((text) => text.language === listing.sourceLanguage);
}
