import { z } from 'zod';
import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { defineJob, type Job, type Schedule } from '../../../platform/jobs/jobs.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { mailAddressOf, ownersOfOrganisations } from '../../accounts/public.ts';
import { mailTexts } from '../messages/mail-texts.ts';
import { concludedBefore, endedBefore, endingUnreminded, inTranslationBefore } from './care-views.ts';
import type { SystemStep } from './life-cycle.ts';
import { takeSystemStep } from './steps.ts';
import { setReminded } from './store.ts';
import type { ListingKind } from './vocabulary.ts';

/** Owners are reminded this many days before a listing ends; the nearest first. */
const reminderDays = [7, 30] as const;
const archiveMonths = 24;

const careJob = defineJob({
  kind: 'catalogue.daily-care',
  payload: z.object({}),
  handle: async (ctx) => {
    await expireListings(ctx);
    await remindOwners(ctx);
    await archiveConcluded(ctx);
  },
});

/** Owners do not wait for a machine longer than this: the listing goes on, and its page says what is missing. */
const textsWaitHours = 6;

const lateTextsJob = defineJob({
  kind: 'catalogue.pass-late-texts',
  payload: z.object({}),
  handle: passLateTexts,
});

export const catalogueJobs: Job[] = [careJob as Job, lateTextsJob as Job];
export const catalogueSchedules: Schedule[] = [
  { id: 'catalogue.daily-care', cron: '15 16 * * *', job: careJob as Job, payload: {} },
  { id: 'catalogue.pass-late-texts', cron: '25 * * * *', job: lateTextsJob as Job, payload: {} },
];

/** Approves what has waited too long for its machine texts; they follow when the engine answers. */
export async function passLateTexts(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.clock().getTime() - textsWaitHours * 3_600_000);
  await moveAll(ctx, () => inTranslationBefore(ctx, before), 'approveTexts', 'catalogue.step.engineLate');
}

/** Takes offline what is past its last day. */
export async function expireListings(ctx: Ctx): Promise<void> {
  const today = dayAfter(ctx.clock(), 0);
  await moveAll(ctx, () => endedBefore(ctx, today), 'expire', 'catalogue.step.expired');
}

/** Writes to the contact person of each listing that ends soon, once for each of the two reminders. */
export async function remindOwners(ctx: Ctx): Promise<void> {
  const today = dayAfter(ctx.clock(), 0);
  for (const days of reminderDays) {
    for (;;) {
      const due = await endingUnreminded(ctx, today, dayAfter(ctx.clock(), days), days);
      for (const listing of due) await remind(ctx, listing, days);
      if (due.length === 0) break;
    }
  }
}

type Ending = Awaited<ReturnType<typeof endingUnreminded>>[number];

async function remind(ctx: Ctx, listing: Ending, days: number): Promise<void> {
  const address = await whoHears(ctx, listing);
  await ctx.transaction(async (tx) => {
    await setReminded(tx, listing.id, days);
    if (!address) return;
    const words = mailTexts[address.language];
    const { number } = listing;
    await queueMail(tx, {
      to: address.email,
      language: address.language,
      subject: fillSentence(words.endingSubject, { number }),
      text: fillSentence(words.endingText, { number, day: listing.valid_until ?? '' }),
    });
  });
}

/** The contact person, or where his account is closed an owner of the organisation. */
async function whoHears(
  ctx: Ctx,
  { contact_person_id: contact, owner_organisation_id: organisation }: Ending,
) {
  const found = contact ? await mailAddressOf(ctx, contact) : undefined;
  if (found || organisation === null) return found;
  const [owner] = (await ownersOfOrganisations(ctx, [organisation])).get(organisation) ?? [];
  return owner ? mailAddressOf(ctx, owner) : undefined;
}

/** Puts away what was concluded long ago. */
export async function archiveConcluded(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.clock());
  before.setUTCMonth(before.getUTCMonth() - archiveMonths);
  await moveAll(ctx, () => concludedBefore(ctx, before), 'archive', null);
}

/** Moves all that is found, page by page. One that was moved by somebody meanwhile does not keep the others back. */
async function moveAll(
  ctx: Ctx,
  find: () => Promise<{ id: string; kind: string }[]>,
  step: SystemStep,
  reason: string | null,
): Promise<void> {
  const failed = new Set<string>();
  for (;;) {
    const found = (await find()).filter(({ id }) => !failed.has(id));
    for (const { id, kind } of found) {
      try {
        await ctx.transaction((tx) => takeSystemStep(tx, kind as ListingKind, id, step, reason));
      } catch (error) {
        failed.add(id);
        ctx.log.warn({ error, listingId: id, step }, 'a listing could not be moved; the others go on');
      }
    }
    if (found.length === 0) return;
  }
}

function dayAfter(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
