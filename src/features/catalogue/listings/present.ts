import { pickText, type Language, type LocalizedText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { brokerStanding, organisationsByIds, personNameOf } from '../../accounts/public.ts';
import { translationLines } from '../../translation/public.ts';
import { canSeeDeclaration, canSeeOwner, canSeeSteward, canStep, isOwnerSide } from '../access.ts';
import type { OfferFacts } from '../offers/contract.ts';
import type { RequestFacts } from '../requests/contract.ts';
import type { ListingSummary, TextStatus } from './contract.ts';
import type { Facts } from './kinds.ts';
import { gateSteps, transitions } from './life-cycle.ts';
import { personSteps } from './endpoints.ts';
import type { StoredListing } from './stored-listing.ts';
import type { ListedListing } from './list-views.ts';
import { historyOf } from './views.ts';
import type { CooperationType } from './vocabulary.ts';

const allLanguages: readonly Language[] = ['zh', 'ru', 'en'];

type Owner = ListingSummary['owner'];

/** Owners by organisation id, as readers may be shown them. */
async function ownersOf(ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, NonNullable<Owner>>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const found = await organisationsByIds(ctx, wanted);
  return new Map(
    [...found.values()].map((organisation) => [
      organisation.id,
      {
        id: organisation.id,
        name: organisation.names,
        region: organisation.region,
        verified: organisation.verificationState === 'verified',
      },
    ]),
  );
}

function textStatusesOf(texts: StoredListing['texts'] | ListedListing['texts']): TextStatus[] {
  return allLanguages.map((language) => {
    const text = texts.find((one) => one.language === language);
    return text
      ? { language, state: text.state, origin: text.origin, changedAt: text.changedAt.toISOString() }
      : { language, state: 'none', origin: null, changedAt: null };
  });
}

type Head = Omit<StoredListing, 'facts' | 'declaration' | 'verifiedMaturity' | 'texts' | 'levelVerified'> &
  Pick<ListedListing, 'texts'>;

function presentHead(ctx: Ctx, listing: Head, owners: Map<string, NonNullable<Owner>>) {
  const knowsOwner = canSeeOwner(listing, ctx.actor);
  return {
    id: listing.id,
    number: listing.number,
    kind: listing.kind,
    state: listing.state,
    sourceLanguage: listing.sourceLanguage,
    textStatuses: textStatusesOf(listing.texts),
    country: listing.country,
    owner:
      knowsOwner && listing.ownerOrganisationId ? (owners.get(listing.ownerOrganisationId) ?? null) : null,
    isAnonymous: listing.isAnonymous,
    isDemo: listing.isDemo,
    visibility: listing.visibility,
    publishedAt: listing.publishedAt?.toISOString() ?? null,
    updatedAt: listing.updatedAt.toISOString(),
    validUntil: listing.validUntil,
    revision: listing.revision,
  };
}

/** Lists as a reader sees them; he was already found to be allowed to see each. */
export async function presentList(ctx: Ctx, listings: readonly ListedListing[]): Promise<ListingSummary[]> {
  const owners = await ownersOf(
    ctx,
    listings.map((listing) => listing.ownerOrganisationId),
  );
  return listings.map((listing) => ({
    ...presentHead(ctx, listing, owners),
    ...shortTexts(listing, ctx.language),
    grntiPrimary: listing.grntiPrimary,
    cooperationTypes: listing.cooperationTypes as CooperationType[],
    levelClaimed: listing.levelClaimed,
    levelVerified: listing.levelVerified,
    minLevel: listing.minLevel,
    marketLevel: listing.marketLevel,
  }));
}

function shortTexts(listing: ListedListing, reader: Language): Pick<ListingSummary, 'title' | 'summary'> {
  const titles: LocalizedText = {};
  const summaries: LocalizedText = {};
  for (const text of listing.texts) {
    titles[text.language] = text.title;
    summaries[text.language] = text.summary;
  }
  const none = { text: '', language: listing.sourceLanguage };
  return {
    title: pickText(titles, reader, listing.sourceLanguage) ?? none,
    summary: pickText(summaries, reader, listing.sourceLanguage) ?? none,
  };
}

/** One listing as a reader sees it: what he may not know is absent, not hidden. */
export async function presentListing(ctx: Ctx, listing: StoredListing) {
  const { actor } = ctx;
  const owners = await ownersOf(ctx, [listing.ownerOrganisationId]);
  return {
    ...presentHead(ctx, listing, owners),
    facts: presentFacts(ctx, listing),
    texts: Object.fromEntries(listing.texts.map((text) => [text.language, text.words])),
    translations: await translationLines(ctx, { room: 'catalogue', kind: listing.kind, id: listing.id }),
    declaration: canSeeDeclaration(listing, actor) ? listing.declaration : null,
    verifiedMaturity: listing.verifiedMaturity ?? null,
    steward: canSeeSteward(listing, actor) ? await presentSteward(ctx, listing) : null,
  };
}

/** Prices and budgets: never to visitors, to signed-in readers only where the owner shows them. */
function presentFacts(ctx: Ctx, listing: StoredListing): Facts {
  if (isOwnerSide(listing, ctx.actor)) return listing.facts;
  const isSignedIn = ctx.actor.kind === 'person';
  if (listing.kind === 'offer') {
    const facts = listing.facts as OfferFacts;
    return { ...facts, price: isSignedIn && facts.isPriceShown ? facts.price : null };
  }
  const facts = listing.facts as RequestFacts;
  return { ...facts, budget: isSignedIn && facts.isBudgetShown ? facts.budget : null };
}

async function presentSteward(ctx: Ctx, listing: StoredListing) {
  const steps = await historyOf(ctx, listing.id);
  const last = steps.findLast((step) => step.reason_text !== null || step.reason_code !== null);
  const mayKnowReason = last?.to_state !== 'blocked' || canSeeDeclaration(listing, ctx.actor);
  const allowed = transitions
    .filter(
      (transition) => transition.from === listing.state && canStep(listing, transition, ctx.actor) === 'yes',
    )
    .map((transition) => transition.step)
    .filter((step) => (personSteps as readonly string[]).includes(step) && !gateSteps.includes(step));
  const nameOf = async (personId: string | null) => (personId && (await personNameOf(ctx, personId))) || null;
  return {
    complianceState: listing.complianceState,
    ownerOrganisationId: listing.ownerOrganisationId,
    contactPersonId: listing.contactPersonId,
    contactPersonName: await nameOf(listing.contactPersonId),
    brokerId: listing.brokerId,
    brokerName: await nameOf(listing.brokerId),
    brokerStanding: listing.brokerId === null ? null : await brokerStanding(ctx, listing.brokerId),
    lastReason:
      last && mayKnowReason
        ? { code: last.reason_code ?? '', text: last.reason_text ?? '', at: last.at.toISOString() }
        : null,
    allowedSteps: allowed,
  };
}
