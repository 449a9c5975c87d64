import type { Ctx } from '../../../platform/db/context.ts';
import { mailAddressOf, organisationsByIds, personNamesOf } from '../../accounts/public.ts';
import { isOwnSide, type Standing } from './access.ts';
import { bandOfReceiver } from './answer-times.ts';
import type { ShownSide } from './page-contract.ts';
import { isIntroduced, type StoredInterest } from './stored.ts';
import type { BrokerSide } from './vocabulary.ts';

/** What is kept of one side, under names both sides share. */
export function sideOf(interest: StoredInterest, side: BrokerSide) {
  return side === 'sender'
    ? {
        organisationId: interest.sender_organisation_id,
        personId: interest.sender_person_id,
        brokerId: interest.sender_broker_id,
        isAnonymous: interest.sender_is_anonymous,
        country: interest.sender_country,
      }
    : {
        organisationId: interest.receiver_organisation_id,
        personId: interest.receiver_person_id,
        brokerId: interest.receiver_broker_id,
        isAnonymous: interest.receiver_is_anonymous,
        country: interest.receiver_country,
      };
}

/** Whether a reader may know which organisation a side is. */
export function knowsOrganisation(interest: StoredInterest, standing: Standing, side: BrokerSide): boolean {
  if (isOwnSide(standing, side) || isIntroduced(interest)) return true;
  return !sideOf(interest, side).isAnonymous;
}

/** Whether he may know its people. */
export function knowsPeople(interest: StoredInterest, standing: Standing, side: BrokerSide): boolean {
  return isOwnSide(standing, side) || isIntroduced(interest);
}

/** One side as the reader may know it: what he may not know is absent, not hidden. */
export async function presentSide(
  ctx: Ctx,
  interest: StoredInterest,
  standing: Standing,
  side: BrokerSide,
): Promise<ShownSide> {
  const { organisationId, personId, brokerId, isAnonymous, country } = sideOf(interest, side);
  const isKnown = knowsOrganisation(interest, standing, side);
  const found = organisationId === null ? new Map() : await organisationsByIds(ctx, [organisationId]);
  const organisation = organisationId === null ? undefined : found.get(organisationId);
  return {
    country,
    region: isKnown ? (organisation?.region ?? null) : null,
    organisationKind: organisation?.kind ?? null,
    organisation: isKnown && organisation ? { id: organisation.id, name: organisation.names } : null,
    isAnonymous,
    contact: knowsPeople(interest, standing, side) ? await contactOf(ctx, personId) : null,
    hasBroker: brokerId !== null,
    brokerName:
      isKnown && brokerId !== null ? ((await personNamesOf(ctx, [brokerId])).get(brokerId) ?? null) : null,
    answerBand: side === 'receiver' ? await bandOfReceiver(ctx, interest) : 'unknown',
  };
}

/** Both sides have agreed that their people are named to each other. */
async function contactOf(ctx: Ctx, personId: string): Promise<ShownSide['contact']> {
  const [names, address] = await Promise.all([personNamesOf(ctx, [personId]), mailAddressOf(ctx, personId)]);
  const name = names.get(personId);
  return name === undefined || !address ? null : { name, email: address.email };
}
