import { z } from 'zod';
import { languages } from '../../shared/language.ts';
import { issueOneTimeToken } from '../auth/one-time-tokens.ts';
import type { Ctx } from '../db/context.ts';
import { defineJob, enqueueJob } from '../jobs/jobs.ts';
import type { Mailer } from './mailer.ts';
import { isWithoutMails } from './without-mails.ts';

const grantShape = z.object({
  purpose: z.string(),
  subjectId: z.string(),
  validMinutes: z.number().int().positive(),
});

const queuedMailShape = z.object({
  to: z.string(),
  subject: z.string(),
  /** `{link}` stands where the address of `link` belongs. */
  text: z.string(),
  language: z.enum(languages),
  /**
   * An address on the platform, path beginning with `/`. With `grant` a one-time token is made when the mail is
   * sent and added as `?token=`, so that the secret itself never lies in the queue.
   */
  link: z
    .object({
      path: z.string().startsWith('/'),
      grant: grantShape.optional(),
    })
    .optional(),
  /**
   * How to end such mails without signing in. The secret is made when the mail is sent, earlier ones go on working;
   * `path?token=` stands wherever `mark` stands in the text, and `postPath?token=` in the headers for one click.
   */
  unsubscribe: z
    .object({
      mark: z.string().min(16),
      path: z.string().startsWith('/'),
      postPath: z.string().startsWith('/'),
      grant: grantShape,
    })
    .optional(),
});
export type QueuedMail = z.output<typeof queuedMailShape>;

const kind = 'platform.sendMail';

/** The outline by which mails are queued; the one that can send is made by `createSendMailJob`. */
const queuedMailJob = defineJob({
  kind,
  payload: queuedMailShape,
  handle: () => Promise.reject(new Error('The job runner was not given createSendMailJob')),
});

/** The job that sends queued mails. A failed sending is tried again, about a day long, before it is given up. */
export function createSendMailJob({ mailer, publicUrl }: { mailer: Mailer; publicUrl: string }) {
  return defineJob({
    kind,
    payload: queuedMailShape,
    maxAttempts: 32,
    async handle(ctx: Ctx, mail: QueuedMail) {
      const { to, subject, language } = mail;
      const address = mail.link ? await addressOf(ctx, mail.link, publicUrl) : '';
      const text = mail.text.replace('{link}', () => address);
      if (!mail.unsubscribe) return await mailer.send({ to, subject, text, language });
      const { mark, path, postPath, grant } = mail.unsubscribe;
      const token = await issueOneTimeToken(ctx, { ...grant, keepsEarlier: true });
      const withToken = (to: string) => new URL(`${to}?token=${token}`, publicUrl).href;
      await mailer.send({
        to,
        subject,
        text: text.replaceAll(mark, () => withToken(path)),
        language,
        unsubscribeAddress: withToken(postPath),
      });
    },
  });
}

/** Queues a mail in the running transaction: it is sent after the commit, and not lost when sending fails. */
export async function queueMail(ctx: Ctx, mail: QueuedMail): Promise<void> {
  if (isWithoutMails(ctx)) return;
  await enqueueJob(ctx, queuedMailJob, mail);
}

async function addressOf(
  ctx: Ctx,
  link: NonNullable<QueuedMail['link']>,
  publicUrl: string,
): Promise<string> {
  const address = new URL(link.path, publicUrl);
  if (link.grant) address.searchParams.set('token', await issueOneTimeToken(ctx, link.grant));
  return address.href;
}
