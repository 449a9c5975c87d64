export { licenceKinds, textSides, type LicenceKind, type TextSide } from '../vocabulary.ts';

/** How a licence is paid. */
export const royaltyModels = ['lumpSum', 'running', 'minimum', 'mixed'] as const;
export type RoyaltyModel = (typeof royaltyModels)[number];

/** What a running royalty is counted from. */
export const royaltyBases = ['netSales', 'units', 'profit', 'savings', 'other'] as const;

export const offerStates = ['open', 'accepted', 'declined', 'countered', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

export const answers = ['accept', 'decline', 'withdraw'] as const;
export type Answer = (typeof answers)[number];

/** 100 % in hundredths of a per cent. */
export const rateMax = 10_000;
export const noteCharactersMax = 2000;
