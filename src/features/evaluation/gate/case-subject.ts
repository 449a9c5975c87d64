import type { Language } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Bank } from './vocabulary.ts';

export type CaseParty = {
  organisationId: string | null;
  /** In every script and spelling known. */
  names: string[];
  registrationNumbers: string[];
  /** ISO 3166-1 alpha-2, as far as known. */
  country: string | null;
  /** Whose record it is: this side answers the officer's questions and may appeal. */
  isOwner: boolean;
};

/** What is to be screened, as the room that owns it tells it. */
export type CaseSubject = {
  subject: RecordRef;
  /** The original, never a translation. */
  title: string;
  titleLanguage: Language;
  text: string;
  /** Codes of cooperation types, licence forms, contract kinds: some questions are asked for some of them only. */
  kindOfDeal?: string[];
  parties: CaseParty[];
  /** Whose technology leaves, and where it goes. */
  from: Bank[];
  to: Bank[];
  /** What the owner declared, by name (`dualUse: 'no'`); shown to officers. */
  declaration?: unknown;
  /** A record this one builds on: its open conditions hold here too until this case is decided, its answers are proposed. */
  relatedTo?: RecordRef;
  /** People of the owner's side who belong to no party: authors, brokers. They read as the owner and never decide. */
  ownerPersonIds?: string[];
  /** People who must not decide although they belong to no side: who accepted the form, brokers of the other side. */
  barredPersonIds?: string[];
};
