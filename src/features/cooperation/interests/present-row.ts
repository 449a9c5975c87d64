import { pickText } from '../../../shared/language.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { threadBriefs } from '../../conversations/public.ts';
import { standingOf, type Standing } from './access.ts';
import type { InterestRow } from './contract.ts';
import { openInterestStates } from './life-cycle.ts';
import { knowsOrganisation, sideOf } from './present-side.ts';
import { refOfInterest, type StoredInterest } from './stored.ts';

const dayMs = 86_400_000;

/** The title of the record in the reader's language, as far as there is one. */
export function titleOf(interest: StoredInterest, ctx: Ctx): { text: string; language: Ctx['language'] } {
  const { listing_titles: titles, listing_language: language } = interest;
  return pickText(titles, ctx.language, language) ?? { text: interest.listing_number, language };
}

/** Interests as lists and the board show them; those the reader may not see are left out. */
export async function presentRows(ctx: Ctx, interests: readonly StoredInterest[]): Promise<InterestRow[]> {
  const seen = interests.flatMap((interest) => {
    const standing = standingOf(interest, ctx.actor);
    return standing ? [{ interest, standing }] : [];
  });
  const [organisations, threads] = await Promise.all([
    organisationsByIds(ctx, organisationIdsOf(seen)),
    threadBriefs(
      ctx,
      seen.map(({ interest }) => refOfInterest(interest.id)),
    ),
  ]);
  const named = (id: string | null) => {
    const found = id === null ? undefined : organisations.get(id);
    return found ? { id: found.id, name: found.names } : null;
  };
  return seen.map(({ interest, standing }) => {
    const thread = threads.get(formatRecordRef(refOfInterest(interest.id)))?.[0];
    const otherSide = standing.side === 'sender' ? 'receiver' : 'sender';
    const other = sideOf(interest, otherSide);
    return {
      ...factsOf(ctx, interest, standing),
      other: {
        country: other.country,
        organisation: knowsOrganisation(interest, standing, otherSide) ? named(other.organisationId) : null,
      },
      own: standing.side === 'staff' ? null : named(sideOf(interest, standing.side).organisationId),
      thread: thread ? { id: thread.threadId, unread: thread.unread } : null,
    };
  });
}

function organisationIdsOf(seen: readonly { interest: StoredInterest }[]): string[] {
  const ids = seen.flatMap(({ interest }) => [
    interest.sender_organisation_id,
    ...(interest.receiver_organisation_id === null ? [] : [interest.receiver_organisation_id]),
  ]);
  return [...new Set(ids)];
}

function factsOf(ctx: Ctx, interest: StoredInterest, { side, isBroker }: Standing) {
  const now = ctx.clock();
  const isSender = side === 'sender';
  const nextOn = side === 'staff' ? null : isSender ? interest.sender_next_on : interest.receiver_next_on;
  const nextStep = side === 'staff' ? '' : isSender ? interest.sender_next_step : interest.receiver_next_step;
  const isOpen = openInterestStates.includes(interest.state);
  const isDueOver = isOpen && interest.due_at !== null && interest.due_at < now;
  const isNextOver = isOpen && nextOn !== null && nextOn < now.toISOString().slice(0, 10);
  return {
    id: interest.id,
    number: interest.number,
    state: interest.state,
    stateSince: interest.state_since.toISOString(),
    sentAt: interest.sent_at.toISOString(),
    side,
    isBroker,
    listing: {
      kind: interest.listing_kind,
      id: interest.listing_id,
      number: interest.listing_number,
      title: titleOf(interest, ctx),
    },
    cooperationTypes: interest.cooperation_types,
    dueAt: interest.due_at?.toISOString() ?? null,
    isOverdue: isDueOver || isNextOver,
    isDueOver,
    nextStep,
    nextOn,
    isNextOver,
    ageDays: Math.max(0, Math.floor((now.getTime() - interest.sent_at.getTime()) / dayMs)),
  };
}
