import { z } from 'zod';
import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { mailAddressOf } from '../../accounts/public.ts';
import { mailTexts } from '../messages/mail-texts.ts';
import { takeSystemStep } from './steps.ts';
import { setReminded } from './store.ts';
import { concludedBefore, endingBy } from './views.ts';
import type { ListingKind } from './vocabulary.ts';

/** Owners are reminded this many days before a listing ends; the nearest first. */
const reminderDays = [7, 30] as const;
const archiveMonths = 24;

const careJob = defineJob({
  kind: 'catalogue.daily-care',
  payload: z.object({}),
  handle: async (ctx) => {
    await expireListings(ctx);
    await archiveConcluded(ctx);
  },
});

export const catalogueJobs: Job[] = [careJob as Job];
export const catalogueSchedules: Schedule[] = [
  { id: 'catalogue.daily-care', cron: '15 16 * * *', job: careJob as Job, payload: {} },
];

/** Takes offline what is past its day and reminds owners of what will be soon. */
export async function expireListings(ctx: Ctx): Promise<void> {
  const today = dayAfter(ctx.clock(), 0);
  for (const listing of await endingBy(ctx, dayAfter(ctx.clock(), Math.max(...reminderDays)))) {
    const until = listing.valid_until ?? today;
    const kind = listing.kind as ListingKind;
    if (until < today) {
      await ctx.transaction((tx) => takeSystemStep(tx, kind, listing.id, 'expire', 'catalogue.step.expired'));
      continue;
    }
    const due = reminderDays.find((days) => until <= dayAfter(ctx.clock(), days));
    const isNew = due !== undefined && (listing.reminded_days === null || listing.reminded_days > due);
    if (isNew) await remind(ctx, listing.id, listing.number, until, listing.contact_person_id, due);
  }
}

async function remind(ctx: Ctx, id: string, number: string, until: string, personId: string | null, days: number) {
  const address = personId ? await mailAddressOf(ctx, personId) : undefined;
  await ctx.transaction(async (tx) => {
    await setReminded(tx, id, days);
    if (!address) return;
    const words = mailTexts[address.language];
    await queueMail(tx, {
      to: address.email,
      language: address.language,
      subject: fillSentence(words.endingSubject, { number }),
      text: fillSentence(words.endingText, { number, day: until }),
    });
  });
}

async function archiveConcluded(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.clock());
  before.setUTCMonth(before.getUTCMonth() - archiveMonths);
  for (const { id, kind } of await concludedBefore(ctx, before)) {
    await ctx.transaction((tx) => takeSystemStep(tx, kind as ListingKind, id, 'archive', null));
  }
}

function dayAfter(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
