import type { Ctx } from '../../../platform/db/context.ts';
import { listMemberIds, ownersOfOrganisations } from '../../accounts/public.ts';
import type { ParticipantInput } from '../../conversations/public.ts';
import { sideOf } from './present-side.ts';
import { isIntroduced, type StoredInterest } from './stored.ts';
import { findInterest } from './views.ts';
import type { BrokerSide } from './vocabulary.ts';

export type InterestPerson = { personId: string; side: BrokerSide; isBroker: boolean };

/**
 * Who is written to and takes part in the talk: contact person, owners of the organisation and broker of each side.
 * Nobody is on both: members of the sender's organisation are the sender's, a broker of both is the receiver's.
 */
export async function peopleOf(ctx: Ctx, interest: StoredInterest): Promise<InterestPerson[]> {
  const sender = sideOf(interest, 'sender');
  const receiver = sideOf(interest, 'receiver');
  const [senders, receivers] = await Promise.all([membersOf(ctx, sender), membersOf(ctx, receiver)]);
  const senderOwn = await ownPeople(ctx, sender, senders);
  const receiverOwn = (await ownPeople(ctx, receiver, receivers)).filter((one) => !senders.includes(one));
  const isSenderBroker =
    sender.brokerId !== null && sender.brokerId !== receiver.brokerId && !receivers.includes(sender.brokerId);
  const isReceiverBroker = receiver.brokerId !== null && !senders.includes(receiver.brokerId);
  const people = [
    ...senderOwn.map((personId) => ({ personId, side: 'sender' as const, isBroker: false })),
    ...receiverOwn.map((personId) => ({ personId, side: 'receiver' as const, isBroker: false })),
    ...(isSenderBroker ? [{ personId: sender.brokerId, side: 'sender' as const, isBroker: true }] : []),
    ...(isReceiverBroker ? [{ personId: receiver.brokerId, side: 'receiver' as const, isBroker: true }] : []),
  ];
  const seen = new Set<string>();
  return people.flatMap(({ personId, ...one }) => {
    if (personId === null || seen.has(personId)) return [];
    seen.add(personId);
    return [{ personId, ...one }];
  });
}

type Side = ReturnType<typeof sideOf>;

async function membersOf(ctx: Ctx, { organisationId, personId }: Side): Promise<string[]> {
  return organisationId === null ? [personId] : listMemberIds(ctx, organisationId);
}

/** The contact person, unless he has left the organisation, and its owners. */
async function ownPeople(ctx: Ctx, side: Side, members: readonly string[]): Promise<string[]> {
  const owners =
    side.organisationId === null ? undefined : await ownersOfOrganisations(ctx, [side.organisationId]);
  const contact = members.includes(side.personId) ? [side.personId] : [];
  return [...new Set([...contact, ...(owners?.get(side.organisationId ?? '') ?? [])])];
}

/** The people of both sides of an interest and their brokers, to be written to; empty where there is none. */
export async function interestPeople(ctx: Ctx, interestId: string): Promise<string[]> {
  const interest = await findInterest(ctx, interestId);
  return interest ? (await peopleOf(ctx, interest)).map(({ personId }) => personId) : [];
}

/**
 * The talk as it stands: before the introduction nobody's name is told to the other side, and a broker's only where his
 * side is not anonymous. Brokers sit with the side they work for.
 */
export async function participantsOf(ctx: Ctx, interest: StoredInterest): Promise<ParticipantInput[]> {
  const isOpen = isIntroduced(interest);
  return (await peopleOf(ctx, interest)).map(({ personId, side, isBroker }) => ({
    personId,
    side,
    isMasked: !isOpen && (!isBroker || sideOf(interest, side).isAnonymous),
  }));
}
