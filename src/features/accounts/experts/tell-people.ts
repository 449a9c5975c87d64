import type { Ctx } from '../../../platform/db/context.ts';
import { fillSentence } from '../../../shared/messages.ts';
import { mailPeople } from '../people/mail-people.ts';
import { decidersOf } from './access.ts';
import { expertMails } from './expert-mails.ts';
import type { StoredExpert } from './views.ts';

/** Asks the administrators of his organisation; the mail names nobody. */
export async function tellDeciders(ctx: Ctx, one: StoredExpert): Promise<void> {
  const path = `/partners/experts/${one.id}`;
  await mailPeople(ctx, await decidersOf(ctx, one), (language) => ({
    ...expertMails[language].claimed,
    path,
  }));
}

/** Tells an expert what became of his entry. */
export async function tellExpert(
  ctx: Ctx,
  personId: string,
  state: StoredExpert['state'],
  reason: string,
): Promise<void> {
  if (state !== 'approved' && state !== 'refused' && state !== 'lapsed') return;
  await mailPeople(ctx, [personId], (language) => {
    const { subject, text } = expertMails[language][state];
    return { subject, text: fillSentence(text, { reason }), path: '/experts/own' };
  });
}
