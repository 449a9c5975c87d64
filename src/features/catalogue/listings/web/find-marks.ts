import type { Language } from '../../../../shared/language.ts';
import { send, type PageContext } from '../../../../ui/api-context.ts';
import { findTerms } from '../../../translation/termbase/contract.ts';
import type { Mention } from './mark-terms.ts';
import { chooseWorthMarking } from './worth-marking.ts';

/** Mentions by field, and the three words of each concept as one line. */
export type Marks = { byField: Record<string, Mention[]>; words: Record<string, string> };

const separator = '\n\n';
const charactersMax = 20_000;

/** Terms of the termbase in some texts of one language; without the termbase the texts are shown unmarked. */
export async function findMarks(
  context: PageContext,
  texts: Readonly<Record<string, string>>,
  language: Language,
): Promise<Marks> {
  const parts = Object.entries(texts);
  const whole = parts
    .map(([, text]) => text)
    .join(separator)
    .slice(0, charactersMax);
  const found = await send(context, findTerms, { text: whole, language });
  if (!found.ok) return { byField: {}, words: {} };
  const worthMarking = chooseWorthMarking(whole, found.output.mentions, found.output.concepts);
  const byField: Marks['byField'] = {};
  let start = 0;
  for (const [name, text] of parts) {
    const end = start + text.length;
    byField[name] = worthMarking
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    start = end + separator.length;
  }
  const words = found.output.concepts.map(({ id, words: { zh, ru, en } }) => [
    id,
    [zh[0], ru[0], en[0]].filter(Boolean).join(' · '),
  ]);
  return { byField, words: Object.fromEntries(words) as Record<string, string> };
}
