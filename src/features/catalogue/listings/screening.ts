import { AppError } from '../../../shared/app-error.ts';
import type { Language } from '../../../shared/language.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import type { CatalogueTables } from '../tables.gen.ts';
import { contentOf } from './open-listing-views.ts';
import { findTransition, openStates } from './life-cycle.ts';
import { takeDecidedStep, takeSystemStep } from './steps.ts';
import { findListing } from './views.ts';
import type { ListingKind, ListingState } from './vocabulary.ts';

/** What the gate screens a listing by; never shown to anybody but its owner's side and the officers. */
export type ListingForScreening = {
  id: string;
  kind: ListingKind;
  number: string;
  state: ListingState;
  stateSince: Date;
  wasPublished: boolean;
  title: string;
  language: Language;
  /** All of the original. */
  text: string;
  /** GRNTI codes, the main one first. */
  fields: string[];
  ipcCodes: string[];
  cooperationTypes: string[];
  rightsForms: string[];
  declaration: Record<string, string>;
  country: string | null;
  ownerOrganisationId: string | null;
  createdBy: string | null;
  brokerId: string | null;
  contactPersonId: string | null;
  formAcceptedBy: string | null;
};

/** The facts of a listing for the gate; no access check. Undefined when there is no such listing. */
export async function listingForScreening(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
): Promise<ListingForScreening | undefined> {
  const listing = await findListing(ctx, kind, id);
  if (!listing) return undefined;
  const content = contentOf(listing);
  const { facts, declaration } = listing;
  const declared = Object.entries(declaration).map(([name, value]) => [name, value ?? '']);
  return {
    id: listing.id,
    kind,
    number: listing.number,
    state: listing.state,
    stateSince: listing.stateSince,
    wasPublished: listing.publishedAt !== null,
    title: content.title,
    language: content.sourceLanguage,
    text: content.text,
    fields: content.fields,
    ipcCodes: 'ipcCodes' in facts ? facts.ipcCodes : [],
    cooperationTypes: content.cooperationTypes,
    rightsForms: 'rightsOffered' in facts ? facts.rightsOffered.map(({ form }) => form) : [],
    declaration: Object.fromEntries(declared) as Record<string, string>,
    country: listing.country,
    ownerOrganisationId: listing.ownerOrganisationId,
    createdBy: listing.createdBy,
    brokerId: listing.brokerId,
    contactPersonId: listing.contactPersonId,
    formAcceptedBy: listing.formAcceptedBy,
  };
}

/** Listings that wait for the gate. */
export async function listingsInScreening(ctx: Ctx): Promise<{ id: string; kind: ListingKind }[]> {
  const rows = await tablesOf<CatalogueTables>(ctx)
    .selectFrom('catalogue_listing')
    .select(['id', 'kind'])
    .where('state', '=', 'in_screening')
    .orderBy('state_since')
    .execute();
  return rows.map(({ id, kind }) => ({ id, kind: kind === 'offer' ? 'offer' : 'request' }));
}

/** What the gate may decide on a listing. */
export type ScreeningStep = 'clear' | 'clearConditionally' | 'block';

/**
 * Takes the step that the gate has decided; the only way past screening. A listing that is past it is sent back before
 * it is blocked. Gives the state reached; a listing for which the step is none (withdrawn meanwhile) stays as it is.
 */
export async function takeScreeningStep(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  step: ScreeningStep,
  reason: string,
): Promise<ListingState> {
  return ctx.transaction(async (tx) => {
    const before = await findListing(tx, kind, id, { forChange: true });
    if (!before) throw new AppError('notFound', 'catalogue.listing.notFound');
    if (step === 'block' && before.state !== 'blocked') {
      await returnToScreening(tx, kind, id, { reasonCode: 'catalogue.step.gateReopened', evenOpen: true });
    }
    const now = await findListing(tx, kind, id);
    if (!now || !findTransition(now.state, step)) return before.state;
    return takeDecidedStep(tx, kind, id, { step, reasonText: reason });
  });
}

/**
 * Sends a listing back to screening from a state from which it could become public; with `evenOpen` also one that readers
 * see. Elsewhere it stays.
 */
export async function returnToScreening(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  { reasonCode, evenOpen }: { reasonCode: string; evenOpen: boolean },
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const listing = await findListing(tx, kind, id, { forChange: true });
    if (!listing || !findTransition(listing.state, 'rescreen')) return;
    if (!evenOpen && openStates.includes(listing.state)) return;
    await takeSystemStep(tx, kind, id, 'rescreen', reasonCode);
  });
}
