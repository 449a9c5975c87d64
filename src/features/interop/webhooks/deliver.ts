import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { mailPeople } from '../../accounts/public.ts';
import { webhookWords } from '../messages/webhook-words.ts';
import { failedAfterDays, isTaken, nextAttemptAt } from './rules.ts';
import { sendDelivery, type Send } from './send-delivery.ts';
import { signDelivery } from './sign-delivery.ts';
import { forgetDeliveries, noteAttempt, setWebhookState } from './store.ts';
import { dueDeliveries, longFailing, type DueDelivery } from './views.ts';

const addressesAtOnce = 50;
const deliveriesPerAddress = 20;
/** After so long the next minute goes on. */
const workingMs = 50_000;
const keptDays = 30;
const dayMs = 86_400_000;

/**
 * Sends what is due; those of one address one after the other, so that a slow one holds up only itself. One that does not
 * take a delivery is asked again the next minute.
 */
export async function deliverDue(ctx: Ctx, send: Send = sendDelivery): Promise<void> {
  const begun = ctx.clock().getTime();
  const refusing: string[] = [];
  do {
    const due = await dueDeliveries(ctx, {
      perAddress: deliveriesPerAddress,
      addresses: addressesAtOnce,
      except: refusing,
    });
    if (due.length === 0) return;
    const byWebhook = Map.groupBy(due, ({ webhookId }) => webhookId);
    await Promise.all(
      [...byWebhook].map(async ([id, some]) => {
        if (!(await deliverInTurn(ctx, some, send))) refusing.push(id);
      }),
    );
  } while (ctx.clock().getTime() - begun < workingMs);
}

/** Whether all of them were taken. */
async function deliverInTurn(ctx: Ctx, deliveries: readonly DueDelivery[], send: Send): Promise<boolean> {
  for (const delivery of deliveries) {
    const now = ctx.clock();
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(delivery.body)),
      'user-agent': 'Amur-Webhooks/1',
      ...signDelivery(delivery.secret, delivery.id, now, delivery.body),
    };
    const answer = await send(delivery.address, headers, delivery.body);
    const status = 'status' in answer ? answer.status : null;
    const taken = status !== null && isTaken(status);
    await noteAttempt(ctx, delivery, {
      status,
      error: taken ? null : 'error' in answer ? answer.error : 'refused',
      isTaken: taken,
      nextAttemptAt: taken ? null : (nextAttemptAt(delivery.attempts + 1, now) ?? null),
    });
    if (!taken) return false;
  }
  return true;
}

/** Addresses that have taken nothing for days are asked no more, and their owners are told. */
export async function giveUpFailing(ctx: Ctx): Promise<void> {
  const now = ctx.clock().getTime();
  for (const { id, personId, address } of await longFailing(ctx, new Date(now - failedAfterDays * dayMs))) {
    await ctx.transaction(async (tx) => {
      await setWebhookState(tx, id, 'failed');
      await recordAudit(tx, {
        action: 'interop.webhook.failed',
        ref: { room: 'interop', kind: 'webhook', id },
      });
      await mailPeople(tx, [personId], (language) => ({
        subject: webhookWords[language].failedSubject,
        text: webhookWords[language].failedText(new URL(address).hostname, failedAfterDays),
        path: '/desk/webhooks',
      }));
    });
  }
  await forgetDeliveries(ctx, new Date(now - keptDays * dayMs));
}

const deliver = defineJob({
  kind: 'interop.deliver',
  payload: z.object({}),
  handle: (ctx) => deliverDue(ctx),
});
const giveUp = defineJob({
  kind: 'interop.giveUp',
  payload: z.object({}),
  handle: (ctx) => giveUpFailing(ctx),
});

export const webhookWork: { jobs: Job[]; schedules: Schedule[] } = {
  jobs: [deliver, giveUp],
  schedules: [
    { id: 'interop.deliver', cron: '* * * * *', job: deliver, payload: {} },
    { id: 'interop.giveUp', cron: '41 3 * * *', job: giveUp, payload: {} },
  ],
};
