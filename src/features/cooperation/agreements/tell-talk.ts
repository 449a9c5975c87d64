import { fillSentence } from '../../../shared/messages.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { postLine } from '../../conversations/public.ts';
import { agreementLines } from '../messages/agreement-lines.ts';
import type { OpenAgreement } from './open-agreement.ts';

/** A line of the platform in the talk about the subject: number and what happened, no words of the agreement. */
export async function tellTalk(
  ctx: Ctx,
  { agreement, table }: OpenAgreement,
  happened: keyof (typeof agreementLines)['en'],
): Promise<void> {
  const say = (language: 'zh' | 'ru' | 'en') =>
    fillSentence(agreementLines[language][happened], { number: agreement.number });
  await postLine(ctx, table.ref, { texts: { zh: say('zh'), ru: say('ru'), en: say('en') } });
}
