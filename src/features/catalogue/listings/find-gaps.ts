import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import { rulesOf, type Draft } from './kinds.ts';
import type { Gap } from './requirements.ts';
import { sourceTextOf, stewardshipOf, type StoredListing } from './stored-listing.ts';
import { attachmentsOf } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** The organisation a draft is written for. */
export async function ownerOf(
  ctx: Ctx,
  draft: Pick<Draft, 'stewardship'>,
): Promise<OrganisationBrief | undefined> {
  const ownerId = draft.stewardship.ownerOrganisationId;
  return ownerId ? (await organisationsByIds(ctx, [ownerId])).get(ownerId) : undefined;
}

/** What the draft lacks; the day counts, so a draft may have gaps tomorrow that it has not today. */
export function gapsOfDraft(
  ctx: Ctx,
  kind: ListingKind,
  draft: Draft,
  owner: OrganisationBrief | undefined,
): Gap[] {
  return rulesOf(kind).findGaps(draft, {
    sourceLanguage: draft.sourceLanguage,
    ownerCountry: owner?.country ?? null,
    ownerNames: Object.values(owner?.names ?? {}),
    today: ctx.clock().toISOString().slice(0, 10),
  });
}

export function draftOf(listing: StoredListing): Draft {
  return {
    sourceLanguage: listing.sourceLanguage,
    stewardship: stewardshipOf(listing),
    facts: listing.facts,
    text: sourceTextOf(listing)?.words ?? rulesOf(listing.kind).emptyText(),
    declaration: listing.declaration,
  };
}

/** Evidence may be told in words or attached as a file. */
export async function withoutGapsMetByFiles(ctx: Ctx, listingId: string, gaps: Gap[]): Promise<Gap[]> {
  if (!gaps.some(isOfEvidence)) return gaps;
  const isAttached = (await attachmentsOf(ctx, listingId)).some(({ purpose }) => purpose === 'evidence');
  return isAttached ? gaps.filter((gap) => !isOfEvidence(gap)) : gaps;
}
const isOfEvidence = (gap: Gap) => gap.code === 'catalogue.gap.evidenceNeeded';

/** All gaps of a stored listing, as submit would find them. */
export async function gapsOf(ctx: Ctx, listing: StoredListing): Promise<Gap[]> {
  const draft = draftOf(listing);
  const gaps = gapsOfDraft(ctx, listing.kind, draft, await ownerOf(ctx, draft));
  return withoutGapsMetByFiles(ctx, listing.id, gaps);
}
