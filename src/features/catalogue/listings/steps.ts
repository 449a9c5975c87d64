import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { hasEngine } from '../../translation/public.ts';
import { canStep, sidesOf } from '../access.ts';
import { listingChanged } from '../events.ts';
import { draftOf, gapsOf, ownerOf } from './find-gaps.ts';
import { tellBroker } from './hand-to-broker.ts';
import {
  defaultValidUntil,
  findTransition,
  gateSteps,
  type Side,
  type Step,
  type SystemStep,
  type Transition,
} from './life-cycle.ts';
import { openListing } from './open-listing.ts';
import type { StoredListing } from './stored-listing.ts';
import { moveListing, type StepEffects } from './store.ts';
import { findListing } from './views.ts';
import type { ComplianceState, ListingKind, ListingState } from './vocabulary.ts';

export type StepWish = {
  step: Step;
  reasonCode?: string | undefined;
  reasonText?: string | undefined;
  factsConfirmed?: boolean | undefined;
};

const complianceAfter: Partial<Record<Step, ComplianceState>> = {
  clear: 'clear',
  clearConditionally: 'conditional',
  block: 'blocked',
  rescreen: 'not_screened',
};

/** Steps the system takes by itself as soon as a state is reached. */
const followUps: Partial<Record<ListingState, { step: SystemStep; reason: string | null }>> = {
  submitted: { step: 'beginModeration', reason: null },
  // Where an engine drafts, the listing waits for its texts; without one they may be missing, and pages say so.
  in_translation: { step: 'approveTexts', reason: 'catalogue.step.noEngine' },
};

/**
 * Takes one step of the life cycle for the actor, then what the system does by itself; gives the state reached.
 * Refuses with the code that says why; nothing is moved then.
 */
export async function takeStep(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  wish: StepWish,
): Promise<ListingState> {
  return ctx.transaction(async (tx) => {
    const listing = await openListing(tx, kind, id, { forChange: true });
    const transition = allowedTransition(ctx, listing, wish.step);
    if (gateSteps.includes(wish.step)) throw new AppError('conflict', 'catalogue.listing.throughTheGate');
    return walk(tx, listing, transition, wish);
  });
}

/** A step that the gate has decided: its case says who may decide, so a system actor may bring it too. */
export async function takeDecidedStep(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  wish: StepWish,
): Promise<ListingState> {
  return ctx.transaction(async (tx) => {
    const listing = await findListing(tx, kind, id, { forChange: true });
    const transition = listing && findTransition(listing.state, wish.step);
    if (!listing || !transition) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
    const verdict = ctx.actor.kind === 'system' ? 'yes' : canStep(listing, transition, ctx.actor);
    if (verdict === 'fourEyes') throw new AppError('forbidden', 'catalogue.listing.fourEyes');
    if (verdict === 'notYourSide') throw new AppError('forbidden', 'catalogue.listing.staffOnly');
    return walk(tx, listing, transition, wish);
  });
}

/** Moves the listing, then takes what the system does by itself. */
async function walk(
  tx: Ctx,
  listing: StoredListing,
  transition: Transition,
  wish: StepWish,
): Promise<ListingState> {
  const { kind, id } = listing;
  await checkConditions(tx, listing, transition, wish);
  const side = transition.by.find((one) => sidesOf(listing, tx.actor).includes(one)) ?? 'system';
  await move(tx, kind, id, transition, {
    side,
    reasonCode: wish.reasonCode ?? null,
    reasonText: wish.reasonText?.trim() ? wish.reasonText.trim() : null,
    effects: effectsOf(tx, listing, transition),
  });
  if (listing.state === 'draft') await tellBroker(tx, listing, listing.brokerId);
  let state = transition.to;
  for (let next = followUps[state]; next; next = followUps[state]) {
    if (state === 'in_translation' && (await hasEngine(tx))) break;
    await takeSystemStep(tx, kind, id, next.step, next.reason);
    state = findTransition(state, next.step)?.to ?? state;
  }
  return state;
}

function allowedTransition(ctx: Ctx, listing: StoredListing, step: Step): Transition {
  if (sidesOf(listing, ctx.actor).length === 0)
    throw new AppError('forbidden', 'catalogue.listing.ownerOnly');
  const transition = findTransition(listing.state, step);
  if (!transition) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  const verdict = canStep(listing, transition, ctx.actor);
  if (verdict === 'fourEyes') throw new AppError('forbidden', 'catalogue.listing.fourEyes');
  if (verdict === 'notYourSide') {
    const isOwners = transition.by.includes('owner') || transition.by.includes('broker');
    throw new AppError('forbidden', isOwners ? 'catalogue.listing.ownerOnly' : 'catalogue.listing.staffOnly');
  }
  return transition;
}

function effectsOf(ctx: Ctx, listing: StoredListing, { step }: Transition): StepEffects {
  const { actor } = ctx;
  const today = ctx.clock().toISOString().slice(0, 10);
  const hasEnded = listing.validUntil !== null && listing.validUntil < today;
  const setsEnd =
    listing.validUntil === null ? ['submit', 'renew', 'publish'] : hasEnded ? ['renew', 'publish'] : [];
  return {
    ...(step === 'publish' && listing.publishedAt === null ? { publishedAt: ctx.clock() } : {}),
    ...(step === 'acceptForm' && actor.kind === 'person' ? { formAcceptedBy: actor.personId } : {}),
    ...(setsEnd.includes(step) ? { validUntil: defaultValidUntil(ctx.clock()) } : {}),
  };
}

/** A step the system takes: it must stand in the table like any other. */
export async function takeSystemStep(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  step: SystemStep,
  reason: string | null,
): Promise<void> {
  const listing = await findListing(ctx, kind, id, { forChange: true });
  const transition = listing ? findTransition(listing.state, step) : undefined;
  if (!transition) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  await move(ctx, kind, id, transition, {
    side: 'system',
    reasonCode: reason,
    reasonText: null,
    effects: {},
  });
}

type Move = { side: Side; reasonCode: string | null; reasonText: string | null; effects: StepEffects };

async function move(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  transition: Transition,
  wish: Move,
): Promise<void> {
  const { actor } = ctx;
  const { side, reasonCode, reasonText, effects } = wish;
  const complianceState = complianceAfter[transition.step];
  const personId = side !== 'system' && actor.kind === 'person' ? actor.personId : null;
  const isMoved = await moveListing(
    ctx,
    id,
    { from: transition.from, to: transition.to, side, personId, reasonCode, reasonText },
    { ...effects, ...(complianceState ? { complianceState } : {}) },
  );
  if (!isMoved) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  await recordAudit(ctx, {
    action: `catalogue.${kind}.${transition.step}`,
    ref: { room: 'catalogue', kind, id },
    details: { from: transition.from, to: transition.to, side, reasonCode },
  });
  await tellEvent(ctx, listingChanged, { listingId: id, kind, state: transition.to });
}

async function checkConditions(
  ctx: Ctx,
  listing: StoredListing,
  { step, conditions }: Transition,
  wish: StepWish,
): Promise<void> {
  if (conditions.includes('reasonCodeGiven') && !wish.reasonCode)
    throw fieldNeeded('reasonNeeded', 'reasonCode');
  if (conditions.includes('reasonGiven') && !wish.reasonText?.trim())
    throw fieldNeeded('reasonNeeded', 'reasonText');
  if (conditions.includes('factsConfirmed') && wish.factsConfirmed !== true) {
    throw fieldNeeded('factsNotConfirmed', 'factsConfirmed');
  }
  if (conditions.includes('stillValid')) refuseEnded(ctx, listing);
  if (conditions.includes('complete')) await refuseIncomplete(ctx, listing, step);
  if (conditions.includes('ownerVerified')) {
    const owner = await ownerOf(ctx, draftOf(listing));
    if (owner?.verificationState !== 'verified') {
      throw new AppError('conflict', 'catalogue.listing.organisationNotVerified');
    }
  }
}

function fieldNeeded(code: string, path: string): AppError {
  return new AppError('invalid', `catalogue.listing.${code}`, { fields: [{ path, code: 'field.required' }] });
}

function refuseEnded(ctx: Ctx, { validUntil }: StoredListing): void {
  if (validUntil === null || validUntil >= ctx.clock().toISOString().slice(0, 10)) return;
  throw new AppError('invalid', 'catalogue.listing.validUntilPassed', {
    fields: [{ path: 'stewardship.validUntil', code: 'catalogue.gap.dateInPast' }],
  });
}

/** Renewal sets a new end where the old one has passed, so that is no gap of it. */
async function refuseIncomplete(ctx: Ctx, listing: StoredListing, step: Step): Promise<void> {
  const gaps = await gapsOf(ctx, listing);
  const fields = step === 'renew' ? gaps.filter(({ path }) => path !== 'stewardship.validUntil') : gaps;
  if (fields.length > 0) throw new AppError('invalid', 'catalogue.listing.incomplete', { fields });
}
