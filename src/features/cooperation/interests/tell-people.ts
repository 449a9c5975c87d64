import type { TrilingualText } from '../../../shared/language.ts';
import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { mailPeople } from '../../accounts/public.ts';
import { postLine } from '../../conversations/public.ts';
import { interestMails, type InterestMailKind } from '../messages/interest-mails.ts';
import { interestWords } from '../messages/interest-words.ts';
import { dayIn } from './calendar-rules.ts';
import { peopleOf } from './interest-people.ts';
import { refOfInterest, type StoredInterest } from './stored.ts';

type Line = keyof (typeof interestWords)['en']['lines'];

export function lineTexts(line: Line): TrilingualText {
  return {
    zh: interestWords.zh.lines[line],
    ru: interestWords.ru.lines[line],
    en: interestWords.en.lines[line],
  };
}

/** Writes what happened into the talk of the interest. */
export async function noteInTalk(ctx: Ctx, interestId: string, line: Line): Promise<void> {
  await postLine(ctx, refOfInterest(interestId), { texts: lineTexts(line), isQuiet: true });
}

type Told = Pick<StoredInterest, 'id' | 'number' | 'due_at' | 'time_zone'>;

/** Mails to these people, each in his language, with the number only; not to the one who acts. Gives how many. */
export async function mailTo(
  ctx: Ctx,
  interest: Told,
  people: readonly string[],
  kind: InterestMailKind,
): Promise<number> {
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : undefined;
  const day = interest.due_at ? dayIn(interest.due_at, interest.time_zone) : '';
  const others = people.filter((personId) => personId !== self);
  return mailPeople(ctx, others, (language) => {
    const { subject, text } = interestMails[language][kind];
    return {
      subject: fillSentence(subject, { number: interest.number }),
      text: `${fillSentence(text, { number: interest.number, day })}\n{link}`,
      path: `/interests/${interest.id}`,
    };
  });
}

/** Tells everybody on both sides, in the talk and by mail. */
export async function tellStep(
  ctx: Ctx,
  interest: StoredInterest,
  line: Line,
  kind: InterestMailKind,
): Promise<void> {
  await noteInTalk(ctx, interest.id, line);
  const people = await peopleOf(ctx, interest);
  await mailTo(
    ctx,
    interest,
    people.map(({ personId }) => personId),
    kind,
  );
}
