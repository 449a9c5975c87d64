import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { findCredentialsById } from './views.ts';

/** What a mail says in a language; `{link}` in the text is the address of `path`, which stands below the language. */
export type MailToPeople = { subject: string; text: string; path: string };

/**
 * Queues a mail to each of these people, once and in his own language, in the running transaction. Closed accounts get
 * none. Gives how many were queued.
 */
export async function mailPeople(
  ctx: Ctx,
  personIds: Iterable<string>,
  write: (language: Language) => MailToPeople,
): Promise<number> {
  let queued = 0;
  for (const personId of new Set(personIds)) {
    const account = await findCredentialsById(ctx, personId);
    if (!account) continue;
    const { email, language } = account;
    const { subject, text, path } = write(language);
    await queueMail(ctx, { to: email, language, subject, text, link: { path: `/${language}${path}` } });
    queued += 1;
  }
  return queued;
}
