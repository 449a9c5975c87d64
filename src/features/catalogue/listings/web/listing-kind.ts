import type { OutputOf } from '../../../../shared/endpoint.ts';
import type { LocalizedText, Language } from '../../../../shared/language.ts';
import type { offers } from '../../offers/contract.ts';
import type { requests } from '../../requests/contract.ts';
import type { Viewer } from '../../../../ui/api-context.ts';
import { editableStates } from '../life-cycle.ts';
import type { ListingKind } from '../vocabulary.ts';

export type OfferView = OutputOf<typeof offers.get>;
export type RequestView = OutputOf<typeof requests.get>;
export type ListingView = OfferView | RequestView;
export type KindEndpoints = typeof offers | typeof requests;

/** Where the pages of a kind are, below the language. */
export const kindPaths: Record<ListingKind, '/offers' | '/requests'> = {
  offer: '/offers',
  request: '/requests',
};

/** Where its screening case is, below the language. */
export function caseOf({ kind, id }: { kind: ListingKind; id: string }): string {
  return `/gate/cases/of/catalogue/${kind}/${id}`;
}

/** Whether to offer changes: the reader belongs to the owner's side and the state allows it. The API decides. */
export function mayEditListing(listing: ListingView, viewer: Viewer): boolean {
  return isOwnListing(listing, viewer) && editableStates.includes(listing.state);
}

export function isOwnListing({ steward }: ListingView, viewer: Viewer): boolean {
  if (steward === null) return false;
  return steward.ownerOrganisationId === null || viewer.organisationIds.includes(steward.ownerOrganisationId);
}

/** The language a listing is shown in: the reader's where a text exists, else the original. */
export function shownLanguage(
  listing: { sourceLanguage: Language; texts: Partial<Record<Language, unknown>> },
  reader: Language,
): Language {
  return listing.texts[reader] === undefined ? listing.sourceLanguage : reader;
}

/** The titles of a listing by language, those that exist. */
export function titlesOf(listing: ListingView): LocalizedText {
  const titles: LocalizedText = {};
  for (const [language, text] of Object.entries(listing.texts)) {
    if (text && text.title !== '') titles[language as Language] = text.title;
  }
  return titles;
}
