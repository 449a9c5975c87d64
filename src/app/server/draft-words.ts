import type { DraftWords } from '../../features/accounts/public.ts';
import { translateForReader } from '../../features/translation/public.ts';
import type { Living } from './rooms.ts';

/** What the room of accounts, below that of translation, asks of it: words in another language and whose they are. */
export function draftWords(tools: Pick<Living, 'termbase' | 'translator'>): DraftWords {
  return async (ctx, wish) => {
    const made = await translateForReader(ctx, tools, wish);
    return made.fault !== undefined || made.state === 'none'
      ? undefined
      : { text: made.text, engine: made.engine ?? 'memory' };
  };
}
