import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { setParticipants } from '../../conversations/public.ts';
import { personIdOf } from '../access.ts';
import { requireStanding } from './access.ts';
import type { interestEndpoints } from './contract.ts';
import { participantsOf } from './interest-people.ts';
import { openInterestStates } from './life-cycle.ts';
import { refuseBroker } from './send-service.ts';
import { changeInterest } from './store.ts';
import { refOfInterest, type StoredInterest } from './stored.ts';
import { mailTo } from './tell-people.ts';
import { findInterest } from './views.ts';

type Endpoint = typeof interestEndpoints.setBroker;

/** Gives the sender a broker or takes him back: the sender's own people, and moderators where nobody answers. */
export async function setSenderBroker(ctx: Ctx, input: ParsedInputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  personIdOf(ctx.actor);
  const brokerId = input.brokerId ?? null;
  return ctx.transaction(async (tx) => {
    const found = await findInterest(tx, input.id, { forChange: true });
    const { side, sides } = requireStanding(found, tx.actor);
    const interest = found as StoredInterest;
    if (side !== 'staff' && !sides.includes('sender')) {
      throw new AppError('forbidden', 'cooperation.step.notYourSide');
    }
    if (!openInterestStates.includes(interest.state)) {
      throw new AppError('conflict', 'cooperation.interest.isOver');
    }
    if (brokerId === interest.sender_broker_id) return { brokerId };
    await refuseBroker(tx, brokerId, {
      brokerId: interest.receiver_broker_id,
      organisationId: interest.receiver_organisation_id,
      personId: interest.receiver_person_id,
      isAnonymous: interest.receiver_is_anonymous,
    });
    await changeInterest(tx, interest.id, { sender_broker_id: brokerId });
    await recordAudit(tx, {
      action: 'cooperation.interest.broker',
      ref: refOfInterest(interest.id),
      details: { before: interest.sender_broker_id, after: brokerId },
    });
    const changed = { ...interest, sender_broker_id: brokerId };
    await setParticipants(tx, refOfInterest(interest.id), await participantsOf(tx, changed));
    if (brokerId !== null) await mailTo(tx, interest, [brokerId], 'givenToBroker');
    return { brokerId };
  });
}
