import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { isLanguage, languages } from '../../../shared/language.ts';
import {
  adoptTranslation,
  closeSourceText,
  putSourceText,
  translatedFields,
  versionChanged,
} from '../../translation/public.ts';
import { listingChanged } from '../events.ts';
import { indexListing } from './index-listing.ts';
import { rulesOf } from './kinds.ts';
import { takeSystemStep } from './steps.ts';
import { sourceTextOf, type StoredListing } from './stored-listing.ts';
import { setTextState, writeText } from './store.ts';
import { findListing } from './views.ts';
import { listingKinds, type ListingKind, type ListingState } from './vocabulary.ts';
import { fieldsOfWords, wordsWithFields } from './word-fields.ts';

/** What translators may see of a listing, by its state: never what was not cleared, or is no longer shown. */
const stages: Partial<Record<ListingState, 'preparing' | 'open' | 'closed'>> = {
  in_translation: 'preparing',
  approved: 'preparing',
  published: 'open',
  reserved: 'open',
  paused: 'preparing',
  blocked: 'closed',
  concluded: 'closed',
  expired: 'closed',
  withdrawn: 'closed',
  archived: 'closed',
};

/** Tells the translation room the words of a listing as they are now, and what of it was translated before. */
export async function tellTranslation(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const listing = await findListing(tx, kind, id);
    const ref = { room: 'catalogue', kind, id };
    const stage = listing ? stages[listing.state] : 'closed';
    const source = listing && sourceTextOf(listing);
    if (stage === undefined) return;
    if (stage === 'closed' || !listing || !source) return closeSourceText(tx, ref);
    await putSourceText(tx, {
      ref,
      number: listing.number,
      sourceLanguage: listing.sourceLanguage,
      revision: listing.revision,
      title: source.title,
      fields: fieldsOfWords(source.words),
      domain: listing.facts.grntiPrimary?.slice(0, 2) ?? null,
      ownerOrganisationId: listing.ownerOrganisationId,
      authorId: listing.createdBy,
      stage,
      isRestricted: listing.visibility === 'partners' || listing.visibility === 'private',
      isDemo: listing.isDemo,
    });
    for (const text of listing.texts) {
      if (text.language === listing.sourceLanguage || text.ofRevision !== listing.revision) continue;
      await adoptTranslation(tx, ref, {
        language: text.language,
        state: text.state,
        ofRevision: text.ofRevision,
        fields: new Map(fieldsOfWords(text.words).map(({ path, text: words }) => [path, words])),
        changedAt: text.changedAt,
      });
    }
  });
}

/** Takes over what the translation room has now; a listing that waited for its texts goes on when all are there. */
async function takeTranslation(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  news: { language: string; state: StoredListing['texts'][number]['state']; hasNewText: boolean },
): Promise<void> {
  const { language, state, hasNewText } = news;
  if (!isLanguage(language)) return;
  await ctx.transaction(async (tx) => {
    const listing = await findListing(tx, kind, id, { forChange: true });
    const source = listing && sourceTextOf(listing);
    if (!listing || !source || language === listing.sourceLanguage) return;
    const translated = hasNewText
      ? await translatedFields(tx, { room: 'catalogue', kind, id }, language)
      : undefined;
    if (translated) {
      await writeText(tx, id, {
        language,
        rules: rulesOf(kind),
        words: wordsWithFields(source.words, translated.fields),
        // Saved since and not told yet: what changed is known when it is.
        state: translated.knownRevision < listing.revision ? 'stale' : translated.state,
        origin: translated.origin,
        ofRevision: translated.ofRevision,
        changedBy: translated.translatedBy,
      });
    } else if (!(await setTextState(tx, id, language, state))) return;
    await indexListing(tx, kind, id);
    if (listing.state === 'in_translation') await passWhenTranslated(tx, kind, id);
  });
}

/** Title and text stand in all three languages, at least by machine and marked as such. */
async function passWhenTranslated(ctx: Ctx, kind: ListingKind, id: string): Promise<void> {
  const listing = await findListing(ctx, kind, id);
  if (!listing || languages.some((language) => !listing.texts.some((text) => text.language === language)))
    return;
  await takeSystemStep(ctx, kind, id, 'approveTexts', null);
}

const isListingKind = (kind: string): kind is ListingKind =>
  (listingKinds as readonly string[]).includes(kind);

export const translationListeners: Listener[] = [
  listenTo(listingChanged, 'catalogue.tell-translation', (ctx, { listingId, kind }) =>
    tellTranslation(ctx, kind, listingId),
  ),
  listenTo(
    versionChanged,
    'catalogue.take-translation',
    async (ctx, { ref, language, state, hasNewText }) => {
      if (ref.room !== 'catalogue' || !isListingKind(ref.kind)) return;
      await takeTranslation(ctx, ref.kind, ref.id, { language, state, hasNewText });
    },
  ),
];
