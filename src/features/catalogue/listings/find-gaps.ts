import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, type OrganisationBrief } from '../../accounts/public.ts';
import { rulesOf, type Draft } from './kinds.ts';
import type { Gap } from './requirements.ts';
import { sourceTextOf, stewardshipOf, type StoredListing } from './stored-listing.ts';
import type { ListingKind } from './vocabulary.ts';

/** The organisation a draft is written for. */
export async function ownerOf(ctx: Ctx, draft: Pick<Draft, 'stewardship'>): Promise<OrganisationBrief | undefined> {
  const ownerId = draft.stewardship.ownerOrganisationId;
  return ownerId ? (await organisationsByIds(ctx, [ownerId])).get(ownerId) : undefined;
}

/** What the draft lacks; the day counts, so a draft may have gaps tomorrow that it has not today. */
export function gapsOfDraft(ctx: Ctx, kind: ListingKind, draft: Draft, owner: OrganisationBrief | undefined): Gap[] {
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

/** All gaps of a stored listing, as submit would find them. */
export async function gapsOf(ctx: Ctx, listing: StoredListing): Promise<Gap[]> {
  const draft = draftOf(listing);
  return gapsOfDraft(ctx, listing.kind, draft, await ownerOf(ctx, draft));
}
