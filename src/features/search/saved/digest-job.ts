import { z } from 'zod';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job } from '../../../platform/jobs/jobs.ts';
import { actorOf, mailAddressOf } from '../../accounts/public.ts';
import { readerAudience } from '../access.ts';
import { alertsPerDigest, unmailedAlerts } from './alert-views.ts';
import { queueDigest, type DigestParts } from './digest-mail.ts';
import { peopleWithDigests, searchesForDigest } from './digest-views.ts';
import { forgetOld, passOver, setMailed } from './store.ts';

const payloadShape = z.object({ frequency: z.enum(['daily', 'weekly']) });
export type DigestPayload = z.output<typeof payloadShape>;

/** Who hears nothing for so long is told that nothing came. */
const silentDaysMax = 28;
/** Older alerts are on the desk only: switching mails on does not send the whole past. */
const alertDaysMax = 35;
const dayMs = 86_400_000;

/** Sends the digests of all who wish one at this time; run again it sends what was not sent yet, nothing twice. */
export function createDigestJob(parts: DigestParts): Job<DigestPayload> {
  return defineJob({
    kind: 'search.digest',
    payload: payloadShape,
    handle: async (ctx, { frequency }) => {
      let failed: unknown;
      for (const personId of await peopleWithDigests(ctx, frequency)) {
        try {
          await ctx.transaction((tx) => sendDigest(tx, personId, frequency, parts));
        } catch (error) {
          failed = error;
          ctx.log.warn({ err: error, personId }, 'a digest could not be written; the others go on');
        }
      }
      if (frequency === 'daily') await forgetOld(ctx);
      if (failed !== undefined) throw new Error('Some digests could not be written', { cause: failed });
    },
  });
}

/** One mail to one person, with what he may see at this moment; the alerts in it count as told from then on. */
export async function sendDigest(
  tx: Ctx,
  personId: string,
  frequency: DigestPayload['frequency'],
  parts: DigestParts,
): Promise<void> {
  const actor = await actorOf(tx, personId);
  const address = await mailAddressOf(tx, personId);
  if (!actor || !address) return;
  const now = tx.clock().getTime();
  const searches = await searchesForDigest(tx, personId, frequency);
  const ids = searches.map(({ id }) => id);
  const audience = readerAudience(actor);
  const alerts = await unmailedAlerts(tx, ids, audience, new Date(now - alertDaysMax * dayMs));
  const oldest = alerts.at(-1);
  if (oldest && alerts.length === alertsPerDigest) await passOver(tx, ids, oldest.foundAt, audience);
  const bySearch = Map.groupBy(alerts, ({ savedId }) => savedId);
  const groups = searches.flatMap(({ id, name, mailedAt, createdAt }) => {
    const found = bySearch.get(id) ?? [];
    const nothingSince = mailedAt ?? createdAt;
    const isSilentTooLong = now - nothingSince.getTime() >= silentDaysMax * dayMs;
    return found.length > 0 || isSilentTooLong ? [{ savedId: id, name, alerts: found, nothingSince }] : [];
  });
  if (groups.length === 0) return;
  await setMailed(
    tx,
    alerts.map(({ id }) => id),
    groups.map(({ savedId }) => savedId),
  );
  await queueDigest(tx, { personId, email: address.email, language: address.language, groups }, parts);
}
