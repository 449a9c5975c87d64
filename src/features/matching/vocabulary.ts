/** The closed lists of matching: codes are stored, labels stand in the room's messages. */

/**
 * What two records are to each other. `answer`: an offer answers a request; `complement`: two offers that go further
 * together; `partner`: an organisation or expert that works on what a request asks for.
 */
export const relations = ['answer', 'complement', 'partner'] as const;
export type Relation = (typeof relations)[number];

/** How a match stands for the side of one listing. */
export const matchStates = ['suggested', 'opened', 'kept', 'accepted', 'dismissed'] as const;
export type MatchState = (typeof matchStates)[number];

/** What a person does with a match; `restore` takes a decision back, except an acceptance. */
export const decisions = ['keep', 'accept', 'dismiss', 'restore'] as const;
export type Decision = (typeof decisions)[number];

export const dismissReasons = [
  'tooEarly',
  'benefitUnclear',
  'routeUnclear',
  'descriptionUnclear',
  'scientificDoubts',
  'notOurField',
  'alreadySolved',
  'other',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** The parts a score is made of; the order is the one in which they are shown. */
export const partNames = [
  'concepts',
  'wording',
  'field',
  'level',
  'market',
  'cooperation',
  'region',
  'freshness',
  'partner',
] as const;
export type PartName = (typeof partNames)[number];

/** `same`: one code in common; `near`: the crosswalk leads both to one field; `far`: neither. */
export const fieldClosenesses = ['same', 'near', 'far'] as const;

/** How two places lie to each other; `borderPair`: regions that meet at the border. */
export const placeRelations = ['borderPair', 'otherBank', 'sameBank', 'sameRegion'] as const;

export const digestRhythms = ['daily', 'weekly', 'off'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** Fewer people than this and nobody learns why they dismissed a record. */
export const fewestReasonsShown = 3;
export const noteCharactersMax = 500;
/** A page shows at most this many matches of one relation; weaker ones are not kept. */
export const matchesKept = 50;
export const duplicatesShown = 5;
