import { fillSentence } from '../../../shared/messages.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { mailAddressOf } from '../../accounts/public.ts';
import { mailTexts } from '../messages/mail-texts.ts';
import type { StoredListing } from './stored-listing.ts';
import type { ListingKind } from './vocabulary.ts';

type Handed = Pick<StoredListing, 'id' | 'kind' | 'number'>;

/** Puts on record that a listing was given to a broker, taken back, or given to another one. */
export async function recordBroker(
  ctx: Ctx,
  { id, kind }: { id: string; kind: ListingKind },
  change: { before: string | null; after: string | null },
): Promise<void> {
  if (change.before === change.after) return;
  await recordAudit(ctx, {
    action: `catalogue.${kind}.broker`,
    ref: { room: 'catalogue', kind, id },
    details: change,
  });
}

/** Writes to a broker that he was given a listing: its public number only. Not to one who did it himself. */
export async function tellBroker(ctx: Ctx, { id, kind, number }: Handed, brokerId: string | null) {
  const isSelf = ctx.actor.kind === 'person' && ctx.actor.personId === brokerId;
  const address = brokerId === null || isSelf ? undefined : await mailAddressOf(ctx, brokerId);
  if (!address) return;
  const { language, email } = address;
  const words = mailTexts[language];
  await queueMail(ctx, {
    to: email,
    language,
    subject: fillSentence(words.brokerSubject, { number }),
    text: fillSentence(words.brokerText, { number }),
    link: { path: `/${language}/${kind}s/${id}` },
  });
}
