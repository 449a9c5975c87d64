import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openThread, type ParticipantInput } from '../../conversations/public.ts';
import { personIdOf } from '../access.ts';
import type { interestEndpoints } from './contract.ts';
import { brokerInForce, openListingOfOther, whoAnswersFor } from './open-listing.ts';

type Endpoint = typeof interestEndpoints.ask;

/**
 * Opens a talk about a record with those who answer for it, one for each person who asks. Errors as of
 * `openListingOfOther`; `cooperation.interest.nobodyAnswers`.
 */
export async function askAboutListing(
  ctx: Ctx,
  { kind, id }: ParsedInputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const personId = personIdOf(ctx.actor);
  const listing = await openListingOfOther(ctx, kind, id);
  const ownerId = await whoAnswersFor(ctx, listing);
  if (ownerId === undefined) throw new AppError('conflict', 'cooperation.interest.nobodyAnswers');
  const otherSide = { organisationId: null, personIds: [personId, ownerId] };
  const brokerId = await brokerInForce(ctx, listing.brokerId, otherSide);
  const isMasked = listing.isAnonymous;
  const participants: ParticipantInput[] = [
    { personId, side: 'asker', isMasked: false },
    ...[ownerId, brokerId]
      .filter((one) => one !== null)
      .map((one) => ({ personId: one, side: 'owner', isMasked })),
  ];
  const subject = { room: 'catalogue', kind, id };
  return ctx.transaction(async (tx) => {
    const threadId = await openThread(tx, {
      subject,
      key: personId,
      title: listing.titles[listing.sourceLanguage] ?? listing.number,
      titleLanguage: listing.sourceLanguage,
      participants,
    });
    await recordAudit(tx, { action: 'cooperation.interest.ask', ref: subject });
    return { threadId };
  });
}
