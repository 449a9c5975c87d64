import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { findConceptsByWords } from '../../translation/public.ts';
import { canEdit, isOwnerSide } from '../access.ts';
import { listingChanged } from '../events.ts';
import { checkStewardship } from './check-stewardship.ts';
import { recordBroker, tellBroker } from './hand-to-broker.ts';
import { draftOf, gapsOfDraft, ownerOf, withoutGapsMetByFiles } from './find-gaps.ts';
import { rulesOf, type Draft } from './kinds.ts';
import { editableStates, materiallyOpenStates } from './life-cycle.ts';
import { openForSteward, openListing } from './open-listing.ts';
import type { Gap } from './requirements.ts';
import { takeSystemStep } from './steps.ts';
import type { StoredListing } from './stored-listing.ts';
import { deleteDrafts, insertListing, markOtherTextsStale, updateListing, writeText } from './store.ts';
import type { ListingKind } from './vocabulary.ts';

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
      brokerId: given?.brokerId ?? null,
      visibility: given?.visibility ?? 'registered',
      validUntil: given?.validUntil ?? null,
    },
  };
  await checkStewardship(ctx, draft.stewardship);
  const resolved = await resolveKeywords(ctx, draft);
  const owner = await ownerOf(ctx, draft);
  return ctx.transaction(async (tx) => {
    const { id, number } = await insertListing(tx, {
      kind,
      draft: resolved,
      place: owner,
      createdBy: actor.personId,
      // What is written for a demonstration organisation goes when the demonstration goes.
      isDemo: owner?.isDemo ?? false,
    });
    await recordAudit(tx, { action: `catalogue.${kind}.create`, ref: { room: 'catalogue', kind, id } });
    await recordBroker(tx, { id, kind }, { before: null, after: draft.stewardship.brokerId ?? null });
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
  wish: Draft,
): Promise<Saved> {
  return ctx.transaction(async (tx) => {
    const before = await openForSteward(tx, kind, id, { forChange: true });
    refuseSave(ctx, before, wish, ofRevision);
    await checkStewardship(tx, wish.stewardship, before);
    const draft = await resolveKeywords(tx, wish);
    const owner = await ownerOf(tx, draft);
    const gaps = await withoutGapsMetByFiles(tx, id, gapsOfDraft(tx, kind, draft, owner));
    const isOpen = materiallyOpenStates.includes(before.state);
    if (isOpen && gaps.length > 0) {
      throw new AppError('invalid', 'catalogue.listing.incomplete', { fields: gaps });
    }
    const revision = ofRevision + 1;
    await updateListing(tx, before, draft, owner, revision);
    await writeSource(tx, before, draft, revision);
    await handOver(tx, before, draft.stewardship.brokerId);
    if (before.state !== 'draft') {
      await recordAudit(tx, {
        action: `catalogue.${kind}.save`,
        ref: { room: 'catalogue', kind, id },
        details: { revision },
      });
    }
    if (isOpen && isMaterialChange(before, draft)) {
      await takeSystemStep(tx, kind, id, 'rescreen', 'catalogue.step.materialChange');
    } else {
      await tellEvent(tx, listingChanged, { listingId: id, kind, state: before.state });
    }
    return { id, revision, savedAt: ctx.clock().toISOString(), gaps };
  });
}

/** A change of the broker goes on record; who is new hears of it, unless it is a draft: then he does when it is submitted. */
async function handOver(ctx: Ctx, before: StoredListing, wanted: string | null | undefined): Promise<void> {
  if (wanted === undefined || wanted === before.brokerId) return;
  await recordBroker(ctx, before, { before: before.brokerId, after: wanted });
  if (before.state !== 'draft') await tellBroker(ctx, before, wanted);
}

function refuseSave(ctx: Ctx, before: StoredListing, wish: Draft, ofRevision: number): void {
  if (!canEdit(before, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  if (before.revision !== ofRevision) {
    throw new AppError('conflict', 'catalogue.listing.newerRevision', {
      params: { revision: before.revision },
    });
  }
  if (!editableStates.includes(before.state)) throw new AppError('conflict', 'catalogue.listing.notEditable');
  if (wish.sourceLanguage !== before.sourceLanguage) {
    throw new AppError('conflict', 'catalogue.listing.sourceLanguageFixed');
  }
}

async function writeSource(ctx: Ctx, before: StoredListing, draft: Draft, revision: number): Promise<void> {
  const hasNewWords = JSON.stringify(draftOf(before).text) !== JSON.stringify(draft.text);
  await writeText(ctx, before.id, {
    language: before.sourceLanguage,
    rules: rulesOf(before.kind),
    words: draft.text,
    state: 'human',
    origin: 'author',
    ofRevision: revision,
    changedBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
  });
  if (hasNewWords) await markOtherTextsStale(ctx, before.id, before.sourceLanguage);
}

/** Another owner is another party to screen; the rest each kind says itself. */
function isMaterialChange(before: StoredListing, draft: Draft): boolean {
  const { materialParts } = rulesOf(before.kind);
  if (before.ownerOrganisationId !== draft.stewardship.ownerOrganisationId) return true;
  return JSON.stringify(materialParts(draftOf(before))) !== JSON.stringify(materialParts(draft));
}

/** Deletes a draft that was never submitted, with its texts and attachments. */
export async function discardListing(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const listing = await openListing(tx, kind, id, { forChange: true });
    if (!isOwnerSide(listing, ctx.actor)) throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
    if (listing.state !== 'draft') throw new AppError('conflict', 'catalogue.listing.onlyDraftsDiscarded');
    await deleteDrafts(tx, [id]);
    await recordAudit(tx, { action: `catalogue.${kind}.discard`, ref: { room: 'catalogue', kind, id } });
  });
}

/** Words the termbase knows become its concepts; the rest stay free words for the terminologist. */
async function resolveKeywords(ctx: Ctx, draft: Draft): Promise<Draft> {
  const words = draft.facts.keywords.map((keyword) => keyword.words);
  const concepts = await findConceptsByWords(ctx, words, draft.sourceLanguage);
  const keywords = words.map((word, at) => ({ words: word, conceptId: concepts[at] ?? null }));
  return { ...draft, facts: { ...draft.facts, keywords } };
}
