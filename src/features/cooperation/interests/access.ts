import { hasRole, type Actor } from '../../../shared/actor.ts';
import { AppError } from '../../../shared/app-error.ts';
import { sidesOfInterest, type InterestSide } from '../access.ts';
import { partiesOf, type StoredInterest } from './stored.ts';
import type { BrokerSide } from './vocabulary.ts';

/** How somebody stands to an interest. Moderators see those that were handed to them because nobody answered. */
export type Standing = {
  side: BrokerSide | 'staff';
  /** As a broker of the side, not one of its own people. */
  isBroker: boolean;
  sides: InterestSide[];
};

/** Undefined for those to whom there is no such interest. */
export function standingOf(interest: StoredInterest, actor: Actor): Standing | undefined {
  const sides = sidesOfInterest(partiesOf(interest), actor);
  if (sides.includes('sender')) return { side: 'sender', isBroker: false, sides };
  if (sides.includes('receiver')) return { side: 'receiver', isBroker: false, sides };
  if (sides.includes('senderBroker')) return { side: 'sender', isBroker: true, sides };
  if (sides.includes('receiverBroker')) return { side: 'receiver', isBroker: true, sides };
  const isHanded = interest.escalated_to === 'moderators' && hasRole(actor, 'moderator');
  return isHanded ? { side: 'staff', isBroker: false, sides } : undefined;
}

/** Refuses everybody else as if there were nothing: `cooperation.interest.notFound`. */
export function requireStanding(interest: StoredInterest | undefined, actor: Actor): Standing {
  if (actor.kind === 'visitor') throw new AppError('unauthenticated', 'platform.signInFirst');
  const standing = interest && standingOf(interest, actor);
  if (!standing) throw new AppError('notFound', 'cooperation.interest.notFound');
  return standing;
}

/** The board is for brokers, and for moderators who look after what nobody answers. */
export function requireBoard(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError('unauthenticated', 'platform.signInFirst');
  if (!hasRole(actor, 'broker', 'moderator'))
    throw new AppError('forbidden', 'cooperation.interest.boardForBrokers');
  return actor.personId;
}

/** The own side of an interest: names, log and contacts of a side are for it alone before the introduction. */
export function isOwnSide(standing: Standing, side: BrokerSide): boolean {
  return standing.side === side || standing.side === 'staff';
}
