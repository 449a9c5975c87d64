import { z } from 'zod';
import type { Selectable } from 'kysely';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { CooperationType, ListingKind } from '../../catalogue/listings/vocabulary.ts';
import type { InterestParties } from '../access.ts';
import type { CooperationTables } from '../tables.gen.ts';
import { statesBeforeIntroduction } from './life-cycle.ts';
import type { InterestState } from './vocabulary.ts';

type Row = Selectable<CooperationTables['cooperation_interest']>;

/** An interest with everything kept of it, before the gate has cut it to what a reader may see. */
export type StoredInterest = Omit<
  Row,
  'state' | 'listing_kind' | 'listing_language' | 'listing_titles' | 'language' | 'cooperation_types'
> & {
  state: InterestState;
  listing_kind: ListingKind;
  listing_language: Language;
  listing_titles: LocalizedText;
  language: Language;
  cooperation_types: CooperationType[];
};

const titlesShape = z.object({ zh: z.string(), ru: z.string(), en: z.string() }).partial();

export function storedOf(row: Row): StoredInterest {
  return {
    ...row,
    state: row.state as InterestState,
    listing_kind: row.listing_kind as ListingKind,
    listing_language: row.listing_language as Language,
    listing_titles: titlesShape.parse(row.listing_titles),
    language: row.language as Language,
    cooperation_types: row.cooperation_types as CooperationType[],
  };
}

export function partiesOf(row: StoredInterest): InterestParties {
  return {
    senderOrganisationId: row.sender_organisation_id,
    senderPersonId: row.sender_person_id,
    senderBrokerId: row.sender_broker_id,
    receiverOrganisationId: row.receiver_organisation_id,
    receiverPersonId: row.receiver_person_id,
    receiverBrokerId: row.receiver_broker_id,
  };
}

/** What the table of steps depends on. */
export function brokersOf(row: StoredInterest) {
  return {
    senderBrokerId: row.sender_broker_id,
    receiverBrokerId: row.receiver_broker_id,
    receiverIsAnonymous: row.receiver_is_anonymous,
  };
}

/** The address of an interest: subject of its talk, its screening, its agreements. */
export function refOfInterest(id: string): RecordRef {
  return { room: 'cooperation', kind: 'interest', id };
}

export function refOfListing(row: Pick<StoredInterest, 'listing_kind' | 'listing_id'>): RecordRef {
  return { room: 'catalogue', kind: row.listing_kind, id: row.listing_id };
}

/** Both sides have agreed that they may know each other. */
export function isIntroduced({ state }: Pick<StoredInterest, 'state'>): boolean {
  return !statesBeforeIntroduction.includes(state);
}
