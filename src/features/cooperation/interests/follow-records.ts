import type { Ctx } from '../../../platform/db/context.ts';
import { listenTo, type Listener } from '../../../platform/events/events.ts';
import { organisationChanged, personChanged } from '../../accounts/public.ts';
import { findListingSides, listingChanged } from '../../catalogue/public.ts';
import { setParticipants } from '../../conversations/public.ts';
import { runningOf, runningWithBroker, undecidedInListing } from './clock-views.ts';
import { titlesToFind } from './find-words.ts';
import { participantsOf } from './interest-people.ts';
import { brokerInForce, whoAnswersFor } from './open-listing.ts';
import { addWords, changeInterest } from './store.ts';
import { isIntroduced, refOfInterest, type StoredInterest } from './stored.ts';
import { findInterest } from './views.ts';

/** Interests follow their record and their people: who answers for it, its titles, who has left. */
export const interestListeners: Listener[] = [
  listenTo(listingChanged, 'cooperation.interestsFollowListing', async (ctx, { listingId }) => {
    for (const id of await undecidedInListing(ctx, listingId)) await follow(ctx, id);
  }),
  listenTo(
    organisationChanged,
    'cooperation.interestsFollowMembers',
    async (ctx, { organisationId, change }) => {
      if (change !== 'members' && change !== 'removed') return;
      for (const id of await runningOf(ctx, organisationId)) await follow(ctx, id);
    },
  ),
  listenTo(personChanged, 'cooperation.interestsFollowBrokers', async (ctx, { personId, change }) => {
    if (change !== 'roles' && change !== 'closed' && change !== 'memberships') return;
    for (const id of await runningWithBroker(ctx, personId)) await follow(ctx, id);
  }),
];

async function follow(ctx: Ctx, id: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const before = await findInterest(tx, id, { forChange: true });
    if (!before) return;
    const change = { ...(await listingNow(tx, before)), ...(await senderNow(tx, before)) };
    const { listing_titles: titles, ...rest } = change;
    await changeInterest(tx, id, {
      ...rest,
      ...(titles && { listing_titles: JSON.stringify(titles) }),
    });
    if (titles && JSON.stringify(titles) !== JSON.stringify(before.listing_titles)) {
      await addWords(tx, id, 'words_of_both', titlesToFind(titles));
    }
    const now = { ...before, ...change };
    await setParticipants(tx, refOfInterest(id), await participantsOf(tx, now));
  });
}

type Followed = Pick<
  StoredInterest,
  'listing_titles' | 'receiver_person_id' | 'receiver_broker_id' | 'receiver_is_anonymous'
>;

/** The receiving side as the record names it now. A side that is known already does not become anonymous again. */
async function listingNow(ctx: Ctx, before: StoredInterest): Promise<Partial<Followed>> {
  const listing = (await findListingSides(ctx, [before.listing_id])).get(before.listing_id);
  if (!listing || listing.ownerOrganisationId !== before.receiver_organisation_id) return {};
  const brokerId = await brokerInForce(ctx, listing.brokerId, {
    organisationId: before.sender_organisation_id,
    personIds: [before.sender_person_id],
  });
  return {
    listing_titles: listing.titles,
    receiver_person_id: (await whoAnswersFor(ctx, listing)) ?? before.receiver_person_id,
    receiver_broker_id: brokerId,
    receiver_is_anonymous: isIntroduced(before) ? before.receiver_is_anonymous : listing.isAnonymous,
  };
}

async function senderNow(
  ctx: Ctx,
  before: StoredInterest,
): Promise<Partial<Pick<StoredInterest, 'sender_broker_id'>>> {
  if (before.receiver_is_anonymous && !isIntroduced(before)) {
    // That he is of the owner's side is not to be told; whether he still is a broker may be.
    return { sender_broker_id: await brokerInForce(ctx, before.sender_broker_id, nobody) };
  }
  const otherSide = {
    organisationId: before.receiver_organisation_id,
    personIds: [before.receiver_person_id, before.receiver_broker_id],
  };
  return { sender_broker_id: await brokerInForce(ctx, before.sender_broker_id, otherSide) };
}

const nobody = { organisationId: null, personIds: [] };
