import { AppError } from '../../../shared/app-error.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { tellEvent } from '../../../platform/events/events.ts';
import { canStep, sidesOf } from '../access.ts';
import { listingChanged } from '../events.ts';
import { findTransition, type Side, type Step, type SystemStep, type Transition } from './life-cycle.ts';
import type { Gap } from './requirements.ts';
import type { StoredListing } from './stored-listing.ts';
import { moveListing } from './store.ts';
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
  // No translation engine is part of this release: texts in other languages are missing or as they are, and pages say so.
  in_translation: { step: 'approveTexts', reason: 'catalogue.step.noEngine' },
};

/**
 * Takes one step of the life cycle for the actor, then what the system does by itself. `gaps` are those of the
 * listing as it stands. Refuses with the code that says why; nothing is moved then.
 */
export async function takeStep(ctx: Ctx, listing: StoredListing, wish: StepWish, gaps: readonly Gap[]): Promise<ListingState> {
  const transition = findTransition(listing.state, wish.step);
  if (!transition) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  const verdict = canStep(listing, transition, ctx.actor);
  if (verdict === 'fourEyes') throw new AppError('forbidden', 'catalogue.listing.fourEyes');
  if (verdict === 'notYourSide') {
    throw new AppError('forbidden', transition.by.includes('owner') ? 'catalogue.listing.ownerOnly' : 'catalogue.listing.staffOnly');
  }
  checkConditions(ctx, listing, transition, wish, gaps);
  const side = transition.by.find((one) => sidesOf(listing, ctx.actor).includes(one)) ?? 'system';
  return ctx.transaction(async (tx) => {
    await move(tx, listing.kind, listing.id, transition, side, {
      code: wish.reasonCode ?? null,
      text: wish.reasonText ? wish.reasonText : null,
      publishedAt: transition.step === 'publish' && listing.publishedAt === null ? ctx.clock() : undefined,
    });
    let state = transition.to;
    for (let next = followUps[state]; next; next = followUps[state]) {
      await takeSystemStep(tx, listing.kind, listing.id, next.step, next.reason);
      state = findTransition(state, next.step)?.to ?? state;
    }
    return state;
  });
}

/** A step the system takes: it must stand in the table like any other. */
export async function takeSystemStep(
  ctx: Ctx,
  kind: ListingKind,
  id: string,
  step: SystemStep,
  reason: string | null,
): Promise<void> {
  const listing = await findListing(ctx, kind, id);
  const transition = listing ? findTransition(listing.state, step) : undefined;
  if (!transition) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  await move(ctx, kind, id, transition, 'system', { code: reason, text: null, publishedAt: undefined });
}

type Reason = { code: string | null; text: string | null; publishedAt: Date | undefined };

async function move(ctx: Ctx, kind: ListingKind, id: string, transition: Transition, side: Side, reason: Reason) {
  const { actor } = ctx;
  const complianceState = complianceAfter[transition.step];
  const isMoved = await moveListing(
    ctx,
    id,
    {
      from: transition.from,
      to: transition.to,
      side,
      personId: side !== 'system' && actor.kind === 'person' ? actor.personId : null,
      reasonCode: reason.code,
      reasonText: reason.text,
    },
    {
      ...(complianceState ? { complianceState } : {}),
      ...(reason.publishedAt ? { publishedAt: reason.publishedAt } : {}),
    },
  );
  if (!isMoved) throw new AppError('conflict', 'catalogue.listing.stepNotAllowed');
  await recordAudit(ctx, {
    action: `catalogue.${kind}.${transition.step}`,
    ref: { room: 'catalogue', kind, id },
    details: { from: transition.from, to: transition.to, side, reasonCode: reason.code },
  });
  await tellEvent(ctx, listingChanged, { listingId: id, kind, state: transition.to });
}

function checkConditions(
  ctx: Ctx,
  listing: StoredListing,
  { conditions }: Transition,
  wish: StepWish,
  gaps: readonly Gap[],
): void {
  const today = ctx.clock().toISOString().slice(0, 10);
  if (conditions.includes('complete') && gaps.length > 0) {
    throw new AppError('invalid', 'catalogue.listing.incomplete', { fields: gaps });
  }
  if (conditions.includes('reasonGiven') && !wish.reasonText?.trim()) {
    throw new AppError('invalid', 'catalogue.listing.reasonNeeded', {
      fields: [{ path: 'reasonText', code: 'field.required' }],
    });
  }
  if (conditions.includes('factsConfirmed') && wish.factsConfirmed !== true) {
    throw new AppError('invalid', 'catalogue.listing.factsNotConfirmed', {
      fields: [{ path: 'factsConfirmed', code: 'field.required' }],
    });
  }
  if (conditions.includes('validUntilSet') && listing.validUntil === null) {
    throw new AppError('invalid', 'catalogue.listing.validUntilMissing', {
      fields: [{ path: 'stewardship.validUntil', code: 'field.required' }],
    });
  }
  const needsValidity = conditions.includes('stillValid') || conditions.includes('validUntilSet');
  if (needsValidity && listing.validUntil !== null && listing.validUntil < today) {
    throw new AppError('invalid', 'catalogue.listing.validUntilPassed', {
      fields: [{ path: 'stewardship.validUntil', code: 'catalogue.gap.dateInPast' }],
    });
  }
}
