import { hasRole, isMemberOf, type Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/app-error.ts';
import { funnelReaders } from './funnel/vocabulary.ts';
import type { InterestSide } from './interests/vocabulary.ts';

export type { InterestSide };

/** Who stands on the two sides of an interest. */
export type InterestParties = {
  readonly senderOrganisationId: string;
  readonly senderPersonId: string;
  readonly senderBrokerId: string | null;
  /** Null where a person of his own owns the record. */
  readonly receiverOrganisationId: string | null;
  readonly receiverPersonId: string;
  readonly receiverBrokerId: string | null;
};

/** The sides of an interest an actor stands on; nobody stands on both. */
export function sidesOfInterest(parties: InterestParties, actor: Actor): InterestSide[] {
  if (actor.kind === 'system') return ['system'];
  if (actor.kind !== 'person') return [];
  const sides: InterestSide[] = [];
  // Whoever has left an organisation stands on its side no more, also where he wrote for it.
  const isSender = isMemberOf(actor, parties.senderOrganisationId);
  if (isSender) sides.push('sender');
  const isReceiver =
    parties.receiverOrganisationId === null
      ? actor.personId === parties.receiverPersonId
      : isMemberOf(actor, parties.receiverOrganisationId);
  if (isReceiver && !isSender) sides.push('receiver');
  if (!hasRole(actor, 'broker')) return sides;
  if (actor.personId === parties.senderBrokerId && !sides.includes('receiver')) sides.push('senderBroker');
  if (actor.personId === parties.receiverBrokerId && !sides.includes('sender')) sides.push('receiverBroker');
  // One broker for both would sit on both sides of the table.
  return sides.includes('senderBroker') && sides.includes('receiverBroker') ? ['receiverBroker'] : sides;
}

/** The two banks of a project, and who stands outside them. */
export const projectSides = ['cn', 'ru', 'broker', 'compliance', 'programme', 'system'] as const;
export type ProjectSide = (typeof projectSides)[number];

export type ProjectParties = {
  readonly parties: readonly { organisationId: string; bank: 'cn' | 'ru' | 'other'; isLead: boolean }[];
  readonly brokerIds: readonly string[];
};

/** The sides of a project an actor may decide on: only members of a lead decide for their bank. */
export function sidesOfProject(project: ProjectParties, actor: Actor): ProjectSide[] {
  if (actor.kind === 'system') return ['system'];
  if (actor.kind !== 'person') return [];
  const banks = project.parties
    .filter(({ isLead, organisationId }) => isLead && isMemberOf(actor, organisationId))
    .map(({ bank }) => bank)
    .filter((bank) => bank !== 'other');
  // Nobody agrees with himself: whoever belongs to both leads decides for the first only.
  const sides: ProjectSide[] = banks.slice(0, 1);
  if (hasRole(actor, 'broker') && project.brokerIds.includes(actor.personId)) sides.push('broker');
  if (hasRole(actor, 'compliance_officer') && !isPartyOf(project, actor)) sides.push('compliance');
  if (hasRole(actor, 'programme_officer')) sides.push('programme');
  return sides;
}

export function isPartyOf(project: ProjectParties, actor: Actor): boolean {
  return project.parties.some(({ organisationId }) => isMemberOf(actor, organisationId));
}

/** Reads all of a project: its parties, its brokers, and the officer who checks it. Programme officers read the card. */
export function canReadProject(project: ProjectParties, actor: Actor): boolean {
  return isPartyOf(project, actor) || sidesOfProject(project, actor).some((side) => side !== 'programme');
}

/** The person who acts. Refuses visitors with `platform.signInFirst`. */
export function personIdOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  return actor.personId;
}

/** Counts over everybody's work, without names. */
export function mayReadFunnel(actor: Actor): boolean {
  return hasRole(actor, ...funnelReaders);
}
