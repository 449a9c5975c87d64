import { AppError } from '../../../shared/app-error.ts';
import { pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { CooperationType, ListingKind } from '../../catalogue/listings/vocabulary.ts';
import { sidesOfInterest, type InterestParties, type InterestSide } from '../access.ts';
import { isIntroduced, partiesOf, refOfListing } from './stored.ts';
import { findInterest } from './views.ts';
import type { InterestAgreementKind, InterestState } from './vocabulary.ts';

export type InterestForProject = {
  id: string;
  /** EI-2026-000123 */
  number: string;
  state: InterestState;
  revision: number;
  parties: InterestParties;
  /** The sides the actor stands on. */
  sides: InterestSide[];
  /** Before the introduction the sides do not know each other. */
  isIntroduced: boolean;
  listing: RecordRef & { kind: ListingKind; number: string };
  /** Of the listing, in its original. */
  title: { language: Language; text: string };
  titles: LocalizedText;
  cooperationTypes: CooperationType[];
  senderCountry: string | null;
  receiverCountry: string | null;
  senderIsAnonymous: boolean;
  receiverIsAnonymous: boolean;
  agreementKind: InterestAgreementKind | null;
  /** YYYY-MM-DD */
  agreedOn: string | null;
};

/**
 * An interest for rooms and slices that build on it, for those who stand on one of its sides (the system may read all).
 * Refuses everybody else with `cooperation.interest.notFound`. Not to be shown as it is: before the introduction
 * `parties` would tell who is anonymous.
 */
export async function interestForProject(ctx: Ctx, interestId: string): Promise<InterestForProject> {
  const interest = await findInterest(ctx, interestId);
  const sides = interest ? sidesOfInterest(partiesOf(interest), ctx.actor) : [];
  if (!interest || sides.length === 0) throw new AppError('notFound', 'cooperation.interest.notFound');
  const { listing_titles: titles, listing_language: language } = interest;
  return {
    id: interest.id,
    number: interest.number,
    state: interest.state,
    revision: interest.revision,
    parties: partiesOf(interest),
    sides,
    isIntroduced: isIntroduced(interest),
    listing: { ...refOfListing(interest), kind: interest.listing_kind, number: interest.listing_number },
    title: pickText(titles, language, language) ?? { language, text: interest.listing_number },
    titles,
    cooperationTypes: interest.cooperation_types,
    senderCountry: interest.sender_country,
    receiverCountry: interest.receiver_country,
    senderIsAnonymous: interest.sender_is_anonymous,
    receiverIsAnonymous: interest.receiver_is_anonymous,
    agreementKind: interest.agreement_kind as InterestAgreementKind | null,
    agreedOn: interest.agreed_on,
  };
}
