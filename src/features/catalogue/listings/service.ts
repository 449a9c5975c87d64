import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { findConceptsByWords } from '../../translation/public.ts';
import { canEdit, canSee, canSeeSteward, isOwnerSide } from '../access.ts';
import { listingChanged } from '../events.ts';
import { rulesOf, type Draft } from './kinds.ts';
import { editableStates } from './life-cycle.ts';
import type { Gap, Surroundings } from './requirements.ts';
import { takeSystemStep } from './steps.ts';
import { sourceTextOf, stewardshipOf, type StoredListing } from './stored-listing.ts';
import { deleteListing, insertListing, markOtherTextsStale, updateListing, writeText, type OwnerPlace } from './store.ts';
import { findListing } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** The listing if the actor may see it; a stranger is told that there is nothing. */
export async function openListing(ctx: Ctx, kind: ListingKind, idOrNumber: string): Promise<StoredListing> {
  const listing = await findListing(ctx, kind, idOrNumber);
  if (!listing || !canSee(listing, ctx.actor)) throw new AppError('notFound', 'catalogue.listing.notFound');
  return listing;
}

/** The listing if the actor works on it (owner's side or staff). */
export async function openForSteward(ctx: Ctx, kind: ListingKind, id: string): Promise<StoredListing> {
  const listing = await openListing(ctx, kind, id);
  if (!canSeeSteward(listing, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  return listing;
}

export async function createListing(
  ctx: Ctx,
  kind: ListingKind,
  wish: Partial<Draft> & Pick<Draft, 'sourceLanguage'>,
): Promise<{ id: string; number: string; revision: number }> {
  const { actor } = ctx;
  if (actor.kind !== 'person') throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  const rules = rulesOf(kind);
  const given = wish.stewardship;
  const draft: Draft = {
    sourceLanguage: wish.sourceLanguage,
    facts: wish.facts ?? rules.emptyFacts(),
    text: wish.text ?? rules.emptyText(),
    declaration: wish.declaration ?? rules.emptyDeclaration(),
    stewardship: {
      ownerOrganisationId: given?.ownerOrganisationId ?? actor.organisationIds[0] ?? null,
      contactPersonId: given?.contactPersonId ?? actor.personId,
      visibility: given?.visibility ?? 'registered',
      validUntil: given?.validUntil ?? null,
    },
  };
  refuseForeignOwner(ctx, draft.stewardship.ownerOrganisationId, null);
  await resolveKeywords(ctx, draft);
  const place = await placeOf(ctx, draft);
  return ctx.transaction(async (tx) => {
    const { id, number } = await insertListing(tx, { kind, draft, place, createdBy: actor.personId });
    await recordAudit(tx, { action: `catalogue.${kind}.create`, ref: { room: 'catalogue', kind, id } });
    return { id, number, revision: 1 };
  });
}

export type Saved = { id: string; revision: number; savedAt: string; gaps: Gap[] };

/**
 * Saves a draft over the revision the author had before him. Refuses with `catalogue.listing.newerRevision` when
 * somebody saved since. A material change of an open listing sends it back to screening.
 */
export async function saveListing(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  ofRevision: number,
  draft: Draft,
): Promise<Saved> {
  const before = await openForSteward(ctx, kind, id);
  if (!canEdit(before, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  if (!editableStates.includes(before.state)) throw new AppError('conflict', 'catalogue.listing.notEditable');
  if (draft.sourceLanguage !== before.sourceLanguage) {
    throw new AppError('conflict', 'catalogue.listing.sourceLanguageFixed');
  }
  refuseForeignOwner(ctx, draft.stewardship.ownerOrganisationId, before.ownerOrganisationId);
  await resolveKeywords(ctx, draft);
  const around = await surroundingsOf(ctx, draft);
  const rules = rulesOf(kind);
  const gaps = rules.findGaps(draft, around);
  const isOpen = before.state === 'published' || before.state === 'paused';
  if (isOpen && gaps.length > 0) {
    throw new AppError('invalid', 'catalogue.listing.incomplete', { fields: gaps });
  }
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const sourceBefore = sourceTextOf(before);
  const wordsChanged = JSON.stringify(sourceBefore?.words) !== JSON.stringify(draft.text);
  const materialBefore = rules.materialParts({
    facts: before.facts,
    text: sourceBefore?.words ?? rules.emptyText(),
    declaration: before.declaration,
  });
  const isMaterial = isOpen && JSON.stringify(materialBefore) !== JSON.stringify(rules.materialParts(draft));
  const place = await placeOf(ctx, draft);
  await ctx.transaction(async (tx) => {
    if (!(await updateListing(tx, id, kind, draft, place, ofRevision))) {
      throw new AppError('conflict', 'catalogue.listing.newerRevision', { params: { revision: before.revision } });
    }
    await writeText(tx, id, {
      language: before.sourceLanguage,
      rules,
      words: draft.text,
      state: 'human',
      origin: 'author',
      ofRevision: ofRevision + 1,
      changedBy: personId,
    });
    if (wordsChanged) await markOtherTextsStale(tx, id, before.sourceLanguage);
    if (before.state !== 'draft') {
      await recordAudit(tx, {
        action: `catalogue.${kind}.save`,
        ref: { room: 'catalogue', kind, id },
        details: { revision: ofRevision + 1 },
      });
    }
    if (isMaterial) await takeSystemStep(tx, kind, id, 'rescreen', 'catalogue.step.materialChange');
    await tellEvent(tx, listingChanged, { listingId: id, kind, state: before.state });
  });
  return { id, revision: ofRevision + 1, savedAt: ctx.clock().toISOString(), gaps };
}

export async function discardListing(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  const listing = await openListing(ctx, kind, id);
  if (!isOwnerSide(listing, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  if (listing.state !== 'draft') throw new AppError('conflict', 'catalogue.listing.onlyDraftsDiscarded');
  await ctx.transaction(async (tx) => {
    await deleteListing(tx, id);
    await recordAudit(tx, { action: `catalogue.${kind}.discard`, ref: { room: 'catalogue', kind, id } });
  });
}

/** All gaps of a stored listing, as submit would find them. */
export async function gapsOf(ctx: Ctx, listing: StoredListing): Promise<Gap[]> {
  const rules = rulesOf(listing.kind);
  const draft: Draft = {
    sourceLanguage: listing.sourceLanguage,
    stewardship: stewardshipOf(listing),
    facts: listing.facts,
    text: sourceTextOf(listing)?.words ?? rules.emptyText(),
    declaration: listing.declaration,
  };
  return rules.findGaps(draft, await surroundingsOf(ctx, draft));
}

async function surroundingsOf(ctx: Ctx, draft: Draft): Promise<Surroundings> {
  const ownerId = draft.stewardship.ownerOrganisationId;
  const owner = ownerId ? (await organisationsByIds(ctx, [ownerId])).get(ownerId) : undefined;
  return {
    sourceLanguage: draft.sourceLanguage,
    ownerCountry: owner?.country ?? null,
    ownerNames: Object.values(owner?.names ?? {}),
    today: ctx.clock().toISOString().slice(0, 10),
  };
}

async function placeOf(ctx: Ctx, draft: Draft): Promise<OwnerPlace> {
  const ownerId = draft.stewardship.ownerOrganisationId;
  const owner = ownerId ? (await organisationsByIds(ctx, [ownerId])).get(ownerId) : undefined;
  return { country: owner?.country ?? null, region: owner?.region ?? null };
}

/** One writes for one's own organisations only; a broker leaves the owner as it is. */
function refuseForeignOwner(ctx: Ctx, wanted: string | null, before: string | null): void {
  const { actor } = ctx;
  if (actor.kind !== 'person' || wanted === null || wanted === before) return;
  if (!actor.organisationIds.includes(wanted)) {
    throw new AppError('forbidden', 'catalogue.listing.notYourOrganisation');
  }
}

/** Words the termbase knows become its concepts; the rest stay free words for the terminologist. */
async function resolveKeywords(ctx: Ctx, draft: Draft): Promise<void> {
  const words = draft.facts.keywords.map((keyword) => keyword.words);
  const concepts = await findConceptsByWords(ctx, words, draft.sourceLanguage);
  draft.facts.keywords = words.map((word, at) => ({ words: word, conceptId: concepts[at] ?? null }));
}
