import type { Messages } from '../../../shared/messages.ts';

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
};

export type MatchingMessages = Messages<typeof en>;
