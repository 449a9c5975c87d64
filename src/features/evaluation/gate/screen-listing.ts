import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { listingChanged, listingForScreening, type ListingForScreening } from '../../catalogue/public.ts';
import type { CaseSubject } from './case-subject.ts';
import { partiesOf } from './party-of.ts';
import { screenAgain } from './request-screening.ts';
import type { StoredCase } from './stored-case.ts';
import { findCaseOf } from './views.ts';
import type { Bank, CaseOccasion } from './vocabulary.ts';

type Kind = ListingForScreening['kind'];

export const listingListeners: Listener[] = [
  listenTo(listingChanged, 'evaluation.screenListing', async (ctx, { kind, listingId, state }) => {
    if (state === 'in_screening') await screenListing(ctx, kind, listingId);
  }),
];

/** Opens the case of a listing that waits in screening, or opens its decided one again. */
export async function screenListing(ctx: Ctx, kind: Kind, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const listing = await listingForScreening(tx, kind, id);
    if (listing?.state !== 'in_screening') return;
    const about = await aboutListing(tx, listing);
    const before = await findCaseOf(tx, about.subject);
    // News may come late and twice: what was decided since the listing came to wait is not asked again.
    const evenUnchanged = before !== undefined && before.stateSince < listing.stateSince;
    await screenAgain(tx, about, occasionOf(listing, about, before), { evenUnchanged });
  });
}

function occasionOf(
  listing: ListingForScreening,
  about: CaseSubject,
  before: StoredCase | undefined,
): CaseOccasion {
  const owner = about.parties.find(({ isOwner }) => isOwner)?.organisationId ?? null;
  if (before && !before.ownerOrganisationIds.includes(owner ?? '')) return 'partyChange';
  return listing.wasPublished ? 'contentChange' : 'publication';
}

const other: Record<Bank, Bank> = { CN: 'RU', RU: 'CN' };

/** An offer takes technology from its owner's side to the other; a request brings it the other way. */
async function aboutListing(ctx: Ctx, listing: ListingForScreening): Promise<CaseSubject> {
  const { kind, id, country, ownerOrganisationId } = listing;
  const own: Bank[] = country === 'CN' || country === 'RU' ? [country] : [];
  const far = own.map((bank) => other[bank]);
  const people = [listing.createdBy, listing.brokerId, listing.contactPersonId];
  return {
    subject: { room: 'catalogue', kind, id },
    title: listing.title,
    titleLanguage: listing.language,
    text: listing.text,
    kindOfDeal: [...new Set([...listing.cooperationTypes, ...listing.rightsForms])],
    parties: await partiesOf(
      ctx,
      ownerOrganisationId === null ? [] : [{ organisationId: ownerOrganisationId, isOwner: true }],
    ),
    from: kind === 'offer' ? own : far,
    to: kind === 'offer' ? far : own,
    declaration: {
      ...listing.declaration,
      number: listing.number,
      fields: listing.fields.join(', '),
      ipcCodes: listing.ipcCodes.join(', '),
    },
    ownerPersonIds: people.filter((personId) => personId !== null),
    barredPersonIds: listing.formAcceptedBy === null ? [] : [listing.formAcceptedBy],
  };
}
