import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { queueMail } from '../../../platform/mail/send-mail-job.ts';
import { mailPeople } from '../../accounts/public.ts';
import { eventMailWords, type EventMail } from '../messages/event-mails.ts';
import { mailLanguageOf } from './mail-language.ts';
import { holdSeats, letIn } from './participant-store.ts';
import { listParticipants, type StoredParticipant } from './participant-views.ts';
import { titleOf } from './present.ts';
import { findEvents } from './views.ts';

/** Lets in whoever waits as far as there is room, and tells them. */
export async function fillFreeSeats(ctx: Ctx, eventId: string): Promise<void> {
  const { free } = await holdSeats(ctx, eventId);
  if (free === 0) return;
  const ids = new Set(await letIn(ctx, eventId, free));
  if (ids.size === 0) return;
  const people = await listParticipants(ctx, eventId);
  await write(
    ctx,
    eventId,
    'letIn',
    people.filter(({ id }) => ids.has(id)),
  );
}

/** Tells everybody who is registered that something has changed. */
export async function tellParticipants(ctx: Ctx, eventId: string, mail: EventMail): Promise<void> {
  await write(ctx, eventId, mail, await listParticipants(ctx, eventId));
}

async function write(
  ctx: Ctx,
  eventId: string,
  mail: EventMail,
  people: readonly StoredParticipant[],
): Promise<void> {
  const [event] = await findEvents(ctx, [eventId]);
  if (!event) return;
  const path = `/events/${eventId}`;
  const say = (language: Language) => {
    const { subject, text } = eventMailWords[language][mail];
    const title = titleOf(event, language).text;
    return { subject: subject(title), text: text(title) };
  };
  await mailPeople(
    ctx,
    people.flatMap(({ personId }) => personId ?? []),
    (language) => ({ ...say(language), path }),
  );
  // Members of delegations may have no account.
  for (const { personId, email, spoken, country } of people) {
    if (personId !== null || email === null) continue;
    const language = mailLanguageOf(spoken, country);
    await queueMail(ctx, { to: email, language, ...say(language), link: { path: `/${language}${path}` } });
  }
}
