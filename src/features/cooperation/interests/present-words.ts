import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { translateForReader, type TranslationTools } from '../../translation/public.ts';
import type { Translated } from './page-contract.ts';

/** Words of one side as a reader sees them: never sent to an engine that is not the operator's own. */
export async function translated(
  ctx: Ctx,
  tools: TranslationTools,
  text: string,
  language: Language,
): Promise<Translated> {
  const original = { text, language };
  if (language === ctx.language || text === '') {
    return { original, shown: null, state: 'original', engine: null };
  }
  const made = await translateForReader(ctx, tools, {
    text,
    from: language,
    to: ctx.language,
    isPrivate: true,
  });
  const isShown = made.state !== 'none' && made.state !== 'original';
  return {
    original,
    shown: isShown ? { text: made.text, language: ctx.language } : null,
    state: made.state,
    engine: made.engine ?? null,
  };
}
