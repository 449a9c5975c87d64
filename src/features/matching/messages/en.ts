import type { Messages } from '../../../shared/messages.ts';
import type * as vocabulary from '../vocabulary.ts';

/** A label for every code of a closed list. */
type Labels<Codes extends readonly string[]> = Record<Codes[number], string>;

export const en = {
  errors: {
    'matching.listingNotFound':
      'There is no open record of yours with this address. Matches are shown to the owner’s side and its broker while the record is published.',
    'matching.matchNotFound':
      'This match is no longer there: one of the two records was changed or is not open any more. Go back to the list.',
    'matching.reasonNeeded': 'Choose a reason: it improves your further suggestions.',
    'matching.decisionNotPossible':
      'The match was decided meanwhile, perhaps by a colleague. Reload the page to see how it stands.',
    'matching.tokenUnknown':
      'This link is no longer valid. Sign in and choose on the page of your matches how often mail comes.',
  } as Record<string, string>,
  relations: {
    answer: 'Offer and request',
    complement: 'Offers that go together',
    partner: 'Organisations and experts',
  } satisfies Labels<typeof vocabulary.relations>,
  states: {
    suggested: 'suggested',
    opened: 'opened',
    kept: 'kept for later',
    accepted: 'accepted',
    dismissed: 'dismissed',
  } satisfies Labels<typeof vocabulary.matchStates>,
  decisions: {
    keep: 'Keep for later',
    accept: 'Accept',
    dismiss: 'Dismiss',
    restore: 'Take back',
  } satisfies Labels<typeof vocabulary.decisions>,
  reasons: {
    tooEarly: 'too early',
    benefitUnclear: 'benefit unclear',
    routeUnclear: 'commercial route unclear',
    descriptionUnclear: 'description unclear',
    scientificDoubts: 'scientific doubts',
    notOurField: 'not our field',
    alreadySolved: 'already solved',
    other: 'another reason',
  } satisfies Labels<typeof vocabulary.dismissReasons>,
  parts: {
    concepts: 'Shared concepts',
    wording: 'Wording, codes and figures',
    field: 'Field',
    level: 'Technical level',
    market: 'Market level',
    cooperation: 'Forms of cooperation',
    region: 'Region',
    freshness: 'Freshness',
    partner: 'Partner sought',
  } satisfies Labels<typeof vocabulary.partNames>,
  closeness: {
    same: 'same field',
    near: 'neighbouring field (by the crosswalk of classifications)',
    far: 'different field',
  } satisfies Labels<typeof vocabulary.fieldClosenesses>,
  places: {
    borderPair: 'regions that meet at the border',
    otherBank: 'the other bank',
    sameBank: 'the same bank',
    sameRegion: 'the same region',
  } satisfies Labels<typeof vocabulary.placeRelations>,
  rhythms: { daily: 'daily', weekly: 'weekly', off: 'never' } satisfies Labels<
    typeof vocabulary.digestRhythms
  >,
};

export type MatchingMessages = Messages<typeof en>;
