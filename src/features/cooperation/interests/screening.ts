import { AppError } from '../../../shared/app-error.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { namesForFinding, registrationNumbersOf } from '../../accounts/public.ts';
import { stewardListingContent } from '../../catalogue/public.ts';
import type { CooperationType } from '../../catalogue/listings/vocabulary.ts';
import { gateState, requestScreening, type CaseSubject } from '../../evaluation/public.ts';
import { sideOf } from './present-side.ts';
import { refOfInterest, refOfListing, type StoredInterest } from './stored.ts';
import { brokerSides } from './vocabulary.ts';

/** Kinds of cooperation in which both sides give technology away. */
const mutualTypes: readonly CooperationType[] = ['jointRnd', 'jointVenture', 'pilotTest'];

type Bank = 'CN' | 'RU';
const banksOf = (...countries: (string | null)[]): Bank[] => [
  ...new Set(countries.filter((country): country is Bank => country === 'CN' || country === 'RU')),
];

/** Whose technology leaves and where it goes: an offer's goes to the sender, what a request asks for comes from him. */
export function directionOf(interest: StoredInterest): { from: Bank[]; to: Bank[] } {
  const { sender_country: sender, receiver_country: receiver } = interest;
  if (interest.cooperation_types.some((type) => mutualTypes.includes(type))) {
    return { from: banksOf(receiver, sender), to: banksOf(sender, receiver) };
  }
  return interest.listing_kind === 'offer'
    ? { from: banksOf(receiver), to: banksOf(sender) }
    : { from: banksOf(sender), to: banksOf(receiver) };
}

/** Has the sender and the deal screened: opens the case, or brings it up to date. */
export async function screenInterest(ctx: Ctx, interest: StoredInterest): Promise<void> {
  await requestScreening(ctx, await caseSubjectOf(ctx, interest), 'negotiation');
}

/** An interest as the gate is told of it. */
export async function caseSubjectOf(ctx: Ctx, interest: StoredInterest): Promise<CaseSubject> {
  const ids = brokerSides.flatMap((side) => sideOf(interest, side).organisationId ?? []);
  const [names, numbers, listingText] = await Promise.all([
    namesForFinding(ctx, ids),
    registrationNumbersOf(ctx, ids),
    textOfListing(ctx, interest),
  ]);
  const parties = brokerSides.map((side) => {
    const { organisationId, country } = sideOf(interest, side);
    return {
      organisationId,
      names: names.get(organisationId ?? '') ?? [],
      registrationNumbers: numbers.get(organisationId ?? '') ?? [],
      country,
      isOwner: side === 'receiver',
    };
  });
  const language = interest.listing_language;
  const senders = [interest.sender_person_id, interest.sender_broker_id];
  const receivers = [interest.receiver_person_id, interest.receiver_broker_id];
  return {
    subject: refOfInterest(interest.id),
    title: interest.listing_titles[language] ?? interest.listing_number,
    titleLanguage: language,
    text: [listingText, interest.who, interest.offer, interest.unclear, interest.end_use]
      .filter((part) => part !== '')
      .join('\n'),
    kindOfDeal: interest.cooperation_types,
    parties,
    ...directionOf(interest),
    relatedTo: refOfListing(interest),
    ownerPersonIds: receivers.filter((id) => id !== null),
    barredPersonIds: senders.filter((id) => id !== null),
  };
}

/** The words of the record itself: the platform reads them, whoever takes the step. */
async function textOfListing(ctx: Ctx, interest: StoredInterest): Promise<string> {
  const platform = ctx.withActor({ kind: 'system', name: 'interests' });
  const content = await stewardListingContent(platform, interest.listing_kind, interest.listing_id);
  return content.text;
}

/** Nobody is introduced before the case is decided. Errors: `cooperation.interest.notScreened`, `.screenedOut`. */
export async function requireScreened(ctx: Ctx, interest: StoredInterest): Promise<void> {
  const { state, number } = await gateState(ctx, refOfInterest(interest.id));
  if (state === 'clear' || state === 'conditional') return;
  const name = state === 'blocked' ? 'screenedOut' : 'notScreened';
  const params = { case: number ?? '—', rulePath: '/gate/rules' };
  throw new AppError('forbidden', `cooperation.interest.${name}`, { params });
}
