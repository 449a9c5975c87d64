import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openStates } from './life-cycle.ts';
import { readList } from './list-views.ts';
import type { CooperationType, ListingKind, ListingState } from './vocabulary.ts';

/** Who stands behind a listing, and what it is called. */
export type ListingSides = {
  id: string;
  kind: ListingKind;
  number: string;
  state: ListingState;
  isOpen: boolean;
  sourceLanguage: Language;
  titles: LocalizedText;
  cooperationTypes: CooperationType[];
  ownerOrganisationId: string | null;
  contactPersonId: string | null;
  createdBy: string | null;
  brokerId: string | null;
  isAnonymous: boolean;
  isDemo: boolean;
  country: string | null;
};

/** The sides of listings in any state, by id, whoever asks: not to be shown, only to be acted on. */
export async function findListingSides(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ListingSides>> {
  const found = await readList(ctx, ids);
  return new Map(
    found.map((listing) => [
      listing.id,
      {
        id: listing.id,
        kind: listing.kind,
        number: listing.number,
        state: listing.state,
        isOpen: openStates.includes(listing.state),
        sourceLanguage: listing.sourceLanguage,
        titles: Object.fromEntries(
          listing.texts.filter(({ title }) => title !== '').map(({ language, title }) => [language, title]),
        ),
        cooperationTypes: listing.cooperationTypes as CooperationType[],
        ownerOrganisationId: listing.ownerOrganisationId,
        contactPersonId: listing.contactPersonId,
        createdBy: listing.createdBy,
        brokerId: listing.brokerId,
        isAnonymous: listing.isAnonymous,
        isDemo: listing.isDemo,
        country: listing.country,
      },
    ]),
  );
}
